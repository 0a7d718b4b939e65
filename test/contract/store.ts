import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Change, type Key, maxChanges, type Store } from '../../shared/ports/store.ts';
import { describeModel } from './store-model.ts';
import { describeQueries } from './store-queries.ts';

export interface StoreUnderTest {
  readonly store: Store;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Runs of the property against the model. */
  readonly runs?: number;
}

/** Every store keeps this contract. Each test has a partition of its own, so that one table may serve all. */
export function describeStore(name: string, make: () => Promise<StoreUnderTest>, options: StoreOptions = {}): void {
  describe(`store: ${name}`, () => {
    let made: StoreUnderTest;
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made.close());
    const store = () => made.store;
    describe('loading', () => describeLoading(store));
    describe('committing', () => describeCommits(store));
    describe('expiry', () => describeExpiry(store));
    describe('racing', () => describeRaces(store));
    describe('querying', () => describeQueries(store));
    describe('any sequence', () => describeModel(store, options.runs ?? 50));
  });
}

export function freshKey(sort = 'a'): Key {
  return { partition: randomUUID(), sort };
}

export function put(key: Key, data: string, expects = 0, expiresAt?: number): Change {
  return expiresAt === undefined ? { type: 'put', key, data, expects } : { type: 'put', key, data, expects, expiresAt };
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

function describeLoading(store: () => Store): void {
  it('finds nothing where nothing was written', async () => {
    expect(await store().load([freshKey()])).toEqual([undefined]);
  });

  it('loads nothing when asked for nothing', async () => {
    expect(await store().load([])).toEqual([]);
  });

  it('answers in the order asked, also when a key repeats', async () => {
    const [a, b] = [freshKey('a'), freshKey('b')];
    await store().commit([put(a, 'first'), put(b, 'second')]);
    const found = await store().load([b, freshKey(), a, b]);
    expect(found.map((stored) => stored?.data)).toEqual(['second', undefined, 'first', 'second']);
  });

  it('loads 250 records at once', async () => {
    const { partition } = freshKey();
    const keys = Array.from({ length: 250 }, (_, n) => ({ partition, sort: `${n}` }));
    for (let start = 0; start < keys.length; start += maxChanges) {
      await store().commit(keys.slice(start, start + maxChanges).map((key) => put(key, `data ${key.sort}`)));
    }
    const found = await store().load(keys.toReversed());
    expect(found.map((stored) => stored?.data)).toEqual(keys.toReversed().map(({ sort }) => `data ${sort}`));
  });

  it('gives text back as it was written, whatever the script', async () => {
    const text = 'quote " back\\slash \n 学习 \u{1F9E7} e\u0301 \u202E \'; drop table --';
    const key = { partition: randomUUID(), sort: '考研#\u{1F4DA} 100%_' };
    await store().commit([put(key, text)]);
    expect(await store().load([key])).toEqual([{ key, version: 1, data: text }]);
  });
}

function describeCommits(store: () => Store): void {
  it('starts a record at version 1 and raises it with each write', async () => {
    const key = freshKey();
    await store().commit([put(key, 'one')]);
    expect(await store().commit([put(key, 'two', 1)])).toEqual({ result: 'committed' });
    expect(await store().load([key])).toEqual([{ key, version: 2, data: 'two' }]);
  });

  it.each([
    ['a new one over one that exists', 0],
    ['over a version that has gone', 1],
    ['over a version that has not come', 3],
  ])('refuses to write %s', async (_what, expects) => {
    const key = freshKey();
    await store().commit([put(key, 'one')]);
    await store().commit([put(key, 'two', 1)]);
    const result = await store().commit([put(key, 'late', expects)]);
    expect(result.result).toBe('conflict');
    expect((await store().load([key]))[0]).toMatchObject({ version: 2, data: 'two' });
  });

  it('refuses to write over a version of what is not there', async () => {
    const key = freshKey();
    expect((await store().commit([put(key, 'late', 1)])).result).toBe('conflict');
    expect(await store().load([key])).toEqual([undefined]);
  });

  it('names at most those that were not as expected', async () => {
    const [held, free] = [freshKey(), freshKey()];
    await store().commit([put(held, 'held')]);
    const result = await store().commit([put(free, 'new'), put(held, 'new')]);
    if (result.result !== 'conflict') expect.fail('both were written');
    for (const key of result.keys) expect(key).toEqual(held);
  });

  it('writes nothing when one of several is not as expected', async () => {
    const [held, free, gone] = [freshKey(), freshKey(), freshKey()];
    await store().commit([put(held, 'held'), put(gone, 'stays')]);
    await store().commit([put(free, 'new'), { type: 'delete', key: gone, expects: 1 }, put(held, 'new', 7)]);
    const found = await store().load([held, free, gone]);
    expect(found.map((stored) => stored?.data)).toEqual(['held', undefined, 'stays']);
  });

  it('deletes only the version expected', async () => {
    const key = freshKey();
    await store().commit([put(key, 'one')]);
    expect((await store().commit([{ type: 'delete', key, expects: 2 }])).result).toBe('conflict');
    expect((await store().commit([{ type: 'delete', key, expects: 1 }])).result).toBe('committed');
    expect(await store().load([key])).toEqual([undefined]);
  });

  it('starts again at version 1 after a delete', async () => {
    const key = freshKey();
    await store().commit([put(key, 'one')]);
    await store().commit([{ type: 'delete', key, expects: 1 }]);
    await store().commit([put(key, 'again')]);
    expect((await store().load([key]))[0]).toMatchObject({ version: 1, data: 'again' });
  });

  it('commits nothing when given nothing', async () => {
    expect(await store().commit([])).toEqual({ result: 'committed' });
  });

  it(`writes ${maxChanges} changes at once`, async () => {
    const { partition } = freshKey();
    const changes = Array.from({ length: maxChanges }, (_, n) => put({ partition, sort: `${n}` }, 'x'));
    expect(await store().commit(changes)).toEqual({ result: 'committed' });
    expect(await store().query({ partition })).toHaveLength(maxChanges);
  });

  it(`throws at more than ${maxChanges} changes and writes none`, async () => {
    const { partition } = freshKey();
    const changes = Array.from({ length: maxChanges + 1 }, (_, n) => put({ partition, sort: `${n}` }, 'x'));
    await expect(store().commit(changes)).rejects.toThrow();
    expect(await store().query({ partition })).toEqual([]);
  });

  it('throws at a key named twice and writes nothing', async () => {
    const key = freshKey();
    await expect(store().commit([put(key, 'a'), put(key, 'b', 1)])).rejects.toThrow();
    expect(await store().load([key])).toEqual([undefined]);
  });
}

function describeExpiry(store: () => Store): void {
  it('keeps a record until its time and tells it', async () => {
    const key = freshKey();
    const expiresAt = inSeconds(600);
    await store().commit([put(key, 'kept', 0, expiresAt)]);
    expect(await store().load([key])).toEqual([{ key, version: 1, data: 'kept', expiresAt }]);
  });

  it('neither loads nor lists what has expired', async () => {
    const key = freshKey();
    await store().commit([put(key, 'old', 0, inSeconds(-5))]);
    expect(await store().load([key])).toEqual([undefined]);
    expect(await store().query({ partition: key.partition })).toEqual([]);
  });

  it('takes an expired record for none when writing', async () => {
    const key = freshKey();
    await store().commit([put(key, 'old', 0, inSeconds(-5))]);
    expect((await store().commit([put(key, 'wrong', 1)])).result).toBe('conflict');
    expect((await store().commit([put(key, 'new', 0)])).result).toBe('committed');
    expect(await store().load([key])).toEqual([{ key, version: 1, data: 'new' }]);
  });

  it('takes an expired record for none when deleting', async () => {
    const key = freshKey();
    await store().commit([put(key, 'old', 0, inSeconds(-5))]);
    expect((await store().commit([{ type: 'delete', key, expects: 1 }])).result).toBe('conflict');
  });

  it('keeps for ever what is written again without a time', async () => {
    const key = freshKey();
    await store().commit([put(key, 'for now', 0, inSeconds(600))]);
    await store().commit([put(key, 'for ever', 1)]);
    expect(await store().load([key])).toEqual([{ key, version: 2, data: 'for ever' }]);
  });
}

function describeRaces(store: () => Store): void {
  it('lets one of many create a record', async () => {
    const key = freshKey();
    const results = await Promise.all(Array.from({ length: 20 }, (_, n) => store().commit([put(key, `${n}`)])));
    expect(results.filter(({ result }) => result === 'committed')).toHaveLength(1);
    const winner = results.findIndex(({ result }) => result === 'committed');
    expect((await store().load([key]))[0]).toMatchObject({ version: 1, data: `${winner}` });
  });

  it('loses no addition of many that add at once and try again', async () => {
    const key = freshKey();
    const add = async (): Promise<void> => {
      const [stored] = await store().load([key]);
      const sum = Number(stored?.data ?? 0) + 1;
      const { result } = await store().commit([put(key, `${sum}`, stored?.version ?? 0)]);
      if (result === 'conflict') await add();
    };
    await Promise.all(Array.from({ length: 12 }, add));
    expect((await store().load([key]))[0]).toMatchObject({ version: 12, data: '12' });
  });

  it('never shows half of a commit to later ones: two records always move together', async () => {
    const { partition } = freshKey();
    const [left, right] = [
      { partition, sort: 'left' },
      { partition, sort: 'right' },
    ];
    await store().commit([put(left, '50'), put(right, '50')]);
    const move = async (amount: number): Promise<void> => {
      const [from, to] = await store().load([left, right]);
      const changes = [
        put(left, `${Number(from?.data) - amount}`, from?.version ?? 0),
        put(right, `${Number(to?.data) + amount}`, to?.version ?? 0),
      ];
      if ((await store().commit(changes)).result === 'conflict') await move(amount);
    };
    await Promise.all([1, 2, 3, 4, 5].map(move));
    const found = await store().load([left, right]);
    expect(found.map((stored) => stored?.data)).toEqual(['35', '65']);
  });
}
