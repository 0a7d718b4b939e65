import type { Plugin } from 'esbuild';

/**
 * For a community without calendars: leaves out what reads them, 95 KB, most of it ical.js. Should one be asked for that
 * an earlier version of the file had, there is none.
 */
export const noCalendars: Plugin = {
  name: 'no-calendars',
  setup(build) {
    build.onLoad({ filter: /functions[\\/]apply-effects[\\/]calendar-read\.ts$/ }, () => ({
      contents: `export const calendarRead = async (id, { calendar, until }, { clock }) =>
        ({ type: 'calendar-read', id: 'calendar:' + id, at: clock(), calendar, until, lessons: [], fault: 'no-calendar' });`,
    }));
  },
};
