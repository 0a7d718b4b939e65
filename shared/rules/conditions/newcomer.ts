import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { fact } from '../fact.ts';
import { duration, settingsOf, wholeNumber } from '../settings.ts';

const settings = atFirstNeed(() =>
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
    z.transform(({ 'joined-within': within, 'fewer-than': messages }) => ({
      ...(within === undefined ? {} : { within }),
      ...(messages === undefined ? {} : { messages }),
    })),
  ),
);

export const newcomer: ConditionOf<typeof settings> = {
  name: 'newcomer',
  about:
    'The member has joined within this time, and has sent fewer than so many messages before this one (what is not given does not count).',
  get settings() {
    return settings();
  },
  prepare({ within, messages }) {
    const matches = ({ event, member }: Subject): boolean => {
      if (messages !== undefined && member.messages >= messages) return false;
      // Who was there before Reeve has no joining time, and is no newcomer by time.
      return within === undefined || (member.joinedAt !== undefined && event.at - member.joinedAt < within);
    };
    return {
      matches,
      explain(subject) {
        const { joinedAt, messages: sent } = subject.member;
        const joined =
          joinedAt === undefined
            ? fact('trace.member.joined-before')
            : fact('trace.member.joined', { ago: { milliseconds: subject.event.at - joinedAt } });
        return { matched: matches(subject), because: fact('trace.newcomer', { joined, sent }) };
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
      given: { member: { messages: 0 } },
      matches: false,
    },
    {
      says: 'matches who is both new and has written little, when both are asked for',
      settings: { 'joined-within': '7d', 'fewer-than': 5 },
      given: { member: { joinedAt: Date.parse('2026-03-01T02:00:00Z'), messages: 4 }, now: '2026-03-04T12:00:00Z' },
      matches: true,
    },
  ],
};
