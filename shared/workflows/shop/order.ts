import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import { reverse, reversedMark, spend } from '../../decision/points.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Person } from '../../event/message.ts';
import { ledgerKind } from '../../records/ledger.ts';
import type { Member } from '../../records/member.ts';
import { type Redemption, redemptionKind, type Stock, stockKind } from '../../records/redemption.ts';
import type { ShopItem } from '../rewards/settings.ts';
import { publishOrder, remindLater, stopReminding } from './task.ts';

/** `gone`: none is left. `twice`: this very order was made before. `away`: who has left has points that are frozen. */
export type NotOrdered = 'poor' | 'gone' | 'enough' | 'twice' | 'away';

export function itemOf(draft: Draft, id: string): ShopItem | undefined {
  return draft.community.data.rewards?.shop?.items.find((item) => item.id === id);
}

/** How many there are; undefined: as many as are wanted. The file may say fewer than have been given away. */
export function left(draft: Draft, { id, stock }: ShopItem): number | undefined {
  return stock === undefined ? undefined : Math.max(0, stock - stockOf(draft, id).taken);
}

function stockOf(draft: Draft, item: string): Stock {
  return draft.view.read(stockKind, item) ?? { item, taken: 0 };
}

/** Takes the points and one of the stock, and gives staff the task. All of it, or nothing. */
export function order(
  draft: Draft,
  item: ShopItem,
  from: Pick<Person, 'id' | 'name'>,
  id: string,
): 'ordered' | NotOrdered {
  if (draft.view.read(redemptionKind, id)) return 'twice';
  const member = draft.memberOf(from);
  const account = accountOf(draft, member);
  if (member.leftAt !== undefined) return 'away';
  if (left(draft, item) === 0) return 'gone';
  if (item.perMember !== undefined && ordersOf(draft, account.id, item.id) >= item.perMember) return 'enough';
  if (!spend(draft, member, { source: sourceOf({ id, item: item.id }), points: item.cost })) return 'poor';
  take(draft, item.id, 1);
  account.ordered = [...(account.ordered ?? []), id];
  draft.keep(account);
  const { title, cost } = item;
  const ordered: Redemption = {
    id,
    member: from.id,
    account: account.id,
    name: member.name,
    item: item.id,
    title,
    cost,
    at: draft.now,
    state: 'waiting',
    reminders: 0,
  };
  draft.view.put(redemptionKind, ordered, id);
  remindLater(draft, ordered);
  publishOrder(draft, 'redemption.ordered', ordered);
  return 'ordered';
}

/** The points of the order in the ledger. */
export function sourceOf({ id, item }: Pick<Redemption, 'id' | 'item'>): string {
  return `redeem.${item}.${id}`;
}

/** Those that were not given back: the ledger tells. */
function ordersOf({ view }: Draft, account: MemberId, item: string): number {
  const all = view.list(ledgerKind, { partition: 'ledger', sortPrefix: `${account}#redeem.${item}.` });
  const back = all.filter(({ source }) => source.endsWith(reversedMark)).length;
  return all.length - 2 * back;
}

/** Counted also where the file names no stock: it may name one later. */
export function take(draft: Draft, item: string, count: number): void {
  const stock = stockOf(draft, item);
  draft.view.put(stockKind, { ...stock, taken: Math.max(0, stock.taken + count) }, item);
}

/** It has been handed over. False: somebody else has decided before. */
export function fulfil(draft: Draft, ordered: Redemption, by: MemberId): boolean {
  if (ordered.state !== 'waiting') return false;
  end(draft, { ...ordered, state: 'fulfilled', by });
  return true;
}

/** Points and stock go back. Without an admin: its member has left. */
export function refund(draft: Draft, ordered: Redemption, by?: MemberId): boolean {
  if (ordered.state !== 'waiting') return false;
  end(draft, { ...ordered, state: 'refunded', ...(by === undefined ? {} : { by }) });
  take(draft, ordered.item, -1);
  reverse(draft, payerOf(draft, ordered), sourceOf(ordered));
  return true;
}

function end(draft: Draft, ended: Redemption): void {
  const account = payerOf(draft, ended);
  const rest = (account.ordered ?? []).filter((id) => id !== ended.id);
  if (rest.length > 0) account.ordered = rest;
  else delete account.ordered;
  draft.keep(account);
  draft.view.put(redemptionKind, { ...ended, endedAt: draft.now }, ended.id);
  stopReminding(draft, ended);
  publishOrder(draft, ended.state === 'fulfilled' ? 'redemption.fulfilled' : 'redemption.refunded', ended);
}

function payerOf(draft: Draft, { account, name }: Redemption): Member {
  return draft.memberOf({ id: account, name });
}
