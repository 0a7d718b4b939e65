import type * as z from 'zod/mini';
import type { Forward } from '../../event/message.ts';
import type { ConditionOf } from '../condition.ts';
import { oneOrMoreOf, settingsOf, whenAsked } from '../settings.ts';

const settings = whenAsked(() => settingsOf({ from: oneOrMoreOf(['channel', 'chat', 'member', 'any']) }));

type Origin = z.output<ReturnType<typeof settings>>['from'][number];

/** Somebody who hides their account in forwards is a member like any other. */
const origins: Readonly<Record<Forward['from'], Origin>> = {
  channel: 'channel',
  chat: 'chat',
  member: 'member',
  hidden: 'member',
};

export const forwarded: ConditionOf<typeof settings> = {
  name: 'forwarded',
  about: 'The message has been forwarded from a channel, a chat or a member.',
  get settings() {
    return settings();
  },
  prepare({ from }) {
    const accepts = (forward: Forward) => from.includes('any') || from.includes(origins[forward.from]);
    return {
      matches: ({ event: { message } }) => message.forward !== undefined && accepts(message.forward),
      explain({ event: { message } }) {
        const { forward } = message;
        if (!forward) return { matched: false, because: 'it is not forwarded' };
        const quote = forward.name ?? forward.id;
        const because = `it is forwarded from a ${origins[forward.from]}`;
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
    { says: 'does not match what they wrote themselves', settings: { from: 'any' }, given: {}, matches: false },
  ],
};
