import { describe, expect, it } from 'vitest';
import { classSubscriberKind } from '../../../shared/records/class-subscriber.ts';
import { memberKind, newMember } from '../../../shared/records/member.ts';
import type { Span } from '../../../shared/rules/span.ts';
import { adminChat } from '../../decision/community.ts';
import { leaves, says, tells } from '../../decision/happenings.ts';
import { aClass, ann, ben, hour, minute, school } from './school.ts';

/** The world begins on a Sunday at 20:00. */
const maths = aClass('Maths', 'sunday 22:00 for 90m');
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const night: Span = { from: 19 * 60, to: 23 * 60, weekdays: everyDay };

describe('a lesson', () => {
  it('is reminded of an hour and ten minutes before, each once, with a button', async () => {
    const { hours, said, posts, names } = school({ timetable: [{ ...maths, place: 'Room 3' }] });
    await hours(3);
    expect(said()).toEqual([
      '📚 In 1 hour: Maths, 22:00–23:30\n📍 Room 3',
      '📚 In 10 minutes: Maths, 22:00–23:30\n📍 Room 3',
    ]);
    expect(posts()[0]?.buttons?.flat()[0]?.data).toBe('class:class-Maths');
    expect(names()).toEqual(['class.reminded', 'class.reminded']);
  });

  it('is reminded of once, however often the hour comes', async () => {
    const { look, reeve, said } = school({ timetable: [maths] });
    await look();
    await look();
    await reeve.ahead(50 * minute);
    await look();
    await reeve.ahead(2 * hour);
    expect(said()).toHaveLength(2);
  });

  it('is reminded of as what is left says, when nothing ran at the time, and of two reminders once', async () => {
    const { look, reeve, said } = school({ timetable: [maths] });
    await look();
    reeve.now += 85 * minute;
    await reeve.ahead(0);
    expect(said()).toEqual(['📚 In 35 minutes: Maths, 22:00–23:30']);
    const other = school({ timetable: [maths] });
    await other.look();
    other.reeve.now += 115 * minute;
    await other.look();
    await other.reeve.ahead(0);
    expect(other.said()).toEqual(['📚 In 5 minutes: Maths, 22:00–23:30']);
  });

  it('that has begun when Reeve is back is not reminded of', async () => {
    const { look, reeve, said } = school({ timetable: [maths] });
    await look();
    reeve.now += 121 * minute;
    await look();
    expect(said()).toEqual([]);
  });

  it('that the file has no longer, or at another time, is not reminded of, before anybody has looked again', async () => {
    const { look, reeve, said, file } = school({ timetable: [maths] });
    await look();
    file({ timetable: [aClass('Maths', 'sunday 22:30')] });
    await reeve.ahead(3 * hour);
    expect(said()).toEqual([]);
  });

  it('is told in private to who wants it, and no longer to who has left or changed their mind', async () => {
    const { arrive, hours, press, told, reeve, said } = school({
      timetable: [aClass('Maths', 'sun, mon 23:00')],
      in: 'private',
    });
    await arrive();
    await hours(1);
    await press('class-Maths');
    await press('class-Maths', ben);
    await hours(3);
    expect(told().map(({ words }) => words.text)).toEqual([
      expect.stringMatching(/^📚 In 1 hour: Maths/),
      expect.stringMatching(/^📚 In 10 minutes: Maths/),
    ]);
    expect(said()).toEqual([]);
    await reeve.happens(leaves(ben, reeve.now));
    await press('class-Maths');
    await hours(24);
    expect([told(), told(ben)].map(({ length }) => length)).toEqual([2, 2]);
  });

  it('is told to who wants all of their own year, once, and not to those of another', async () => {
    const { arrive, hours, press, told, reeve } = school({
      timetable: [aClass('Maths', 'sunday 23:00', { year: 2027 })],
      remind: [hour],
    });
    await arrive();
    for (const [who, year] of [
      [ann, 2027],
      [ben, 2028],
    ] as const) {
      const nickname = { state: 'right', judged: 1, chat: adminChat, since: 0, reminders: 0, says: { year } } as const;
      const member = { ...newMember(who.id, who.name), joinedAt: 1, nickname };
      const key = memberKind.key(who.id);
      const [stored] = await reeve.store.load([key]);
      await reeve.store.commit([{ type: 'put', key, data: memberKind.encode(member), expects: stored?.version ?? 0 }]);
    }
    await hours(1);
    for (const which of ['mine', 'class-Maths']) await press(which);
    await press('mine', ben);
    await hours(3);
    expect([told(), told(ben)].map(({ length }) => length)).toEqual([1, 0]);
  });

  it('is told to thousands page by page, each once, and who cannot be reached is dropped', async () => {
    const { look, reeve, platform, told } = school({ timetable: [aClass('Maths', 'sunday 22:00')], remind: [hour] });
    const many = Array.from({ length: 1234 }, (_, n) => ({ id: `test:m${n}` as typeof ann.id, name: `M${n}` }));
    for (let from = 0; from < many.length; from += 50) {
      await reeve.store.commit(
        many.slice(from, from + 50).flatMap(({ id, name }) => [
          {
            type: 'put' as const,
            key: memberKind.key(id),
            data: memberKind.encode({ ...newMember(id, name), joinedAt: 1 }),
            expects: 0,
          },
          {
            type: 'put' as const,
            key: classSubscriberKind.key('class-Maths', id),
            data: classSubscriberKind.encode({ series: 'class-Maths', member: id, at: reeve.now }),
            expects: 0,
          },
        ]),
      );
    }
    platform.answer = (effect) =>
      effect.type === 'tell' && effect.member === 'test:m7'
        ? { result: 'refused', reason: 'blocked-by-member', detail: '' }
        : { result: 'done' };
    await look();
    await reeve.ahead(2 * hour);
    const members = platform.of('tell').map(({ member }) => member);
    expect(members).toHaveLength(1234);
    expect(new Set(members).size).toBe(1234);
    expect(told({ ...ann, id: many[7]?.id ?? ann.id })).toHaveLength(1);
    const rows = await reeve.records(classSubscriberKind);
    expect(rows).toHaveLength(1233);
    expect(rows.some(({ member }) => member === 'test:m7')).toBe(false);
  });

  it('that is moved while thousands are being told is told to nobody more', async () => {
    const { look, reeve, platform, arrive, press, file, hours } = school({
      timetable: [aClass('Maths', 'sunday 23:00')],
    });
    await arrive();
    await look();
    await press('class-Maths');
    await press('class-Maths', ben);
    await hours(1);
    file({ timetable: [aClass('Maths', 'monday 23:00')] });
    await reeve.ahead(3 * hour);
    expect(platform.of('tell')).toEqual([]);
  });
});

describe('the button under a class', () => {
  it('says what it does, and that a class is gone', async () => {
    const { look, press, platform, arrive } = school({ timetable: [maths] });
    await arrive();
    await look();
    for (const which of ['class-Maths', 'class-Maths', 'mine', 'mine', 'class-Physics']) await press(which);
    const answers = platform.of('answer').map(({ text }) => text ?? '');
    expect(answers.map((text) => text.split(' ').slice(0, 5).join(' '))).toEqual([
      'I will remind you in',
      'I remind you of this',
      'I will remind you in',
      'I remind you only of',
      'This class is not in',
    ]);
  });
});

describe('/classes', () => {
  it('lists what comes next, with a button for each class', async () => {
    const physics = aClass('Physics', 'monday 08:00', { subject: 'Science' });
    const { look, reeve, posts, told } = school({ timetable: [maths, physics] });
    await look();
    await reeve.happens(says(ann, '/classes', reeve.now), tells(ann, '/classes', reeve.now));
    expect(posts()[0]?.words.text).toContain(
      '1. Maths · 22:00–23:30\n2. Science · Physics · Monday 23 November 08:00–09:00\n',
    );
    expect(
      posts()[0]
        ?.buttons?.flat()
        .map(({ data }) => data),
    ).toEqual(['class:class-Maths', 'class:class-Physics', 'class:mine']);
    expect(told()).toHaveLength(1);
  });

  it('says so when there are none', async () => {
    const { look, reeve, said } = school();
    await look();
    await reeve.happens(says(ann, '/classes', reeve.now));
    expect(said()).toEqual(['There is no class in the next two weeks.']);
  });
});

describe('a change in the timetable', () => {
  it('is announced with the old time and the new, in one post, and told to who wants reminders', async () => {
    const { arrive, look, press, file, said, told, names, hours } = school({
      timetable: [aClass('Maths', 'saturday 19:00'), aClass('Physics', 'thursday 19:00')],
    });
    await arrive();
    await look();
    await press('class-Maths');
    file({ timetable: [aClass('Maths', 'saturday 20:00', { place: 'Room 9' }), aClass('Art', 'friday 18:00')] });
    await hours(1);
    expect(said()).toEqual([
      [
        '📅 Changes in the timetable',
        '❌ Physics does not take place: Thursday 26 November 19:00–20:00',
        '🆕 Art: Friday 27 November 18:00–19:00',
        '🔁 Maths: Saturday 28 November 19:00–20:00 → Saturday 28 November 20:00–21:00\n📍 Room 9',
        '❌ Physics does not take place: Thursday 3 December 19:00–20:00',
        '🆕 Art: Friday 4 December 18:00–19:00',
        '🔁 Maths: Saturday 5 December 19:00–20:00 → Saturday 5 December 20:00–21:00\n📍 Room 9',
      ].join('\n'),
    ]);
    expect(told().map(({ words }) => words.text)).toEqual([expect.stringMatching(/🔁 Maths.*\n.*\n🔁 Maths/)]);
    expect(names().sort()).toEqual(
      ['announced', 'announced', 'cancelled', 'cancelled', 'changed', 'changed'].map((name) => `class.${name}`),
    );
    await hours(1);
    expect(said()).toHaveLength(1);
  });

  it('is none when the days only go on, or the file is new', async () => {
    const { hours, said } = school({ timetable: [aClass('Maths', 'saturday 19:00')], remind: [] });
    await hours(24 * 9);
    expect(said()).toEqual([]);
  });

  it('to another day of the week is a lesson that was moved', async () => {
    const { look, file, said } = school({ timetable: [aClass('Maths', '2026-11-28 19:00')] });
    await look();
    file({ timetable: [aClass('Maths', '2026-11-29 10:00')] });
    await look();
    expect(said()).toEqual([
      '📅 Changes in the timetable\n🔁 Maths: Saturday 28 November 19:00–20:00 → Sunday 29 November 10:00–11:00',
    ]);
  });

  it('that is taken back is a lesson that takes place again', async () => {
    const { look, file, said, hours } = school({ timetable: [maths], remind: [10 * minute] });
    await look();
    file({ timetable: [], remind: [10 * minute] });
    await look();
    file({ timetable: [maths], remind: [10 * minute] });
    await hours(3);
    expect(said()).toEqual([
      expect.stringContaining('❌ Maths does not take place: 22:00–23:30'),
      expect.stringContaining('🆕 Maths: 22:00–23:30'),
      expect.stringContaining('📚 In 10 minutes: Maths'),
    ]);
  });

  it('waits until quiet hours are over, with whatever else waits; but not when it is urgent', async () => {
    const quiet = { calendar: { night: [night] } };
    const before = [aClass('Maths', 'saturday 19:00'), aClass('Art', 'sunday 22:30')];
    const { look, file, said, reeve } = school({ timetable: before, quietHours: ['night'] }, quiet);
    await look();
    file({ timetable: [aClass('Maths', 'saturday 20:00'), aClass('Art', 'sunday 22:30')], quietHours: ['night'] });
    await look();
    expect(said()).toEqual([]);
    file({ timetable: [aClass('Maths', 'saturday 21:00'), aClass('Art', 'sunday 22:30')], quietHours: ['night'] });
    await look();
    expect(said()).toEqual([]);
    file({ timetable: [aClass('Maths', 'saturday 21:00')], quietHours: ['night'] });
    await look();
    expect(said()).toEqual([expect.stringContaining('❌ Art')]);
    await reeve.ahead(4 * hour);
    expect(said()[1]).toMatch(/19:00–20:00 → .*20:00–21:00[\s\S]*20:00–21:00 → .*21:00–22:00/);
    expect(said()).toHaveLength(2);
  });
});

describe('material of a class', () => {
  it('is shown at its time, of each lesson or once, and not of a lesson that is off', async () => {
    const link = 'https://example.org/slides';
    const material = [
      { link, at: { of: 'end', after: 30 * minute } },
      {
        link: 'https://example.org/paper',
        at: { of: 'calendar', day: Date.UTC(2026, 10, 23) / 86_400_000, minute: 480 },
      },
    ] as const;
    const classes = { timetable: [{ ...aClass('Maths', 'sunday 21:00'), material }], remind: [] };
    const { hours, said, names } = school(classes);
    await hours(14);
    expect(said()).toEqual([`📎 Material for Maths: ${link}`, '📎 Material for Maths: https://example.org/paper']);
    expect(names()).toEqual(['class.material', 'class.material']);
    const other = school(classes);
    await other.look();
    other.file({ timetable: [], remind: [] });
    await other.hours(14);
    expect(other.said()).toEqual([expect.stringContaining('❌ Maths')]);
  });
});
