import type { Draft } from '../../decision/draft.ts';
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
}

/** All that is held of a member, each record once. Asks for the records as a decision does: run again until complete. */
export function heldOf({ view, now }: Pick<Draft, 'view' | 'now'>, member: MemberId): Held[] {
  return holdings.flatMap((kind) => {
    const keys = kind.rights.where(member, now).flatMap((query) => view.keysOf(query));
    const each = new Map(keys.map((key) => [keyText(key), key]));
    return [...each.values()].flatMap((key): Held[] => {
      const record = view.readAt(kind, key);
      return record !== undefined && kind.rights.isOf(record, member) ? [{ kind, key, record }] : [];
    });
  });
}
