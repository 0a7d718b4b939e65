import type { Text } from '../../community/text.ts';

const problem = 'Inside the nickname texts: which part is wrong.';

/** What members and admins read about nicknames. */
export const nicknameTexts = {
  'help.nickname': {
    en: '/nickname @someone – kindly remind somebody of the nickname form',
    zh: '/nickname @某人 提醒 TA 修改群昵称',
    placeholders: [],
    about: 'A line of the answer to /help.',
  },
  'nickname.wrong': {
    en: 'Hello {member}! Please set your name here to look like “{example}”: {problem}. Thank you!',
    zh: '{member} 你好呀，麻烦把群昵称改成「{example}」这样的格式：{problem}。谢谢配合～',
    placeholders: ['member', 'problem', 'example'],
    needs: ['member', 'example'],
    about: 'To a member who has joined, or changed the name, and whose nickname is not in form.',
  },
  'nickname.reminder': {
    en: '{member}, a little reminder: your name here should look like “{example}”. So far, {problem}.',
    zh: '{member} 温馨提醒，群昵称还没改好：{problem}。可以改成「{example}」～',
    placeholders: ['member', 'problem', 'example'],
    needs: ['member', 'example'],
    about: 'To a member whose nickname is still wrong, at the times of `remind`.',
  },
  'nickname.wrong-all': {
    en: 'Hello {members}! Please set your names here to look like “{example}” ({form}). Thank you!',
    zh: '{members} 你们好呀，麻烦把群昵称改成「{example}」这样的格式（{form}）。谢谢配合～',
    placeholders: ['members', 'form', 'example'],
    needs: ['members', 'example'],
    about: 'To several members who have joined within the same few seconds, and whose nicknames are not in form.',
  },
  'nickname.reminder-all': {
    en: '{members}, a little reminder: your names here should look like “{example}” ({form}).',
    zh: '{members} 温馨提醒，群昵称还没改好，可以改成「{example}」这样的格式（{form}）～',
    placeholders: ['members', 'form', 'example'],
    needs: ['members', 'example'],
    about: 'To several members whose nicknames are still wrong, at the times of `remind`.',
  },
  'nickname.thanks': {
    en: 'Thank you, {member}, now your name is just right!',
    zh: '{member} 昵称改好啦，谢谢配合！',
    placeholders: ['member'],
    needs: ['member'],
    about: 'To a member who has put the nickname right.',
  },
  'nickname.overdue': {
    en: '🏷️ {member} has had {reminders} {reminders|reminder|reminders} and the name is still not in form: {problem}. It should look like “{example}”.',
    zh: '🏷️ 已提醒 {member} {reminders} 次，昵称仍未改好：{problem}。正确示例：「{example}」。',
    placeholders: ['member', 'reminders', 'problem', 'example'],
    needs: ['member'],
    about: 'To the admins, after the last reminder.',
  },
  'nickname.nudge': {
    en: '{member}, {by} would like to remind you: your name here should look like “{example}”. So far, {problem}.',
    zh: '{member}，{by} 喊你改群昵称啦：{problem}。可以改成「{example}」～',
    placeholders: ['member', 'by', 'problem', 'example'],
    needs: ['member', 'example'],
    about: 'To a member whom another has nudged with /nickname.',
  },
  'nickname.nudged-today': {
    en: '{member} has been reminded today already. Let’s give them some time.',
    zh: '今天已经提醒过 {member} 啦，给 TA 一点时间吧。',
    placeholders: ['member'],
    about: 'To the one who nudges: only one nudge a day.',
  },
  'nickname.nudge-right': {
    en: '{member}’s name is already in form.',
    zh: '{member} 的昵称已经符合格式啦。',
    placeholders: ['member'],
    about: 'To the one who nudges: nothing is wrong with that nickname.',
  },
  'nickname.nudge-usage': {
    en: 'To remind somebody: /nickname @someone, or reply to their message with /nickname.',
    zh: '提醒同学改昵称：发送 /nickname @某人，或者回复 TA 的消息发送 /nickname。',
    placeholders: [],
    about: 'To a member who wrote /nickname without a name.',
  },
  'nickname.problem.year': {
    en: 'the year of the entrance exam is missing or not one from {from} to {to}',
    zh: '缺少高考年份，或年份不在 {from}–{to} 之间',
    placeholders: ['from', 'to'],
    about: problem,
  },
  'nickname.problem.province': {
    en: 'the province is missing or I don’t know it',
    zh: '缺少省份，或者省份没有写对',
    placeholders: [],
    about: problem,
  },
  'nickname.problem.nickname': {
    en: 'the nickname itself is missing',
    zh: '还差一个你自己的昵称',
    placeholders: [],
    about: problem,
  },
  'nickname.problem.order': {
    en: 'the parts are in another order than {form}',
    zh: '顺序不对，应该是{form}',
    placeholders: ['form'],
    about: problem,
  },
  'nickname.problem.separator': {
    en: 'the parts are not set apart; put “{separator}” between them',
    zh: '各部分之间请用「{separator}」隔开',
    placeholders: ['separator'],
    about: problem,
  },
  'nickname.problem.empty': {
    en: 'it should hold {form}',
    zh: '需要包含{form}',
    placeholders: ['form'],
    about: problem,
  },
  'nickname.part.year': { en: 'exam year', zh: '高考年份', placeholders: [], about: 'A part of the nickname form.' },
  'nickname.part.province': { en: 'province', zh: '省份', placeholders: [], about: 'A part of the nickname form.' },
  'nickname.part.nickname': { en: 'nickname', zh: '昵称', placeholders: [], about: 'A part of the nickname form.' },
  'nickname.sample': {
    en: 'Alex',
    zh: '小企鹅',
    placeholders: [],
    about: 'The nickname in examples, when the member has none of their own yet.',
  },
} as const satisfies Readonly<Record<string, Text>>;
