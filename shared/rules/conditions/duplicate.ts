import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { distanceBetween, nearest } from '../../text/likeness.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { type Fact, fact } from '../fact.ts';
import { mostRemembered } from '../recent.ts';
import { saidByMany } from '../said-by-many.ts';
import { duration, settingsOf, wholeNumber } from '../settings.ts';
import { type Alike, type Among, countWithin, earlierWithin } from '../window.ts';

/** `1`, `好的`, `thx`: members answer so all day long, and mean no harm. */
const shortest = 5;

/** Among whose messages it looks: this member's here, this member's in all chats of the community, or all members' there. */
const reaches = ['here', 'chats', 'members'] as const;

/** What strangers may well say alike must be longer than what one may say again. */
const shortestOfMany = 10;

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({
      times: wholeNumber(2, mostRemembered),
      within: duration(),
      'at-least': z.optional(wholeNumber(1, 1000)),
      near: z.optional(z.literal(true)),
      across: z.optional(z.enum(reaches)),
    }),
    z.transform(({ times, within, 'at-least': least, near, across }) => ({
      times,
      within,
      characters: least ?? (across === 'members' ? shortestOfMany : shortest),
      ...(near ? { near } : {}),
      ...(across === undefined || across === 'here' ? {} : { across }),
    })),
  ),
);

export const duplicate: ConditionOf<typeof settings> = {
  name: 'duplicate',
  about: `With this message the member has written the same so many times within so long, in this chat; with "across: chats" in any chat of the community; with "across: members" so many members have, in any chat, as raids do (put newcomer beside it: each text it looks at costs a record); with "near: true" also nearly the same: some words, digits or emoji changed, or another order. Texts of fewer characters than at-least (${shortest} when it is not given, ${shortestOfMany} across members) do not count.`,
  get settings() {
    return settings();
  },
  // What they write in between must not push it out.
  remembers: ({ times, across }) => (across === 'members' ? 0 : times * 4),
  remembersFor: ({ within, across }) => (across === 'members' ? 0 : within),
  comparesTexts: ({ near, across }) => near === true && across !== 'members',
  // Across members a record is read for it: whatever else must be true is asked first.
  scans: true,
  prepare({ times, within, characters, near, across }) {
    if (across === 'members') return saidByMany({ times, within, characters, near });
    const among: Among = { within, alike: near ? nearlyTheSame : theSame, everywhere: across === 'chats' };
    const count = (subject: Subject): number => (subject.folded.length < characters ? 0 : countWithin(subject, among));
    const counted = (count: number): Fact => {
      const values = { within: { milliseconds: within }, count, times };
      const same = fact(near ? 'trace.duplicate.near' : 'trace.duplicate.same', values);
      return across === 'chats' ? fact('trace.duplicate.everywhere', { found: same }) : same;
    };
    return {
      matches: (subject) => count(subject) >= times,
      explain(subject) {
        const found = count(subject);
        const because = subject.event.edited
          ? fact('trace.flood.edited')
          : subject.folded.length < characters
            ? fact('trace.duplicate.short', { characters })
            : counted(found);
        return { matched: found >= times, because };
      },
      involves: (subject) => earlierWithin(subject, among),
    };
  },
  examples: [
    {
      says: 'recognises a text by its folded form',
      settings: { times: 3, within: '1h' },
      given: {
        text: 'Cheap courses! ',
        earlier: [
          { ago: 1_800_000, text: 'CHEAP courses!' },
          { ago: 600_000, text: 'what else' },
          { ago: 60_000, text: 'cheap  courses！' },
        ],
      },
      matches: true,
    },
    {
      says: 'forgets what is longer ago',
      settings: { times: 2, within: '10m' },
      given: { text: 'cheap courses', earlier: [{ ago: 660_000, text: 'cheap courses' }] },
      matches: false,
    },
    {
      says: 'lets short answers be repeated',
      settings: { times: 2, within: '10m' },
      given: { text: '收到', earlier: [{ ago: 60_000, text: '收到' }] },
      matches: false,
    },
    {
      says: 'counts short ones when told to',
      settings: { times: 2, within: '10m', 'at-least': 2 },
      given: { text: '收到', earlier: [{ ago: 60_000, text: '收到' }] },
      matches: true,
    },
    {
      says: 'sees through small changes when told to',
      settings: { times: 2, within: '1h', near: true },
      given: {
        text: '名师网课低价转让，加微信 xk3099，先到先得🔥',
        earlier: [{ ago: 60_000, text: '先到先得！名师网课低价转让，加微信 xk2027' }],
      },
      matches: true,
    },
    {
      says: 'knows a text that several members send, also with another number',
      settings: { times: 3, within: '1h', across: 'members', near: true },
      given: {
        text: '名师网课低价转让，先到先得🔥 33',
        others: [
          { ago: 900_000, who: 'a', text: '名师网课低价转让，先到先得 11' },
          { ago: 60_000, who: 'b', text: '名师网课低价转让，先到先得！22' },
        ],
      },
      matches: true,
    },
    {
      says: 'does not take one other member for a crowd, however often they say it',
      settings: { times: 3, within: '1h', across: 'members' },
      given: {
        text: '名师网课低价转让，先到先得',
        others: [
          { ago: 900_000, who: 'a', text: '名师网课低价转让，先到先得' },
          { ago: 60_000, who: 'a', text: '名师网课低价转让，先到先得' },
        ],
      },
      matches: false,
    },
    {
      says: 'does not take questions of the same kind for the same',
      settings: { times: 2, within: '1h', near: true },
      given: {
        text: '老师请问今天的作业是什么',
        earlier: [{ ago: 60_000, text: '老师请问明天几点钟上课呢' }],
      },
      matches: false,
    },
    {
      says: 'counts what they wrote in other chats when told to',
      settings: { times: 2, within: '1h', across: 'chats' },
      given: { text: 'cheap courses', earlier: [{ ago: 60_000, text: 'cheap courses', elsewhere: true }] },
      matches: true,
    },
    {
      says: 'leaves other chats alone otherwise',
      settings: { times: 2, within: '1h' },
      given: { text: 'cheap courses', earlier: [{ ago: 60_000, text: 'cheap courses', elsewhere: true }] },
      matches: false,
    },
  ],
};

function theSame(one: Parameters<Alike>[0], { hash }: Subject): boolean {
  return one[3] === hash;
}

/** What is too short to be compared is compared as it is. */
function nearlyTheSame(one: Parameters<Alike>[0], { hash, likeness }: Subject): boolean {
  if (one[3] === hash) return true;
  const other = one[5] ?? 0;
  return likeness !== 0 && other !== 0 && distanceBetween(likeness, other) <= nearest;
}
