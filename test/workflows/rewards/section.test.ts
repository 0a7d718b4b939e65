import { describe, expect, it } from 'vitest';
import { rewardThoughts } from '../../../shared/community/reward-thoughts.ts';
import { rewardSettings, rewardsSection } from '../../../shared/workflows/rewards/section.ts';
import { community } from '../../decision/community.ts';

const problemsOf = (written: unknown) =>
  rewardsSection.safeParse(written).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('the section rewards', () => {
  it('fills in days, levels and the shop from a word', () => {
    const item = { id: 'pen', title: 'Pen', cost: 10 };
    const section = rewardsSection.parse({ daily: 1, streaks: {}, levels: {}, monthly: {}, shop: { items: [item] } });
    const { streaks, levels, monthly, shop } = rewardSettings(section, 'en');
    expect(streaks).toEqual({
      milestones: [
        { days: 7, points: 5 },
        { days: 30, points: 20 },
        { days: 100, points: 100 },
      ],
      freeze: true,
    });
    expect(levels?.steps[0]).toEqual({ from: 0, name: 'Newcomer' });
    expect(rewardSettings(section, 'zh').levels?.steps[0]?.name).toBe('新同学');
    expect([monthly, shop]).toEqual([
      { minute: 1200, bonus: [] },
      { items: [item], remind: 24 * 3600_000 },
    ]);
  });

  it('wants points of a day beside days in a row, levels that rise from 0, and items apart', () => {
    expect(problemsOf({ streaks: {} })).toEqual([['streaks', 'daily, the points for a day']]);
    const steps = (...from: number[]) => ({ levels: { steps: from.map((one) => ({ from: one, name: `L${one}` })) } });
    expect(problemsOf(steps(1, 2))).toEqual([['levels.steps.0.from', '0, where everybody begins']]);
    expect(problemsOf(steps(0, 5, 5))).toEqual([['levels.steps.2.from', 'more points than the level before it']]);
    const item = { id: 'pen', title: 'Pen', cost: 10 };
    expect(problemsOf({ shop: { items: [item, item] } })).toEqual([['shop.items.1.id', 'an id of its own']]);
  });
});

describe('rewards that are probably not meant', () => {
  const settings = { grantAtMost: 50 };
  const paths = (rewards: Parameters<typeof community>[0]) =>
    rewardThoughts(community(rewards)).map(({ path }) => path);

  it('are points for answers where nobody can ask, weeks without points, and caps below one grant', () => {
    expect(paths({ rewards: { ...settings, answer: { points: 5 } } })).toEqual([['rewards', 'answer']]);
    const weekly = { weekday: 7, minute: 0, bonus: [1] };
    expect(paths({ rewards: { ...settings, weekly } })).toEqual([['rewards', 'weekly']]);
    const thanks = { points: 5, words: [], reactions: [], givenPerDay: 1, receivedPerDay: 1 };
    expect(paths({ rewards: { ...settings, thanks, caps: { thanks: 4 } } })).toEqual([['rewards', 'caps', 'thanks']]);
    expect(paths({ rewards: { ...settings, thanks, weekly, caps: { thanks: 5 } } })).toEqual([]);
  });
});
