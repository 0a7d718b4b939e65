import { describe, expect, it } from 'vitest';
import type { Abilities } from '../../../shared/effects/abilities.ts';
import { memberKind } from '../../../shared/records/member.ts';
import type { RewardSettings } from '../../../shared/workflows/rewards/settings.ts';
import { advert, group } from '../../decision/community.ts';
import { person, presses, says } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';

const ann = person('ann', 'Ann', { username: 'ann' });
const lin = person('lin', 'Lin');
const steps = [
  { from: 0, name: 'New' },
  { from: 10, name: 'Helper' },
  { from: 30, name: 'Mentor' },
];
const rewards: RewardSettings = { grantAtMost: 50, levels: { steps, tags: true } };

async function rising(lacking: Partial<Abilities> = {}, settings = rewards) {
  const rules = [{ ...advert, then: { ...advert.then, points: -5 } }];
  const here = world({ rewards: settings, rules }, lacking);
  const { reeve, platform } = here;
  await reeve.happens(says(ann, 'hi', reeve.now));
  const give = async (points: number) => {
    await reeve.ahead(60_000);
    await reeve.happens(says(lin, `/reward @ann ${points}`, reeve.now));
  };
  const told = () => platform.of('tell').map(({ words }) => words.text);
  const tags = () => platform.of('tag').map(({ tag }) => tag);
  return { ...here, give, told, tags };
}

describe('a level', () => {
  it('is told once when it is reached, and stands beside the name', async () => {
    const { platform, give, told, tags } = await rising();
    for (const points of [5, 5, 5]) await give(points);
    expect(told()).toEqual(['🏅 You are now Helper. Congratulations!']);
    expect(tags()).toEqual(['Helper']);
    expect(platform.of('tag')).toMatchObject([{ chat: group, member: ann.id }]);
  });

  it('that is left out on the way is not told of', async () => {
    const { give, told } = await rising();
    await give(40);
    expect(told()).toEqual(['🏅 You are now Mentor. Congratulations!']);
  });

  it('is only said where the platform has no tags', async () => {
    const { give, told, tags } = await rising({ tags: false });
    await give(10);
    expect([told().length, tags()]).toEqual([1, []]);
  });

  it('goes with the points that it stood for, and is not told of a second time', async () => {
    const { reeve, give, told, tags } = await rising();
    await give(10);
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    await give(5);
    expect(tags()).toEqual(['Helper', '', 'Helper']);
    expect(told().filter((text) => text.includes('Helper'))).toHaveLength(1);
  });

  it('stays when points are spent in the shop', async () => {
    const item = { id: 'pen', title: 'Pen', cost: 10 };
    const { reeve, give, tags } = await rising({}, { ...rewards, shop: { items: [item], remind: 3600_000 } });
    await give(10);
    await reeve.happens(says(ann, '/redeem pen', reeve.now));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(0);
    expect(tags()).toEqual(['Helper']);
    const [order] = (await reeve.record(memberKind, ann.id))?.ordered ?? [];
    await reeve.happens(presses(lin, `order:refund.${order}`, reeve.now));
    expect(tags()).toEqual(['Helper']);
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(10);
  });
});
