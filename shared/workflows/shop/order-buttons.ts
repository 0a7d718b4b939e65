import { joinWords, say, sayPlain } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { ButtonEvent, LeftEvent } from '../../event/event.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { type Redemption, redemptionKind } from '../../records/redemption.ts';
import type { Erased } from '../workflow.ts';
import { fulfil, refund, take } from './order.ts';
import { stopReminding } from './task.ts';

/** `order:done.<id>` and `order:refund.<id>` under an admins' card. Whoever presses first decides. */
export function pressOrder(draft: Draft, event: ButtonEvent): void {
  const voice = draft.community.data;
  const answer = (text: string) => draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId, text });
  if (!draft.isAdmin(event.from.id)) return answer(sayPlain(voice, 'answer.admins-only'));
  const [what, id = ''] = event.data.slice('order:'.length).split('.');
  const ordered = draft.view.read(redemptionKind, id);
  if (!ordered) return answer(sayPlain(voice, 'answer.gone'));
  const decided = what === 'done' ? fulfil(draft, ordered, event.from.id) : refund(draft, ordered, event.from.id);
  if (!decided) {
    answer(sayPlain(voice, 'answer.already'));
    return showEnded(draft, event, ordered);
  }
  answer(sayPlain(voice, 'answer.done'));
  tellMember(draft, ordered, what === 'done');
  showEnded(draft, event, { ...ordered, state: what === 'done' ? 'fulfilled' : 'refunded' });
}

function tellMember(draft: Draft, { member, title, cost }: Redemption, done: boolean): void {
  const words = say(draft.community.data, done ? 'order.told-done' : 'order.told-refund', { title, cost });
  draft.do({ type: 'tell', member, words });
}

function showEnded(draft: Draft, { chat, messageId }: ButtonEvent, ended: Redemption): void {
  const { member: id, name, title, cost, state } = ended;
  const voice = draft.community.data;
  const card = say(voice, 'order.card', { member: { id, name }, title, cost });
  const key = state === 'fulfilled' ? 'order.done' : 'order.refunded';
  draft.do({ type: 'edit', chat, messageId, words: joinWords([card, say(voice, key)], '\n\n') });
}

const mostListed = 20;

/** `/redemptions`: what waits to be handed over, the oldest first. */
export function showOrders(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const waiting = draft.view
    .list(redemptionKind, { partition: 'redemption', contains: '"st":"waiting"' })
    .filter(({ state }) => state === 'waiting')
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  if (waiting.length === 0) return command.answer(draft, say(voice, 'order.none'));
  const lines: Words[] = waiting
    .slice(0, mostListed)
    .map(({ member: id, name, title, cost }) => say(voice, 'order.line', { member: { id, name }, title, cost }));
  command.answer(draft, joinWords([say(voice, 'order.list', { count: waiting.length }), ...lines], '\n'));
}

/** Who is gone with all their accounts has nothing handed over: the points are theirs again should they come back. */
export function refundLeaver(draft: Draft, member: Member, _event: LeftEvent): void {
  const account = accountOf(draft, member);
  const others = [account.id, ...(account.linked ?? [])].filter((id) => id !== member.id);
  if (!account.ordered || others.some((id) => draft.view.read(memberKind, id)?.leftAt === undefined)) return;
  for (const id of account.ordered) {
    const ordered = draft.view.read(redemptionKind, id);
    if (ordered) refund(draft, ordered);
  }
}

/** An order is erased with its member: there is one more for the others. */
export function forgetOrder(draft: Draft, { kind, record }: Erased): void {
  if (kind !== redemptionKind.name) return;
  const { id, item, state } = record as Redemption;
  if (state !== 'waiting') return;
  take(draft, item, -1);
  stopReminding(draft, { id });
}
