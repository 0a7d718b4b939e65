/** Where a record lies: `partition` groups what is listed together, `sort` orders inside it. */
export interface Key {
  readonly partition: string;
  readonly sort: string;
}

/** A record as stored. `version` starts at 1 and grows by one with each write. */
export interface Stored {
  readonly key: Key;
  readonly version: number;
  /** The record in its wire form: JSON with short names (see `records/kind.ts`). */
  readonly data: string;
  /** Epoch seconds after which it no longer exists, whether or not it has been deleted yet. */
  readonly expiresAt?: number;
  /** What `data` was written from, where that is at hand: it need not be parsed. Nobody changes it, and no store keeps it. */
  readonly record?: unknown;
}

/** `expects`: the version read, 0 when there must be none. */
export type Change =
  | {
      readonly type: 'put';
      readonly key: Key;
      readonly data: string;
      readonly expects: number;
      readonly expiresAt?: number;
      readonly record?: unknown;
    }
  | { readonly type: 'delete'; readonly key: Key; readonly expects: number };

export interface Query {
  readonly partition: string;
  /** Only sorts that start with it. */
  readonly sortPrefix?: string;
  /** Only sorts behind this one, of those with the prefix: the next page. Not backwards. */
  readonly after?: string;
  /** Only records whose data contains this text. */
  readonly contains?: string;
  /** At most so many, in the order of their sorts (default: all). */
  readonly limit?: number;
  /** Last first. */
  readonly reverse?: boolean;
}

export function sameKey(a: Key, b: Key): boolean {
  return a.partition === b.partition && a.sort === b.sort;
}

/** One string per key, for maps. */
export function keyText(key: Key): string {
  const { partition, sort } = key;
  if (latest.sort !== sort || latest.partition !== partition) {
    latest = { partition, sort, text: `${partition}\n${sort}` };
  }
  return latest.text;
}

/** A decision asks for its member's record again and again, and a new string is hashed anew. */
let latest = { partition: '', sort: '', text: '\n' };

/** A list as it will be once these changes are written; one without data is a deletion. */
export function overlay(
  listed: readonly Stored[],
  changes: Iterable<Pick<Stored, 'key'> & { readonly data?: string }>,
  query: Query,
): readonly Stored[] {
  const changed = new Map<string, Stored | undefined>();
  for (const { key, data } of changes) {
    if (key.partition !== query.partition) continue;
    changed.set(keyText(key), data !== undefined && fits(key, data, query) ? { key, data, version: 0 } : undefined);
  }
  if (changed.size === 0) return listed;
  const now = [...changed.values()].filter((one) => one !== undefined);
  return [...listed.filter(({ key }) => !changed.has(keyText(key))), ...now];
}

function fits(key: Key, data: string, { partition, sortPrefix = '', after = '', contains = '' }: Query): boolean {
  const { sort } = key;
  return key.partition === partition && sort.startsWith(sortPrefix) && sort > after && data.includes(contains);
}
