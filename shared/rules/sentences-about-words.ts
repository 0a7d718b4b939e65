import { sentencesOfCondition } from './sentences.ts';

const text = sentencesOfCondition('text');
const regex = sentencesOfCondition('regex');
const contact = sentencesOfCondition('contact');
const links = sentencesOfCondition('links');
const sale = sentencesOfCondition('sale');
const material = sentencesOfCondition('material');
const topic = sentencesOfCondition('topic');
const language = sentencesOfCondition('language');

/** What conditions find in what is written. */
export const aboutWords = {
  'trace.list.named': text('the list {name}', '词表「{name}」', 'name'),
  'trace.list.file': text('the file {name}', '文件「{name}」', 'name'),
  'trace.list.own': text('its words', '规则列出的词'),
  'trace.text.word': text('word "{word}" in the {place}', '{place}中有“{word}”', 'word', 'place'),
  'trace.text.listed': text(
    'word "{word}" of {list} in the {place}',
    '{place}中有“{word}”（{list}）',
    'word',
    'list',
    'place',
  ),
  'trace.text.loose': text('{found}, by its sound or its look', '{found}，按读音或字形识别', 'found'),
  'trace.text.otherwise': text('{found}, written otherwise', '{found}，写法不同', 'found'),
  'trace.text.disguised': text('{found}, in disguise', '{found}，经过伪装', 'found'),
  'trace.text.none': text('{found}, which is among none', '{found}，它属于 none', 'found'),
  'trace.text.missing': text('nothing of {what} in the {place}', '{place}中没有：{what}', 'what', 'place'),
  'trace.regex.found': regex('the pattern {pattern} in the {place}', '{place}符合表达式 {pattern}', 'pattern', 'place'),
  'trace.regex.missing': regex(
    'the pattern {pattern} is not in the {place}',
    '{place}不符合表达式 {pattern}',
    'pattern',
    'place',
  ),
  'trace.contact.phone': contact('a telephone number', '电话号码'),
  'trace.contact.wechat': contact('a WeChat account', '微信号'),
  'trace.contact.qq': contact('a QQ number', 'QQ 号'),
  'trace.contact.telegram': contact('a Telegram account', 'Telegram 账号'),
  'trace.contact.whatsapp': contact('a WhatsApp number', 'WhatsApp 号码'),
  'trace.contact.invite': contact('an invitation to a group', '入群邀请'),
  'trace.contact.short-link': contact('a short link', '短链接'),
  'trace.contact.email': contact('a mail address', '邮箱地址'),
  'trace.contact.other': contact('an account of some service', '其他平台账号'),
  'trace.contact.found': contact('{what} in the {place}', '{place}中有{what}', 'what', 'place'),
  'trace.contact.disguised': contact('{found}, written to be missed', '{found}，写法有意隐蔽', 'found'),
  'trace.contact.behind': contact('a contact behind a link', '链接背后有联系方式'),
  'trace.contact.card': contact('a contact card', '名片'),
  'trace.contact.none': contact('no contact in the {place}', '{place}中没有联系方式', 'place'),
  'trace.contact.none-disguised': contact(
    'no disguised contact in the {place}',
    '{place}中没有隐蔽的联系方式',
    'place',
  ),
  'trace.contact.count': contact(
    '{found}; contacts in all: {count}',
    '{found}；联系方式共 {count} 个',
    'found',
    'count',
  ),
  'trace.links.none': links('there is no link', '没有链接'),
  'trace.links.hidden': links(
    'a link whose text names another domain than it leads to',
    '链接文字写的域名与实际指向不同',
  ),
  'trace.links.denied': links('a link to {domain}, which is denied', '链接指向禁止的域名 {domain}', 'domain'),
  'trace.links.not-allowed': links('a link to a domain that is not allowed', '链接指向未经允许的域名'),
  'trace.links.lure': links('a link to a domain made of lures', '链接的域名由诱饵词拼成'),
  'trace.links.look-alike': links('a link to a look-alike of {domain}', '链接的域名冒充 {domain}', 'domain'),
  'trace.links.count': links('links: {count}', '链接 {count} 个', 'count'),
  'trace.links.permitted': links('nothing speaks against the links: {count}', '链接 {count} 个，均无问题', 'count'),
  'trace.sale.no-text': sale('there is no text', '没有文字'),
  'trace.sale.no-goods': sale('nothing is named that could be sold', '没有提到可出售的东西'),
  'trace.sale.offer': sale('an offer: {parts}', '在出售：{parts}', 'parts'),
  'trace.sale.no-offer': sale('no offer: {parts}', '不算出售：{parts}', 'parts'),
  'trace.sale.goods': sale('"{word}"', '“{word}”', 'word'),
  'trace.sale.price': sale('a price', '有价格'),
  'trace.sale.contact': sale('a contact', '有联系方式'),
  'trace.sale.call': sale('a call to act', '招人联系'),
  'trace.sale.asks': sale('a question or a warning', '是询问或提醒'),
  'trace.material.none': material('nothing of this from elsewhere: {kinds}', '没有外来资料：{kinds}', 'kinds'),
  'trace.material.net-disk': material('a link to a net disk', '网盘链接'),
  'trace.material.platform': material('a link to a course platform', '课程平台链接'),
  'trace.material.forwarded': material('a forwarded document', '转发的文件'),
  'trace.material.named': material('a document that is called learning material', '文件名像是学习资料'),
  'trace.material.code': material('an extraction code of a net disk', '网盘提取码'),
  'trace.topic': topic(
    'members who spoke of {topic} within {within}: {count}, and {by} are a conversation',
    '{within}内有 {count} 人谈到 {topic}，{by} 人即算在讨论',
    'topic',
    'within',
    'count',
    'by',
  ),
  'trace.language.unknown': language('the language cannot be told', '无法判断语言'),
  'trace.language.is': language('it is in {languages}', '语言是 {languages}', 'languages'),
  'trace.language.some': language('it is in one of {count} languages', '语言是 {count} 种之一', 'count'),
  'trace.language.none-of': language('none of {languages}', '不是 {languages}', 'languages'),
} as const;
