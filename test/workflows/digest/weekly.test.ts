import { describe, expect, it } from 'vitest';
import { answersKind } from '../../../shared/records/answers.ts';
import { figuresKind, weekToldKind } from '../../../shared/records/figures.ts';
import { suggestionKind } from '../../../shared/records/suggestion.ts';
import { firstDayOfWeek, lastDayOfWeek } from '../../../shared/workflows/digest/days.ts';
import { occurrence, recurringOf } from '../../../shared/workflows/recurring.ts';
import { community } from '../../decision/community.ts';
import { joins, person } from '../../decision/happenings.ts';
import { digested, hour } from './digest-world.ts';

const [ann, ben] = [person('ann', 'Ann'), person('ben', 'Ben')];
const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];

const questions = {
  tags: ['#question'],
  subjects: [],
  within: hour,
  quiet: 24 * hour,
  close: 96 * hour,
  quietHours: [],
  perDay: 3,
  morning: 7 * 60,
  target: 2,
  thanks: ['thanks'],
};

/** Ann writes every day, Ben on two; each morning the day before is counted. */
async function week(changes: Parameters<typeof digested>[0] = {}) {
  const here = digested(changes);
  const { goTo, talk, happensNow } = here;
  await goTo('2026-11-22T23:00:00');
  for (const date of days) {
    await goTo(`${date}T08:00:00`);
    await happensNow('digest-day');
    await goTo(`${date}T10:00:00`);
    await talk(ann, `hello on ${date}`);
    if (date === '2026-11-24' || date === '2026-11-27') await talk(ben, `and hello on ${date}`);
  }
  await goTo('2026-11-29T20:00:00');
  return here;
}

describe('the digest of a week', () => {
  it('adds up its days, and counts everybody who has written once', async () => {
    const { reeve, happensNow, toGroup } = await week();
    await happensNow('digest-week');
    expect(toGroup()).toEqual([
      '🗞 Our week in Test Community\n🟧 2 of us wrote 🟦 8 messages.\nThank you all. On to a good week!',
    ]);
    expect(await reeve.record(weekToldKind, '2026-11-28')).toEqual({ until: '2026-11-28', messages: 8, active: 2 });
    expect(reeve.bus.published.filter(({ name }) => name === 'digest.told')).toHaveLength(1);
  });

  it('is told once, though its timer comes late and twice', async () => {
    const { reeve, timer, goTo, toGroup } = await week();
    const due = timer('digest-week', reeve.now);
    await reeve.happens(due, { ...due, id: 'twice' });
    await goTo('2026-11-30T09:00:00');
    await reeve.happens({ ...due, id: 'late' });
    await reeve.ahead(hour);
    expect(toGroup()).toHaveLength(1);
  });

  it('waits for its last day when both come late at once, and does not wait for ever', async () => {
    const { reeve, timer, goTo, toGroup, happensNow } = digested();
    await goTo('2026-11-28T10:00:00');
    await reeve.happens(joins(ann, reeve.now));
    await goTo('2026-11-29T21:00:00');
    const evening = Date.parse('2026-11-29T20:00:00+08:00');
    await reeve.happens(timer('digest-week', evening));
    await reeve.happens(timer('digest-day', Date.parse('2026-11-29T08:00:00+08:00')));
    await reeve.ahead(0);
    expect(toGroup()).toEqual([]);
    await reeve.ahead(60_000);
    expect(toGroup()).toHaveLength(1);
    expect(toGroup()[0]).toContain('👋 New here: 1. Welcome!');
    await goTo('2026-12-20T20:00:00');
    await happensNow('digest-week');
    await reeve.ahead(24 * hour);
    expect(reeve.timers.nextDue()).toBeUndefined();
    expect(toGroup()).toHaveLength(1);
  });

  it('in which nobody has written and nothing was is not told of', async () => {
    const { reeve, goTo, happensNow, toGroup } = digested();
    for (const date of days) {
      await goTo(`${date}T08:00:00`);
      await happensNow('digest-day');
    }
    await goTo('2026-11-29T20:00:00');
    await happensNow('digest-week');
    expect(toGroup()).toEqual([]);
    expect(await reeve.record(weekToldKind, '2026-11-28')).toMatchObject({ messages: 0 });
  });

  it('thanks by name whoever has answered most, and tells of what was adopted', async () => {
    const { reeve, goTo, happensNow, toGroup } = digested({
      questions,
      suggestions: { hashtags: [], perDay: 3, points: 5 },
    });
    await goTo('2026-11-29T08:00:00');
    const put = (key: { partition: string; sort: string }, data: string) =>
      ({ type: 'put', key, data, expects: 0 }) as const;
    const answers = [
      { date: '2026-11-23', member: ben.id, name: 'Ben', count: 2, firsts: [60, 600] },
      { date: '2026-11-28', member: ben.id, name: 'Ben', count: 3, firsts: [] },
      { date: '2026-11-28', member: ann.id, name: 'Ann', count: 4, firsts: [1200] },
      { date: '2026-11-29', member: ann.id, name: 'Ann', count: 9, firsts: [1] },
    ];
    const at = Date.parse('2026-11-25T12:00:00Z');
    const suggestion = { number: 3, at, name: 'Ann', text: 'A quiet room', state: 'adopted', votes: 2 } as const;
    const counts = { 'question.asked': 7, 'question.answered': 5, 'case.opened': 4 };
    await reeve.store.commit([
      ...answers.map((one) => put(answersKind.key(one.date, one.member), answersKind.encode(one))),
      put(suggestionKind.key('3'), suggestionKind.encode({ ...suggestion, moves: 1, movedAt: at, paid: 0 })),
      put(
        figuresKind.key('2026-11-23'),
        figuresKind.encode({ date: '2026-11-23', counts, messages: 50, active: 9, firsts: 9 }),
      ),
    ]);
    await happensNow('digest-day');
    await goTo('2026-11-29T20:00:00');
    await happensNow('digest-week');
    expect(toGroup().at(-1)?.split('\n')).toEqual([
      '🗞 Our week in Test Community',
      '🟧 9 of us wrote 🟦 50 messages.',
      '🙋 Questions asked: 7, answered: 5.',
      '⏱ Half of them had a first answer within 10 minutes.',
      '🙏 Thank you for helping most: Ben (5), Ann (4)',
      '💡 You suggested, and it was adopted:',
      '#3 A quiet room',
      'Thank you all. On to a good week!',
    ]);
  });

  it('begins on the day on which it is told, and ends on the day before; a day earlier before that is counted', () => {
    const evening = { daily: 480, weekly: { weekday: 7, minute: 1200 }, chart: true };
    const dawn = { ...evening, weekly: { weekday: 7, minute: 420 } };
    const sunday = Date.parse('2026-11-29T04:00:00Z');
    expect(lastDayOfWeek(evening, 'Asia/Shanghai', sunday)).toBe('2026-11-28');
    expect(firstDayOfWeek(evening, '2026-11-28')).toBe('2026-11-22');
    expect(firstDayOfWeek(evening, '2026-11-22')).toBe('2026-11-22');
    expect(lastDayOfWeek(dawn, 'Asia/Shanghai', sunday)).toBe('2026-11-27');
    expect(firstDayOfWeek(dawn, '2026-11-27')).toBe('2026-11-21');
    expect(firstDayOfWeek({ daily: 480, chart: true }, '2026-11-28')).toBe('2026-11-23');
  });
});

describe('the morning of a community with questions', () => {
  it('is one message, at the time of the digest', async () => {
    const file = { questions, digest: { daily: 480, chart: true } };
    expect(recurringOf(community(file)).map(({ id }) => id)).toEqual(['digest-day']);
    const { reeve, goTo, happensNow, toAdmins } = digested({ questions });
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    const own = recurringOf(community({ questions })).find(({ id }) => id === 'questions-morning');
    if (!own) throw new Error('questions have no morning');
    // Set by the file of before.
    await reeve.happens(occurrence(own, reeve.now));
    expect(toAdmins()).toHaveLength(1);
    expect(toAdmins()[0]).toMatch(
      /Nothing waits for you[\s\S]*📊 2026-11-23[\s\S]*Questions asked: 0[\s\S]*2026-11-23/,
    );
  });
});
