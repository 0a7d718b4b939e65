import type { Condition } from './condition.ts';
import { duplicate } from './conditions/duplicate.ts';
import { flood } from './conditions/flood.ts';
import { forwarded } from './conditions/forwarded.ts';
import { joins } from './conditions/joins.ts';
import { links } from './conditions/links.ts';
import { media } from './conditions/media.ts';
import { mentions } from './conditions/mentions.ts';
import { newcomer } from './conditions/newcomer.ts';
import { nickname } from './conditions/nickname.ts';
import { regex } from './conditions/regex.ts';
import { text } from './conditions/text.ts';
import { time } from './conditions/time.ts';
import { topic } from './conditions/topic.ts';

/** Every condition a community file may name. To add one: one file and one line here. */
export const conditions: readonly Condition[] = [
  text,
  regex,
  links,
  media,
  forwarded,
  mentions,
  flood,
  duplicate,
  joins,
  newcomer,
  nickname,
  time,
  topic,
];

const byName = new Map(conditions.map((condition) => [condition.name, condition]));

export function conditionNamed(name: string): Condition | undefined {
  return byName.get(name);
}
