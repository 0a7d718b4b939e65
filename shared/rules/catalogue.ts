import type { Condition } from './condition.ts';
import { abuse } from './conditions/abuse.ts';
import { advert } from './conditions/advert.ts';
import { buttons } from './conditions/buttons.ts';
import { caps } from './conditions/caps.ts';
import { contact } from './conditions/contact.ts';
import { duplicate } from './conditions/duplicate.ts';
import { edited } from './conditions/edited.ts';
import { emoji } from './conditions/emoji.ts';
import { flood } from './conditions/flood.ts';
import { forwarded } from './conditions/forwarded.ts';
import { joins } from './conditions/joins.ts';
import { language } from './conditions/language.ts';
import { length } from './conditions/length.ts';
import { links } from './conditions/links.ts';
import { material } from './conditions/material.ts';
import { media } from './conditions/media.ts';
import { member } from './conditions/member.ts';
import { mentions } from './conditions/mentions.ts';
import { newcomer } from './conditions/newcomer.ts';
import { nickname } from './conditions/nickname.ts';
import { regex } from './conditions/regex.ts';
import { repeated } from './conditions/repeated.ts';
import { reply } from './conditions/reply.ts';
import { sale } from './conditions/sale.ts';
import { sexual } from './conditions/sexual.ts';
import { text } from './conditions/text.ts';
import { time } from './conditions/time.ts';
import { topic } from './conditions/topic.ts';
import { viaBot } from './conditions/via-bot.ts';

/** Every condition a community file may name. To add one: one file and one line here. */
export const conditions: readonly Condition[] = [
  text,
  regex,
  links,
  contact,
  sale,
  material,
  media,
  forwarded,
  reply,
  edited,
  viaBot,
  buttons,
  mentions,
  length,
  language,
  caps,
  repeated,
  emoji,
  flood,
  duplicate,
  joins,
  member,
  newcomer,
  nickname,
  time,
  topic,
  abuse,
  advert,
  sexual,
];

const byName = new Map(conditions.map((condition) => [condition.name, condition]));

export function conditionNamed(name: string): Condition | undefined {
  return byName.get(name);
}
