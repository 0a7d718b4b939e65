import type { RecordKind } from '../../shared/records/kind.ts';
import type { Stored } from '../../shared/records/stored.ts';

/** Records of one kind as last written, by sort. Many are written again before anybody looks: each is read at first need. */
export class LatestRecords<R> {
  readonly #written = new Map<string, Stored>();
  readonly #read = new Map<string, R>();
  readonly #kind: Pick<RecordKind<R, readonly string[]>, 'decode'>;

  constructor(kind: Pick<RecordKind<R, readonly string[]>, 'decode'>) {
    this.#kind = kind;
  }

  note(sort: string, after: Stored | undefined): void {
    this.#read.delete(sort);
    if (after) this.#written.set(sort, after);
    else this.#written.delete(sort);
  }

  get(sort: string): R | undefined {
    const known = this.#read.get(sort);
    if (known) return known;
    const written = this.#written.get(sort);
    if (!written) return undefined;
    const record = this.#kind.decode(written.data);
    this.#read.set(sort, record);
    return record;
  }

  has(sort: string): boolean {
    return this.#written.has(sort);
  }

  keys(): Iterable<string> {
    return this.#written.keys();
  }

  *values(): Iterable<R> {
    for (const sort of this.#written.keys()) yield this.get(sort) as R;
  }
}
