import type { Text } from '../../community/text.ts';

const help = 'A line of the answer to /help.';
const line = 'One line of the answer to /shop.';
const refusal = 'To a member whose order was not taken.';
const card = 'To the admins: a card about an order, with buttons.';
const button = 'A button.';

/** What members and admins read about the shop. */
export const shopTexts = {
  'help.redemptions': {
    en: '/redemptions – orders that wait to be handed over',
    zh: '/redemptions 待发放的兑换',
    placeholders: [],
    about: help,
  },
  'help.redeem': { en: '/redeem ITEM – spend points', zh: '/redeem 商品 兑换', placeholders: [], about: help },
  'help.shop': { en: '/shop – what points can buy', zh: '/shop 积分商店', placeholders: [], about: help },
  'shop.title': {
    en: '🎁 The shop – you have {points} {points|point|points}',
    zh: '🎁 积分商店（你有 {points} 分）',
    placeholders: ['points'],
    about: 'The first line of the answer to /shop.',
  },
  'shop.line': {
    en: '{title} – {cost} {cost|point|points} (/redeem {item})',
    zh: '{title}　{cost} 分（/redeem {item}）',
    placeholders: ['title', 'cost', 'item'],
    needs: ['title'],
    about: line,
  },
  'shop.line-left': {
    en: '{title} – {cost} {cost|point|points}, {count} left (/redeem {item})',
    zh: '{title}　{cost} 分，剩 {count} 件（/redeem {item}）',
    placeholders: ['title', 'cost', 'item', 'count'],
    needs: ['title'],
    about: line,
  },
  'shop.line-gone': {
    en: '{title} – sold out',
    zh: '{title}　已兑完',
    placeholders: ['title'],
    needs: ['title'],
    about: line,
  },
  'shop.how': {
    en: 'Write /shop to me in private for buttons.',
    zh: '私聊我发送 /shop 可以直接点按钮兑换。',
    placeholders: [],
    about: 'In the chat: the last line of the answer to /shop.',
  },
  'shop.button': {
    en: '{title} · {cost}',
    zh: '{title} · {cost} 分',
    placeholders: ['title', 'cost'],
    needs: ['title'],
    about: button,
  },
  'shop.none': {
    en: 'There is no shop here.',
    zh: '这里没有积分商店。',
    placeholders: [],
    about: 'The answer to /shop and /redeem where there is none.',
  },
  'shop.unknown': {
    en: 'There is no such thing in the shop. /shop shows what there is.',
    zh: '商店里没有这件商品，发送 /shop 看看有什么。',
    placeholders: [],
    about: refusal,
  },
  'shop.ask': {
    en: 'Spend {cost} {cost|point|points} on {title}?',
    zh: '确定用 {cost} 分兑换「{title}」吗？',
    placeholders: ['cost', 'title'],
    needs: ['title'],
    about: 'To the member in private, with buttons: a thing in the shop was pressed.',
  },
  'shop.yes': {
    en: 'Yes, redeem',
    zh: '确定兑换',
    placeholders: [],
    about: button,
  },
  'shop.no': {
    en: 'No',
    zh: '算了',
    placeholders: [],
    about: button,
  },
  'shop.kept': {
    en: 'All right, your points stay with you.',
    zh: '好的，积分还在。',
    placeholders: [],
    about: 'To the member in private: they would rather not.',
  },
  'shop.ordered': {
    en: '🎁 {title} is ordered for {cost} {cost|point|points}; {points} {points|is|are} left. The team will get in touch.',
    zh: '🎁 已用 {cost} 分兑换「{title}」，剩余 {points} 分，工作人员会尽快联系你。',
    placeholders: ['title', 'cost', 'points'],
    needs: ['title'],
    about: 'To the member: their order was taken.',
  },
  'shop.poor': {
    en: '{title} costs {cost} points, and you have {points}. Nearly there!',
    zh: '「{title}」需要 {cost} 分，你有 {points} 分，再攒攒就够啦！',
    placeholders: ['title', 'cost', 'points'],
    about: refusal,
  },
  'shop.sold-out': {
    en: '{title} is sold out. Your points stay with you.',
    zh: '「{title}」已经兑完了，积分没有扣。',
    placeholders: ['title'],
    about: refusal,
  },
  'shop.enough': {
    en: 'You have as many of {title} as one member may have.',
    zh: '「{title}」你已经兑换到上限了。',
    placeholders: ['title'],
    about: refusal,
  },
  'shop.twice': {
    en: '{title} is ordered already.',
    zh: '「{title}」已经兑换过了。',
    placeholders: ['title'],
    about: refusal,
  },
  'shop.away': {
    en: 'Your points are frozen while you are not in the group: {title} was not ordered.',
    zh: '你已不在群里，积分冻结，无法兑换「{title}」。',
    placeholders: ['title'],
    about: refusal,
  },
  'order.card': {
    en: '🎁 {member} has ordered {title} for {cost} {cost|point|points}.',
    zh: '🎁 {member} 用 {cost} 分兑换了「{title}」。',
    placeholders: ['member', 'title', 'cost'],
    needs: ['member', 'title'],
    about: card,
  },
  'order.waiting': {
    en: '⏰ {member} has been waiting for {title} ({cost} {cost|point|points}) for {for}.',
    zh: '⏰ {member} 兑换的「{title}」（{cost} 分）已等待{for}。',
    placeholders: ['member', 'title', 'cost', 'for'],
    needs: ['member', 'title'],
    about: card,
  },
  'order.button-done': {
    en: '✅ Handed over',
    zh: '✅ 已发放',
    placeholders: [],
    about: button,
  },
  'order.button-refund': {
    en: '↩️ Refund',
    zh: '↩️ 退回积分',
    placeholders: [],
    about: button,
  },
  'order.done': {
    en: '✅ Handed over.',
    zh: '✅ 已发放。',
    placeholders: [],
    about: 'To the admins: below the card of an order that was handed over.',
  },
  'order.refunded': {
    en: '↩️ The points were given back.',
    zh: '↩️ 积分已退回。',
    placeholders: [],
    about: 'To the admins: below the card of an order whose points were given back.',
  },
  'order.told-done': {
    en: '🎁 {title} is yours now. Enjoy it!',
    zh: '🎁 「{title}」已发放，请查收！',
    placeholders: ['title'],
    about: 'To the member in private: their order was handed over.',
  },
  'order.told-refund': {
    en: '{title} is not to be had after all: your {cost} {cost|point|points} {cost|is|are} back, and we are sorry.',
    zh: '抱歉，「{title}」暂时无法发放，{cost} 分已退回。',
    placeholders: ['title', 'cost'],
    needs: ['title'],
    about: 'To the member in private: the points of their order were given back.',
  },
  'order.none': {
    en: 'Nothing waits to be handed over.',
    zh: '没有待发放的兑换。',
    placeholders: [],
    about: 'The answer to /redemptions.',
  },
  'order.list': {
    en: '🎁 Waiting to be handed over: {count}',
    zh: '🎁 待发放：{count} 件',
    placeholders: ['count'],
    about: 'The first line of the answer to /redemptions.',
  },
  'order.line': {
    en: '{member} – {title} ({cost})',
    zh: '{member}　{title}（{cost} 分）',
    placeholders: ['member', 'title', 'cost'],
    about: 'One line of the answer to /redemptions.',
  },
} as const satisfies Readonly<Record<string, Text>>;
