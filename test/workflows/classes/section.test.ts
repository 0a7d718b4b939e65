import { describe, expect, it } from 'vitest';
import { type LoadOptions, loadCommunity } from '../../../shared/community/load.ts';
import { mistakeLine } from '../../../shared/community/mistake.ts';
import { isDuring } from '../../../shared/community/quiet.ts';
import { calendar, event } from '../../icalendar/calendar.ts';

const head = 'version: 1\ncommunity: { name: School, language: en, timezone: Asia/Shanghai }\n';

function load(text: string, files: Readonly<Record<string, string>> = {}) {
  const readFile: LoadOptions['readFile'] = (path) => {
    const found = files[path];
    return found === undefined ? undefined : new TextEncoder().encode(found);
  };
  return loadCommunity(new TextEncoder().encode(head + text), { id: 'school', file: 'community.yaml', readFile });
}

function loaded(text: string, files: Readonly<Record<string, string>> = {}) {
  const result = load(text, files);
  if (!result.ok) throw new Error(result.mistakes.map(mistakeLine).join('\n'));
  return result.community;
}

function mistakes(text: string, files: Readonly<Record<string, string>> = {}): string[] {
  const result = load(text, files);
  return result.ok ? [] : result.mistakes.map(mistakeLine);
}

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

describe('the section classes', () => {
  it('has defaults for all it can', () => {
    const { classes } = loaded('classes: {}\n');
    expect(classes).toEqual({
      timetable: [],
      calendars: [],
      remind: [3600_000, 600_000],
      in: 'chat',
      quietHours: [],
    });
  });

  it('reads times as people write them', () => {
    const { classes } = loaded(`classes:
  timetable:
    - { title: Maths, when: saturday 19:00 for 90m, first: 2026-09-01, last: 2026-12-31, except: [2026-10-03] }
    - { title: English, when: "mon, wed 8:00-9:30", material: { link: "https://x.example/a", at: 10m before } }
    - { title: Exam, when: [2026-12-05 09:00 for 2h, "2026-12-06 14:00"], year: 2027, subject: Maths }
`);
    expect(classes?.timetable.map(({ times }) => times)).toEqual([
      [
        {
          weekday: 6,
          minute: 1140,
          minutes: 90,
          first: day('2026-09-01'),
          last: day('2026-12-31'),
          except: [day('2026-10-03')],
        },
      ],
      [
        { weekday: 1, minute: 480, minutes: 90, except: [] },
        { weekday: 3, minute: 480, minutes: 90, except: [] },
      ],
      [
        { day: day('2026-12-05'), minute: 540, minutes: 120 },
        { day: day('2026-12-06'), minute: 840, minutes: 60 },
      ],
    ]);
    expect(classes?.timetable[1]?.material).toEqual([
      { link: 'https://x.example/a', at: { of: 'start', after: -600_000 } },
    ]);
  });

  it('makes times of the calendar of its classes, for rules and for teachers on duty', () => {
    const community = loaded(`classes:
  timetable:
    - { title: Maths, as: maths, when: "saturday 19:00 for 90m", except: [2026-11-28] }
    - { title: Late, when: "saturday 23:30 for 1h" }
questions:
  subjects: { Maths: { teachers: [{ who: telegram:1, during: maths }] } }
rules:
  - { id: hush, title: Hush in class, when: { time: { during: classes } }, then: { remove: true } }
`);
    const at = (local: string) => Date.parse(`${local}:00+08:00`);
    const during = (name: string, local: string) => isDuring(community, [name], at(local));
    expect(during('maths', '2026-11-21T19:30')).toBe(true);
    expect(during('maths', '2026-11-28T19:30')).toBe(false);
    expect(during('maths', '2026-12-05T19:30')).toBe(true);
    expect(during('maths', '2026-12-05T20:30')).toBe(false);
    expect(during('classes', '2026-12-06T00:15')).toBe(true);
    expect(during('maths', '2026-12-06T00:15')).toBe(false);
  });

  it('takes a file in iCalendar form, of which it keeps what lessons are made of', () => {
    const ics = calendar(event('a', 'SUMMARY:Maths', 'DTSTART:20261205T100000Z', 'DESCRIPTION:secret'));
    const { classes } = loaded('classes: { calendar: { file: school.ics, year: 2027 } }\n', { 'school.ics': ics });
    expect(classes?.calendars).toMatchObject([{ name: 'calendar-1', every: 6 * 3600_000, year: 2027 }]);
    expect(classes?.calendars[0]?.text).toContain('SUMMARY:Maths');
    expect(classes?.calendars[0]?.text).not.toContain('secret');
  });

  it.each([
    [
      '  timetable: [{ title: A, when: someday 19:00 }]',
      '4:33: classes.timetable[0].when: expected a time such as saturday 19:00 for 90m',
    ],
    ['  timetable: [{ title: A, when: sat 25:00 }]', 'expected a time such as saturday'],
    ['  timetable: [{ title: A, when: sat 19:00 for 90 }]', 'expected a time such as saturday'],
    ['  timetable: [{ title: A, when: 2026-02-30 19:00 }]', 'expected a time such as saturday'],
    ['  timetable: [{ title: A, when: sat 19:00, last: tomorrow }]', 'expected a date such as 2026-12-05'],
    ['  timetable: [{ title: A, when: sat 9:00 }, { title: A, when: sun 9:00 }]', 'expected each class once'],
    ['  timetable: [{ title: A, when: sat 9:00, material: { link: "http://x" } }]', 'a link that begins with https://'],
    [
      '  timetable: [{ title: A, when: sat 9:00, material: { link: "https://x.example", at: 30d after } }]',
      'expected a time such as start, end',
    ],
    ['  calendar: { url: "http://x.example/a.ics" }', 'begins with https://'],
    ['  calendar: { url: "https://x.example/a.ics", file: a.ics }', 'either a url or a file'],
    ['  calendar: { file: ../a.ics }', 'a file in iCalendar form in the community’s folder'],
    ['  calendar: { file: none.ics }', '"none.ics", which is not there'],
    [
      '  calendar: { file: page.ics }',
      'page.ics:1:1: classes.calendar.file: expected a file that begins with BEGIN:VCALENDAR',
    ],
    ['  quiet-hours: night', 'expected a name that stands under calendar, got "night"'],
    [
      '  timetable: [{ title: A, as: b, when: sat 9:00 }, { title: B, as: b, when: sun 9:00 }]',
      'expected a name of its own',
    ],
  ])('says what is wrong with %s', (text, expected) => {
    const found = mistakes(`classes:\n${text}\n`, { 'page.ics': '<html></html>' });
    expect(found.join('\n')).toContain(expected);
  });
});

describe('the section announcements', () => {
  it('names what it cannot take with its place', () => {
    const found = mistakes(
      'announcements:\n  morning: { cron: "*/5 * * * *", say: "Hi {name}", quiet-hours: night }\n',
    );
    expect(found.join('\n')).toMatch(/4:20: announcements\.morning\.cron: expected one minute in the first field/);
    expect(found.join('\n')).toContain('"{name}"');
    expect(found.join('\n')).toContain('got "night"');
  });
});
