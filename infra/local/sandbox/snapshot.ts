import type { Community, Language } from '../../../shared/community/community.ts';
import type { Effect, EffectType } from '../../../shared/effects/effect.ts';
import { nativeId } from '../../../shared/event/ids.ts';
import { sayFact } from '../../../shared/rules/say-fact.ts';
import { traceLine } from '../../../shared/rules/trace-line.ts';
import type { Observation } from './observed.ts';
import { nicknameOf } from './people.ts';
import type { ButtonAnswer, RoomChat, RoomMember, RoomState } from './state.ts';

/** What an event led to, in short; the whole is asked for with `/sandbox/why`. */
export interface Verdict {
  /** Titles of the live rules that fired. */
  readonly rules: readonly string[];
  readonly effects: readonly EffectType[];
}

export interface TimerShown {
  readonly purpose: string;
  readonly at: number;
  readonly member?: string;
}

/** The whole room as the page draws it. */
export interface Snapshot {
  /** Differs from one start of Reeve to the next. */
  readonly start: string;
  readonly revision: number;
  readonly now: number;
  readonly community: { readonly name: string; readonly language: Language; readonly timezone: string };
  /** Titles of the rules by their ids. */
  readonly rules: Readonly<Record<string, string>>;
  /** A name in the community's form, with `*` for the nickname itself; absent where any name will do. */
  readonly nickname?: string;
  readonly members: readonly RoomMember[];
  readonly chats: readonly RoomChat[];
  readonly answers: readonly ButtonAnswer[];
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly timers: readonly TimerShown[];
  /** Something that happened here has not reached Reeve. */
  readonly undelivered: boolean;
}

export interface SnapshotSources {
  readonly start: string;
  readonly revision: number;
  readonly now: number;
  readonly community: Community;
  readonly room: RoomState;
  readonly observations: readonly Observation[];
  readonly timers: readonly TimerShown[];
  readonly undelivered: boolean;
}

export function snapshotOf(sources: SnapshotSources): Snapshot {
  const { community, room, observations, ...rest } = sources;
  const { name, language, timezone } = community;
  return {
    ...rest,
    community: { name, language, timezone },
    rules: Object.fromEntries(community.rules.map(({ id, title }) => [id, title])),
    ...(community.nickname && { nickname: nicknameOf(community, '*', 0, rest.now) }),
    members: [...room.members.values()],
    chats: [...room.chats.values()],
    answers: room.answers,
    verdicts: Object.fromEntries(observations.map((one) => [one.event.id, verdictOf(one, community)])),
  };
}

function verdictOf({ effects, rules }: Observation, community: Community): Verdict {
  const fired = rules.filter((rule) => rule.fired && rule.mode === 'live').slice(0, 1);
  return {
    rules: fired.map(({ rule }) => community.rules.find(({ id }) => id === rule)?.title ?? rule),
    effects: [...new Set(effects.map(({ type }) => type))],
  };
}

/** Everything behind one event. */
export interface Why {
  readonly event: string;
  readonly type: string;
  readonly rules: readonly RuleShown[];
  readonly trace: readonly string[];
  readonly effects: readonly EffectShown[];
}

/** What one rule says, `because` in the community's language. */
export interface RuleShown extends Omit<Observation['rules'][number], 'because' | 'quotes'> {
  readonly title: string;
  readonly because: string;
  readonly quotes?: readonly { readonly text: string; readonly by?: string }[];
}

export interface EffectShown {
  readonly type: EffectType;
  readonly member?: string;
  readonly chat?: string;
  readonly until?: number;
  readonly text?: string;
  readonly name?: string;
}

export function whyOf({ event, effects, trace, rules }: Observation, community: Community): Why {
  return {
    event: event.id,
    type: event.type,
    trace: trace.filter((line) => !rules.some((rule) => traceLine(community, rule) === line)),
    rules: rules.map((rule) => ruleShown(rule, community)),
    effects: effects.map(shown),
  };
}

function ruleShown({ because, quotes, ...rule }: Observation['rules'][number], community: Community): RuleShown {
  const said = quotes?.map(({ text, by }) => ({ text, ...(by && { by: sayFact(community, by) }) }));
  return {
    ...rule,
    title: community.rules.find(({ id }) => id === rule.rule)?.title ?? rule.rule,
    because: sayFact(community, because),
    ...(said && { quotes: said }),
  };
}

function shown(effect: Effect): EffectShown {
  const { type } = effect;
  switch (type) {
    case 'set-timer':
      return { type, name: effect.timer.event.purpose, until: effect.timer.at };
    case 'cancel-timer':
      return { type };
    case 'read-calendar':
      return { type, name: effect.calendar };
    case 'publish':
      return { type, name: effect.event.name };
    case 'post':
      return { type, chat: nativeId(effect.chat), text: effect.words.text };
    case 'tell':
      return { type, member: nativeId(effect.member), text: effect.words.text };
    case 'edit':
      return { type, chat: nativeId(effect.chat), text: effect.words.text };
    case 'answer':
      return { type, ...(effect.text !== undefined && { text: effect.text }) };
    case 'pin':
    case 'look-up':
    case 'enter':
      return { type, chat: nativeId(effect.chat) };
    case 'mute':
      return { type, member: nativeId(effect.member), until: effect.until };
    default:
      return { type, member: nativeId(effect.member) };
  }
}
