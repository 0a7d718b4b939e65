import * as z from 'zod';
import { calendarNames, chatsField } from '../../community/chat-field.ts';
import { complain, distinct, duration, shortName, shortText, wholeNumber } from '../../community/fields.ts';
import { shortId } from '../../text/identity.ts';
import type { CalendarSettings, ClassesSettings, ClassSettings, ClassTime } from './settings.ts';
import { aClassTime, aReleaseTime, classTimes, dayNumber, releaseTime } from './times.ts';

const when = z.string(aClassTime).transform((text, context): ClassTime[] => {
  const times = classTimes(text);
  if (times) return times;
  complain(context, aClassTime, { todo: 'Write weekdays or a date, then the time, then how long.' });
  return z.NEVER;
});

const aDate = 'a date such as 2026-12-05';
const date = z.string(aDate).transform((text, context): number => {
  const day = dayNumber(text);
  if (day !== undefined) return day;
  complain(context, aDate, { todo: 'Write year, month and day of a day that there is.' });
  return z.NEVER;
});

const aLink = 'a link that begins with https://';
const link = z.string(aLink).regex(/^https:\/\/[^\s]{3,1000}$/, aLink);

const release = z.string(aReleaseTime).transform((text, context) => {
  const at = releaseTime(text);
  if (at) return at;
  complain(context, aReleaseTime, { todo: 'Say when by the lesson, or by a date and a time.' });
  return z.NEVER;
});

const material = z.strictObject({
  link: link.describe('Where it is.'),
  at: release.prefault('end').describe('When it is shown: start, end, 10m before, 30m after or 2026-12-05 18:00.'),
});

const common = {
  subject: shortText(20).exactOptional().describe('What is taught.'),
  year: wholeNumber(2000, 2100)
    .exactOptional()
    .describe('Whose class it is, by the year of the nickname: whoever wants all of their own is reminded of it.'),
  chat: chatsField.exactOptional().describe('Where it is announced: one chat or several.'),
};

const oneClass = z.strictObject({
  title: shortText(80).describe('What members read.'),
  when: z
    .union([
      when,
      z
        .array(when)
        .min(1)
        .transform((all) => all.flat()),
    ])
    .describe('Such as saturday 19:00 for 90m, mon, wed 19:00-20:30 or 2026-12-05 19:00 for 2h; or a list of such.'),
  first: date.exactOptional().describe('The first day of a weekly class.'),
  last: date.exactOptional().describe('Its last day.'),
  except: distinct(date, 'day').default([]).describe('Days on which there is none.'),
  place: shortText(120).exactOptional().describe('A room or a link; it stands in the reminder.'),
  material: z
    .union([material, z.array(material)])
    .transform((written) => [written].flat())
    .default([])
    .describe('Links that are shown at a set time.'),
  as: shortName
    .exactOptional()
    .describe('A name for it among the times of the calendar, for rules and teachers on duty.'),
  ...common,
});

const anUrl = 'the address of a calendar that begins with https://';
const calendar = z
  .strictObject({
    url: z
      .string(anUrl)
      .regex(/^https:\/\/[^\s@/:]+\/\S*$/, anUrl)
      .exactOptional()
      .describe('Its address. Whoever reads this file can read the calendar.'),
    file: shortText(200)
      .exactOptional()
      .describe('A file in iCalendar form in the community’s folder, such as school.ics.'),
    every: duration.prefault('6h').describe('How often it is read, once an hour at most.'),
    name: shortName.exactOptional().describe('How the admins read of it when it cannot be read.'),
    ...common,
  })
  .superRefine(({ url, file }, context) => {
    if ((url === undefined) !== (file === undefined)) return;
    complain(context, 'either a url or a file', { todo: 'Write where the calendar is, once.' });
  });

const calendars = z.union([calendar, z.array(calendar).max(10)]).transform((written) => [written].flat());

/** What stands under `classes` in the community file. */
export const classesSection = z
  .strictObject({
    timetable: z
      .array(oneClass)
      .max(200)
      .superRefine(sameTwice)
      .default([])
      .describe('The classes, in the file itself.'),
    calendar: calendars.default([]).describe('A calendar in iCalendar form, or several: a file or an address.'),
    remind: distinct(duration, 'time')
      .max(5)
      .prefault(['1h', '10m'])
      .describe(
        'How long before a lesson there is a reminder, such as [1h, 10m]. In private some 1,400 members a minute are told: 10m is enough for 10,000.',
      ),
    in: z
      .enum(['chat', 'private'])
      .default('chat')
      .describe('chat: the chat is reminded, and in private whoever wants to be; private: only they.'),
    chat: common.chat.describe('Where classes are announced that do not say it. Left out: in every group.'),
    'quiet-hours': calendarNames
      .exactOptional()
      .describe('Names of the calendar: what is not urgent is said when they are over. Reminders are urgent.'),
  })
  .describe('The timetable: reminders, changes, material. Leave the section out to have no classes.');

type Written = z.output<typeof classesSection>;
type WrittenClass = z.output<typeof oneClass>;

/** Which class it is as long as its name, its subject and whose it is stay the same. */
function idOf({ as, title, subject = '', year = 0 }: Pick<WrittenClass, 'as' | 'title' | 'subject' | 'year'>): string {
  return shortId(as === undefined ? `class ${title} ${subject} ${year}` : `class as ${as}`);
}

function sameTwice(classes: readonly WrittenClass[], context: z.RefinementCtx): void {
  const ids = classes.map(idOf);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) === index) return;
    const todo = 'Write several times in one class as a list, or tell the two apart by "as:".';
    complain(context, 'each class once', { got: 'a class of the same name, subject and year', todo }, [index]);
  });
}

/** The section after checking. `files`: what the files hold that it names. */
export function classesSettings(
  section: Written,
  files: Readonly<Record<string, string>>,
  quietHours: readonly string[] = [],
): ClassesSettings {
  const { timetable, calendar: written, remind, in: where, chat } = section;
  return {
    timetable: timetable.map(classOf),
    calendars: written.map((one, index) => calendarOf(one, index, files)),
    remind: [...remind].sort((one, other) => other - one),
    in: where,
    ...(chat === undefined ? {} : { chats: chat }),
    quietHours: section['quiet-hours'] ?? quietHours,
  };
}

function classOf(written: WrittenClass): ClassSettings {
  const { title, when: times, first, last, except, place, material: materials, as } = written;
  const range = { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }), except };
  return {
    id: idOf(written),
    title,
    times: times.map((time) => ('day' in time ? time : { ...time, ...range })),
    material: materials,
    ...(place === undefined ? {} : { place }),
    ...(as === undefined ? {} : { as }),
    ...commonOf(written),
  };
}

function calendarOf(
  written: Written['calendar'][number],
  index: number,
  files: Readonly<Record<string, string>>,
): CalendarSettings {
  const { url, file, every, name = `calendar-${index + 1}` } = written;
  const where = url === undefined ? { text: files[file ?? ''] ?? '' } : { url };
  return { name, ...where, every: Math.max(every, 3600_000), ...commonOf(written) };
}

function commonOf({ subject, year, chat }: Pick<WrittenClass, 'subject' | 'year' | 'chat'>) {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(year === undefined ? {} : { year }),
    ...(chat === undefined ? {} : { chats: chat }),
  };
}
