import * as z from 'zod';
import { complain } from './fields.ts';
import { didYouMean, quoted } from './mistake.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const aWeekly = 'a weekday and a time, such as sunday 21:00';

/** A time of the week on the community's clock: `weekday` 1 is Monday, `minute` counts from midnight. */
export const weeklyMoment = z.string(aWeekly).transform((written, context) => {
  const [, day = '', hour, minute] = /^([a-z]+) +([01]?\d|2[0-3]):([0-5]\d)$/.exec(written.trim().toLowerCase()) ?? [];
  const weekday = weekdays.indexOf(day) + 1;
  if (weekday > 0) return { weekday, minute: Number(hour) * 60 + Number(minute) };
  const meant = didYouMean(day, weekdays);
  complain(context, aWeekly, { todo: meant ? `Did you mean ${quoted(meant)}?` : `Write ${aWeekly}.` });
  return z.NEVER;
});
