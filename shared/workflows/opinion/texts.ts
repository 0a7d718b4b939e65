import type { Text } from '../../community/text.ts';

const admin = 'To an admin, in private';

/** What admins read about what is said of things. */
export const opinionTexts = {
  'help.opinion': {
    en: '/opinion – what is said about the topics you watch',
    zh: '/opinion 查看各话题的舆情',
    placeholders: [],
    about: 'A line of the answer to /help.',
  },
  'opinion.left-band': {
    en: '📉 More is said against “{topic}” than usual: from {from} to {to}, {negative} of {messages} messages about it were negative ({share}), by {members} members. Usual: {usual}. (Of each member {most} messages count at most.) For example:',
    zh: '📉 关于「{topic}」的负面声音比平时多：{from}–{to} 的 {messages} 条相关消息中有 {negative} 条是负面的（{share}），来自 {members} 位成员；平时约 {usual}。（每位成员最多计 {most} 条）例如：',
    placeholders: ['topic', 'from', 'to', 'negative', 'messages', 'share', 'members', 'usual', 'most'],
    needs: ['topic'],
    about: 'To the admins: members speak worse of a topic than usual. Samples with links stand below.',
  },
  'opinion.quiet': {
    en: 'Nobody has broken a rule by it, and nothing follows for anybody. A kind answer may help. I am quiet about this topic for {time}.',
    zh: '大家只是在说自己的感受，没有违规，也不会有任何处罚；及时、温和的回应会很有帮助。接下来 {time}内，这个话题不再提醒。',
    placeholders: ['time'],
    about: 'The last line of that notice.',
  },
  'opinion.returned': {
    en: '🌤 What is said about “{topic}” is as usual again.',
    zh: '🌤 关于「{topic}」的讨论已恢复平常。',
    placeholders: ['topic'],
    needs: ['topic'],
    about: 'To the admins, after such a notice.',
  },
  'opinion.levels': {
    en: '🌡 How much of what is said is negative (what breaks a rule and what staff say does not count):',
    zh: '🌡 各话题中负面消息所占的比例（违规消息和老师的发言不计入）：',
    placeholders: [],
    about: `${admin}: the first line of the answer to /opinion.`,
  },
  'opinion.learning': {
    en: '{topic}: I am still learning what is usual ({messages} of {needed} messages).',
    zh: '{topic}：还在了解平时的情况（{messages}/{needed} 条消息）',
    placeholders: ['topic', 'messages', 'needed'],
    needs: ['topic'],
    about: `${admin}: a topic of which little has been said yet.`,
  },
  'opinion.level-bare': {
    en: '{topic}: usually {usual}',
    zh: '{topic}：平时约 {usual}',
    placeholders: ['topic', 'usual'],
    needs: ['topic'],
    about: `${admin}: a topic of which no hour had enough messages to be judged.`,
  },
  'opinion.level': {
    en: '{topic}: usually {usual}; last {share} ({negative} of {messages} messages, {day}, {from}–{to})',
    zh: '{topic}：平时约 {usual}；最近一次 {share}（{day} {from}–{to}，{messages} 条中 {negative} 条）',
    placeholders: ['topic', 'usual', 'share', 'negative', 'messages', 'day', 'from', 'to'],
    needs: ['topic'],
    about: `${admin}: a topic and its last busy hour.`,
  },
  'opinion.level-worse': {
    en: '⚠️ {topic}: usually {usual}; last {share} ({negative} of {messages} messages, {day}, {from}–{to})',
    zh: '⚠️ {topic}：平时约 {usual}；最近一次 {share}（{day} {from}–{to}，{messages} 条中 {negative} 条）',
    placeholders: ['topic', 'usual', 'share', 'negative', 'messages', 'day', 'from', 'to'],
    needs: ['topic'],
    about: `${admin}: the same, while it is worse than usual.`,
  },
} as const satisfies Readonly<Record<string, Text>>;
