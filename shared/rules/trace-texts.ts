import { detectionTexts } from '../detection/detection-texts.ts';
import { sentencesOf } from './sentences.ts';
import { aboutMembers } from './sentences-about-members.ts';
import { aboutMessages } from './sentences-about-messages.ts';
import { aboutWords } from './sentences-about-words.ts';

const line = sentencesOf(
  'To the admins, in the trace: what one rule says of a message. {by} are its conditions that decided.',
);
const part = sentencesOf('To the admins, in the trace: a part of a sentence.');
const rest = sentencesOf('To the admins, in the trace of a community of many rules: what is not told.');
const place = sentencesOf('To the admins, in the trace: where something stands.');

const general = {
  'trace.fired': line(
    '{rule} ({mode}): fired; {by}: {because}',
    '{rule}（{mode}）：触发；{by}：{because}',
    'rule',
    'mode',
    'by',
    'because',
  ),
  'trace.passed': line(
    '{rule} ({mode}): did not fire; {by}: {because}',
    '{rule}（{mode}）：未触发；{by}：{because}',
    'rule',
    'mode',
    'by',
    'because',
  ),
  'trace.mode.live': part('live', '生效'),
  'trace.mode.shadow': part('shadow', '试行'),
  'trace.mode.off': part('off', '停用'),
  'trace.not-looked': rest(
    '{count} more rules were not looked into: there is something for them in the message, too',
    '另有 {count} 条规则没有细看：消息里也有与它们相关的内容',
    'count',
  ),
  'trace.others': rest(
    '{count} other rules did not fire: nothing that they look for is in the message',
    '其余 {count} 条规则未触发：消息里没有它们要找的内容',
    'count',
  ),
  'trace.reported': sentencesOf('To the admins, in the trace of a case that a report has led to.')(
    'an admin has confirmed what was reported',
    '管理员确认了举报',
  ),
  'trace.and': part('{first} and {second}', '{first}，且{second}', 'first', 'second'),
  'trace.or': part('{first} or {second}', '{first}或{second}', 'first', 'second'),
  'trace.beside': part('{first}, {second}', '{first}、{second}', 'first', 'second'),
  'trace.also': part('{first}; {second}', '{first}；{second}', 'first', 'second'),
  'trace.asked': part('{found} (asked: {asked})', '{found}（要求：{asked}）', 'found', 'asked'),
  'trace.no-condition': part('it names no condition', '没有写条件'),
  'trace.at-least': part('{count} or more', '至少 {count}', 'count'),
  'trace.at-most': part('{count} or fewer', '至多 {count}', 'count'),
  'trace.exactly': part('exactly {count}', '正好 {count}', 'count'),
  'trace.between': part('{least} to {most}', '{least} 到 {most}', 'least', 'most'),
  'trace.place.message': place('message', '消息'),
  'trace.place.caption': place('caption', '配文'),
  'trace.place.link-text': place('link text', '链接文字'),
  'trace.place.file-name': place('file name', '文件名'),
  'trace.place.quote': place('quote', '引用内容'),
  'trace.place.name': place('name', '名字'),
  'trace.place.bio': place('bio', '个人简介'),
  'trace.rule.met': line('what the rule {rule} asks for is met', '符合规则 {rule} 的条件', 'rule'),
  'trace.rule.not-met': line('what the rule {rule} asks for is not met', '不符合规则 {rule} 的条件', 'rule'),
} as const;

/** Why rules fired and did not, as admins read it. */
export const traceTexts = {
  ...general,
  ...aboutWords,
  ...aboutMessages,
  ...aboutMembers,
  ...detectionTexts,
} as const;
