import { announcementEvents } from './announcements.ts';
import { appealEvents } from './appeals.ts';
import { caseEvents } from './cases.ts';
import { classEvents } from './classes.ts';
import { contentEvents } from './content.ts';
import { digestEvents } from './digest.ts';
import { entryEvents } from './entry.ts';
import { exitEvents } from './exit.ts';
import { growthEvents } from './growth.ts';
import type { DomainEventKind } from './kind.ts';
import { linkEvents } from './link.ts';
import { memberEvents } from './members.ts';
import { nicknameEvents } from './nickname.ts';
import { opinionEvents } from './opinion.ts';
import { platformEvents } from './platforms.ts';
import { questionEvents } from './questions.ts';
import { remindEvents } from './remind.ts';
import { reportEvents } from './reports.ts';
import { rewardEvents } from './rewards.ts';
import { rightsEvents } from './rights.ts';
import { shopEvents } from './shop.ts';
import { suggestionEvents } from './suggestions.ts';

/** Every domain event there is, by name: what goes over the bus, for the admins and for the operator's own rules. */
export const domainEvents = {
  ...caseEvents,
  ...memberEvents,
  ...platformEvents,
  ...entryEvents,
  ...reportEvents,
  ...appealEvents,
  ...exitEvents,
  ...questionEvents,
  ...nicknameEvents,
  ...growthEvents,
  ...contentEvents,
  ...opinionEvents,
  ...suggestionEvents,
  ...rewardEvents,
  ...shopEvents,
  ...classEvents,
  ...digestEvents,
  ...announcementEvents,
  ...remindEvents,
  ...linkEvents,
  ...rightsEvents,
} as const satisfies Readonly<Record<string, DomainEventKind>>;

export type DomainEventName = keyof typeof domainEvents;
