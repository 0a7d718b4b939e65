import type { Draft } from '../../decision/draft.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { recordKinds } from '../../records/catalogue.ts';
import type { RecordKind } from '../../records/kind.ts';
import type { HoldsMembers } from '../../records/rights.ts';
import { type Key, keyText } from '../../records/stored.ts';

/** A kind that holds something of members; whatever it holds. */
export type Holding = Omit<RecordKind<unknown, readonly string[]>, 'rights' | 'key'> & {
  readonly rights: HoldsMembers<unknown>;
};

/** Every kind of record that holds something of members. */
export const holdings: readonly Holding[] = recordKinds.flatMap((kind): Holding[] =>
  // What a kind makes of its own records it is given back and nobody else's.
  kind.rights.holds === 'members' ? [kind as unknown as Holding] : [],
);

export interface Held {
  readonly kind: Holding;
  readonly key: Key;
  readonly record: unknown;
  readonly at: Position;
}

/** How far somebody's records have been gone through: behind this record, in this list of this kind. */
export interface Position {
  readonly kind: string;
  /** Which of the kind's lists. */
  readonly list: number;
  readonly after: string;
}

/** What one look finds, in order, and where the next one begins; without it nothing more is held. */
export interface Look {
  readonly held: readonly Held[];
  readonly next?: Position;
}

/** Of one list, in one look: a decision keeps all that it has read. */
const mostListed = 200;

/** Their own decisions last: those that go through the others speak of them, too. */
const inOrder = [...holdings].sort((a, b) => Number(a.name === 'decision') - Number(b.name === 'decision'));

/**
 * What is held of a member, each record once, from a position on. Records that only mention them are found by going through
 * their kind, since nothing leads from a member to whatever names them: it costs as much as there is of such kinds, and
 * only at somebody's wish. Asks for the records as a decision does: run again until complete.
 */
export function heldFrom({ view, now }: Pick<Draft, 'view' | 'now'>, member: MemberId, from?: Position): Look {
  const lists = inOrder.flatMap((kind) => kind.rights.where(member, now).map((query, list) => ({ kind, query, list })));
  const begin = from ? lists.findIndex(({ kind, list }) => kind.name === from.kind && list === from.list) : 0;
  const held: Held[] = [];
  const seen = new Set<string>();
  for (const { kind, query, list } of lists.slice(Math.max(0, begin))) {
    const isFirst = from?.kind === kind.name && from.list === list;
    const page = view.keysOf({ ...query, limit: mostListed, ...(isFirst ? { after: from.after } : {}) });
    const sorts = page.map(({ sort }) => sort).sort();
    const known = new Map(page.map((key) => [key.sort, key]));
    for (const after of sorts.slice(0, mostListed)) {
      const key = known.get(after);
      if (!key || seen.has(keyText(key))) continue;
      seen.add(keyText(key));
      const record = view.readAt(kind, key);
      const at = { kind: kind.name, list, after };
      if (record !== undefined && kind.rights.isOf(record, member)) held.push({ kind, key, record, at });
    }
    const last = sorts[mostListed - 1];
    if (last !== undefined) return { held, next: { kind: kind.name, list, after: last } };
  }
  return { held };
}

/** As a timer carries it. */
export function positionIn(data: TimerEvent['data']): Position | undefined {
  const { kind, list, after } = data ?? {};
  return kind === undefined ? undefined : { kind: String(kind), list: Number(list), after: String(after) };
}
