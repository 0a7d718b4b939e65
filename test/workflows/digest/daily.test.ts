import { describe, expect, it } from 'vitest';
import { activeDayKind } from '../../../shared/records/active-day.ts';
import { countingKind, figuresKind } from '../../../shared/records/figures.ts';
import { happeningKind } from '../../../shared/records/happening.ts';
import { memberKind, newMember } from '../../../shared/records/member.ts';
import { pageSize } from '../../../shared/workflows/digest/count-day.ts';
import { admin } from '../../decision/community.ts';
import { joins, leaves, person, presses, says, tells } from '../../decision/happenings.ts';
import { day, digested, hour } from './digest-world.ts';

const [ann, ben, lin] = [person('ann', 'Ann'), person('ben', 'Ben'), person('lin', 'Lin')];

describe('the digest of a day', () => {
  it('counts the messages of each member on the day on which they were decided', async () => {
    const { goTo, talk, happensNow, figures } = digested();
    await goTo('2026-11-23T23:58:00');
    await talk(ann);
    await talk(ann, 'and again');
    await talk(ben);
    await goTo('2026-11-24T00:01:00');
    await talk(ann, 'good morning');
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    await goTo('2026-11-25T08:00:00');
    await happensNow('digest-day');
    expect(await figures('2026-11-23')).toMatchObject({ messages: 3, active: 2, firsts: 2 });
    expect(await figures('2026-11-24')).toMatchObject({ messages: 1, active: 1, firsts: 0 });
  });

  it('costs a member two rows a day at most, and no message after the first', async () => {
    const { reeve, goTo, talk } = digested();
    await goTo('2026-11-23T10:00:00');
    await talk(ann);
    const rows = await reeve.store.query({ partition: 'active#2026-11-23' });
    await talk(ann, 'again');
    await talk(ann, 'and again');
    expect(await reeve.store.query({ partition: 'active#2026-11-23' })).toEqual(rows);
    await goTo('2026-11-24T10:00:00');
    await talk(ann);
    expect(await reeve.records(activeDayKind, 'active#2026-11-23')).toEqual([
      { date: '2026-11-23', member: ann.id, first: true, messages: 3 },
    ]);
  });

  it('is told once, though its timer comes late, twice, and again while it is counted', async () => {
    const { reeve, goTo, talk, timer, toAdmins, figures } = digested();
    await goTo('2026-11-23T10:00:00');
    await talk(ann);
    await goTo('2026-11-24T13:00:00');
    await talk(ann);
    const due = timer('digest-day', Date.parse('2026-11-24T08:00:00+08:00'));
    await reeve.happens(due, { ...due, id: 'twice' });
    await reeve.redeliver(due);
    await reeve.ahead(0);
    await reeve.happens({ ...due, id: 'later' });
    await reeve.ahead(hour);
    expect(toAdmins()).toHaveLength(1);
    expect(await figures('2026-11-23')).toMatchObject({ messages: 1, active: 1 });
    expect(await reeve.records(countingKind)).toEqual([]);
    expect(reeve.bus.published.filter(({ name }) => name === 'digest.made')).toHaveLength(1);
  });

  it('says of a day without messages that there were none', async () => {
    const { goTo, happensNow, toAdmins } = digested();
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    expect(toAdmins()).toEqual([
      '✅ Nothing waits for you today.\n\n📊 2026-11-23\n🟦 Messages: 0\n🟧 Members who wrote: 0\nJoined: 0, left: 0\nNo rule was broken.',
    ]);
  });

  it('counts a message once that is delivered again after midnight', async () => {
    const { reeve, goTo, happensNow, figures } = digested();
    await goTo('2026-11-23T23:59:59');
    const message = says(ann, 'hello', reeve.now);
    await reeve.happens(message);
    await goTo('2026-11-24T00:00:01');
    await reeve.redeliver(message);
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    await goTo('2026-11-25T08:00:00');
    await happensNow('digest-day');
    expect((await figures('2026-11-23'))?.messages).toBe(1);
    expect((await figures('2026-11-24'))?.messages).toBe(0);
  });

  it('tells of joining, leaving, offences and what was taken back, and of each once', async () => {
    const { reeve, goTo, talk, happensNow, toAdmins } = digested();
    await goTo('2026-11-23T10:00:00');
    const joined = joins(person('new', 'New'), reeve.now);
    await reeve.happens(joined);
    await reeve.redeliver(joined);
    await reeve.happens(leaves(ben, reeve.now));
    await talk(ann, 'cheap courses');
    await goTo('2026-11-23T12:00:00');
    await talk(ann, 'cheap courses, really');
    await reeve.happens(tells(lin, '/undo @ann', reeve.now));
    const [first] = reeve.bus.published.filter(({ name }) => name === 'case.opened');
    await reeve.happens(presses(lin, `undo:${first?.detail.case}`, reeve.now));
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    const [text = ''] = toAdmins().slice(-1);
    expect(text).toContain('🟦 Messages: 2\n🟧 Members who wrote: 1\nJoined: 1, left: 1\n');
    expect(text).toContain('Rules broken: 2\nWhat followed: warned 1, muted 1\nTaken back by admins: 1');
  });

  it('stands beside what is usual from the third day on', async () => {
    const { reeve, goTo, happensNow, toAdmins } = digested();
    for (const [date, messages] of [
      ['2026-11-20', 10],
      ['2026-11-21', 20],
      ['2026-11-22', 33],
    ] as const) {
      const put = figuresKind.encode({ date, counts: { 'member.joined': 3 }, messages, active: 3, firsts: 0 });
      await reeve.store.commit([{ type: 'put', key: figuresKind.key(date), data: put, expects: 0 }]);
    }
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    expect(toAdmins()[0]).toContain(
      '🟦 Messages: 0 (usually 21)\n🟧 Members who wrote: 0 (usually 3)\nJoined: 0 (usually 3), left: 0 (usually 0)',
    );
  });

  it('keeps what an erased member wrote, and neither their row nor their name', async () => {
    const { reeve, goTo, talk, happensNow, figures } = digested();
    await goTo('2026-11-23T10:00:00');
    await talk(ann);
    await talk(ann, 'more');
    await talk(ben);
    await goTo('2026-11-24T01:00:00');
    await talk(ann, 'good night');
    await reeve.happens(tells(ann, '/forgetme', reeve.now));
    for (const answer of ['forget-me:first', 'forget-me:last']) await reeve.happens(presses(ann, answer, reeve.now));
    await reeve.ahead(hour);
    expect(await reeve.store.query({ partition: 'active#2026-11-23', contains: ann.id })).toEqual([]);
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    await goTo('2026-11-25T08:00:00');
    await happensNow('digest-day');
    expect(await figures('2026-11-23')).toMatchObject({ messages: 3, active: 2, firsts: 2 });
    expect(await figures('2026-11-24')).toMatchObject({ messages: 1, active: 1, firsts: 0 });
  });

  it('counts whoever is erased while it is counted once, wherever the counting stands', async () => {
    for (const [stage, after, active] of [
      ['happened', 'points.granted#x', 1],
      ['active', '', 1],
      ['active', 'test:ann', 0],
      ['counted', '', 0],
    ] as const) {
      const { reeve, goTo, talk } = digested();
      await goTo('2026-11-23T10:00:00');
      await talk(ann);
      await talk(ann, 'more');
      await goTo('2026-11-24T08:00:00');
      const day = { date: '2026-11-23', counts: {}, messages: 0, active: 0, firsts: 0 };
      const counting = { ...day, stage, page: 1, after, at: reeve.now };
      const data = countingKind.encode(counting);
      await reeve.store.commit([{ type: 'put', key: countingKind.key('2026-11-23'), data, expects: 0 }]);
      await reeve.happens(tells(ann, '/forgetme', reeve.now));
      for (const answer of ['forget-me:first', 'forget-me:last']) await reeve.happens(presses(ann, answer, reeve.now));
      await reeve.ahead(60_000);
      const counted = await reeve.record(countingKind, '2026-11-23');
      expect(counted).toMatchObject({ active, firsts: active, messages: 2 * active });
      expect(await reeve.records(happeningKind, 'happened#2026-11-23')).toEqual([]);
    }
  });

  it('counts ten thousand active members page by page', async () => {
    const { reeve, goTo, happensNow, figures } = digested();
    await goTo('2026-11-23T10:00:00');
    const count = 10_000;
    const ids = Array.from({ length: count }, (_, n) => person(`m${n}`).id);
    for (let from = 0; from < count; from += 50) {
      const puts = ids.slice(from, from + 50).flatMap((id, at) => {
        const n = from + at;
        const row = { date: '2026-11-23', member: id, ...(n % 2 ? { messages: 3 } : {}) };
        const member = { ...newMember(id, id), messages: 12, day: ['2026-11-23', 10] as const };
        const put = (key: { partition: string; sort: string }, data: string) =>
          ({ type: 'put', key, data, expects: 0 }) as const;
        return [
          put(activeDayKind.key('2026-11-23', id), activeDayKind.encode(row)),
          put(memberKind.key(id), memberKind.encode(member)),
        ];
      });
      await reeve.store.commit(puts);
    }
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    expect(await figures('2026-11-23')).toMatchObject({ active: count, messages: (count / 2) * 5 });
    expect(count).toBeGreaterThan(10 * pageSize);
  });

  it('names by /digest what waits even before the first one was made', async () => {
    const { reeve, platform, talk } = digested({ suggestions: { hashtags: [], perDay: 3, points: 0 } });
    await talk(ann, '/suggest a quiet room');
    await reeve.ahead(8 * day);
    await reeve.happens(tells(lin, '/digest', reeve.now));
    expect(platform.said().at(-1)).toMatch(/^🔔 Needs you today:\n• suggestions.*\n\nNo day has been counted yet/s);
  });

  it('is shown again by /digest to admins, and to nobody before there is one', async () => {
    const { reeve, platform, goTo, talk, happensNow, toAdmins } = digested();
    await goTo('2026-11-24T07:00:00');
    await reeve.happens(tells(lin, '/digest', reeve.now));
    expect(platform.said().at(-1)).toContain('No day has been counted yet');
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    await talk(ann, '/digest');
    expect(platform.said().at(-1)).toContain('Admins only');
    await reeve.happens(tells(lin, '/digest', reeve.now));
    expect(platform.said().at(-1)).toBe(toAdmins()[0]);
    expect(admin).toBe(lin.id);
  });

  it('is of the day before, also on days on which the clocks change', async () => {
    const { reeve, timer, figures } = digested({ timezone: 'Europe/Berlin' }, { daily: 30 });
    // Back from three to two on 25 October 2026: the day has 25 hours; forward on 28 March 2027: 23.
    for (const [at, date] of [
      ['2026-10-26T00:30:00+01:00', '2026-10-25'],
      ['2026-10-25T00:30:00+02:00', '2026-10-24'],
      ['2027-03-29T00:30:00+02:00', '2027-03-28'],
      ['2027-03-28T00:30:00+01:00', '2027-03-27'],
    ] as const) {
      await reeve.happens(timer('digest-day', Date.parse(at)));
      await reeve.ahead(0);
      expect(await figures(date)).toMatchObject({ date });
    }
    expect(await reeve.records(figuresKind)).toHaveLength(4);
    expect(day).toBe(24 * hour);
  });
});
