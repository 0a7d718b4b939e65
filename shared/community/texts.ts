import { decisionTexts } from '../decision/texts.ts';
import { appealTexts } from '../workflows/appeals/texts.ts';
import { basicTexts } from '../workflows/basics/texts.ts';
import { caseTexts } from '../workflows/cases/texts.ts';
import { classTexts } from '../workflows/classes/texts.ts';
import { contentTexts } from '../workflows/content/texts.ts';
import { digestTexts } from '../workflows/digest/texts.ts';
import { entryTexts } from '../workflows/entry/texts.ts';
import { exitTexts } from '../workflows/exit/texts.ts';
import { growthTexts } from '../workflows/growth/texts.ts';
import { linkTexts } from '../workflows/link/texts.ts';
import { nicknameTexts } from '../workflows/nickname/texts.ts';
import { opinionTexts } from '../workflows/opinion/texts.ts';
import { questionTexts } from '../workflows/questions/texts.ts';
import { remindTexts } from '../workflows/remind/texts.ts';
import { reportTexts } from '../workflows/reports/texts.ts';
import { rewardTexts } from '../workflows/rewards/texts.ts';
import { rightsTexts } from '../workflows/rights/texts.ts';
import { shopTexts } from '../workflows/shop/texts.ts';
import { suggestionTexts } from '../workflows/suggestions/texts.ts';
import { choiceTexts } from './choice-texts.ts';
import { noticeTexts } from './notice-texts.ts';
import type { Text } from './text.ts';

/** Every text that a member or an admin sees. A room owns its texts; each is one line here. */
export const texts = {
  ...decisionTexts,
  ...basicTexts,
  ...entryTexts,
  ...nicknameTexts,
  ...reportTexts,
  ...questionTexts,
  ...rewardTexts,
  ...shopTexts,
  ...linkTexts,
  ...rightsTexts,
  ...appealTexts,
  ...caseTexts,
  ...exitTexts,
  ...suggestionTexts,
  ...classTexts,
  ...remindTexts,
  ...growthTexts,
  ...contentTexts,
  ...opinionTexts,
  ...digestTexts,
  ...choiceTexts,
  ...noticeTexts,
} as const satisfies Readonly<Record<string, Text>>;

export type Texts = typeof texts;
export type TextKey = keyof Texts;

/** What may stand in a text, by its key. */
export type PlaceholderOf<Key extends TextKey> = Texts[Key]['placeholders'][number];
