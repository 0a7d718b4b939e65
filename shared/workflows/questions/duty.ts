import { afterQuiet as afterSpans, isDuring } from '../../community/quiet.ts';
import type { Draft } from '../../decision/draft.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Question } from '../../records/question.ts';
import type { QuestionSettings } from './settings.ts';

/** When the quiet hours that it is in now are over; now, when it is in none. */
export function afterQuiet({ community, now }: Draft, { quietHours }: QuestionSettings): number {
  return afterSpans(community.data, quietHours, now);
}

/** The first of those who teach this now, is not who asked, and has not been reminded. */
export function nextOnDuty(draft: Draft, question: Question, { subjects }: QuestionSettings): MemberId | undefined {
  const teachers = subjects.find(({ name }) => name === question.subject)?.teachers ?? [];
  const on = teachers.filter(({ during }) => during.length === 0 || isDuring(draft.community.data, during, draft.now));
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
