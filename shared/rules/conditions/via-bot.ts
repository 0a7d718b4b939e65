import * as z from 'zod/mini';
import { memberId } from '../../event/ids.ts';
import type { Person } from '../../event/message.ts';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { fold } from '../../text/fold.ts';
import type { ConditionOf } from '../condition.ts';
import { fact } from '../fact.ts';
import { oneOrMoreTexts, settingsOf } from '../settings.ts';

const expected = 'the user name of a bot such as @examplebot';
const isName = (text: string): boolean => /^@?\w{3,64}$/.test(text);

const settings = atFirstNeed(() =>
  settingsOf({
    any: z.optional(z.literal(true)),
    names: z.optional(oneOrMoreTexts(expected, isName)),
    except: z.optional(oneOrMoreTexts(expected, isName)),
  }).check(
    z.refine(
      (written) => Object.values(written).filter((one) => one !== undefined).length === 1,
      'one of any, names and except',
    ),
  ),
);

export const viaBot: ConditionOf<typeof settings> = {
  name: 'via-bot',
  about:
    'An inline bot wrote the message for them: any, one of these, or any except these. On Telegram games, adverts and transfers of money come so.',
  get settings() {
    return settings();
  },
  prepare({ names, except }) {
    const named = new Set((names ?? except ?? []).map(plainName));
    const accepts = ({ username }: Person): boolean => {
      const known = username !== undefined && named.has(plainName(username));
      return names ? known : !known;
    };
    return {
      triggers: ['via-bot'],
      matches: ({ event: { message } }) => message.viaBot !== undefined && accepts(message.viaBot),
      explain({ event: { message } }) {
        const { viaBot: bot } = message;
        if (!bot) return { matched: false, because: fact('trace.via-bot.none') };
        return { matched: accepts(bot), because: fact('trace.via-bot'), quote: bot.username ?? bot.name };
      },
    };
  },
  examples: [
    {
      says: 'matches what any bot wrote',
      settings: { any: true },
      given: { message: { viaBot: { id: memberId('telegram', 9), name: 'Ads', username: 'ads_bot', kind: 'bot' } } },
      matches: true,
    },
    {
      says: 'knows bots by their user names, however they are written',
      settings: { names: ['@Ads_Bot'] },
      given: { message: { viaBot: { id: memberId('telegram', 9), name: 'Ads', username: 'ads_bot', kind: 'bot' } } },
      matches: true,
    },
    {
      says: 'makes exceptions',
      settings: { except: 'gif' },
      given: { message: { viaBot: { id: memberId('telegram', 8), name: 'GIFs', username: 'gif', kind: 'bot' } } },
      matches: false,
    },
    { says: 'does not match what they wrote themselves', settings: { any: true }, given: {}, matches: false },
  ],
};

function plainName(username: string): string {
  return fold(username.replace(/^@/, ''));
}
