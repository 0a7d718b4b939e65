import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { type CalendarFault, type Timetable, timetableKind } from '../../records/timetable.ts';

/** A calendar may be away for a night; after so long the admins are told, once. */
const patience = 24 * 3600_000;

/** It is asked for again every hour; until then what was known holds. */
export function noteFailure(draft: Draft, timetable: Timetable, fault: CalendarFault): void {
  const { source, failing = draft.now, told } = timetable;
  draft.note(`${source} cannot be read: ${fault}`);
  const tells = !told && draft.now - failing >= patience;
  draft.view.put(timetableKind, { ...timetable, failing, ...(tells ? { told: true } : {}) }, source);
  if (tells) tellAdmins(draft, source, fault);
}

function tellAdmins(draft: Draft, source: string, fault: CalendarFault): void {
  const voice = draft.community.data;
  const name = source.slice('calendar-'.length);
  const words = say(voice, 'class.calendar-failing', { calendar: name, reason: say(voice, `calendar.${fault}`) });
  const platforms = Object.entries(voice.platforms);
  const [platform = ''] = platforms.find(([, { adminChat }]) => adminChat !== undefined) ?? platforms[0] ?? [];
  draft.notify('class.calendar-failing', { words, platform, about: name });
}
