import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonsIn } from '../../shared/icalendar/lessons-in.ts';
import { slimCalendar } from '../../shared/icalendar/slim-calendar.ts';
import { calendar, event, westernEurope } from './calendar.ts';

const wanted = {
  name: 'school',
  from: Date.parse('2026-03-23T00:00:00Z'),
  until: Date.parse('2026-04-06T00:00:00Z'),
  timezone: 'Asia/Shanghai',
};

function found(text: string, changes: Partial<typeof wanted> = {}) {
  const read = lessonsIn(text, { ...wanted, ...changes });
  if ('fault' in read) throw new Error(`not read: ${read.fault}`);
  return read.lessons;
}

const starts = (text: string, changes: Partial<typeof wanted> = {}) =>
  found(text, changes).map(({ start }) => new Date(start).toISOString().slice(0, 16));

const weekly = [
  'SUMMARY:Maths',
  'DTSTART;TZID=Europe/Berlin:20200302T180000',
  'DTEND;TZID=Europe/Berlin:20200302T193000',
];

describe('the lessons of a calendar', () => {
  it('have their title, place and length', () => {
    const text = calendar(
      event(
        'a',
        'SUMMARY:Maths\\, advanced',
        'LOCATION:Room 3',
        'DTSTART:20260324T100000Z',
        'DURATION:PT90M',
        'URL:https://x.example',
      ),
    );
    expect(found(text)).toMatchObject([{ title: 'Maths, advanced', place: 'Room 3' }]);
    const [lesson] = found(text);
    expect((lesson?.end ?? 0) - (lesson?.start ?? 0)).toBe(90 * 60_000);
  });

  it('repeat by the clock of their zone, also years later and over a change of the clocks', () => {
    expect(starts(calendar(event('a', ...weekly, 'RRULE:FREQ=WEEKLY;BYDAY=MO')))).toEqual([
      '2026-03-23T17:00',
      '2026-03-30T16:00',
    ]);
  });

  it('of every second week are those of the right weeks', () => {
    const rule = 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE';
    const late = starts(calendar(event('a', ...weekly, rule)));
    expect(late).toEqual(['2026-03-23T17:00', '2026-03-25T17:00']);
    // Where the rule counts, every one since the first is gone through.
    expect(starts(calendar(event('a', ...weekly, `${rule};COUNT=1000`)))).toEqual(late);
  });

  it('leave out what is taken out, cancelled or a whole day', () => {
    const text = calendar(
      event('a', ...weekly, 'RRULE:FREQ=WEEKLY;BYDAY=MO', 'EXDATE;TZID=Europe/Berlin:20260323T180000'),
      event('b', 'SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20260324T100000Z', 'DTEND:20260324T110000Z'),
      event('c', 'SUMMARY:Holiday', 'DTSTART;VALUE=DATE:20260324', 'DTEND;VALUE=DATE:20260325'),
    );
    expect(starts(text)).toEqual(['2026-03-30T16:00']);
  });

  it('stay the same when one of them is moved, and are left out when one is cancelled', () => {
    const rule = 'RRULE:FREQ=WEEKLY;BYDAY=MO';
    const before = found(calendar(event('a', ...weekly, rule)));
    const moved = [
      'RECURRENCE-ID;TZID=Europe/Berlin:20260323T180000',
      'SUMMARY:Maths',
      'DTSTART;TZID=Europe/Berlin:20260324T190000',
      'DTEND;TZID=Europe/Berlin:20260324T203000',
    ];
    const cancelled = [
      'RECURRENCE-ID;TZID=Europe/Berlin:20260330T180000',
      'STATUS:CANCELLED',
      'DTSTART;TZID=Europe/Berlin:20260330T180000',
      'DTEND;TZID=Europe/Berlin:20260330T193000',
    ];
    const after = found(calendar(event('a', ...weekly, rule), event('a', ...moved), event('a', ...cancelled)));
    expect(after.map(({ id }) => id)).toEqual([before[0]?.id]);
    expect(new Date(after[0]?.start ?? 0).toISOString()).toBe('2026-03-24T18:00:00.000Z');
    expect(before[0]?.series).toBe(before[1]?.series);
  });

  it('keep to a zone of the file’s own, and without any to the community’s', () => {
    const own = [
      'DTSTART;TZID=W. Europe Standard Time:20260330T180000',
      'DTEND;TZID=W. Europe Standard Time:20260330T190000',
    ];
    expect(starts(calendar(westernEurope, event('a', 'SUMMARY:A', ...own)))).toEqual(['2026-03-30T16:00']);
    const floating = ['DTSTART:20260330T180000', 'DTEND:20260330T190000'];
    expect(starts(calendar(event('a', 'SUMMARY:A', ...floating)))).toEqual(['2026-03-30T10:00']);
  });

  it('are the first of many, and the answer says how far they go', () => {
    const many = Array.from({ length: 400 }, (_, n) => {
      const at = new Date(wanted.from + n * 40 * 60_000).toISOString().replace(/[-:]|\.000/g, '');
      return event(`e${n}`, `SUMMARY:L${n}`, `DTSTART:${at}`, 'DURATION:PT30M');
    });
    const read = lessonsIn(calendar(...many), wanted);
    expect(read).toMatchObject({ until: wanted.from + 200 * 40 * 60_000 });
    expect('lessons' in read && read.lessons).toHaveLength(200);
  });

  it('of a rule that never ends cost a moment, and nobody his process', () => {
    const endless = event(
      'a',
      'SUMMARY:A',
      'DTSTART:20200101T100000Z',
      'DTEND:20200101T110000Z',
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    );
    expect(lessonsIn(calendar(endless), wanted)).toEqual({ fault: 'too-slow' });
  }, 20_000);

  it('of an event that cannot be are left out, the others not', () => {
    const wrong = event(
      'a',
      'SUMMARY:A',
      'DTSTART:20260324T100000Z',
      'RRULE:FREQ=MONTHLY;BYDAY=6MO',
      'DTEND:20260324T110000Z',
    );
    const right = event('b', 'SUMMARY:B', 'DTSTART:20260325T100000Z', 'DTEND:20260325T110000Z');
    expect(found(calendar(wrong, 'BEGIN:VEVENT', 'END:VEVENT', right)).map(({ title }) => title)).toEqual(['B']);
  });

  it.each(['', 'BEGIN:VCALENDAR', '<html></html>', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR'])(
    'are not in what is no calendar: %j',
    (text) => {
      expect(lessonsIn(text, wanted)).toEqual({ fault: 'no-calendar' });
    },
  );

  it('are read, or a fault is named, whatever a file holds', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'UID:a',
        'DTSTART:20260324T100000Z',
        'DTSTART;TZID=Mars/Phobos:20260324T100000',
        'RRULE:FREQ=WEEKLY',
        'EXDATE:x',
        'DTEND:19000101T000000Z',
        'RECURRENCE-ID:20260324T100000Z',
        'DURATION:-P1D',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
        const read = lessonsIn(calendar(...lines), wanted);
        return 'fault' in read || read.lessons.every(({ start, end }) => Number.isSafeInteger(start) && end >= start);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a calendar that goes with the community', () => {
  it('keeps its lessons and loses notes, guests and alarms', () => {
    const alarm = 'BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM';
    const guest = 'ATTENDEE;CN=Somebody:mailto:somebody@example.org';
    const text = calendar(
      westernEurope,
      event('a', ...weekly, 'RRULE:FREQ=WEEKLY', 'DESCRIPTION:secret', guest, alarm),
    );
    const slim = slimCalendar(text) ?? '';
    expect(slim).not.toMatch(/secret|mailto|VALARM/);
    expect(found(slim)).toEqual(found(text));
  });
});
