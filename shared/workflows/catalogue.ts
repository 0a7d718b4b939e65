import { announcements } from './announcements/manifest.ts';
import { appeals } from './appeals/manifest.ts';
import { basics } from './basics/manifest.ts';
import { cases } from './cases/manifest.ts';
import { classes } from './classes/manifest.ts';
import { content } from './content/manifest.ts';
import { digest } from './digest/manifest.ts';
import { entry } from './entry/manifest.ts';
import { exit } from './exit/manifest.ts';
import { growth } from './growth/manifest.ts';
import { link } from './link/manifest.ts';
import { nickname } from './nickname/manifest.ts';
import { opinion } from './opinion/manifest.ts';
import { questions } from './questions/manifest.ts';
import { quiet } from './quiet/manifest.ts';
import { remind } from './remind/manifest.ts';
import { reports } from './reports/manifest.ts';
import { rewards } from './rewards/manifest.ts';
import { rights } from './rights/manifest.ts';
import { shop } from './shop/manifest.ts';
import { suggestions } from './suggestions/manifest.ts';
import type { Workflow } from './workflow.ts';

/** Every workflow there is, in the order in which they hear of what happens. */
export const workflows: readonly Workflow[] = [
  basics,
  cases,
  exit,
  entry,
  appeals,
  reports,
  nickname,
  questions,
  rewards,
  shop,
  suggestions,
  growth,
  content,
  opinion,
  digest,
  classes,
  announcements,
  quiet,
  remind,
  link,
  rights,
];
