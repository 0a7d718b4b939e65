import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';
const toAdmin = 'To an admin, in private or in the admin chat: the answer to /case or /history.';

/** What admins read about cases when they ask. */
export const caseTexts = {
  'help.case': {
    en: '/case number – everything about a case, with its buttons',
    zh: '/case 编号 查看一次处理的详情',
    placeholders: [],
    about: line,
  },
  'help.history': {
    en: '/history @someone – their cases, sanctions and points',
    zh: '/history @某人 查看成员的处理记录',
    placeholders: [],
    about: line,
  },
  'case.usage': {
    en: 'To see a case: /case and its number, which stands in every notice about it.',
    zh: '查看处理详情：发送 /case 加编号，编号在每条通知里。',
    placeholders: [],
    about: toAdmin,
  },
  'case.not-found': {
    en: 'I know no case with this number, or several: please write all of it.',
    zh: '没有找到这个编号，或者对应多条，请把编号写完整。',
    placeholders: [],
    about: toAdmin,
  },
  'case.shown': {
    en: 'Case {case} ({status})\nRule: {rule}\nMember: {member}\nChat: {chat}\nTime: {time}\nDone: {sanction}\nDecided by: {by}\nStrikes: {strikes}, points: {points}\n\n{evidence}\n\nWhy:\n{trace}',
    zh: '编号 {case}（{status}）\n群规：{rule}\n成员：{member}\n群：{chat}\n时间：{time}\n已处理：{sanction}\n处理人：{by}\n违规 {strikes}，积分 {points}\n\n{evidence}\n\n依据：\n{trace}',
    placeholders: [
      'case',
      'status',
      'rule',
      'member',
      'chat',
      'time',
      'sanction',
      'by',
      'strikes',
      'points',
      'evidence',
      'trace',
    ],
    needs: ['case', 'member'],
    about: toAdmin,
  },
  'case.by-rules': { en: 'the rules by themselves', zh: '按群规自动处理', placeholders: [], about: toAdmin },
  'status.open': { en: 'stands', zh: '有效', placeholders: [], about: toAdmin },
  'status.undone': { en: 'taken back', zh: '已撤销', placeholders: [], about: toAdmin },
  'status.dismissed': { en: 'seen, stays', zh: '已查看，维持', placeholders: [], about: toAdmin },
  'status.withheld': {
    en: 'only recorded: the cap was reached',
    zh: '达到上限，仅记录',
    placeholders: [],
    about: toAdmin,
  },
  'status.shadow': { en: 'only recorded: on trial', zh: '试运行，仅记录', placeholders: [], about: toAdmin },
  'history.usage': {
    en: 'To see what somebody has done: /history @someone, or reply to one of their messages with /history.',
    zh: '查看成员记录：发送 /history @某人，或者回复 TA 的一条消息发送 /history。',
    placeholders: [],
    about: toAdmin,
  },
  'history.head': {
    en: '{member}\nMessages: {messages}, points: {points}, strikes: {strikes}\nCases: {cases}, taken back: {undone}\nAppeals: {appeals}, granted: {granted}\nReports about them: {reports}, confirmed: {confirmed}',
    zh: '{member}\n发言 {messages} 条，积分 {points}，违规累计 {strikes}\n处理 {cases} 次，已撤销 {undone} 次\n申诉 {appeals} 次，通过 {granted} 次\n被举报 {reports} 次，属实 {confirmed} 次',
    placeholders: [
      'member',
      'messages',
      'points',
      'strikes',
      'cases',
      'undone',
      'appeals',
      'granted',
      'reports',
      'confirmed',
    ],
    needs: ['member'],
    about: toAdmin,
  },
  'history.line': {
    en: '{case} · {time} · {rule}: {sanction} ({status})',
    zh: '{case} · {time} · {rule}：{sanction}（{status}）',
    placeholders: ['case', 'time', 'rule', 'sanction', 'status'],
    needs: ['case'],
    about: 'One line of the answer to /history: a case.',
  },
} as const satisfies Readonly<Record<string, Text>>;
