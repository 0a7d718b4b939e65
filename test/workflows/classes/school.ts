import type { ChatId } from '../../../shared/event/ids.ts';
import type { Fetched } from '../../../shared/icalendar/calendar-source.ts';
import { hourPurpose } from '../../../shared/workflows/classes/again.ts';
import type { ClassesSettings, ClassSettings } from '../../../shared/workflows/classes/settings.ts';
import { classTimes } from '../../../shared/workflows/classes/times.ts';
import { hourly } from '../../../shared/workflows/cron.ts';
import { occurrence } from '../../../shared/workflows/recurring.ts';
import { adminChat, community, group } from '../../decision/community.ts';
import { joins, person, presses } from '../../decision/happenings.ts';
import { RecordingPlatform } from '../../decision/recording-platform.ts';
import { InMemoryReeve } from '../../flow/in-memory-reeve.ts';

export const hour = 3600_000;
export const minute = 60_000;
export const ann = person('ann', 'Ann');
export const ben = person('ben', 'Ben');

export function aClass(title: string, when: string, more: Partial<ClassSettings> = {}): ClassSettings {
  const times = classTimes(when);
  if (!times) throw new Error(`no time of a class: ${when}`);
  return { id: `class-${title}`, title, times, material: [], ...more };
}

export function classesOf(changes: Partial<ClassesSettings> = {}): ClassesSettings {
  return { timetable: [], calendars: [], remind: [hour, 10 * minute], in: 'chat', quietHours: [], ...changes };
}

/** A school with a timetable, at Sunday 20:00 in Shanghai. `file`: another version of the file, as after a deployment. */
export function school(
  changes: Partial<ClassesSettings> = {},
  more: Parameters<typeof community>[0] = {},
  fetchCalendar?: (url: string) => Promise<Fetched>,
) {
  const platform = new RecordingPlatform();
  const common = { performers: platform.performers, ...(fetchCalendar ? { fetchCalendar } : {}) };
  const reeve = new InMemoryReeve({ community: community({ classes: classesOf(changes), ...more }), ...common });
  const posts = (chat: ChatId = group) => platform.of('post').filter((one) => one.chat === chat);
  const notices = () => posts(adminChat).map(({ words }) => words.text);
  const said = () => posts().map(({ words }) => words.text);
  const told = (who = ann) => platform.of('tell').filter(({ member }) => member === who.id);
  const names = () => reeve.bus.published.map(({ name }) => name).filter((name) => name.startsWith('class.'));
  const look = async () => {
    // Another hour is another event.
    reeve.now += 1;
    const one = { id: 'classes-hour', cron: hourly, timezone: 'Asia/Shanghai', purpose: hourPurpose };
    await reeve.happens(occurrence(one, reeve.now));
  };
  /** As schedules do: the timetable is looked at on every hour. */
  const hours = async (count: number) => {
    for (let passed = 0; passed < count; passed++) {
      await look();
      await reeve.ahead(hour);
    }
  };
  const arrive = () => reeve.happens(...[ann, ben].map((who) => joins(who, reeve.now)));
  const press = (which: string, who = ann) => reeve.happens(presses(who, `class:${which}`, reeve.now));
  const file = (now: Partial<ClassesSettings>) => reeve.redeploy(community({ classes: classesOf(now), ...more }));
  return { platform, reeve, posts, notices, said, told, names, look, hours, arrive, press, file };
}
