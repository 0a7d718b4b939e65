import type { Abilities } from '../../shared/effects/abilities.ts';
import type { Ban, EffectToDo, Kick, Mute, PlatformEffect, Remove } from '../../shared/effects/effect.ts';
import { isBeyond, isNeedless } from '../../shared/effects/next-best.ts';
import {
  type Event,
  groupOf,
  type MigratedEvent,
  type OutcomeEvent,
  type RefusalReason,
} from '../../shared/event/event.ts';
import { type ChatId, platformOf } from '../../shared/event/ids.ts';
import type { Outcome } from '../../shared/platforms/platform.ts';
import { chatKind } from '../../shared/records/chat.ts';
import { memberKind } from '../../shared/records/member.ts';
import type { Applying } from './applying.ts';
import { asPossible, offeredEvents, postedEvents } from './as-possible.ts';
import { calendarRead } from './calendar-read.ts';
import { drawn } from './drawn.ts';

/** Performs one effect; what becomes of it goes back to be decided about when it matters. */
export async function performEffect({ id, effect }: EffectToDo, deps: Applying): Promise<Outcome> {
  switch (effect.type) {
    case 'set-timer':
      await deps.timers.set(effect.timer);
      return { result: 'done' };
    case 'cancel-timer':
      await deps.timers.cancel(effect.id);
      return { result: 'done' };
    case 'publish':
      await deps.bus.publish([effect.event]);
      return { result: 'done' };
    case 'read-calendar':
      await report([await calendarRead(id, effect, deps)], deps);
      return { result: 'done' };
    default:
      return performOnPlatform(id, effect, deps);
  }
}

async function performOnPlatform(id: string, effect: PlatformEffect, deps: Applying): Promise<Outcome> {
  const platform = platformOf(effect.type === 'tell' ? effect.member : effect.chat);
  const found = deps.performers.get(platform);
  if (!found) {
    const outcome = refused('not-possible', `no platform ${platform} is connected`);
    await report(toDecide(id, platform, effect, outcome, deps.clock()), deps);
    return outcome;
  }
  const abilities = deps.community.abilitiesOf(platform);
  const possible = asPossible(effect, abilities, deps.community.data);
  const outcome =
    (await prevented(possible.effect, abilities, deps)) ??
    (await found.performer.perform(possible.effect, found.connection, id, await drawn(possible.effect, deps)));
  const now = deps.clock();
  const stands = [...offeredEvents(id, possible, outcome, now), ...postedEvents(id, possible, outcome, now)];
  await report([...toDecide(id, platform, effect, outcome, now), ...stands], deps);
  return outcome;
}

/** What there is no need to ask the platform for: it must not be, or it cannot. */
async function prevented(effect: PlatformEffect, abilities: Abilities, deps: Applying): Promise<Outcome | undefined> {
  if (isSanction(effect) && (await isProtected(effect, deps))) {
    return refused('protected-member', 'staff and admins are never sanctioned');
  }
  if (isNeedless(effect, abilities) || isOver(effect, abilities, deps.clock())) return { result: 'already' };
  if (isBeyond(effect, abilities)) return refused('not-possible', `the platform cannot ${effect.type}`);
  if (effect.type === 'remove' && effect.before !== undefined && deps.clock() > effect.before) {
    return refused('too-late', 'the platform withdraws no messages of that age');
  }
  if (effect.type === 'tell' && effect.before !== undefined && deps.clock() > effect.before)
    return { result: 'already' };
  if (effect.type === 'tell' && !abilities.privateMessages) {
    return refused('blocked-by-member', 'the platform has no private messages');
  }
  return undefined;
}

/** Nothing would end a mute any more that comes after its own end, from a line that was down or from the dead letters. */
function isOver(effect: PlatformEffect, { muteWithEnd }: Abilities, now: number): boolean {
  return effect.type === 'mute' && !muteWithEnd && effect.until <= now;
}

function refused(reason: RefusalReason, detail: string): Outcome {
  return { result: 'refused', reason, detail };
}

/** What the outcome makes somebody decide about. */
function toDecide(id: string, platform: string, effect: PlatformEffect, outcome: Outcome, at: number): Event[] {
  if (outcome.result === 'refused') return [refusal(id, platform, effect, outcome.reason, at)];
  if (outcome.result !== 'done') return [];
  const { moved, found = [] } = outcome;
  return moved && effect.type !== 'tell' ? [migration(id, effect.chat, moved, at), ...found] : [...found];
}

type SanctionEffect = Remove | Mute | Kick | Ban;

/** Is it directed against its member? */
function isSanction(effect: PlatformEffect): effect is SanctionEffect {
  if (effect.type === 'remove') return !effect.wished;
  return ['mute', 'kick', 'ban'].includes(effect.type);
}

/** Asked again here, whatever was decided: rules, files and bugs must never turn against staff. */
async function isProtected({ member: id, chat }: SanctionEffect, { community, store }: Applying): Promise<boolean> {
  if (community.roleOf(id) !== 'member') return true;
  const [member, place] = await store.load([memberKind.key(id), chatKind.key(chat)]);
  const { adminOf = [] } = member ? memberKind.decode(member.data) : {};
  const before = place && chatKind.decode(place.data).movedFrom;
  return adminOf.includes(chat) || (before !== undefined && adminOf.includes(before));
}

function refusal(
  id: string,
  platform: string,
  effect: PlatformEffect,
  reason: RefusalReason,
  at: number,
): OutcomeEvent {
  return {
    type: 'outcome',
    id: `outcome:${id}`,
    at,
    effect: effect.type,
    platform,
    reason,
    ...('chat' in effect ? { chat: effect.chat } : {}),
    ...('member' in effect ? { member: effect.member } : {}),
    ...('bulk' in effect && effect.bulk !== undefined ? { bulk: effect.bulk } : {}),
    ...('caseId' in effect && effect.caseId !== undefined ? { caseId: effect.caseId } : {}),
  };
}

function migration(id: string, chat: ChatId, to: ChatId, at: number): MigratedEvent {
  return { type: 'migrated', id: `moved:${id}`, at, chat, to };
}

async function report(decide: readonly Event[], { events }: Applying): Promise<void> {
  if (decide.length === 0) return;
  await events.send(decide.map((event) => ({ id: event.id, group: groupOf(event), body: JSON.stringify(event) })));
}
