import { describe, expect, it } from 'vitest';
import { rememberRecords } from '../../functions/decide/record-cache.ts';
import type { Change } from '../../shared/ports/store.ts';
import { MemoryStore } from '../ports/memory-store.ts';

const put = (partition: string, data: string, expects: number): Change => {
  return { type: 'put', key: { partition, sort: 'x' }, data, expects };
};

/** A table, a warm function's view of it, and a clock. */
function made() {
  let now = 0;
  const table = new MemoryStore(() => now);
  const warm = rememberRecords(table, () => now);
  const seen = async (partition: string) => (await warm.load([{ partition, sort: 'x' }]))[0]?.data;
  const ahead = (milliseconds: number) => {
    now += milliseconds;
  };
  return { table, warm, seen, ahead };
}

describe('what a warm function remembers', () => {
  it('answers for the table as long as nobody else writes', async () => {
    const { table, warm, seen } = made();
    await warm.commit([put('member', 'one', 0)]);
    table.load = () => Promise.reject(new Error('read'));
    expect(await seen('member')).toBe('one');
  });

  it('of a member is corrected by the write that every message ends in', async () => {
    const { table, warm, seen } = made();
    await warm.commit([put('member', 'one', 0)]);
    await table.commit([put('member', 'by another', 1)]);
    expect(await warm.commit([put('member', 'two', 1)])).toMatchObject({ result: 'conflict' });
    expect(await seen('member')).toBe('by another');
  });

  it('of a chat, which is only read, is looked up again after a minute', async () => {
    const { table, warm, seen, ahead } = made();
    await warm.commit([put('chat', 'here', 0)]);
    await table.commit([put('chat', 'moved', 1)]);
    expect(await seen('chat')).toBe('here');
    ahead(61_000);
    expect(await seen('chat')).toBe('moved');
  });

  it('holds nothing of records that are rarely read', async () => {
    const { table, warm, seen } = made();
    await warm.commit([put('case', 'one', 0)]);
    await table.commit([put('case', 'two', 1)]);
    expect(await seen('case')).toBe('two');
  });
});
