import { renderDuration } from '../../community/durations.ts';
import { say, sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { publish } from '../../decision/publish.ts';
import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { Button, Notice } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { platformOf } from '../../event/ids.ts';
import { type Redemption, redemptionKind } from '../../records/redemption.ts';

export const remindPurpose = 'shop.remind';

/** After so many reminders the list of `/redemptions` has to do. */
const mostReminders = 5;

type Name = 'redemption.ordered' | 'redemption.waiting' | 'redemption.fulfilled' | 'redemption.refunded';

/** The admins get a card for what is to be handed over. */
export function publishOrder(draft: Draft, name: Name, ordered: Redemption): void {
  const { id, member, item, cost } = ordered;
  const notice =
    name === 'redemption.ordered' || name === 'redemption.waiting' ? cardOf(draft, name, ordered) : undefined;
  publish(draft, name, { order: id, member, item, cost }, { of: id, notice });
}

function cardOf(draft: Draft, name: Name, { id, member, name: called, title, cost, at }: Redemption): Notice {
  const voice = draft.community.data;
  const values = { member: { id: member, name: called }, title, cost };
  const words =
    name === 'redemption.ordered'
      ? say(voice, 'order.card', values)
      : say(voice, 'order.waiting', { ...values, for: renderDuration(draft.now - at, voice.language) });
  return { words, buttons: buttonsOf(draft, id), platform: platformOf(member) };
}

export function buttonsOf(draft: Draft, id: string): Button[][] {
  const voice = draft.community.data;
  return [
    [
      { label: sayPlain(voice, 'order.button-done'), data: `order:done.${id}` },
      { label: sayPlain(voice, 'order.button-refund'), data: `order:refund.${id}` },
    ],
  ];
}

export function remindLater(draft: Draft, { id, reminders }: Redemption): void {
  const shop = draft.community.data.rewards?.shop;
  if (!shop || reminders >= mostReminders) return;
  draft.do(setTimer({ purpose: remindPurpose, owner: id, at: draft.now + shop.remind, data: { order: id } }));
}

export function stopReminding(draft: Draft, { id }: Pick<Redemption, 'id'>): void {
  draft.do(cancelTimer(remindPurpose, id));
}

/** It still waits: the admins are told again. */
export function remind(draft: Draft, { data = {} }: TimerEvent): void {
  const ordered = draft.view.read(redemptionKind, String(data.order));
  if (ordered?.state !== 'waiting') return draft.note('nothing waits for this any more');
  const reminded = { ...ordered, reminders: ordered.reminders + 1 };
  draft.view.put(redemptionKind, reminded, ordered.id);
  publishOrder(draft, 'redemption.waiting', reminded);
  remindLater(draft, reminded);
}
