import type { Community, ConditionData, RuleData } from '../../shared/community/community.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export const group = chatId('test', -100);
export const adminChat = chatId('test', -900);
export const admin = memberId('test', 'lin');
export const teacher = memberId('test', 'wu');

/** A condition as it stands in a compiled community file. */
export function condition(name: string, settings: unknown): ConditionData {
  return { type: 'condition', name, settings };
}

export function rule(id: string, when: ConditionData, then: Partial<RuleData['then']> = {}): RuleData {
  return {
    id,
    title: `Rule ${id}`,
    mode: 'live',
    when,
    then: { remove: true, sanction: { ladder: 'default', strikes: 1 }, points: 0, serious: false, ...then },
  };
}

export const advert = rule(
  'adverts',
  condition('text', { any: { own: ['cheap courses'], lists: [] }, as: 'folded', where: ['message'] }),
);

/** A small community in English on a platform called `test`. */
export function community(changes: Partial<Community> = {}): Community {
  return {
    id: 'test-community',
    name: 'Test Community',
    language: 'en',
    timezone: 'Asia/Shanghai',
    platforms: { test: { chats: [group], adminChat } },
    people: { admins: [admin], staff: [teacher] },
    rules: [advert],
    ladders: {
      default: {
        decay: 30 * day,
        steps: [
          { strikes: 1, do: 'warn' },
          { strikes: 2, do: 'mute', for: 10 * minute },
          { strikes: 3, do: 'mute', for: day },
          { strikes: 4, do: 'kick' },
          { strikes: 5, do: 'ban' },
        ],
      },
    },
    notices: { removalsPerHour: 60, keepEvidence: 90 * day },
    texts: {},
    ...changes,
  };
}
