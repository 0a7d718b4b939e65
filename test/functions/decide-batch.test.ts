import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { memberKind } from '../../shared/records/member.ts';
import { person, says } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const ann = person('ann', 'Ann');
const ben = person('ben', 'Ben');

describe('an event that cannot be decided', () => {
  it('is put aside with its reason after its tries, and its neighbours go on', async () => {
    const { reeve } = world();
    const poison = { id: 'test:poison', group: ann.id, body: '{"type":"message","id":"test:poison","at":1}' };
    await reeve.events.send([poison]);
    await reeve.happens(says(ben, 'hi', reeve.now));
    expect((await reeve.record(memberKind, ben.id))?.messages).toBe(1);
    await reeve.happens(says(ann, 'hi', reeve.now));
    expect((await reeve.record(memberKind, ann.id))?.messages).toBeUndefined();
    await reeve.ahead(10 * 60_000);
    expect(reeve.events.dead).toMatchObject([{ id: 'test:poison', reason: expect.stringContaining('TypeError') }]);
    expect((await reeve.record(memberKind, ann.id))?.messages).toBe(1);
  });

  it('names what is wrong without quoting what was written', async () => {
    const { reeve } = world();
    await reeve.events.send([{ id: 'x', group: 'x', body: 'secret words {' }]);
    await reeve.ahead(10 * 60_000);
    expect(reeve.events.dead[0]?.reason).toBe('Error: reading an event: not JSON');
  });

  it('goes through when it is sent again after the cause is gone', async () => {
    const { reeve } = world();
    const { load } = reeve.store;
    reeve.store.load = () => Promise.reject(new Error('the table is not there'));
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.ahead(10 * 60_000);
    expect(reeve.events.dead).toMatchObject([{ reason: 'Error: the table is not there' }]);
    reeve.store.load = load;
    reeve.events.retryDead();
    await reeve.settle();
    expect((await reeve.record(memberKind, ann.id))?.messages).toBe(1);
  });
});

describe('a record that cannot be read', () => {
  it('is read anew once it is mended, also by a warm function', async () => {
    const { reeve } = world();
    const key = memberKind.key(ann.id);
    await reeve.store.commit([{ type: 'put', key, data: '{', expects: 0 }]);
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.store.commit([{ type: 'delete', key, expects: 1 }]);
    await reeve.ahead(10 * 60_000);
    expect((await reeve.record(memberKind, ann.id))?.messages).toBe(1);
    expect(reeve.events.dead).toEqual([]);
  });
});

describe('clean messages', () => {
  it('of one member in one batch cost one write, and no read when the function is warm', async () => {
    const { reeve } = world();
    await reeve.happens(says(ann, 'warm', reeve.now));
    const counted = { loads: 0, commits: 0, changes: 0 };
    const { load, commit } = reeve.store;
    reeve.store.load = (keys) => {
      counted.loads += 1;
      return load.call(reeve.store, keys);
    };
    reeve.store.commit = (changes) => {
      counted.commits += 1;
      counted.changes += changes.length;
      return commit.call(reeve.store, changes);
    };
    await reeve.happens(says(ann, 'one', reeve.now), says(ann, 'two', reeve.now), says(ann, 'three', reeve.now));
    expect(counted).toEqual({ loads: 0, commits: 1, changes: 1 });
    expect((await reeve.record(memberKind, ann.id))?.messages).toBe(4);
  });

  it('keep it so with the rules of Penguin Tutoring and a long name', async () => {
    const folder = fileURLToPath(new URL('../../infra/communities/penguin-tutoring', import.meta.url));
    const { id, ...rest } = requireCommunity(folder);
    const { reeve } = world({ ...rest, platforms: { test: {} } });
    const longest = person('7000000001', '2027+内蒙古+一个很长很长的名字', { username: 'a'.repeat(32) });
    for (let n = 0; n < 60; n++) {
      const event = says(longest, `message number ${n}`, reeve.now + n * 60_000, { message: { id: `${100_000 + n}` } });
      await reeve.happens({ ...event, id: `test:${700_000_000 + n}` });
    }
    const [stored] = await reeve.store.load([memberKind.key(longest.id)]);
    expect(new TextEncoder().encode(stored?.data).byteLength).toBeLessThan(1024);
  });

  it('keep the member record under one kilobyte', async () => {
    const { reeve } = world();
    const longest = person('u'.repeat(12), '2027-内蒙古-一个很长很长的名字', {
      username: 'a_name_of_thirty_two_characters_',
    });
    for (let i = 0; i < 40; i++) await reeve.happens(says(longest, `message number ${i}`, reeve.now + i * 1000));
    const [stored] = await reeve.store.load([memberKind.key(longest.id)]);
    expect(new TextEncoder().encode(stored?.data).byteLength).toBeLessThan(1024);
  });
});
