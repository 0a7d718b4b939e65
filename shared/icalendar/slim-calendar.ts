import { parse } from './lessons-in.ts';

/** What lessons are made of. */
const needed: ReadonlySet<string> = new Set([
  'uid',
  'summary',
  'dtstart',
  'dtend',
  'duration',
  'rrule',
  'rdate',
  'exdate',
  'recurrence-id',
  'status',
  'location',
  'url',
]);

/** The calendar without what nobody asks for here: notes, guests, alarms. Undefined: it is none. */
export function slimCalendar(text: string): string | undefined {
  const calendar = parse(text);
  if (calendar?.name !== 'vcalendar') return undefined;
  for (const kind of ['vtodo', 'vjournal', 'vfreebusy']) calendar.removeAllSubcomponents(kind);
  for (const event of calendar.getAllSubcomponents('vevent')) {
    event.removeAllSubcomponents();
    for (const property of [...event.getAllProperties()])
      if (!needed.has(property.name)) event.removeProperty(property);
  }
  return calendar.toString();
}
