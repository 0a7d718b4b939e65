import type { ListsData } from '../rules/list-data.ts';
import { classesSettings } from '../workflows/classes/section.ts';
import { questionSettings } from '../workflows/questions/section.ts';
import { reportSettings } from '../workflows/reports/section.ts';
import { rewardSettings } from '../workflows/rewards/section.ts';
import { calendarWithClasses } from './class-spans.ts';
import type { Community, RuleData } from './community.ts';
import { defaultLadder } from './cross-checks.ts';
import type { WrittenEffects } from './rules-section.ts';
import type { CheckedFile } from './schema.ts';

/** What the files hold that the community file names, by their names. */
export interface FilesBeside {
  readonly lists: ListsData;
  /** In iCalendar form. */
  readonly calendars: Readonly<Record<string, string>>;
}

/** The community of a file that has passed every check, and of the list files that it names. */
export function assemble(id: string, file: CheckedFile, { lists: listFiles, calendars }: FilesBeside): Community {
  const classes = file.classes && classesSettings(file.classes, calendars, file.community.quietHours);
  const calendar = calendarWithClasses(file.calendar, classes?.timetable);
  const ladders = Object.keys(file.ladders);
  const lists = { ...file.lists, ...listFiles };
  return {
    id,
    ...file.community,
    platforms: file.platforms,
    people: file.people,
    ...(file.entry === undefined ? {} : { entry: file.entry }),
    ...(file.nickname === undefined ? {} : { nickname: file.nickname }),
    ...(Object.keys(lists).length === 0 ? {} : { lists }),
    ...(Object.keys(calendar).length === 0 ? {} : { calendar }),
    rules: file.rules.map((rule) => assembleRule(rule, ladders)),
    ladders: file.ladders,
    ...(file.reports === undefined ? {} : { reports: reportSettings(file.reports, defaultLadder(ladders)) }),
    ...(file.questions === undefined ? {} : { questions: questionSettings(file.questions, file.community) }),
    ...(file.rewards === undefined ? {} : { rewards: rewardSettings(file.rewards, file.community.language) }),
    ...(file.appeals === undefined ? {} : { appeals: file.appeals }),
    ...(file.exit === undefined ? {} : { exit: file.exit }),
    ...(file.suggestions === undefined ? {} : { suggestions: file.suggestions }),
    ...(classes === undefined ? {} : { classes }),
    ...(file.announcements === undefined ? {} : { announcements: file.announcements }),
    ...(file.reminders === undefined ? {} : { reminders: file.reminders }),
    ...(file.growth === undefined ? {} : { growth: file.growth }),
    ...(file.content === undefined ? {} : { content: file.content }),
    ...(file.opinion === undefined ? {} : { opinion: file.opinion }),
    ...(file.digest === undefined ? {} : { digest: file.digest }),
    notices: file.notices,
    texts: file.texts,
  };
}

function assembleRule({ then = nothing, ...rule }: CheckedFile['rules'][number], ladders: readonly string[]): RuleData {
  const { strikes, ladder = defaultLadder(ladders), continue: goesOn, ...effects } = then;
  const sanction = strikes !== undefined && ladder !== undefined ? { sanction: { ladder, strikes } } : {};
  return { ...rule, then: { ...effects, ...sanction, ...(goesOn ? { continue: true } : {}) } };
}

/** Of a rule that only serves to be named by others. */
const nothing: WrittenEffects = { remove: false, points: 0, serious: false, continue: false };
