import type { Rights } from './rights.ts';
import type { Key } from './stored.ts';

/**
 * One kind of record, declared in one place: where it lies, how it is written, how long it is kept, and how
 * whoever it tells of sees and erases it.
 * `encode`/`decode` translate between long names in code and short ones on the wire.
 */
export interface RecordKind<R, Id extends readonly string[]> {
  readonly name: string;
  /** Version of the wire form: raised when `decode` must understand an older one. */
  readonly version: number;
  key(...id: Id): Key;
  encode(record: R): string;
  decode(data: string): R;
  /**
   * A copy that may be changed, of a record that must stay as it is: such records are read with every message, and what is
   * known of them is not parsed again. Only where no field holds what can be changed inside.
   */
  copy?(record: R): R;
  /** Epoch seconds after which the record may go, or undefined to keep it. */
  expiry?(record: R, retention: Retention): number;
  readonly rights: Rights<R>;
}

/** How long evidence and decisions are kept, in milliseconds; from the community file. */
export interface Retention {
  readonly evidence: number;
}

/** Wire names of a flat record: every field once, all different. A missing field is written as nothing. */
export type ShortNames<R> = { readonly [Field in keyof Required<R>]: string };

/** A codec that renames the fields of a flat record and leaves the values alone. */
export function renaming<R extends object>(names: ShortNames<R>): { encode(r: R): string; decode(data: string): R } {
  const [longs, shorts] = [Object.keys(names), Object.values<string>(names)];
  const longOf = new Map(shorts.map((short, at) => [short, longs[at] as string]));
  return {
    encode(record) {
      const wire: Record<string, unknown> = {};
      for (let at = 0; at < longs.length; at++) {
        const value = record[longs[at] as keyof R];
        if (value !== undefined) wire[shorts[at] as string] = value;
      }
      return JSON.stringify(wire);
    },
    decode(data) {
      const wire = wireOf(data);
      const record: Record<string, unknown> = {};
      // Most fields of most records are not there: what is there is gone through, not what might be.
      for (const short in wire) {
        const long = longOf.get(short);
        if (long !== undefined) record[long] = wire[short];
      }
      return record as R;
    },
  };
}

export function wireOf(data: string): Record<string, unknown> {
  try {
    return JSON.parse(data);
  } catch {
    // The parser's own message quotes the record, which may hold what a member wrote.
    throw new Error('reading a record: not JSON; restore it from a backup or delete it');
  }
}
