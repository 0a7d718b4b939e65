import * as z from 'zod';
import type { Condition } from '../rules/condition.ts';
import { announcementsSection } from '../workflows/announcements/section.ts';
import { appealsSection } from '../workflows/appeals/section.ts';
import { classesSection } from '../workflows/classes/section.ts';
import { contentSection } from '../workflows/content/section.ts';
import { digestSection } from '../workflows/digest/section.ts';
import { entrySection } from '../workflows/entry/section.ts';
import { exitSection } from '../workflows/exit/section.ts';
import { growthSection } from '../workflows/growth/section.ts';
import { nicknameSection } from '../workflows/nickname/section.ts';
import { opinionSection } from '../workflows/opinion/section.ts';
import { questionsSection } from '../workflows/questions/section.ts';
import { remindersSection } from '../workflows/remind/section.ts';
import { reportsSection } from '../workflows/reports/section.ts';
import { rewardsSection } from '../workflows/rewards/section.ts';
import { suggestionsSection } from '../workflows/suggestions/section.ts';
import { calendarSection } from './calendar-section.ts';
import { laddersSection } from './ladders-section.ts';
import { listsSection } from './lists-section.ts';
import { peopleSection } from './people-section.ts';
import { platformsSection } from './platforms-section.ts';
import { rulesSection } from './rules-section.ts';
import { communitySection, noticesSection, textsSection } from './sections.ts';

/**
 * The community file as admins write it. For checking only: functions get the checked data, and neither this nor its
 * library is ever part of a bundle.
 */
export function communitySchema(conditions: readonly Condition[]) {
  return z.strictObject({
    version: z.literal(1).describe('The version of this form: 1.'),
    community: communitySection,
    platforms: platformsSection,
    people: peopleSection,
    entry: entrySection.exactOptional(),
    nickname: nicknameSection.exactOptional(),
    calendar: calendarSection,
    ladders: laddersSection,
    lists: listsSection,
    rules: rulesSection(conditions),
    reports: reportsSection.exactOptional(),
    questions: questionsSection.exactOptional(),
    rewards: rewardsSection.exactOptional(),
    appeals: appealsSection.exactOptional(),
    exit: exitSection.exactOptional(),
    suggestions: suggestionsSection.exactOptional(),
    classes: classesSection.exactOptional(),
    announcements: announcementsSection.exactOptional(),
    reminders: remindersSection.exactOptional(),
    growth: growthSection.exactOptional(),
    content: contentSection.exactOptional(),
    opinion: opinionSection.exactOptional(),
    digest: digestSection.exactOptional(),
    notices: noticesSection,
    texts: textsSection,
  });
}

export type CheckedFile = z.output<ReturnType<typeof communitySchema>>;
