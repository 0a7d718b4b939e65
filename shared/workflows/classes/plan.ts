import { instantOf } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import { setTimer } from '../../decision/timers.ts';
import type { KnownLesson, Timetable } from '../../records/timetable.ts';
import type { ClassSettings, MaterialSettings } from './settings.ts';
import { classOf, ofFile } from './sources.ts';
import { purposes } from './timers.ts';

/** Epoch milliseconds; `to` does not belong to it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Sets a timer for everything of these lessons that comes due in this stretch of time: one for a lesson, not for a member. */
export function plan(draft: Draft, { source, lessons }: Timetable, stretch: Stretch): void {
  const { classes } = draft.community.data;
  if (!classes || stretch.from >= stretch.to) return;
  const isDue = (at: number) => stretch.from <= at && at < stretch.to;
  for (const lesson of lessons) {
    if (lesson.cancelled) continue;
    if (lesson.start > draft.now) setReminders(draft, source, lesson, isDue);
    const own = source === ofFile ? classOf(classes, lesson.series) : undefined;
    if (own) setMaterial(draft, own, lesson, isDue);
  }
  if (source === ofFile) for (const one of classes.timetable) setDatedMaterial(draft, one, isDue);
}

type IsDue = (at: number) => boolean;

function setReminders(draft: Draft, source: string, { id, start }: KnownLesson, isDue: IsDue): void {
  for (const lead of draft.community.data.classes?.remind ?? []) {
    const at = start - lead;
    const data = { source, lesson: id, start, lead };
    if (isDue(at)) draft.do(setTimer({ purpose: purposes.remind, owner: `${id}.${lead}`, at, data }));
  }
}

function setMaterial(draft: Draft, { id: series, material }: ClassSettings, lesson: KnownLesson, isDue: IsDue): void {
  material.forEach((one, index) => {
    const at = momentOf(one, lesson);
    const { id, start } = lesson;
    if (at === undefined || !isDue(at)) return;
    const data = { series, index, link: one.link, lesson: id, start };
    draft.do(setTimer({ purpose: purposes.material, owner: `${id}.${index}`, at, data }));
  });
}

/** When it is shown for a lesson; undefined: it is not shown by lessons. */
function momentOf({ at }: MaterialSettings, { start, end }: KnownLesson): number | undefined {
  if (at.of === 'calendar') return undefined;
  return (at.of === 'start' ? start : end) + at.after;
}

function setDatedMaterial(draft: Draft, { id: series, material }: ClassSettings, isDue: IsDue): void {
  const { timezone } = draft.community.data;
  material.forEach(({ at: when, link }, index) => {
    if (when.of !== 'calendar') return;
    const at = instantOf(timezone, when);
    const data = { series, index, link };
    if (isDue(at)) draft.do(setTimer({ purpose: purposes.material, owner: `${series}.${index}`, at, data }));
  });
}
