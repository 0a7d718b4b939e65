import { lessonsOfFile } from '../../../shared/workflows/classes/lessons.ts';
import { remindPurpose } from '../../../shared/workflows/remind/timer.ts';
import type { Invariant } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

/** A class announced is a class in the timetable, and has not begun. */
export const announcedIsInTimetable: Invariant = {
  name: 'a class announced is a class in the timetable',
  step({ community, now }, { announced }) {
    const { classes, timezone } = community.data;
    for (const { lesson, start } of announced) {
      const { lessons } = lessonsOfFile(classes?.timetable ?? [], timezone, start, start + 1);
      if (start <= now || !lessons.some((one) => one.id === lesson && one.start === start)) {
        throw new SimulationFault(`lesson ${lesson} was announced, and is none, or has begun`);
      }
    }
  },
};

/** What is still to come has a timer that brings it. */
export const remindersComeDue: Invariant = {
  name: 'no reminder without its timer',
  daily(scene) {
    const { known, now } = scene;
    const waiting = new Set<unknown>();
    for (const { event } of scene.pending()) if (event.purpose === remindPurpose) waiting.add(event.data?.reminder);
    for (const { id, at, member } of known.reminders.values()) {
      if (at > now && !waiting.has(id)) throw new SimulationFault(`nothing will remind of ${id}`, member);
    }
  },
};
