import { localTime } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Question } from '../../records/question.ts';
import { isWithin } from '../../rules/span.ts';
import type { QuestionSettings } from './settings.ts';

/** Is it one of these times of the calendar, by the community's clock? */
export function isDuring({ community }: Draft, names: readonly string[], at: number): boolean {
  const { calendar = {}, timezone } = community.data;
  const local = localTime(timezone, at);
  return names.some((name) => calendar[name]?.some((span) => isWithin(span, local)));
}

const step = 5 * 60_000;
/** Holidays may be quiet for longer: then it is asked again. */
const farthest = 36 * 3600_000;

/** When the quiet hours that it is in now are over; now, when it is in none. */
export function afterQuiet(draft: Draft, { quietHours }: QuestionSettings): number {
  let at = draft.now;
  while (at < draft.now + farthest && isDuring(draft, quietHours, at)) at = (Math.floor(at / step) + 1) * step;
  return at;
}

/** The first of those who teach this now, is not who asked, and has not been reminded. */
export function nextOnDuty(draft: Draft, question: Question, { subjects }: QuestionSettings): MemberId | undefined {
  const teachers = subjects.find(({ name }) => name === question.subject)?.teachers ?? [];
  const on = teachers.filter(({ during }) => during.length === 0 || isDuring(draft, during, draft.now));
  return on.find(({ who }) => mayRemind(draft, question, who))?.who;
}

export function mayRemind(draft: Draft, { asker, reminded = [] }: Question, who: MemberId): boolean {
  return !reminded.includes(who) && !isSamePerson(draft, who, asker);
}

/** Everybody who answers by profession: the staff of the file, teachers and the planner. */
export function staffOf({ community }: Draft, { subjects, planner }: QuestionSettings): MemberId[] {
  const teachers = subjects.flatMap((subject) => subject.teachers.map(({ who }) => who));
  return [...new Set([...community.data.people.staff, ...teachers, ...(planner === undefined ? [] : [planner])])];
}
