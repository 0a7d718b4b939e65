import { describe, expect, it } from 'vitest';
import { rememberRecords } from '../../functions/decide/record-cache.ts';
import { View } from '../../shared/decision/view.ts';
import { memberId } from '../../shared/event/ids.ts';
import type { Change } from '../../shared/ports/store.ts';
import { memberKind, newMember } from '../../shared/records/member.ts';
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

  it('can be asked for without waiting, and says so when it is not known', async () => {
    const { warm, table, ahead } = made();
    const recalled = (partition: string) => warm.recall({ partition, sort: 'x' });
    await warm.commit([put('member', 'one', 0), put('chat', 'here', 0), put('case', 'one', 0)]);
    expect(recalled('member')).toMatchObject({ data: 'one', version: 1 });
    expect(recalled('chat')).toMatchObject({ data: 'here' });
    expect(recalled('case')).toBe('unknown');
    ahead(61_000);
    expect(recalled('chat')).toBe('unknown');
    await table.commit([put('member', 'by another', 1)]);
    await warm.commit([put('member', 'two', 1)]);
    expect(recalled('member')).toBe('unknown');
  });

  it('of a record is never what a decision has made of its copy', async () => {
    const { table, warm } = made();
    const member = { ...newMember(memberId('test', 'ann'), 'Ann'), messages: 3 };
    const [key, data] = [memberKind.key(member.id), memberKind.encode(member)];
    await warm.commit([{ type: 'put', key, data, expects: 0, record: member }]);
    const looked = () => new View({ stored: warm.recall, listed: () => [] }, { evidence: 0 });
    const first = looked().read(memberKind, member.id);
    if (!first) expect.fail('the member is not there');
    Object.assign(first, { messages: 99, seen: ['1'] });
    expect(looked().read(memberKind, member.id)).toEqual(member);
    expect(await table.load([key])).toEqual([{ key, version: 1, data }]);
  });

  it('holds nothing of records that are rarely read', async () => {
    const { table, warm, seen } = made();
    await warm.commit([put('case', 'one', 0)]);
    await table.commit([put('case', 'two', 1)]);
    expect(await seen('case')).toBe('two');
  });
});
