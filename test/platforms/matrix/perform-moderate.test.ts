import { describe, expect, test } from 'vitest';
import type { PlatformEffect } from '../../../shared/effects/effect.ts';
import type { Person, RoomEvent } from '../../stand-in/matrix/stand-in.ts';
import { performing } from './performing.ts';

type World = Awaited<ReturnType<typeof performing>>;
const removeOf = ({ at }: World, person: Person, ...events: readonly RoomEvent[]): PlatformEffect => ({
  ...at('remove', person),
  messageIds: events.map(({ event_id }) => event_id),
});

describe('removing', () => {
  test('redacts every message', async () => {
    const world = await performing();
    const { room, alice, perform } = world;
    const said = [await room.says(alice, 'advert'), await room.says(alice, 'advert again')];
    expect(await perform(removeOf(world, alice, ...said))).toEqual({ result: 'done' });
    expect(room.messages()).toEqual([]);
  });

  test('of what the server does not know was done already, and does not stop the others', async () => {
    const world = await performing();
    const { room, alice, perform, matrix } = world;
    const [first, second] = [await room.says(alice, 'advert'), await room.says(alice, 'advert')];
    const unknown = { kind: 'refuse', status: 404, errcode: 'M_NOT_FOUND' } as const;
    matrix.fail({ call: 'redact', with: unknown, times: 2 });
    expect(await perform(removeOf(world, alice, first))).toEqual({ result: 'already' });
    expect(await perform(removeOf(world, alice, first, second))).toEqual({ result: 'done' });
    expect([room.has(first), room.has(second)]).toEqual([true, false]);
  });

  test('of what an admin has redacted already does no harm', async () => {
    const world = await performing();
    const { room, alice, mod, perform } = world;
    const advert = await room.says(alice, 'advert');
    await room.redacts(mod, advert);
    expect(await perform(removeOf(world, alice, advert))).toEqual({ result: 'done' });
  });

  test('of one effect performed twice makes one redaction', async () => {
    const world = await performing();
    const { room, alice, perform, matrix } = world;
    const advert = await room.says(alice, 'advert');
    matrix.fail({ call: 'redact', with: { kind: 'broken', done: true } });
    await expect(perform(removeOf(world, alice, advert), 'one#0')).rejects.toThrow('HTTP 502');
    expect(await perform(removeOf(world, alice, advert), 'one#0')).toEqual({ result: 'done' });
    const paths = matrix.callsOf('redact').map(({ parts }) => parts.txn);
    expect(new Set(paths).size).toBe(1);
  });

  test('of what an admin has written is refused, even where the bot stands above admins', async () => {
    const world = await performing({ bot: { level: 100 } });
    const { room, mod, bob, perform } = world;
    await room.setsLevel(mod, bob, 50);
    const said = await room.says(bob, 'advert');
    expect(await perform(removeOf(world, bob, said))).toMatchObject({ result: 'refused', reason: 'target-is-admin' });
    expect(room.has(said)).toBe(true);
  });

  test('of what the creator of a room of version 12 has written is refused, though no level names them', async () => {
    const world = await performing({ version: '12' });
    const { room, mod, perform } = world;
    const said = await room.says(mod, 'advert');
    expect(room.id).not.toContain(':');
    expect(await perform(removeOf(world, mod, said))).toMatchObject({ reason: 'target-is-admin' });
  });

  test('without the level is refused for want of rights', async () => {
    const world = await performing({ bot: { level: 20 } });
    const { room, alice, perform } = world;
    const advert = await room.says(alice, 'advert');
    expect(await perform(removeOf(world, alice, advert))).toMatchObject({ result: 'refused', reason: 'no-rights' });
  });

  test.each(['absent', 'invited'] as const)('from a room where the bot is %s is refused for that', async (bot) => {
    const world = await performing({ bot });
    const { room, alice, perform } = world;
    const advert = await room.says(alice, 'advert');
    expect(await perform(removeOf(world, alice, advert))).toMatchObject({ reason: 'bot-not-in-chat' });
  });

  test('from a room that the bot has been put out of is refused for that', async () => {
    const world = await performing();
    const { room, mod, alice, perform } = world;
    const advert = await room.says(alice, 'advert');
    await room.kicks(mod, 'the bot');
    expect(await perform(removeOf(world, alice, advert))).toMatchObject({ reason: 'bot-not-in-chat' });
  });
});

describe('kicking', () => {
  test('removes the member, who may come back', async () => {
    const { room, alice, perform, at } = await performing();
    expect(await perform(at('kick', alice))).toEqual({ result: 'done' });
    expect(room.membership(alice)).toBe('leave');
    await room.joins(alice);
    expect(room.membership(alice)).toBe('join');
  });

  test('somebody who has left was done already', async () => {
    const { room, alice, perform, at } = await performing();
    await room.leaves(alice);
    expect(await perform(at('kick', alice))).toEqual({ result: 'already' });
  });

  test('somebody who is banned lifts no ban', async () => {
    const { room, mod, alice, perform, at } = await performing();
    await room.bans(mod, alice);
    expect(await perform(at('kick', alice))).toEqual({ result: 'already' });
    expect(room.membership(alice)).toBe('ban');
  });

  test('an admin is refused without trying', async () => {
    const { mod, perform, at, matrix } = await performing();
    expect(await perform(at('kick', mod))).toMatchObject({ result: 'refused', reason: 'target-is-admin' });
    expect(matrix.callsOf('kick')).toEqual([]);
  });

  test('where kicking takes more than the bot has is refused for want of rights', async () => {
    const { alice, perform, at } = await performing({ levels: { kick: 90 } });
    expect(await perform(at('kick', alice))).toMatchObject({ result: 'refused', reason: 'no-rights' });
  });
});

describe('banning', () => {
  test('keeps the member out until the ban is lifted', async () => {
    const { room, alice, perform, at } = await performing();
    expect(await perform(at('ban', alice))).toEqual({ result: 'done' });
    expect(await perform(at('ban', alice))).toEqual({ result: 'done' });
    await expect(room.joins(alice)).rejects.toThrow('banned');
    expect(await perform(at('unban', alice))).toEqual({ result: 'done' });
    await room.joins(alice);
  });

  test('lifted for somebody who is not banned removes nobody', async () => {
    const { room, alice, perform, at } = await performing();
    expect(await perform(at('unban', alice))).toEqual({ result: 'already' });
    expect(room.membership(alice)).toBe('join');
  });

  test('of somebody who never was there keeps them out', async () => {
    const { room, matrix, perform, at } = await performing();
    const carol = matrix.person({ name: 'Carol' });
    expect(await perform(at('ban', carol))).toEqual({ result: 'done' });
    expect(room.membership(carol)).toBe('ban');
  });
});

describe('a knock', () => {
  const knocking = async () => {
    const world = await performing({ joinRule: 'knock' });
    const carol = world.matrix.person({ name: 'Carol' });
    await world.room.asksToJoin(carol, 'I study here');
    return { ...world, carol };
  };

  test('that is approved becomes an invitation, which lets in', async () => {
    const { room, carol, perform, at } = await knocking();
    expect(await perform(at('approve', carol))).toEqual({ result: 'done' });
    await room.joins(carol);
    expect(await perform(at('approve', carol))).toEqual({ result: 'already' });
  });

  test('that is declined no longer waits, and they may ask again', async () => {
    const { room, carol, perform, at } = await knocking();
    expect(await perform(at('decline', carol))).toEqual({ result: 'done' });
    expect(room.waiting()).toEqual([]);
    expect(await perform(at('decline', carol))).toEqual({ result: 'already' });
    await room.asksToJoin(carol);
  });

  test('that another admin has granted meanwhile is not declined: nobody is thrown out', async () => {
    const { room, mod, carol, perform, at } = await knocking();
    await room.invites(mod, carol);
    await room.joins(carol);
    expect(await perform(at('decline', carol))).toEqual({ result: 'already' });
    expect(room.membership(carol)).toBe('join');
  });

  test('of somebody banned since is not granted', async () => {
    const { room, mod, carol, perform, at } = await knocking();
    await room.bans(mod, carol);
    expect(await perform(at('approve', carol))).toMatchObject({ result: 'refused', reason: 'not-possible' });
  });
});
