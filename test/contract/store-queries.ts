import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Query, Store } from '../../shared/ports/store.ts';

/** The part of the store's contract that is about lists. */
export function describeQueries(store: () => Store): void {
  async function filled(records: Readonly<Record<string, string>>): Promise<string> {
    const partition = randomUUID();
    await store().commit(
      Object.entries(records).map(([sort, data]) => ({ type: 'put', key: { partition, sort }, data, expects: 0 })),
    );
    return partition;
  }
  const sorts = async (query: Query) => (await store().query(query)).map(({ key }) => key.sort);

  it('lists a partition whole and in order, with keys and versions', async () => {
    const partition = await filled({ b: 'two', a: 'one' });
    expect(await store().query({ partition })).toEqual([
      { key: { partition, sort: 'a' }, version: 1, data: 'one' },
      { key: { partition, sort: 'b' }, version: 1, data: 'two' },
    ]);
  });

  it('lists nothing of a partition that is not there', async () => {
    expect(await sorts({ partition: randomUUID() })).toEqual([]);
  });

  it('keeps partitions apart whose names begin alike', async () => {
    const partition = await filled({ a: 'mine' });
    await store().commit([{ type: 'put', key: { partition: `${partition}x`, sort: 'b' }, data: 'other', expects: 0 }]);
    expect(await sorts({ partition })).toEqual(['a']);
  });

  it('orders by the bytes of UTF-8, capitals first, beyond the basic plane last', async () => {
    const partition = await filled({ 'b\u{1F9E7}': '', b: '', B: '', 'b\uFF21': '', b学: '', b10: '', b9: '' });
    expect(await sorts({ partition })).toEqual(['B', 'b', 'b10', 'b9', 'b学', 'b\uFF21', 'b\u{1F9E7}']);
  });

  it('lists only sorts with a prefix, taken literally', async () => {
    const partition = await filled({ 'a%1': '', 'a%2': '', ab1: '', a_1: '', A: '', 'a\u{1F9E7}': '' });
    expect(await sorts({ partition, sortPrefix: 'a%' })).toEqual(['a%1', 'a%2']);
    expect(await sorts({ partition, sortPrefix: 'a_' })).toEqual(['a_1']);
    expect(await sorts({ partition, sortPrefix: 'a\u{1F9E7}' })).toEqual(['a\u{1F9E7}']);
    expect(await sorts({ partition, sortPrefix: 'b' })).toEqual([]);
  });

  it('lists only data that contain a text, to the letter', async () => {
    const partition = await filled({ a: '{"u":"Xiao_Ming"}', b: '{"u":"xiaoXming"}', c: '{"u":"小明%"}' });
    expect(await sorts({ partition, contains: 'Xiao_Ming' })).toEqual(['a']);
    expect(await sorts({ partition, contains: 'xiao' })).toEqual(['b']);
    expect(await sorts({ partition, contains: '小明%' })).toEqual(['c']);
    expect(await sorts({ partition, contains: '"u":"' })).toEqual(['a', 'b', 'c']);
  });

  it('goes backwards and stops at the limit', async () => {
    const partition = await filled({ a: '', b: '', c: '', d: '' });
    expect(await sorts({ partition, limit: 2 })).toEqual(['a', 'b']);
    expect(await sorts({ partition, limit: 3, reverse: true })).toEqual(['d', 'c', 'b']);
    expect(await sorts({ partition, limit: 9 })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on behind a sort, whether it is there or not', async () => {
    const partition = await filled({ a: '', b: '', c学: '', d: '', e: '' });
    expect(await sorts({ partition, after: 'b', limit: 2 })).toEqual(['c学', 'd']);
    expect(await sorts({ partition, after: 'bb', limit: 1 })).toEqual(['c学']);
    expect(await sorts({ partition, after: 'e' })).toEqual([]);
  });

  it('counts towards the limit only what it lists', async () => {
    const partition = await filled({ n1: 'no', n2: 'yes', n3: 'no', n4: 'yes', n5: 'yes', o: 'yes' });
    expect(await sorts({ partition, sortPrefix: 'n', contains: 'yes', limit: 2 })).toEqual(['n2', 'n4']);
    expect(await sorts({ partition, sortPrefix: 'n', contains: 'yes', limit: 2, reverse: true })).toEqual(['n5', 'n4']);
  });

  it('lists more than a megabyte', async () => {
    const partition = randomUUID();
    const data = 'x'.repeat(60_000);
    const names = Array.from({ length: 30 }, (_, n) => `${n + 10}`);
    for (const sort of names) await store().commit([{ type: 'put', key: { partition, sort }, data, expects: 0 }]);
    expect(await sorts({ partition })).toEqual(names);
    expect(await sorts({ partition, limit: 25, reverse: true })).toEqual(names.toReversed().slice(0, 25));
  });
}
