import { joinWords, say, sayPlain } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Button, Words } from '../../effects/effect.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { shortId } from '../../text/identity.ts';
import type { ShopItem } from '../rewards/settings.ts';
import { itemOf, left, type NotOrdered, order } from './order.ts';

/** `/shop`: what there is; in private with a button for each. */
export function showShop(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const items = voice.rewards?.shop?.items;
  if (!items) return command.answer(draft, say(voice, 'shop.none'));
  const { points } = accountOf(draft, draft.memberOf(command.from));
  const lines = items.map((item) => lineOf(draft, item));
  const title = say(voice, 'shop.title', { points });
  if (!command.event.private) {
    return command.answer(draft, joinWords([title, ...lines, say(voice, 'shop.how')], '\n'));
  }
  const buttons = items.filter((item) => left(draft, item) !== 0).map((item) => [buttonOf(draft, item)]);
  draft.do({ type: 'tell', member: command.from.id, words: joinWords([title, ...lines], '\n'), buttons });
}

function lineOf(draft: Draft, item: ShopItem): Words {
  const { id, title, cost } = item;
  const count = left(draft, item);
  const values = { item: id, title, cost };
  const voice = draft.community.data;
  if (count === undefined) return say(voice, 'shop.line', values);
  return count === 0 ? say(voice, 'shop.line-gone', values) : say(voice, 'shop.line-left', { ...values, count });
}

function buttonOf(draft: Draft, { id, title, cost }: ShopItem): Button {
  return { label: sayPlain(draft.community.data, 'shop.button', { title, cost }), data: `shop:ask.${id}` };
}

/** `/redeem item`, by its id or its title; alone it shows what there is. */
export function redeem(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const written = command.words.trim();
  const items = voice.rewards?.shop?.items ?? [];
  if (written === '') return showShop(draft, command);
  const item = items.find(({ id, title }) => id === written.toLowerCase() || title === written);
  if (!item) return command.answer(draft, say(voice, 'shop.unknown'));
  command.answer(draft, orderedWords(draft, item, command, shortId(`order ${command.event.id}`)));
}

/** `shop:ask.<item>` is asked about first, for buttons are pressed twice; `shop:yes.<item>.<order>` orders, `shop:no` does not. */
export function pressShop(draft: Draft, event: ButtonEvent): void {
  const voice = draft.community.data;
  const [what, id = '', orderId = ''] = event.data.slice('shop:'.length).split('.');
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId });
  if (what === 'no') return edit(draft, event, say(voice, 'shop.kept'));
  const item = itemOf(draft, id);
  if (!item) return edit(draft, event, say(voice, 'shop.unknown'));
  if (what === 'yes') return edit(draft, event, orderedWords(draft, item, event, orderId));
  const { title, cost } = item;
  const yes = { label: sayPlain(voice, 'shop.yes'), data: `shop:yes.${id}.${shortId(`order ${event.id}`)}` };
  const words = say(voice, 'shop.ask', { title, cost });
  edit(draft, event, words, [[yes, { label: sayPlain(voice, 'shop.no'), data: 'shop:no' }]]);
}

function edit(draft: Draft, { chat, messageId }: ButtonEvent, words: Words, buttons?: Button[][]): void {
  draft.do({ type: 'edit', chat, messageId, words, ...(buttons ? { buttons } : {}) });
}

function orderedWords(draft: Draft, item: ShopItem, { from }: Pick<ButtonEvent, 'from'>, orderId: string): Words {
  const voice = draft.community.data;
  const { title, cost } = item;
  const ordered = order(draft, item, from, orderId);
  if (ordered === 'poor') {
    return say(voice, 'shop.poor', { title, cost, points: accountOf(draft, draft.memberOf(from)).points });
  }
  const { points } = accountOf(draft, draft.memberOf(from));
  if (ordered === 'ordered') return say(voice, 'shop.ordered', { title, cost, points });
  return say(voice, refusals[ordered], { title });
}

const refusals = {
  gone: 'shop.sold-out',
  enough: 'shop.enough',
  twice: 'shop.twice',
  away: 'shop.away',
} as const satisfies Readonly<Record<Exclude<NotOrdered, 'poor'>, string>>;
