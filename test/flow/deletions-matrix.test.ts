import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { earnedKind } from '../../shared/records/earned.ts';
import { featuredKind } from '../../shared/records/featured.ts';
import { ledgerKind } from '../../shared/records/ledger.ts';
import { memberKind } from '../../shared/records/member.ts';
import type { RewardSettings } from '../../shared/workflows/rewards/settings.ts';
import { matrixWorld } from './matrix-world.ts';

const rewards: RewardSettings = {
  grantAtMost: 50,
  thanks: { points: 2, words: ['thanks'], reactions: ['❤️'], givenPerDay: 5, receivedPerDay: 5 },
};

/** Ann's notes have been thanked for and featured. */
async function praised() {
  const world = await matrixWorld({ rewards, content: { points: 5 } });
  const { matrix, reeve, room, ann, lin } = world;
  const cat = matrix.person({ name: 'Cat' });
  await room.joins(cat);
  await reeve.settle();
  const says = async (who: typeof ann, what: Parameters<typeof room.says>[1]) => {
    const said = await room.says(who, what);
    await reeve.settle();
    return said;
  };
  const points = async () => (await reeve.record(memberKind, memberId('matrix', ann.id)))?.points ?? 0;
  const notes = await says(ann, 'My notes: a derivative is a slope.');
  await room.reacts(cat, notes, '❤️');
  await reeve.settle();
  const reply = { 'm.relates_to': { 'm.in_reply_to': { event_id: notes.event_id } } };
  await says(lin, { msgtype: 'm.text', body: '/feature', ...reply });
  expect(await points()).toBe(7);
  return { ...world, cat, notes, says, points, [Symbol.asyncDispose]: world.close };
}

describe('a message deleted on Matrix', () => {
  it.each(['ann', 'lin'] as const)('by %s loses what it has earned, and is no longer featured', async (name) => {
    await using world = await praised();
    const { reeve, room, notes, points } = world;
    await room.redacts(world[name], notes);
    await reeve.settle();
    expect(await points()).toBe(0);
    expect(await reeve.record(featuredKind, '1')).toMatchObject({ state: 'withdrawn' });
    await room.redacts(world.lin, notes);
    await reeve.settle();
    expect((await reeve.records(ledgerKind)).filter(({ reason }) => reason === 'reversed')).toHaveLength(2);
  });

  it('takes nothing with it that others have', async () => {
    await using world = await praised();
    const { reeve, room, ann, says, points } = world;
    const other = await says(ann, 'a typing eror');
    await room.redacts(ann, other);
    await reeve.settle();
    expect(await points()).toBe(7);
    expect(await reeve.record(featuredKind, '1')).toMatchObject({ state: 'featured' });
  });

  it('is none where the bot itself has withdrawn it', async () => {
    await using world = await praised();
    const { reeve, room, cat, says, points } = world;
    const advert = await says(cat, 'cheap courses');
    expect(room.has(advert)).toBe(false);
    expect((await reeve.records(earnedKind)).filter(({ deleted }) => deleted)).toEqual([]);
    expect(await points()).toBe(7);
  });
});
