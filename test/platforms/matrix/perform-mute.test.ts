import { describe, expect, test } from 'vitest';
import { basis } from '../../../shared/platforms/matrix/perform/basis.ts';
import { now, performing } from './performing.ts';

const levels = 'm.room.power_levels';
const put = `put-state ${levels}`;

async function muting(options: Parameters<typeof performing>[0] = {}) {
  const world = await performing(options);
  const { alice, perform, at, room } = world;
  return {
    ...world,
    mute: (id?: string) => perform({ ...at('mute', alice), until: now + 60_000 }, id),
    unmute: () => perform(at('unmute', alice)),
    users: () => room.state(levels)?.users as Readonly<Record<string, number>>,
  };
}

describe('muting', () => {
  test('leaves the member in the room without a voice, until it is lifted', async () => {
    const { room, alice, mute, unmute, users } = await muting();
    expect(await mute()).toEqual({ result: 'done' });
    expect(room.membership(alice)).toBe('join');
    expect(room.mayWrite(alice)).toBe(false);
    await expect(room.says(alice, 'hello?')).rejects.toThrow('permission');
    expect(await unmute()).toEqual({ result: 'done' });
    expect(room.mayWrite(alice)).toBe(true);
    expect(users()).not.toHaveProperty(alice.id);
  });

  test('twice, and lifting twice, writes nothing the second time', async () => {
    const { matrix, mute, unmute } = await muting();
    await mute();
    expect(await mute()).toEqual({ result: 'already' });
    expect(matrix.callsOf(put)).toHaveLength(1);
    await unmute();
    expect(await unmute()).toEqual({ result: 'already' });
    expect(matrix.callsOf(put)).toHaveLength(2);
  });

  test('keeps all else that stands in the levels, also what nobody knows', async () => {
    const { room, mod, alice, mute, users } = await muting({
      levels: { notifications: { room: 20 }, 'org.example.x': { y: [1] } },
    });
    const before = room.state(levels);
    await mute();
    expect(room.state(levels)).toMatchObject({ ...before, users: { ...(before?.users as object), [alice.id]: -1 } });
    expect(users()[mod.id]).toBe(100);
  });

  test('reaches below what a room asks for any kind of message', async () => {
    const { room, alice, mute } = await muting({ levels: { events_default: -3, events: { 'm.reaction': -5 } } });
    expect(await mute()).toEqual({ result: 'done' });
    expect(room.level(alice)).toBe(-6);
    await expect(room.reacts(alice, room.history('m.room.create')[0], '👍')).rejects.toThrow('permission');
  });

  test('gives back a level of their own when it ends, once', async () => {
    const { room, mod, alice, mute, unmute, users } = await muting();
    await room.setsLevel(mod, alice, 25);
    await mute();
    expect(room.level(alice)).toBe(-1);
    await unmute();
    expect(room.level(alice)).toBe(25);
    await room.setsLevel(mod, alice, undefined);
    await mute();
    await unmute();
    expect(users()).not.toHaveProperty(alice.id);
  });

  test('never touches who is an admin, nor who stands as high as the bot', async () => {
    const { room, mod, alice, mute } = await muting({
      levels: { events: { [levels]: 20 }, state_default: 20 },
      bot: { level: 30 },
    });
    await room.setsLevel(mod, alice, 30);
    expect(await mute()).toMatchObject({ result: 'refused', reason: 'no-rights' });
    await room.setsLevel(mod, alice, 50);
    expect(await mute()).toMatchObject({ result: 'refused', reason: 'target-is-admin' });
    expect(room.history(levels)).toHaveLength(3);
  });

  test('where the bot may not change levels is refused for want of rights', async () => {
    const { room, mute } = await muting({ levels: { events: { [levels]: 100 } } });
    expect(await mute()).toMatchObject({ result: 'refused', reason: 'no-rights' });
    expect(room.history(levels)).toHaveLength(1);
  });

  test('works in a room of version 12, and spares its creators', async () => {
    const { room, alice, mod, perform, at, mute } = await muting({ version: '12' });
    expect(await mute()).toEqual({ result: 'done' });
    expect(room.mayWrite(alice)).toBe(false);
    expect(await perform({ ...at('mute', mod), until: 0 })).toMatchObject({ reason: 'target-is-admin' });
  });

  test('lifted by an admin before its end stays lifted, with the level they gave', async () => {
    const { room, mod, alice, mute, unmute } = await muting();
    await mute();
    await room.setsLevel(mod, alice, 10);
    expect(await unmute()).toEqual({ result: 'already' });
    expect(room.level(alice)).toBe(10);
  });
});

describe('an admin who changes the levels at the same moment', () => {
  test('loses nothing: a change between our reading and writing is made again', async () => {
    const { matrix, room, mod, alice, bob, mute, users } = await muting();
    matrix.before(put, () => room.setsLevel(mod, bob, 40));
    expect(await mute()).toEqual({ result: 'done' });
    expect(users()).toEqual({ [mod.id]: 100, [matrix.bot]: 60, [bob.id]: 40, [alice.id]: -1 });
  });

  test('loses nothing when there are several, one after the other', async () => {
    const { matrix, room, mod, bob, alice, mute, users } = await muting();
    const carol = matrix.person({ name: 'Carol' });
    matrix.before(put, () => room.setsLevel(mod, bob, 40));
    matrix.before(put, () => room.setsLevel(mod, carol, 30));
    matrix.before(put, async () => {
      await room.sets(mod, levels, { ...room.state(levels), invite: 50 });
    });
    expect(await mute()).toEqual({ result: 'done' });
    expect(users()).toMatchObject({ [bob.id]: 40, [carol.id]: 30, [alice.id]: -1 });
    expect(room.state(levels)?.invite).toBe(50);
  });

  test('and takes a level away finds it taken away', async () => {
    const { matrix, room, mod, bob, mute, users } = await muting();
    await room.setsLevel(mod, bob, 40);
    matrix.before(put, () => room.setsLevel(mod, bob, undefined));
    expect(await mute()).toEqual({ result: 'done' });
    expect(users()).not.toHaveProperty(bob.id);
  });

  test('and gives one above the bot’s is not in its way', async () => {
    const { matrix, room, mod, alice, bob, mute } = await muting();
    matrix.before(put, () => room.setsLevel(mod, bob, 90));
    expect(await mute()).toEqual({ result: 'done' });
    expect([room.level(bob), room.level(alice)]).toEqual([90, -1]);
  });

  test('and makes the member an admin has the last word', async () => {
    const { matrix, room, mod, alice, mute } = await muting();
    matrix.before(put, () => room.setsLevel(mod, alice, 50));
    expect(await mute()).toMatchObject({ result: 'refused', reason: 'target-is-admin' });
    expect(room.level(alice)).toBe(50);
  });

  test('loses nothing though we died after writing: the next change catches up', async () => {
    const { matrix, room, mod, bob, alice, mute, unmute } = await muting();
    matrix.before(put, () => room.setsLevel(mod, bob, 40));
    matrix.fail({ call: put, with: { kind: 'cut', done: true } });
    await expect(mute()).rejects.toThrow('no connection');
    expect([room.level(bob), room.level(alice)]).toEqual([0, -1]);
    expect(await unmute()).toEqual({ result: 'done' });
    expect([room.level(bob), room.level(alice)]).toEqual([40, 0]);
  });

  test('and is beaten by us without our having taken their place loses nothing, and has the last word later', async () => {
    const { matrix, room, mod, bob, alice, mute, unmute } = await muting();
    const before = room.state(levels);
    const users = { ...(before?.users as object), [bob.id]: 40 };
    matrix.before(put, () =>
      matrix.before(`get-state ${levels}`, () => room.setsBeside(mod, levels, { ...before, users })),
    );
    expect(await mute()).toEqual({ result: 'done' });
    expect([room.level(bob), room.level(alice)]).toEqual([40, -1]);
    await room.setsLevel(mod, bob, undefined);
    await unmute();
    expect([room.level(bob), room.level(alice)]).toEqual([0, 0]);
  });

  test('and writes on from what we had left loses nothing: the next change makes it up, once', async () => {
    const { matrix, room, mod, bob, mute, unmute } = await muting();
    const carol = matrix.person({ name: 'Carol' });
    // Set between our reading and writing; before we can make it up another writes on from what we left.
    matrix.before(put, async () => {
      await room.setsLevel(mod, bob, 40);
      matrix.before(`get-state ${levels}`, () => room.setsLevel(mod, carol, 30));
    });
    expect(await mute()).toEqual({ result: 'done' });
    await unmute();
    expect([room.level(bob), room.level(carol)]).toEqual([40, 30]);
    await room.setsLevel(mod, bob, undefined);
    await mute('another');
    expect([room.level(bob), room.level(carol)]).toEqual([0, 30]);
  });

  test('who never lets go makes us wait, not give up', async () => {
    const { matrix, room, mod, bob, mute } = await muting();
    for (let level = 1; level < 12; level++) matrix.before(put, () => room.setsLevel(mod, bob, level));
    expect(await mute()).toEqual({ result: 'later', seconds: 2 });
    expect(await mute()).toEqual({ result: 'done' });
    expect(room.level(bob)).toBe(11);
  });

  test('sees in what we write which event it was made from', async () => {
    const { room, mute } = await muting();
    const [before] = room.history(levels);
    await mute();
    expect(room.state(levels)?.[basis]).toBe(before?.event_id);
  });
});
