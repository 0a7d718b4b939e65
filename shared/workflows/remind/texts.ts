import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';

/** What members read about their own reminders. */
export const remindTexts = {
  'help.remind': {
    en: '/remind 20:00 revise – I write to you then',
    zh: '/remind 20:00 复习　到点私聊提醒你',
    placeholders: [],
    about: line,
  },
  'help.reminders': {
    en: '/reminders – your reminders, to look at or delete',
    zh: '/reminders 查看和删除自己的提醒',
    placeholders: [],
    about: line,
  },
  'remind.usage': {
    en: 'When, and of what? For example:\n/remind 20:00 revise\n/remind 30m stretch\n/remind tomorrow 8:00 hand in the essay\n/remind sat 19:00 class\n/remind 2026-12-01 09:00 exam',
    zh: '什么时候提醒、提醒什么呢？比如：\n/remind 20:00 复习\n/remind 30分钟后 休息眼睛\n/remind 明天8点半 交作文\n/remind 周六晚上7点 上课\n/remind 2026-12-01 09:00 考试',
    placeholders: [],
    about: 'To a member whose /remind could not be understood.',
  },
  'remind.of-what': {
    en: 'And what shall I remind you of? Write it behind the time: /remind 20:00 revise',
    zh: '要提醒什么呢？写在时间后面就好：/remind 20:00 复习',
    placeholders: [],
    about: 'To a member whose /remind names a time and nothing else.',
  },
  'remind.past': {
    en: 'That was already. Please choose a time still to come.',
    zh: '这个时间已经过去啦，换一个以后的时间吧～',
    placeholders: [],
    about: 'To a member who wants to be reminded in the past.',
  },
  'remind.too-far': {
    en: 'That is too far ahead for me. Please choose an earlier time.',
    zh: '这个时间太远啦，换一个近一点的吧～',
    placeholders: [],
    about: 'To a member who wants to be reminded later than is possible.',
  },
  'remind.too-many': {
    en: '{most} reminders of yours are waiting already. You can delete some with /reminders.',
    zh: '你已经有 {most} 个提醒在等着了，可以用 /reminders 删掉几个。',
    placeholders: ['most'],
    about: 'To a member who has as many reminders as one can have.',
  },
  'remind.taken': {
    en: '⏰ I will remind you: {time}.',
    zh: '⏰ 好的，{time} 提醒你～',
    placeholders: ['time'],
    needs: ['time'],
    about: 'To a member who has asked to be reminded.',
  },
  'remind.now': {
    en: '⏰ {text}\nYou wanted to be reminded at this time: {time}.',
    zh: '⏰ {text}\n（你设的提醒：{time}）',
    placeholders: ['text', 'time'],
    needs: ['text'],
    about: 'A reminder, to whoever asked for it, in private.',
  },
  'remind.now-in-chat': {
    en: '⏰ {member}, you wanted to be reminded of something now. I cannot write to you in private: please send me /start there.',
    zh: '⏰ {member}，你设的提醒到点啦！我没法私聊你，请先给我发一条 /start。',
    placeholders: ['member'],
    needs: ['member'],
    about: 'The same in the group, without what it is about, when they cannot be written to in private.',
  },
  'remind.list': {
    en: '⏰ Your reminders ({count}):\n{lines}\n\nPress a number to delete it.',
    zh: '⏰ 你的提醒（{count} 个）：\n{lines}\n\n点对应的数字可以删除。',
    placeholders: ['count', 'lines'],
    needs: ['lines'],
    about: 'The answer to /reminders, in private.',
  },
  'remind.list-none': {
    en: 'No reminder is waiting. You can set one: /remind 20:00 revise',
    zh: '现在没有提醒。想设一个的话：/remind 20:00 复习',
    placeholders: [],
    about: 'The answer to /reminders when there are none.',
  },
  'remind.list-in-private': {
    en: '{member}, I show your reminders in private only: please send me /reminders there.',
    zh: '{member}，提醒内容只私聊给你看，请私聊我发送 /reminders。',
    placeholders: ['member'],
    needs: ['member'],
    about: 'In the group, to a member who cannot be written to in private.',
  },
  'remind.deleted': {
    en: 'Deleted.',
    zh: '已删除。',
    placeholders: [],
    about: 'Shown to whoever has deleted a reminder.',
  },
  'remind.gone': {
    en: 'It is not there any more.',
    zh: '这个提醒已经不在了。',
    placeholders: [],
    about: 'Shown to whoever deletes a reminder that is over or deleted.',
  },
} as const satisfies Readonly<Record<string, Text>>;
