import type { Ban, EffectToDo, Kick, Mute, PlatformEffect, Remove } from '../../shared/effects/effect.ts';
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
    default:
      return performOnPlatform(id, effect, deps);
  }
}

async function performOnPlatform(id: string, effect: PlatformEffect, deps: Applying): Promise<Outcome> {
  const platform = platformOf(effect.type === 'tell' ? effect.member : effect.chat);
  const outcome = await attempt(id, platform, effect, deps);
  await report(toDecide(id, platform, effect, outcome, deps.clock()), deps);
  return outcome;
}

/** What the outcome makes somebody decide about. */
function toDecide(id: string, platform: string, effect: PlatformEffect, outcome: Outcome, at: number): Event[] {
  if (outcome.result === 'refused') return [refusal(id, platform, effect, outcome.reason, at)];
  if (outcome.result !== 'done') return [];
  const { moved, found = [] } = outcome;
  return moved && effect.type !== 'tell' ? [migration(id, effect.chat, moved, at), ...found] : [...found];
}

async function attempt(id: string, platform: string, effect: PlatformEffect, deps: Applying): Promise<Outcome> {
  if (isSanction(effect) && (await isProtected(effect, deps))) {
    return { result: 'refused', reason: 'protected-member', detail: 'staff and admins are never sanctioned' };
  }
  const found = deps.performers.get(platform);
  if (!found) return { result: 'refused', reason: 'not-possible', detail: `no platform ${platform} is connected` };
  return found.performer.perform(effect, found.connection, id);
}

type SanctionEffect = Remove | Mute | Kick | Ban;

/** Is it directed against its member? */
function isSanction(effect: PlatformEffect): effect is SanctionEffect {
  return ['remove', 'mute', 'kick', 'ban'].includes(effect.type);
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
