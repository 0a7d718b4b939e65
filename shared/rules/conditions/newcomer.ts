import * as z from 'zod/mini';
import type { ConditionOf, Subject } from '../condition.ts';
import { duration, settingsOf, whenAsked, wholeNumber } from '../settings.ts';

const settings = whenAsked(() =>
  z.pipe(
    settingsOf({
      'joined-within': z.optional(duration()),
      'fewer-than': z.optional(wholeNumber(1, 1_000_000)),
    }).check(
      z.refine(
        (written) => written['joined-within'] !== undefined || written['fewer-than'] !== undefined,
        'joined-within (a duration), fewer-than (a number of messages) or both',
      ),
    ),
    z.transform((written) => ({
      within: written['joined-within'] ?? 0,
      messages: written['fewer-than'] ?? 0,
    })),
  ),
);

export const newcomer: ConditionOf<typeof settings> = {
  name: 'newcomer',
  about: 'The member has joined within this time, or has sent fewer than so many messages before this one.',
  get settings() {
    return settings();
  },
  prepare({ within, messages }) {
    // Who was there before Reeve has no joining time: they are no newcomers by time.
    const isFresh = ({ event, member }: Subject) =>
      member.joinedAt !== undefined && event.at - member.joinedAt < within;
    return {
      matches: (subject) => subject.member.messages < messages || isFresh(subject),
      explain(subject) {
        const { joinedAt, messages: sent } = subject.member;
        const hours = joinedAt === undefined ? undefined : Math.floor((subject.event.at - joinedAt) / 3_600_000);
        const joined = hours === undefined ? 'joined before Reeve did' : `joined ${hours} h ago`;
        return { matched: sent < messages || isFresh(subject), because: `${joined}, ${sent} messages so far` };
      },
    };
  },
  examples: [
    {
      says: 'matches who joined lately, however much they write',
      settings: { 'joined-within': '1d' },
      given: { member: { joinedAt: Date.parse('2026-03-04T02:00:00Z'), messages: 99 }, now: '2026-03-04T12:00:00Z' },
      matches: true,
    },
    {
      says: 'does not match who joined long ago',
      settings: { 'joined-within': '1d' },
      given: { member: { joinedAt: Date.parse('2026-03-01T02:00:00Z') }, now: '2026-03-04T12:00:00Z' },
      matches: false,
    },
    {
      says: 'matches who has written little so far',
      settings: { 'fewer-than': 5 },
      given: { member: { messages: 4 } },
      matches: true,
    },
    {
      says: 'takes nobody for a newcomer by a joining time that is not known',
      settings: { 'joined-within': '7d', 'fewer-than': 5 },
      given: { member: { messages: 5 } },
      matches: false,
    },
  ],
};
