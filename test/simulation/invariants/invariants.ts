import type { Invariant } from '../scene.ts';
import { boardsAreTheLedger } from './boards.ts';
import { announcedIsInTimetable, remindersComeDue } from './classes.ts';
import { featuredIsPaid } from './content.ts';
import { figuresAreWhatHappened } from './digest.ts';
import { invitersAreCounted, vestedRewardsHaveConditions } from './growth.ts';
import { opinionsAreOnlyTold } from './opinion.ts';
import { pointsAreTheLedger, theRemovedEarnNothing } from './points.ts';
import { questionsEnd } from './questions.ts';
import { reportsHaveOutcomes } from './reports.ts';
import { casesAgreeWithSanctions, mutesEnd, staffAreSpared } from './sanctions.ts';
import { ordersEndOnce, stockIsNeverLess } from './shop.ts';
import { strikesAreTheCases } from './strikes.ts';
import { suggestionsAreCounted } from './suggestions.ts';
import { timersHaveReasons } from './timers.ts';

/** What must hold all the time; that effects happen once, and rights are served, is looked at where it happens. */
export const invariants: readonly Invariant[] = [
  pointsAreTheLedger,
  theRemovedEarnNothing,
  boardsAreTheLedger,
  stockIsNeverLess,
  ordersEndOnce,
  strikesAreTheCases,
  casesAgreeWithSanctions,
  staffAreSpared,
  mutesEnd,
  timersHaveReasons,
  reportsHaveOutcomes,
  questionsEnd,
  suggestionsAreCounted,
  vestedRewardsHaveConditions,
  invitersAreCounted,
  featuredIsPaid,
  figuresAreWhatHappened,
  announcedIsInTimetable,
  opinionsAreOnlyTold,
  remindersComeDue,
];
