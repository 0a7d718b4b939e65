import type { Text } from './text.ts';

const where = 'In the group notice.';

/** What the group notice is made of. */
export const noticeTexts = {
  'group-notice.welcome': {
    en: '📌 {community}\n\nWelcome! A few agreements keep this group pleasant and useful for everybody.',
    zh: '📌 {community} 群公告\n\n欢迎加入！为了让大家都能安心学习、愉快交流，请一起遵守下面的约定。',
    placeholders: ['community'],
    about: 'The beginning of the group notice.',
  },
  'group-notice.nickname': {
    en: '🏷️ Your name here\nPlease set it to {form}, for example “{example}”.',
    zh: '🏷️ 群昵称\n请把群昵称改成「{form}」，例如「{example}」。',
    placeholders: ['form', 'example'],
    needs: ['example'],
    about: where,
  },
  'group-notice.newcomers': {
    en: '🌱 New here?\nIn the beginning ({until}) please leave out {kinds}: they are withdrawn, no harm done.',
    zh: '🌱 新成员\n入群初期（{until}）请先不要发{kinds}，发了会被撤回，不算违规。',
    placeholders: ['until', 'kinds'],
    about: where,
  },
  'group-notice.rules': { en: '📖 Rules', zh: '📖 群规', placeholders: [], about: where },
  'group-notice.rule': {
    en: '{number}. {rule}',
    zh: '{number}. {rule}',
    placeholders: ['number', 'rule'],
    about: where,
  },
  'group-notice.follows': { en: '   ↳ {what}', zh: '   ↳ {what}', placeholders: ['what'], about: where },
  'group-notice.remove': { en: 'the message is withdrawn', zh: '撤回消息', placeholders: [], about: where },
  'group-notice.points': { en: '{points} points off', zh: '扣 {points} 积分', placeholders: ['points'], about: where },
  'group-notice.serious': { en: 'the admins look at it', zh: '管理员会跟进', placeholders: [], about: where },
  'group-notice.decay': {
    en: 'Arrows show what follows when it happens again. After {for} without trouble one strike is forgotten.',
    zh: '箭头表示再犯时的处理。连续 {for}没有违规，就抵消一次记录。',
    placeholders: ['for'],
    about: where,
  },
  'group-notice.rewards': { en: '🌟 Thank you points', zh: '🌟 积分奖励', placeholders: [], about: where },
  'group-notice.daily': {
    en: '• first message of a day: +{points}',
    zh: '• 每天第一次发言：+{points}',
    placeholders: ['points'],
    about: where,
  },
  'group-notice.thanks': {
    en: '• somebody thanks you, by replying “{word}” or with {reaction}: +{points}',
    zh: '• 有同学回复「{word}」或点 {reaction} 感谢你：+{points}',
    placeholders: ['word', 'reaction', 'points'],
    about: where,
  },
  'group-notice.answer': {
    en: '• your answer to a question is confirmed: +{points}',
    zh: '• 你的回答被提问的同学确认：+{points}',
    placeholders: ['points'],
    about: where,
  },
  'group-notice.streaks': {
    en: '• days in a row: {bonus}',
    zh: '• 连续签到：{bonus}',
    placeholders: ['bonus'],
    about: where,
  },
  'group-notice.milestone': {
    en: '{days} days +{points}',
    zh: '满 {days} 天 +{points}',
    placeholders: ['days', 'points'],
    about: where,
  },
  'group-notice.clean': {
    en: '• a month with points and without a broken rule: +{points}',
    zh: '• 整月活跃且零违规：+{points}',
    placeholders: ['points'],
    about: where,
  },
  'group-notice.shop': {
    en: '• /shop shows what points can buy',
    zh: '• 发送 /shop 用积分兑换奖品',
    placeholders: [],
    about: where,
  },
  'group-notice.weekly': {
    en: '• every {weekday} at {time} the best of the week get a bonus: {bonus}',
    zh: '• 每{weekday} {time} 公布本周之星，额外奖励：{bonus}',
    placeholders: ['weekday', 'time', 'bonus'],
    about: where,
  },
  'group-notice.points-commands': {
    en: '• /points shows yours, /top the leaders',
    zh: '• 发送 /points 查看自己的积分，/top 查看积分榜',
    placeholders: [],
    about: where,
  },
  'group-notice.commands': {
    en: '🧰 What you can do',
    zh: '🧰 还能做这些',
    placeholders: [],
    about: 'The title above the commands in the group notice.',
  },
  'group-notice.help': {
    en: '• /help – everything else, in private',
    zh: '• /help 私聊发送，查看全部功能',
    placeholders: [],
    about: where,
  },
  'group-notice.admins': {
    en: '💬 Something wrong?\nPlease don’t argue in the group: write to an admin in private. Who you are stays between you.',
    zh: '💬 遇到问题\n看到违规或者被打扰，不用在群里争论，直接私聊管理员就好，我们会为你保密。',
    placeholders: [],
    about: 'The end of the group notice: how to reach the admins.',
  },
  'group-notice.reports': {
    en: '💬 Something wrong?\nPlease don’t argue in the group. Reply to the message with /report and a reason, or forward it to me in private, or write to an admin: they look at it, nobody learns who told us, and you hear what came of it.',
    zh: '💬 遇到问题\n看到违规或者被打扰，不用在群里争论。回复那条消息发送 /report 加原因，或者私聊把消息转发给我，也可以直接私聊管理员。管理员会查看，我们会为你保密，有结果会告诉你。',
    placeholders: [],
    about: 'The end of the group notice, where members can report: how to reach the admins.',
  },
} as const satisfies Readonly<Record<string, Text>>;
