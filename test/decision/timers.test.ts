import { describe, expect, it } from 'vitest';
import { cancelTimer, setTimer } from '../../shared/decision/timers.ts';
import { memberId } from '../../shared/event/ids.ts';
import { purposes as entry } from '../../shared/workflows/entry/timers.ts';
import { purposes as exit, wakeAt } from '../../shared/workflows/exit/timers.ts';
import { vestAt, vestNoMore } from '../../shared/workflows/growth/timer.ts';
import { cancelReminder, setReminder } from '../../shared/workflows/remind/timer.ts';

const at = 1795348800000;
const ann = memberId('telegram', '7');

/** The names of a timer and of its event. */
function namesOf({ timer: { id, event } }: ReturnType<typeof setTimer>): [string, string] {
  return [id, event.id];
}

describe('a timer', () => {
  it('is called as it always was: communities wait for those that were set long ago', () => {
    expect(namesOf(wakeAt(exit.erase, ann, at))).toEqual([
      'exit.erase.0w0rze24ibi1tjdqcfnhse',
      'timer:exit.erase.0w0rze24ibi1tjdqcfnhse:1795348800000',
    ]);
    expect(namesOf(setTimer({ purpose: entry.raid, owner: 'telegram:-1', at }))).toEqual([
      'entry.raid.1u00pp4tquo22nrsmkm74f',
      'timer:entry.raid.1u00pp4tquo22nrsmkm74f:1795348800000',
    ]);
    expect(namesOf(setReminder({ id: 'r1', member: ann, at }))).toEqual([
      'remind.due.0tdlz7y7doa01ums2tsd53',
      'timer:remind.due.0tdlz7y7doa01ums2tsd53',
    ]);
    expect(namesOf(setTimer({ purpose: exit.sweep, owner: 'next', at, page: 'telegram:40' }))).toEqual([
      'exit.sweep.0r311xm7zy50wpy4qtssz4',
      'timer:exit.sweep.0r311xm7zy50wpy4qtssz4:1795348800000.1f1lgzpfdc9',
    ]);
  });

  it('is cancelled by the name that it was set under', () => {
    expect(cancelReminder({ id: 'r1' })).toEqual({
      type: 'cancel-timer',
      id: setReminder({ id: 'r1', member: ann, at }).timer.id,
    });
    expect(vestNoMore(ann)).toEqual({ type: 'cancel-timer', id: vestAt(ann, at).timer.id });
    expect(cancelTimer('a.b', 'c').id).not.toBe(cancelTimer('a.b', 'd').id);
  });

  it('brings an event of its own each time it is set anew, and the same event when it is set to the same moment twice', () => {
    const event = (moment: number, page?: string) =>
      setTimer({ purpose: 'a.b', owner: 'c', at: moment, ...(page === undefined ? {} : { page }) }).timer.event.id;
    expect(event(at)).toBe(event(at));
    const all = [event(at), event(at + 1), event(at, 'one'), event(at, 'other'), event(at + 1, 'one')];
    expect(new Set(all).size).toBe(all.length);
  });

  it('that comes late on purpose still speaks of the moment that it was meant for', () => {
    const { timer } = setTimer({ purpose: 'a.b', owner: 'c', at: at + 60_000, meant: at });
    expect([timer.at, timer.event.at]).toEqual([at + 60_000, at]);
  });

  it('says whom and what it is about, and nothing that nobody gave it', () => {
    expect(setTimer({ purpose: 'a.b', owner: 'c', at, member: ann, data: { n: 1 } }).timer.event).toEqual({
      type: 'timer',
      id: expect.any(String),
      at,
      purpose: 'a.b',
      member: ann,
      data: { n: 1 },
    });
    expect(Object.keys(setTimer({ purpose: 'a.b', owner: 'c', at }).timer.event)).toEqual([
      'type',
      'id',
      'at',
      'purpose',
    ]);
  });
});
