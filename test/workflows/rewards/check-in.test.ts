import { describe, expect, it } from 'vitest';
import { ledgerKind } from '../../../shared/records/ledger.ts';
import { memberKind } from '../../../shared/records/member.ts';
import type { RewardSettings } from '../../../shared/workflows/rewards/settings.ts';
import { group } from '../../decision/community.ts';
import { joins, person, says, tells } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';

const day = 24 * 3600_000;
const ann = person('ann', 'Ann');
const milestones = [
  { days: 3, points: 5 },
  { days: 5, points: 10 },
];
const rewards: RewardSettings = { daily: { points: 1 }, streaks: { milestones, freeze: true }, grantAtMost: 50 };

/** Eight in the evening of a Sunday, 22 November, in Shanghai. */
function talking(settings: RewardSettings = rewards) {
  const here = world({ rewards: settings });
  const { reeve, platform } = here;
  /** A day has passed, or several, and Ann says something. */
  const talks = async (days: number, text = 'hi') => {
    await reeve.ahead(days * day);
    await reeve.happens(says(ann, text, reeve.now));
  };
  const record = async () => reeve.record(memberKind, ann.id);
  const streak = async () => (await record())?.streak?.[0];
  const points = async () => (await record())?.points;
  return { reeve, platform, talks, record, streak, points };
}

/** Twice, a minute apart: the second time is a mute of ten minutes. */
async function offend(reeve: ReturnType<typeof talking>['reeve']) {
  await reeve.happens(says(ann, 'cheap courses', reeve.now));
  await reeve.ahead(60_000);
  await reeve.happens(says(ann, 'cheap courses!', reeve.now));
}

describe('days in a row', () => {
  it('bring a bonus when they reach a milestone, said quietly under the message', async () => {
    const { platform, talks, points } = talking();
    for (const days of [0, 1, 1]) await talks(days);
    expect(platform.of('post')).toMatchObject([{ silent: true, chat: group }]);
    expect(platform.said()).toEqual(['🔥 Ann, 3 days in a row! That is 5 points more.']);
    expect(await points()).toBe(8);
  });

  it('count a local day once, however much is said', async () => {
    const { talks, streak } = talking();
    for (const days of [0, 0, 1, 0]) await talks(days);
    expect(await streak()).toBe(2);
  });

  it('are bridged once in a month by themselves, which is told in private', async () => {
    const { platform, talks, streak } = talking();
    for (const days of [0, 2]) await talks(days);
    expect(await streak()).toBe(2);
    expect(platform.of('tell').map(({ words }) => words.text)).toEqual([
      '❄️ You missed a day, and this month’s free day has bridged it: 2 days in a row.',
    ]);
    await talks(2);
    expect(await streak()).toBe(1);
  });

  it('are bridged again in the next month', async () => {
    const { talks, streak } = talking();
    // 22, 24 November (the 23rd bridged), then every day to 30 November, then 2 December (the 1st bridged).
    for (const days of [0, 2, 1, 1, 1, 1, 1, 1, 2]) await talks(days);
    expect(await streak()).toBe(9);
  });

  it('begin anew after two missed days, and where the file bridges none after one', async () => {
    const { talks, streak } = talking();
    for (const days of [0, 1, 3]) await talks(days);
    expect(await streak()).toBe(1);
    const strict = talking({ ...rewards, streaks: { milestones, freeze: false } });
    for (const days of [0, 2]) await strict.talks(days);
    expect(await strict.streak()).toBe(1);
  });

  it('stay as they are when the clock is set back, and pay no day twice', async () => {
    const { reeve, talks, streak, points } = talking();
    for (const days of [0, 1, 1]) await talks(days);
    const before = await points();
    reeve.now -= day;
    await talks(0);
    expect(await streak()).toBe(3);
    await talks(1);
    expect(await points()).toBe(before);
  });
});

describe('/checkin', () => {
  it('checks in by private message, once a day', async () => {
    const { reeve, platform, points } = talking();
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens(tells(ann, '/checkin', reeve.now), tells(ann, '签到', reeve.now));
    expect(platform.said()).toEqual(['✅ Ann, you are checked in for today.', '✅ Ann, you are checked in for today.']);
    expect(await points()).toBe(1);
  });

  it('in the group has checked in by being a message, and says how many days it is', async () => {
    const { platform, talks } = talking();
    await talks(0);
    await talks(1, '/checkin');
    expect(platform.said()).toEqual(['✅ Ann, you are checked in for today: 2 days in a row.']);
  });

  it('says so while a sanction holds, and pays when it is over', async () => {
    const { reeve, platform, talks, points, record } = talking();
    await talks(0);
    // Ten minutes of mute from 23:55.
    await reeve.ahead(4 * 3600_000 - 6 * 60_000);
    await offend(reeve);
    expect((await record())?.sanctions).toHaveLength(1);
    await reeve.ahead(6 * 60_000);
    platform.asked.length = 0;
    await reeve.happens(tells(ann, '/checkin', reeve.now));
    expect(platform.said()).toEqual([
      'While a sanction against you holds there are no points. See you again after it!',
    ]);
    const before = await points();
    await reeve.ahead(2 * day);
    await reeve.happens(says(ann, 'hi again', reeve.now));
    expect(await points()).toBe((before ?? 0) + 1);
  });

  it('leaves one entry of the ledger for each day', async () => {
    const { reeve, talks } = talking();
    for (const days of [0, 0, 1]) await talks(days);
    const daily = (await reeve.records(ledgerKind)).filter(({ reason }) => reason === 'daily');
    expect(daily.map(({ source }) => source)).toEqual(['daily.2026-11-22', 'daily.2026-11-23']);
  });
});

describe('/points', () => {
  it('tells the days in a row, the next bonus, the level and the next one', async () => {
    const steps = [
      { from: 0, name: 'New' },
      { from: 50, name: 'Old' },
    ];
    const { platform, talks } = talking({ ...rewards, levels: { steps, tags: false } });
    for (const days of [0, 1]) await talks(days);
    await talks(0, '/points');
    expect(platform.said().at(-1)?.split('\n')).toEqual([
      'Ann, you have 2 points. Keep it up!',
      '🔥 2 days in a row – at 3 there is a bonus',
      '🏅 Level: New – 48 points to Old',
    ]);
  });

  it('says that nothing is added while a sanction holds', async () => {
    const { reeve, platform } = talking();
    await offend(reeve);
    await reeve.happens(tells(ann, '/points', reeve.now));
    expect(platform.said().at(-1)).toContain('🧊 No points are added for 10 minutes more');
  });
});

describe('/ledger', () => {
  it('tells in private what the latest points were for', async () => {
    const { platform, reeve, talks } = talking();
    for (const days of [0, 1, 1]) await talks(days);
    await reeve.happens(says(ann, '/ledger', reeve.now));
    expect(platform.of('tell').at(-1)?.words.text.split('\n')).toEqual([
      '📒 Your latest points',
      '2026-11-24  +1  check-in',
      '2026-11-24  +5  days in a row',
      '2026-11-23  +1  check-in',
      '2026-11-22  +1  check-in',
    ]);
  });
});
