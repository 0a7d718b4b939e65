import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../../shared/icalendar/calendar-source.ts';
import { decisionKind } from '../../../shared/records/decision.ts';
import { timetableKind } from '../../../shared/records/timetable.ts';
import { calendar, event } from '../../icalendar/calendar.ts';
import { hour, minute, school } from './school.ts';

const url = 'https://school.example/private-key/basic.ics';
const ours = { name: 'ours', url, every: 6 * hour, subject: 'Maths' };

/** On a day of November 2026, by Shanghai's clock. */
function lesson(uid: string, day: number, clock: string, ...more: string[]): string {
  const at = `202611${day}T${clock.replace(':', '')}00`;
  return event(uid, `SUMMARY:Lesson ${uid}`, `DTSTART;TZID=Asia/Shanghai:${at}`, 'DURATION:PT1H', ...more);
}

function withCalendar(...events: string[]) {
  let now: Fetched = { text: calendar(...events) };
  const asked: string[] = [];
  const made = school({ calendars: [ours] }, {}, async (address) => {
    asked.push(address);
    return now;
  });
  const becomes = (...next: string[]) => {
    now = { text: calendar(...next) };
  };
  const fails = (fault: 'unreachable' | 'status') => {
    now = { fault };
  };
  return { ...made, asked, becomes, fails };
}

describe('a calendar', () => {
  it('is read every so often, and its lessons are reminded of', async () => {
    const { hours, asked, said } = withCalendar(lesson('a', 22, '22:30', 'LOCATION:Room 1'));
    await hours(12);
    expect(asked).toEqual([url, url]);
    expect(said()).toEqual([
      '📚 In 1 hour: Maths · Lesson a, 22:30–23:30\n📍 Room 1',
      '📚 In 10 minutes: Maths · Lesson a, 22:30–23:30\n📍 Room 1',
    ]);
  });

  it('in which a lesson is moved, cancelled or new is told of; it was moved with all that waited for it', async () => {
    const { hours, becomes, said } = withCalendar(lesson('a', 23, '03:30'), lesson('b', 28, '10:00'));
    await hours(1);
    becomes(lesson('a', 23, '05:30'), lesson('c', 28, '12:00'));
    await hours(11);
    expect(said()).toEqual([
      [
        '📅 Changes in the timetable',
        '🔁 Maths · Lesson a: 03:30–04:30 → 05:30–06:30',
        '❌ Maths · Lesson b does not take place: Saturday 28 November 10:00–11:00',
        '🆕 Maths · Lesson c: Saturday 28 November 12:00–13:00',
      ].join('\n'),
      '📚 In 1 hour: Maths · Lesson a, 05:30–06:30',
      '📚 In 10 minutes: Maths · Lesson a, 05:30–06:30',
    ]);
  });

  it('that cannot be read is tried every hour; the admins are told once, after a day, and what was known holds', async () => {
    const { hours, fails, becomes, asked, notices, said } = withCalendar(lesson('a', 24, '22:30'));
    await hours(1);
    fails('status');
    await hours(48);
    expect(asked.length).toBeGreaterThan(40);
    expect(notices()).toEqual([expect.stringMatching(/calendar “ours” for a day: its server refuses to show it/)]);
    becomes(lesson('a', 24, '22:30'));
    await hours(6);
    expect(said()).toHaveLength(2);
  });

  it('that is empty all at once is believed only when it is so again', async () => {
    const three = [lesson('a', 24, '08:00'), lesson('b', 25, '08:00'), lesson('c', 26, '08:00')];
    const { hours, becomes, said, reeve } = withCalendar(...three);
    await hours(1);
    becomes();
    await hours(6);
    expect(said()).toEqual([]);
    await hours(1);
    expect(said()[0]?.match(/❌/g)).toHaveLength(3);
    expect((await reeve.record(timetableKind, 'calendar-ours'))?.doubted).toBeUndefined();
  });

  it('whose emptiness was a mistake loses nothing', async () => {
    const three = [lesson('a', 24, '08:00'), lesson('b', 25, '08:00'), lesson('c', 26, '08:00')];
    const { hours, becomes, said } = withCalendar(...three);
    await hours(1);
    becomes();
    await hours(6);
    becomes(...three);
    await hours(12);
    expect(said()).toEqual([]);
  });

  it('keeps its address to itself: it stands in no record, event or effect', async () => {
    const { hours, reeve, fails } = withCalendar(lesson('a', 24, '08:00'));
    await hours(2);
    fails('unreachable');
    await hours(30);
    const held = [await reeve.records(timetableKind), await reeve.records(decisionKind), reeve.bus.published];
    expect(JSON.stringify(held)).not.toContain('private-key');
  });

  it('of the community’s folder is read like one from elsewhere', async () => {
    const own = { name: 'own', text: calendar(lesson('a', 22, '22:30')), every: 6 * hour };
    const { hours, said } = school({ calendars: [own], remind: [10 * minute] });
    await hours(4);
    expect(said()).toEqual(['📚 In 10 minutes: Lesson a, 22:30–23:30']);
  });

  it('that the file names no more is not spoken of any more', async () => {
    const { hours, file, said } = withCalendar(lesson('a', 22, '22:30'));
    await hours(1);
    file({});
    await hours(4);
    expect(said()).toEqual([]);
  });
});
