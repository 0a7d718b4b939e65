import type { Text } from '../../community/text.ts';
import type { Reason } from '../../records/ledger.ts';

const what = 'What an entry is for, in the answer to /ledger.';

/** What stands in the answer to /ledger. */
export const ledgerTexts = {
  'ledger.title': {
    en: '📒 Your latest points',
    zh: '📒 最近的积分明细',
    placeholders: [],
    about: 'To the member in private: the first line of the answer to /ledger.',
  },
  'ledger.none': {
    en: 'There is nothing yet. Say hello in the group, and it begins!',
    zh: '还没有积分记录，去群里打个招呼就有啦！',
    placeholders: [],
    about: 'To the member in private: the answer to /ledger when there is no entry.',
  },
  'ledger.line': {
    en: '{date}  {points}  {reason}',
    zh: '{date}　{points}　{reason}',
    placeholders: ['date', 'points', 'reason'],
    needs: ['points'],
    about: 'One line of the answer to /ledger.',
  },
  'ledger.daily': { en: 'check-in', zh: '签到', placeholders: [], about: what },
  'ledger.streak': { en: 'days in a row', zh: '连续签到', placeholders: [], about: what },
  'ledger.answer': { en: 'a helpful answer', zh: '有用的回答', placeholders: [], about: what },
  'ledger.thanks': { en: 'thanks', zh: '收到感谢', placeholders: [], about: what },
  'ledger.feature': { en: 'a featured post', zh: '精选内容', placeholders: [], about: what },
  'ledger.report': { en: 'a confirmed report', zh: '举报属实', placeholders: [], about: what },
  'ledger.suggestion': { en: 'an adopted suggestion', zh: '建议被采纳', placeholders: [], about: what },
  'ledger.invitation': { en: 'an invitation', zh: '邀请好友', placeholders: [], about: what },
  'ledger.grant': { en: 'given by an admin', zh: '管理员奖励', placeholders: [], about: what },
  'ledger.week': { en: 'best of the week', zh: '本周之星', placeholders: [], about: what },
  'ledger.month': { en: 'best of the month', zh: '本月之星', placeholders: [], about: what },
  'ledger.clean': { en: 'a clean month', zh: '零违规月', placeholders: [], about: what },
  'ledger.offence': { en: 'a broken rule', zh: '违规扣分', placeholders: [], about: what },
  'ledger.undone': { en: 'given back: a case was taken back', zh: '案件撤销，退回积分', placeholders: [], about: what },
  'ledger.linked': { en: 'linked accounts', zh: '账号关联', placeholders: [], about: what },
  'ledger.redeemed': { en: 'an order in the shop', zh: '商店兑换', placeholders: [], about: what },
  'ledger.reversed': { en: 'taken back or given back', zh: '撤回或退回', placeholders: [], about: what },
} as const satisfies Readonly<Record<string, Text>> & Readonly<Record<`ledger.${Reason}`, Text>>;
