import type { CompiledCommunity } from '../community/compile.ts';
import type { Effect } from '../effects/effect.ts';
import type {
  ButtonEvent,
  DeletedEvent,
  Event,
  JoinRequestedEvent,
  JoinWithdrawnEvent,
  OfferedEvent,
  ReactionEvent,
  TimerEvent,
} from '../event/event.ts';
import { type DecisionRecord, decisionKind } from '../records/decision.ts';
import { memberKind } from '../records/member.ts';
import type { RuleTrace } from '../rules/evaluate.ts';
import { pressCaseButton } from './case-buttons.ts';
import { recordMove, recordRestriction, recordRights, recordRole } from './chats.ts';
import { pressOf, recordOffer } from './choices.ts';
import { concernOf } from './concern.ts';
import { Draft } from './draft.ts';
import { withLinkOwner } from './link-owner.ts';
import { recordJoin, recordLeave, recordRename } from './membership.ts';
import { decideMessage } from './messages.ts';
import { withKnownName } from './names.ts';
import { recordRefusal } from './outcome.ts';
import { asPrivate, recordInvitation, recordPrivateChat } from './private-chats.ts';
import { actorOf, hasSeen, remember } from './seen.ts';
import { recordUnreadable } from './unreadable.ts';
import type { View } from './view.ts';

export interface Decision {
  /** The event was decided before: these are the effects of then, and nothing is changed. */
  readonly repeated: boolean;
  readonly effects: readonly Effect[];
  readonly trace: readonly string[];
  /** Of every rule why it fired or did not, with quotes: for whoever looks on, never recorded. Empty for what is no message. */
  readonly rules: readonly RuleTrace[];
}

/**
 * Decides one event: pure but for the view, which collects the changes. When the view is not `complete` afterwards, the
 * decision counts for nothing: load what was wanted and decide again. `now`: epoch milliseconds. `traceAll`: trace why
 * every rule did not fire, also for a message that breaks none.
 */
export function decide(
  event: Event,
  view: View,
  community: CompiledCommunity,
  now: number,
  traceAll = false,
): Decision {
  const earlier = decidedBefore(event, view);
  if (earlier) return earlier;
  const draft = new Draft(event, view, community, now, traceAll);
  dispatch(draft, understood(draft, event));
  if (draft.repeated) return again(view.read(decisionKind, event.id));
  hearPublished(draft);
  const { effects, trace, rules } = draft;
  const actor = actorOf(event);
  // Events without an actor are remembered by their decision record alone.
  if (effects.length > 0 || !actor) {
    const secret = draft.confidential ? ({ confidential: true } as const) : {};
    const before = view.putNew(decisionKind, { event: event.id, at: now, effects, trace, ...secret }, event.id);
    if (before) return again(before);
  }
  if (actor && view.changed && !draft.forgotten.has(actor.id)) {
    const member = draft.memberOf(actor);
    remember(member, event);
    draft.keep(member);
  }
  return { repeated: false, effects, trace, rules };
}

/** What is published because of it is not heard again. */
function hearPublished(draft: Draft): void {
  const { published } = draft.community.workflows.hooks;
  if (published.length === 0 || draft.effects.length === 0) return;
  for (const effect of [...draft.effects]) {
    if (effect.type === 'publish') for (const heard of published) heard(draft, effect.event);
  }
}

/**
 * What the ring has forgotten, or what has no ring, is not looked for: nearly always it is new. If it is not, the store
 * refuses the second decision record, and whoever commits loads the first one and decides again. Of what would leave none
 * this time, the case that it led to tells (`offence.ts`).
 */
function decidedBefore(event: Event, view: View): Decision | undefined {
  const actor = actorOf(event);
  if (!actor) {
    const record = view.known(decisionKind, event.id);
    return record && again(record);
  }
  const member = view.read(memberKind, actor.id);
  return member && hasSeen(member, event) ? again(view.read(decisionKind, event.id)) : undefined;
}

function again(record: DecisionRecord | undefined): Decision {
  return { repeated: true, effects: record?.effects ?? [], trace: record?.trace ?? [], rules: [] };
}

/** The event as far as the records make it plainer: who it was, that it was private, which button it presses. */
function understood(draft: Draft, told: Event): Event {
  const named = withKnownName(told, draft.view);
  const event = named.type === 'message' ? asPrivate(draft, named) : named;
  return pressOf(draft, event) ?? withLinkOwner(draft, event);
}

function dispatch(draft: Draft, event: Event): void {
  switch (event.type) {
    case 'message':
      return decideMessage(draft, event);
    case 'joined':
      return recordJoin(draft, event);
    case 'left':
      return recordLeave(draft, event);
    case 'renamed':
      return recordRename(draft, event);
    case 'role':
      return recordRole(draft, event);
    case 'restricted':
      return recordRestriction(draft, event);
    case 'join-requested':
      return requestJoin(draft, event);
    case 'join-withdrawn':
      return withdrawJoin(draft, event);
    case 'reaction':
      return react(draft, event);
    case 'deleted':
      return hearDeleted(draft, event);
    case 'button':
      return press(draft, event);
    case 'rights':
      return recordRights(draft, event);
    case 'invited':
      return recordInvitation(draft, event);
    case 'private-chat':
      return recordPrivateChat(draft, event);
    case 'unreadable':
      return recordUnreadable(draft, event);
    case 'offered':
      return offer(draft, event);
    case 'migrated':
      return recordMove(draft, event);
    case 'found-message':
      for (const found of draft.community.workflows.hooks.foundMessage) found(draft, event);
      return;
    case 'link-made':
      for (const made of draft.community.workflows.hooks.linkMade) made(draft, event);
      return;
    case 'posted':
      for (const posted of draft.community.workflows.hooks.posted) posted(draft, event);
      return;
    case 'timer':
      return wake(draft, event);
    case 'calendar-read':
      for (const read of draft.community.workflows.hooks.calendarRead) read(draft, event);
      return;
    case 'outcome':
      return recordRefusal(draft, event);
    default:
      return event satisfies never;
  }
}

function offer(draft: Draft, event: OfferedEvent): void {
  for (const early of recordOffer(draft, event)) press(draft, early);
}

function react(draft: Draft, event: ReactionEvent): void {
  if (event.from.kind !== 'person' || concernOf(draft, event.chat) !== 'run') return;
  for (const reacted of draft.community.workflows.hooks.reacted) reacted(draft, event);
}

function hearDeleted(draft: Draft, event: DeletedEvent): void {
  if (concernOf(draft, event.chat) !== 'run') return;
  for (const deleted of draft.community.workflows.hooks.deleted) deleted(draft, event);
}

function requestJoin(draft: Draft, event: JoinRequestedEvent): void {
  const { barred, joinRequested } = draft.community.workflows.hooks;
  if (concernOf(draft, event.chat) !== 'run') return;
  if (barred.some((bars) => bars(draft, draft.memberOf(event.member), event))) return;
  if (joinRequested.length === 0) draft.note('join requests are left to the admins');
  for (const requested of joinRequested) requested(draft, event);
}

function withdrawJoin(draft: Draft, event: JoinWithdrawnEvent): void {
  if (concernOf(draft, event.chat) !== 'run') return;
  for (const withdrawn of draft.community.workflows.hooks.joinWithdrawn) withdrawn(draft, event);
}

function press(draft: Draft, event: ButtonEvent): void {
  const run = draft.community.workflows.buttons.get(event.data.slice(0, event.data.indexOf(':')));
  return run ? run(draft, event) : pressCaseButton(draft, event);
}

function wake(draft: Draft, event: TimerEvent): void {
  const run = draft.community.workflows.timers.get(event.purpose);
  if (run) run(draft, event);
  else draft.note(`no workflow knows the purpose ${event.purpose}`);
}
