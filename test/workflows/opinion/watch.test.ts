import { describe, expect, it } from 'vitest';
import { caseKind } from '../../../shared/records/case.ts';
import { ledgerKind } from '../../../shared/records/ledger.ts';
import { memberKind } from '../../../shared/records/member.ts';
import { opinionKind } from '../../../shared/records/opinion.ts';
import { tells } from '../../decision/happenings.ts';
import { hour, lin, minute, opinion, people, used, watched } from './opinion-world.ts';

describe('an hour in which more is said against something than usual', () => {
  it('is told to the admins once, with figures and samples', async () => {
    const { hours, notices, reeve } = await used();
    expect(notices()).toEqual([]);
    await hours(7);
    const [notice = '', ...more] = notices();
    expect(more).toEqual([]);
    expect(notice).toContain('“lessons”');
    expect(notice).toContain('from 03:00 to 04:00, 7 of 12 messages about it were negative (58%), by 7 members');
    expect(notice).toContain('Usual: 9%');
    expect(notice.match(/^> that lesson was so boring/gm)).toHaveLength(3);
    expect(notice).toContain('quiet about this topic for 6 hours');
    expect(notice).not.toContain('Person');
    const told = reeve.bus.published.filter(({ name }) => name === 'opinion.left-band');
    expect(told.map(({ detail }) => detail)).toEqual([
      { topic: 'lessons', messages: 12, negative: 7, members: 7, usual: 0.088 },
    ]);
  });

  it('is not told again in the quiet period, and once more behind it', async () => {
    const { hours, notices } = await used();
    await hours(7, 8, 9, 7, 8, 9);
    expect(notices()).toHaveLength(1);
    await hours(9);
    expect(notices()).toHaveLength(2);
  });

  it('is over when it is as usual, which is told once; another within the quiet period is not', async () => {
    const { hours, notices, now } = await used();
    await hours(7, 1);
    expect(notices().at(-1)).toBe('🌤 What is said about “lessons” is as usual again.');
    await hours(0, 8);
    expect((await now())?.topics[0]).toMatchObject({ worse: expect.any(Number) });
    await hours(0);
    expect((await now())?.topics[0]).not.toHaveProperty('worse');
    expect(notices()).toHaveLength(2);
  });

  it('is over after the quiet period when nobody speaks of it any more, and no timer is left', async () => {
    const { hours, notices, reeve } = await used();
    await hours(7);
    await reeve.ahead(4 * hour);
    expect(notices()).toHaveLength(1);
    await reeve.ahead(4 * hour);
    expect(notices()).toHaveLength(2);
    expect(notices().at(-1)).toContain('as usual again');
    expect(reeve.timers.nextDue()).toBeUndefined();
  });

  it('is learned slowly, so that the next storm is told too, and a lasting change becomes the usual', async () => {
    const { hours, usual } = await used();
    const before = await usual();
    await hours(12);
    expect((await usual())?.messages).toBeCloseTo((before?.messages ?? 0) + 3, 0);
    await hours(...Array.from({ length: 40 }, () => 6));
    const after = await usual();
    expect((after?.negative ?? 0) / (after?.messages ?? 1)).toBeGreaterThan(0.35);
  });
});

describe('nothing is told', () => {
  it('before it is known what is usual', async () => {
    const { hours, notices } = await watched();
    await hours(9, 9);
    expect(notices()).toEqual([]);
  });

  it('of one who is angry, however much they write', async () => {
    const { talk, notices, reeve } = await used();
    const [angry] = people;
    await talk(0);
    if (angry) for (let time = 0; time < 3; time++) await talk(12, Array(12).fill(angry));
    await reeve.ahead(hour);
    expect(notices()).toEqual([]);
  });

  it('of few messages', async () => {
    const { talk, notices, reeve } = await used();
    await talk(9, people.slice(0, 9));
    await reeve.ahead(hour);
    expect(notices()).toEqual([]);
  });

  it('of what is said about anything else', async () => {
    const { talk, notices, reeve } = await used();
    const before = await reeve.record(opinionKind);
    await talk(12, people, 'weather');
    await reeve.ahead(hour);
    expect(notices()).toEqual([]);
    expect(await reeve.record(opinionKind)).toEqual(before);
  });

  it('of an hour without messages: no timer waits, and nothing is written', async () => {
    const { reeve, notices } = await used();
    expect(reeve.timers.nextDue()).toBeUndefined();
    const before = await reeve.record(opinionKind);
    await reeve.ahead(24 * hour);
    expect(await reeve.record(opinionKind)).toEqual(before);
    expect(notices()).toEqual([]);
  });
});

it('nobody is ever sanctioned for an opinion: it only leads to words for the admins', async () => {
  const { hours, platform, reeve } = await used();
  await hours(12, 12, 12, 12, 1, 12, 12);
  await reeve.ahead(24 * hour);
  expect(new Set(platform.types())).toEqual(new Set(['post']));
  expect(await reeve.records(caseKind)).toEqual([]);
  expect(await reeve.records(ledgerKind)).toEqual([]);
  for (const { id } of people) {
    expect(await reeve.record(memberKind, id)).toMatchObject({ points: 0, strikes: {}, messages: 14 });
  }
});

describe('/opinion', () => {
  const answer = async (made: Awaited<ReturnType<typeof watched>>) => {
    await made.reeve.happens(tells(lin, '/opinion', made.reeve.now));
    return made.platform.said().at(-1) ?? '';
  };

  it('says that it is learning, then what is usual, how it stands, and where it is worse', async () => {
    const made = await watched();
    expect(await answer(made)).toContain('lessons: I am still learning what is usual (0 of 60 messages).');
    await made.hours(1, 1, 1, 1, 1, 1);
    expect(await answer(made)).toContain('\nlessons: usually 9%; last 8% (1 of 12 messages,');
    await made.hours(8);
    expect(await answer(made)).toContain('\n⚠️ lessons: usually');
    expect(await answer(made)).toContain('\nfees: I am still learning what is usual (0 of 60 messages).');
  });

  it('is for admins', async () => {
    const made = await used();
    const [someone] = people;
    if (someone) await made.reeve.happens(tells(someone, '/opinion', made.reeve.now));
    expect(made.platform.said().at(-1)).not.toContain('usually');
  });
});

it('several topics are told apart, each with a quiet period of its own', async () => {
  const { hours, talk, notices, reeve } = await used();
  for (let time = 0; time < 7; time++) {
    await talk(1, people, 'fees');
    await reeve.ahead(hour);
  }
  await hours(8);
  await talk(8, people, 'fees');
  await reeve.ahead(hour + 10 * minute);
  const told = notices().filter((notice) => notice.startsWith('📉'));
  expect(told.map((notice) => /“(\w+)”/.exec(notice)?.[1])).toEqual(['lessons', 'fees']);
  expect(opinion.topics.map(({ name }) => name)).toEqual(['lessons', 'fees']);
});
