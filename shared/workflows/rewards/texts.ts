import type { Text } from '../../community/text.ts';
import { ledgerTexts } from './ledger-texts.ts';

const line = 'A line of the answer to /help.';
const points = 'A line of the answer to /points.';
const checkin = 'The answer to /checkin.';
const refused = 'To an admin whose /reward was not counted.';
const title = 'The first line of the answer to /top.';

/** What members and admins read about points. */
export const rewardTexts = {
  'help.points': { en: '/points – your points', zh: '/points 查看我的积分', placeholders: [], about: line },
  'help.top': { en: '/top – who has most', zh: '/top 积分榜', placeholders: [], about: line },
  'help.checkin': { en: '/checkin – check in for today', zh: '/checkin 签到', placeholders: [], about: line },
  'help.ledger': {
    en: '/ledger – what your points are for, in private',
    zh: '/ledger 私聊查看积分明细',
    placeholders: [],
    about: line,
  },
  'help.reward': {
    en: '/reward @someone 10 reason – give points',
    zh: '/reward @某人 10 理由 奖励积分',
    placeholders: [],
    about: line,
  },
  'points.mine': {
    en: '{member}, you have {points} {points|point|points}. Keep it up!',
    zh: '{member}，你现在有 {points} 积分，继续加油！',
    placeholders: ['member', 'points'],
    needs: ['points'],
    about: 'The answer to /points.',
  },
  'points.streak': {
    en: '🔥 {days} days in a row',
    zh: '🔥 连续签到 {days} 天',
    placeholders: ['days'],
    about: points,
  },
  'points.streak-next': {
    en: '🔥 {days} days in a row – at {next} there is a bonus',
    zh: '🔥 连续签到 {days} 天，满 {next} 天有奖励',
    placeholders: ['days', 'next'],
    about: points,
  },
  'points.bridged': {
    en: '❄️ This month’s free day is used.',
    zh: '❄️ 本月的补签机会已用。',
    placeholders: [],
    about: points,
  },
  'points.level': { en: '🏅 Level: {level}', zh: '🏅 等级：{level}', placeholders: ['level'], about: points },
  'points.level-next': {
    en: '🏅 Level: {level} – {points} {points|point|points} to {next}',
    zh: '🏅 等级：{level}，再得 {points} 分升为「{next}」',
    placeholders: ['level', 'next', 'points'],
    about: points,
  },
  'points.frozen': {
    en: '🧊 No points are added while a sanction against you holds.',
    zh: '🧊 处罚期间积分冻结，暂不累积。',
    placeholders: [],
    about: points,
  },
  'points.frozen-for': {
    en: '🧊 No points are added for {for} more: a sanction against you holds.',
    zh: '🧊 处罚期间积分冻结，{for}后恢复累积。',
    placeholders: ['for'],
    about: points,
  },
  'points.frozen-gone': {
    en: '🧊 Your points are frozen while you are not in the group.',
    zh: '🧊 你已不在群里，积分暂时冻结。',
    placeholders: [],
    about: points,
  },
  'checkin.done': {
    en: '✅ {member}, you are checked in for today.',
    zh: '✅ {member}，今天已签到。',
    placeholders: ['member'],
    about: checkin,
  },
  'checkin.done-days': {
    en: '✅ {member}, you are checked in for today: {days} days in a row.',
    zh: '✅ {member}，今天已签到，连续 {days} 天。',
    placeholders: ['member', 'days'],
    about: checkin,
  },
  'checkin.milestone': {
    en: '🔥 {member}, {days} days in a row! That is {points} {points|point|points} more.',
    zh: '🔥 {member} 连续签到 {days} 天，额外奖励 {points} 分！',
    placeholders: ['member', 'days', 'points'],
    about: 'In the chat or in private: so many days in a row bring a bonus.',
  },
  'checkin.bridged': {
    en: '❄️ You missed a day, and this month’s free day has bridged it: {days} days in a row.',
    zh: '❄️ 你漏签了一天，已用本月的补签机会补上：连续 {days} 天。',
    placeholders: ['days'],
    about: 'To the member in private: a missed day does not break the row.',
  },
  'checkin.withheld': {
    en: 'While a sanction against you holds there are no points. See you again after it!',
    zh: '处罚期间不能签到，结束后再来吧！',
    placeholders: [],
    about: checkin,
  },
  'checkin.off': {
    en: 'There is nothing to check in for here.',
    zh: '这里不需要签到。',
    placeholders: [],
    about: checkin,
  },
  'answer-points.told': {
    en: '🎓 Your answer has helped: {points} {points|point|points}. The question was: {question}',
    zh: '🎓 你的回答帮到了同学，积分 +{points}。问题：{question}',
    placeholders: ['points', 'question'],
    needs: ['points'],
    about: 'To a member in private: who asked has confirmed their answer.',
  },
  'level.reached': {
    en: '🏅 {member} is now {level}. Congratulations!',
    zh: '🏅 恭喜 {member} 升级为「{level}」！',
    placeholders: ['member', 'level'],
    needs: ['level'],
    about: 'In the chat, under the message that has earned it: a new level.',
  },
  'level.told': {
    en: '🏅 You are now {level}. Congratulations!',
    zh: '🏅 恭喜你升级为「{level}」！',
    placeholders: ['level'],
    needs: ['level'],
    about: 'To the member in private: a new level.',
  },
  'top.title-week': { en: '🏆 Most points this week', zh: '🏆 本周积分榜', placeholders: [], about: title },
  'top.title-month': { en: '🏆 Most points this month', zh: '🏆 本月积分榜', placeholders: [], about: title },
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
    en: '🎉 {member} gets {points} {points|point|points}: {reason}',
    zh: '🎉 {member} 获得 {points} 积分：{reason}',
    placeholders: ['member', 'points', 'reason'],
    needs: ['member', 'points'],
    about: 'In the chat: an admin has given points with a reason.',
  },
  'reward.granted-bare': {
    en: '🎉 {member} gets {points} {points|point|points}. Well done!',
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
  'reward.gone': {
    en: '{member} is not here any more: no points were given.',
    zh: '{member} 已不在群里，没有发放积分。',
    placeholders: ['member'],
    about: refused,
  },
  'reward.sanctioned': {
    en: 'A sanction against {member} holds: no points were given.',
    zh: '{member} 正在处罚期，没有发放积分。',
    placeholders: ['member'],
    about: refused,
  },
  'reward.capped': {
    en: '{member} would get more than a day allows: no points were given.',
    zh: '{member} 今天获得的奖励已达上限，没有发放积分。',
    placeholders: ['member'],
    about: refused,
  },
  'reward.counted': {
    en: '{member} has had these points already.',
    zh: '这笔积分已经发给 {member} 了。',
    placeholders: ['member'],
    about: refused,
  },
  'thanks.received': {
    en: '💛 {by} thanks {member}: {points} {points|point|points}.',
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
    en: '{place}. {member} – {points} {points|point|points} this week, bonus {bonus}',
    zh: '{place}. {member}　本周 {points} 分，奖励 {bonus} 分',
    placeholders: ['place', 'member', 'points', 'bonus'],
    needs: ['member'],
    about: 'One line of the announcement at the end of a week.',
  },
  'month.best': {
    en: '🌙 The best of last month – thank you all!',
    zh: '🌙 上月之星出炉啦，感谢大家的付出！',
    placeholders: [],
    about: 'The first line of the announcement at the end of a month.',
  },
  'month.line': {
    en: '{place}. {member} – {points} {points|point|points}, bonus {bonus}',
    zh: '{place}. {member}　{points} 分，奖励 {bonus} 分',
    placeholders: ['place', 'member', 'points', 'bonus'],
    needs: ['member'],
    about: 'One line of the announcement at the end of a month.',
  },
  'month.clean': {
    en: '🕊 Everybody who took part and broke no rule gets {points} {points|point|points} more.',
    zh: '🕊 上月活跃且零违规的同学，每人再得 {points} 分。',
    placeholders: ['points'],
    about: 'Below the best of a month: those without a case are rewarded.',
  },
  ...ledgerTexts,
} as const satisfies Readonly<Record<string, Text>>;
