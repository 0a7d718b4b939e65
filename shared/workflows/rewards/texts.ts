import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';

/** What members and admins read about points. */
export const rewardTexts = {
  'help.points': { en: '/points – your points', zh: '/points 查看我的积分', placeholders: [], about: line },
  'help.top': { en: '/top – who has most', zh: '/top 积分榜', placeholders: [], about: line },
  'help.reward': {
    en: '/reward @someone 10 reason – give points',
    zh: '/reward @某人 10 理由 奖励积分',
    placeholders: [],
    about: line,
  },
  'points.mine': {
    en: '{member}, you have {points} points. Keep it up!',
    zh: '{member}，你现在有 {points} 积分，继续加油！',
    placeholders: ['member', 'points'],
    needs: ['points'],
    about: 'The answer to /points.',
  },
  'top.title': {
    en: '🏆 Most points so far',
    zh: '🏆 积分榜',
    placeholders: [],
    about: 'The first line of the answer to /top.',
  },
  'top.line': {
    en: '{place}. {member} – {points}',
    zh: '{place}. {member}　{points} 分',
    placeholders: ['place', 'member', 'points'],
    needs: ['member'],
    about: 'One line of the answer to /top.',
  },
  'top.nobody': {
    en: 'Nobody has points yet. You could be the first!',
    zh: '还没有人有积分，快来当第一个吧！',
    placeholders: [],
    about: 'The answer to /top when nobody has points.',
  },
  'reward.granted': {
    en: '🎉 {member} gets {points} points: {reason}',
    zh: '🎉 {member} 获得 {points} 积分：{reason}',
    placeholders: ['member', 'points', 'reason'],
    needs: ['member', 'points'],
    about: 'In the chat: an admin has given points with a reason.',
  },
  'reward.granted-bare': {
    en: '🎉 {member} gets {points} points. Well done!',
    zh: '🎉 {member} 获得 {points} 积分，真棒！',
    placeholders: ['member', 'points'],
    needs: ['member', 'points'],
    about: 'In the chat: an admin has given points without a reason.',
  },
  'reward.usage': {
    en: 'To give points: /reward @someone 10 reason, or reply to their message with /reward 10 reason. At most {most} at once.',
    zh: '奖励积分：发送 /reward @某人 10 理由，或者回复 TA 的消息发送 /reward 10 理由。一次最多 {most} 分。',
    placeholders: ['most'],
    about: 'To an admin whose /reward could not be understood, or was above the limit.',
  },
  'thanks.received': {
    en: '💛 {by} thanks {member}: {points} points.',
    zh: '💛 {by} 感谢 {member}，积分 +{points}。',
    placeholders: ['by', 'member', 'points'],
    needs: ['member'],
    about: 'In the chat: one member has thanked another.',
  },
  'week.best': {
    en: '🌟 The best of this week – thank you all!',
    zh: '🌟 本周之星出炉啦，感谢大家的付出！',
    placeholders: [],
    about: 'The first line of the announcement at the end of a week.',
  },
  'week.line': {
    en: '{place}. {member} – {points} points this week, bonus {bonus}',
    zh: '{place}. {member}　本周 {points} 分，奖励 {bonus} 分',
    placeholders: ['place', 'member', 'points', 'bonus'],
    needs: ['member'],
    about: 'One line of the announcement at the end of a week.',
  },
} as const satisfies Readonly<Record<string, Text>>;
