import * as z from 'zod/mini';
import type { Forward } from '../../event/message.ts';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { fold } from '../../text/fold.ts';
import type { ConditionOf } from '../condition.ts';
import { fact } from '../fact.ts';
import { oneOrMoreOf, oneOrMoreTexts, settingsOf } from '../settings.ts';

const settings = atFirstNeed(() =>
  settingsOf({
    from: z.optional(oneOrMoreOf(['channel', 'chat', 'member', 'any'])),
    ids: z.optional(oneOrMoreTexts('an id such as telegram:-1001234567890', (text) => /^[a-z]+:\S+$/.test(text))),
    names: z.optional(oneOrMoreTexts('a name or a user name', (text) => fold(text).trim() !== '')),
  }).check(
    z.refine(
      (written) => Object.values(written).some((one) => one !== undefined),
      'at least one of from, ids and names',
    ),
  ),
);

type Origin = NonNullable<z.output<ReturnType<typeof settings>>['from']>[number];

/** Somebody who hides their account in forwards is a member like any other. */
const origins: Readonly<Record<Forward['from'], Exclude<Origin, 'any'>>> = {
  channel: 'channel',
  chat: 'chat',
  member: 'member',
  hidden: 'member',
};

export const forwarded: ConditionOf<typeof settings> = {
  name: 'forwarded',
  about:
    'The message has been forwarded from a channel, a chat or a member ("from"); and, where ids or names are given, from one of these. A reply to a message of another chat counts, too: it shows that message here.',
  get settings() {
    return settings();
  },
  prepare({ from = ['any'], ids, names }) {
    const byId = new Set((ids ?? []).map((id) => id.slice(id.indexOf(':') + 1)));
    const byName = new Set((names ?? []).map(plainName));
    const isNamed = ({ id, name, username }: Forward): boolean =>
      (id !== undefined && byId.has(id)) ||
      (name !== undefined && byName.has(plainName(name))) ||
      (username !== undefined && byName.has(plainName(username)));
    const accepts = (forward: Forward): boolean =>
      (from.includes('any') || from.includes(origins[forward.from])) &&
      ((ids === undefined && names === undefined) || isNamed(forward));
    return {
      triggers: ['forward'],
      matches: ({ event: { message } }) => message.forward !== undefined && accepts(message.forward),
      explain({ event: { message } }) {
        const { forward } = message;
        if (!forward) return { matched: false, because: fact('trace.forwarded.not') };
        const quote = forward.name ?? forward.id;
        const because = fact(`trace.forwarded.${origins[forward.from]}`);
        return { matched: accepts(forward), because, ...(quote === undefined ? {} : { quote }) };
      },
    };
  },
  examples: [
    {
      says: 'matches what comes from a channel',
      settings: { from: 'channel' },
      given: { message: { forward: { from: 'channel', name: 'Best courses' } } },
      matches: true,
    },
    {
      says: 'takes somebody who hides their account for a member',
      settings: { from: ['member'] },
      given: { message: { forward: { from: 'hidden', name: 'Li' } } },
      matches: true,
    },
    {
      says: 'matches a forward from anywhere',
      settings: { from: 'any' },
      given: { message: { forward: { from: 'chat' } } },
      matches: true,
    },
    {
      says: 'does not match another origin',
      settings: { from: 'channel' },
      given: { message: { forward: { from: 'member', name: 'Li' } } },
      matches: false,
    },
    {
      says: 'knows channels by id, by name and by user name',
      settings: { from: 'channel', ids: ['telegram:-1009'], names: ['@best_courses', 'Other courses'] },
      given: { message: { forward: { from: 'channel', id: '-1001', name: 'Best', username: 'Best_Courses' } } },
      matches: true,
    },
    {
      says: 'leaves others alone when some are named',
      settings: { ids: 'telegram:-1009' },
      given: { message: { forward: { from: 'channel', id: '-1001', name: 'News' } } },
      matches: false,
    },
    { says: 'does not match what they wrote themselves', settings: { from: 'any' }, given: {}, matches: false },
  ],
};

function plainName(name: string): string {
  return fold(name.trim().replace(/^@/, ''));
}
