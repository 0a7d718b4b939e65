import { describe, expect, it } from 'vitest';
import { boardKind } from '../../../shared/records/board.ts';
import { closedWeekKind, ledgerKind } from '../../../shared/records/ledger.ts';
import { memberKind } from '../../../shared/records/member.ts';
import { occurrence, recurringOf } from '../../../shared/workflows/recurring.ts';
import type { RewardSettings } from '../../../shared/workflows/rewards/settings.ts';
import { community, group } from '../../decision/community.ts';
import { person, says, tells } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';
import { nth, seed } from './seeded.ts';

const day = 24 * 3600_000;
const [ann, ben] = [person('ann', 'Ann'), person('ben', 'Ben')];
const lin = person('lin', 'Lin');
const weekly = { weekday: 7, minute: 21 * 60, bonus: [20, 10] };
const monthly = { minute: 20 * 60, bonus: [50], clean: 7 };
const closes = Date.parse('2026-11-22T13:00:00Z');
const week = '2026-11-22';

function boards(rewards: Partial<RewardSettings>, groups = [group]) {
  const settings: RewardSettings = { grantAtMost: 50, daily: { points: 1 }, ...rewards };
  const changes = { rewards: settings, platforms: { test: { chats: groups } } };
  const here = world(changes);
  const closing = (id: string, at: number) => {
    const recurring = recurringOf(community(changes)).find((one) => one.id === id);
    if (!recurring) throw new Error(`${id} does not recur`);
    return occurrence(recurring, at);
  };
  return { ...here, closing, posts: () => here.platform.of('post').map(({ words }) => words.text.split('\n')) };
}

describe('a week of more members than one page', () => {
  it('is closed page by page, and its best are found on whichever they stand', async () => {
    const { reeve, closing, posts } = boards({ weekly });
    await seed(reeve.store, week, 2300, (n) => (n === 2250 ? 90 : n === 1010 ? 80 : n % 50));
    await reeve.happens(closing('rewards-week', closes));
    await reeve.ahead(0);
    expect(posts().map((lines) => lines.slice(1))).toEqual([
      ['1. Member 2250 – 90 points this week, bonus 20', '2. Member 1010 – 80 points this week, bonus 10'],
    ]);
    expect((await reeve.record(memberKind, nth(2250)))?.points).toBe(20);
    expect(await reeve.records(boardKind)).toEqual([]);
  });

  it('is closed once, though its timers come twice and it is closed again in between', async () => {
    const { reeve, closing, posts } = boards({ weekly });
    await seed(reeve.store, week, 2300, (n) => n + 1);
    const end = closing('rewards-week', closes);
    await reeve.happens(end);
    await reeve.happens({ ...end, id: 'again' });
    await reeve.ahead(0);
    await reeve.happens({ ...end, id: 'and again' });
    await reeve.ahead(day);
    expect(posts()).toHaveLength(1);
    expect((await reeve.records(ledgerKind)).filter(({ reason }) => reason === 'week')).toHaveLength(2);
    expect((await reeve.record(closedWeekKind, week))?.best.map(({ points }) => points)).toEqual([2300, 2299]);
  });

  it('names in every group those who are still here', async () => {
    const other = `${group}1` as typeof group;
    const { reeve, closing, platform } = boards({ weekly }, [group, other]);
    await seed(
      reeve.store,
      week,
      1500,
      (n) => n + 1,
      (n) => (n > 1490 ? { leftAt: 1 } : {}),
    );
    await reeve.happens(closing('rewards-week', closes));
    await reeve.ahead(0);
    expect(platform.of('post').map(({ chat }) => chat)).toEqual([group, other]);
    expect(platform.said()[0]).toContain('1. Member 1490 – 1491 points');
  });
});

describe('of members with as many points', () => {
  it('those stand first who had them first', async () => {
    const { reeve, platform } = boards({ weekly });
    await reeve.happens(says(ben, 'hi', reeve.now));
    await reeve.ahead(60_000);
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.happens(tells(ben, '/top', reeve.now));
    expect(platform.said().at(-1)?.split('\n')).toEqual(['🏆 Most points this week', '1. Ben – 1', '2. Ann – 1']);
  });
});

describe('the end of a month', () => {
  const end = Date.parse('2026-12-01T12:00:00Z');

  async function aMonth(rewards: Partial<RewardSettings> = {}) {
    const here = boards({ monthly, ...rewards });
    const { reeve } = here;
    await reeve.happens(says(ann, 'hi', reeve.now), says(ben, 'hi', reeve.now));
    await reeve.ahead(day);
    await reeve.happens(says(ann, 'hi', reeve.now), says(ben, 'cheap courses', reeve.now));
    await reeve.ahead(end - reeve.now);
    here.platform.asked.length = 0;
    return here;
  }

  it('announces the best of the month before, and rewards those without a case', async () => {
    const { reeve, closing, posts } = await aMonth();
    await reeve.happens(says(ann, 'a new month', reeve.now));
    await reeve.happens(closing('rewards-month', end));
    await reeve.ahead(0);
    expect(posts()).toEqual([
      [
        '🌙 The best of last month – thank you all!',
        '1. Ann – 2 points, bonus 50',
        '🕊 Everybody who took part and broke no rule gets 7 points more.',
      ],
    ]);
    const reasons = (await reeve.records(ledgerKind)).filter(({ reason }) => reason === 'clean');
    expect(reasons.map(({ member, source }) => [member, source])).toEqual([[ann.id, 'clean.2026-11']]);
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(60);
  });

  it('comes once, however often and late its timer does', async () => {
    const { reeve, closing, posts } = await aMonth();
    for (const id of ['a', 'b']) {
      await reeve.happens({ ...closing('rewards-month', end), id });
      await reeve.ahead(3 * day);
    }
    expect(posts()).toHaveLength(1);
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(59);
  });

  it('begins a new board', async () => {
    const { reeve, platform } = await aMonth({ weekly });
    await reeve.happens(says(ben, 'hi', reeve.now));
    await reeve.happens(tells(ann, '/top month', reeve.now));
    expect(platform.said().at(-1)?.split('\n')).toEqual(['🏆 Most points this month', '1. Ben – 1']);
  });

  it('rewards very many clean members in pages, each once', async () => {
    const { reeve, closing, posts } = boards({ monthly });
    await seed(reeve.store, '2026-11', 1100, () => 1);
    await reeve.happens(closing('rewards-month', end));
    await reeve.ahead(0);
    const clean = (await reeve.records(ledgerKind)).filter(({ reason }) => reason === 'clean');
    expect(new Set(clean.map(({ member }) => member)).size).toBe(1100);
    expect(clean).toHaveLength(1100);
    expect(posts()).toHaveLength(1);
  });
});

describe('the boards', () => {
  it('are of the members: neither staff nor admins stand on them, nor get the bonus', async () => {
    const { reeve, closing, platform } = boards({ weekly });
    const [admin, teacher] = [lin, person('wu', 'Wu')];
    for (const one of [admin, teacher, ann, ben]) await reeve.happens(says(one, 'hi', reeve.now));
    await reeve.happens(tells(ann, '/top', reeve.now));
    expect(platform.said()).toEqual(['🏆 Most points this week\n1. Ann – 1\n2. Ben – 1']);
    await reeve.happens(closing('rewards-week', closes));
    await reeve.ahead(0);
    expect(platform.said().at(-1)?.split('\n').slice(1)).toEqual([
      '1. Ann – 1 point this week, bonus 20',
      '2. Ben – 1 point this week, bonus 10',
    ]);
    expect((await reeve.record(memberKind, admin.id))?.points).toBe(1);
  });
});

describe('/top of more members than one page', () => {
  it('is answered to all who asked when it has been made, and from memory for a while after', async () => {
    const { reeve, platform, posts } = boards({});
    await seed(reeve.store, 'all', 2100, (n) => n + 1);
    await reeve.happens(says(ann, '/top', reeve.now), tells(ben, '/top', reeve.now));
    await reeve.ahead(0);
    expect(posts()[0]?.slice(0, 2)).toEqual(['🏆 Most points so far', '1. Member 2099 – 2100']);
    expect(platform.of('tell').map(({ member }) => member)).toEqual([ben.id]);
    await reeve.ahead(60_000);
    await reeve.happens(says(ann, '/top', reeve.now));
    expect(posts()).toHaveLength(2);
    expect(await reeve.timers.nextDue()).toBeUndefined();
  });

  it('leaves out who has left', async () => {
    const { reeve, platform } = boards({});
    await seed(
      reeve.store,
      'all',
      3,
      (n) => n + 1,
      (n) => (n === 2 ? { leftAt: 1 } : {}),
    );
    await reeve.happens(tells(lin, '/top', reeve.now));
    expect(platform.said()).toEqual(['🏆 Most points so far\n1. Member 1 – 2\n2. Member 0 – 1']);
  });
});
