import type { Behaviour } from '../behaviour.ts';
import { appeals } from './appeals.ts';
import { cases } from './cases.ts';
import { classes } from './classes.ts';
import { coming } from './coming.ts';
import { content } from './content.ts';
import { entry } from './entry.ts';
import { exit } from './exit.ts';
import { growth } from './growth.ts';
import { link } from './link.ts';
import { native } from './native.ts';
import { nickname } from './nickname.ts';
import { offences } from './offences.ts';
import { opinion } from './opinion.ts';
import { questions } from './questions.ts';
import { reports } from './reports.ts';
import { rewards } from './rewards.ts';
import { rights } from './rights.ts';
import { suggestions } from './suggestions.ts';
import { talk } from './talk.ts';

/** All that people do, one file for each workflow: a new one adds its own. */
export const behaviours: readonly Behaviour[] = [
  ...coming,
  ...entry,
  ...talk,
  ...nickname,
  ...offences,
  ...cases,
  ...reports,
  ...appeals,
  ...exit,
  ...native,
  ...rewards,
  ...growth,
  ...content,
  ...classes,
  ...questions,
  ...suggestions,
  ...opinion,
  ...link,
  ...rights,
];
