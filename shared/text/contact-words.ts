import type { ContactKind } from './contacts.ts';

/** A name of a service or a call to write, after which an account is given. */
export interface ContactWord {
  readonly kind: ContactKind;
  readonly from: number;
  readonly to: number;
  /** The name itself is written to be missed. */
  readonly disguised: boolean;
  /** It means much else besides: only an account that can be nothing else counts. */
  readonly vague: boolean;
}

/** All words in the order of the text. */
export function* contactWordsIn(folded: string): Generator<ContactWord> {
  for (const match of folded.matchAll(pattern)) {
    const [text, ...groups] = match;
    const row = table[groups.findIndex((group) => group !== undefined)];
    if (row === undefined) continue;
    const { kind, vague = false, plain } = row;
    yield { kind, vague, from: match.index, to: match.index + text.length, disguised: !plain.test(text) };
  }
}

interface Row {
  readonly kind: ContactKind;
  readonly words: string;
  /** What is no disguise. */
  readonly plain: RegExp;
  readonly vague?: boolean;
}

/** Between the characters of a word that is broken up. */
const apart = '[^\\p{L}\\p{N}\\n]{0,3}';
const han = (words: string): string => words.replace(/(?<=\p{sc=Han})(?=[\p{sc=Han}❤♥])/gu, apart);
/** A word of Latin or Cyrillic letters, which digits may follow at once. */
const word = (words: string): string =>
  `(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}_@./-])(?:${words})(?![\\p{sc=Latin}\\p{sc=Cyrillic}_])`;

const table: readonly Row[] = [
  {
    kind: 'invite',
    words: `${han('(?:qq|q|扣扣?|抠抠?|企鹅|交流|资料|资源|学习|粉丝|福利|加|进|入|新|水|vip|微信)')}${apart}(?:群|裙|羣|君羊|峮|宭)(?:号码?|聊号?)?|(?:群|裙|羣|君羊)${apart}(?:号码?|聊号)`,
    plain: /^(?:qq|q|交流|资料|资源|学习|粉丝|福利|加|进|入|新|水|vip|微信)?群(?:号码?|聊号?)?$/,
  },
  {
    kind: 'wechat',
    words: [
      han(
        '微信|威信|薇信|维信|徽信|魏信|溦信|嶶信|徴信|崴信|葳信|喂信|微芯|薇芯|微心|微❤|薇❤|威❤|微♥|薇♥|绿泡泡|绿色软件|v信|w信|v❤|v♥|v芯',
      ),
      `[加十+➕联添佳家嘉伽咖找私扣]${apart}(?:我|你|个|老师|小)?${apart}(?:(?:vx?|wx?)(?![\\p{sc=Latin}])|(?:薇|威|微|维|魏|徽|卫星|喂|绿)(?:${apart}[信芯心x❤♥])?)`,
      word(`we ?chat|weixin|wei xin|v${apart}x|w${apart}x|vxin|weix|вичат|вейчат`),
      `(?<![\\p{sc=Latin}\\p{N}_])(?:vx|wx)(?=[a-z_-]{0,12}\\d)|(?<![\\p{L}\\p{N}])(?:薇|威|微|v|w|卫星)(?:号|[:：])|(?<![\\p{L}\\p{N}])[薇威微](?= ?[a-z0-9_-]{0,12}\\d)`,
    ].join('|'),
    plain: /^加?(?:微信|we ?chat|weixin|вичат|вейчат)$/,
  },
  {
    kind: 'qq',
    words: [
      han('扣扣|抠抠|叩叩|蔻蔻|秋秋|球球|企鹅|鹅号|扣号|抠号|口口号'),
      `[加十+➕联添找]${apart}(?:q|扣|抠|企鹅|🐧)(?![\\p{sc=Latin}])`,
      word(`q${apart}q|qq号|q号`),
      '(?<![\\p{sc=Latin}])(?:q|qq)号|🐧|(?<![\\p{L}\\p{N}])(?:q|扣|抠)[:：]',
    ].join('|'),
    plain: /^加?(?:qq?|qq?号|企鹅)[:：]?$/,
  },
  {
    kind: 'telegram',
    words: [
      han('电报|纸飞机|飞机号'),
      `[加十+➕联添找]${apart}飞机`,
      word(`telegram|tele ?gram|tgram|t${apart}g|тг|тгк|телега|телегу|телеге|телегра+мм?[а-я]?|телеграм`),
      '✈',
    ].join('|'),
    plain: /^(?:telegram|tg|тг|тгк|телеграмм?[а-я]?|телег[аеу]|电报)$/,
  },
  {
    kind: 'whatsapp',
    words: word("whats? ?app|what's ?app|whatsap|watsapp?|wa|wsp|wapp|в[ао]тс ?ап+|в[ао]цап+|whatsапп?"),
    plain: /^(?:whats ?app|what's ?app|wa|в[ао]тс ?ап+|в[ао]цап+)$/,
  },
  {
    kind: 'other',
    words: word(
      'viber|вайбер[а-я]?|kakao ?talk|skype|скайп|icq|аська|wickr|zangi|kik|snapchat|snap|signal|сигнал|discord|дискорд|insta|instagram|инста|инстаграмм?|threema|potato|imessage',
    ),
    plain: /./,
    vague: true,
  },
  {
    kind: 'phone',
    words: `${han('电话|手机|热线|拨打|致电|联系方式|来电')}|${word('tel|phone|call|calling|ring|txt|text|sms|mobile|cell|hotline|тел|телефон[а-я]{0,2}|звони(?:те)?|звонить|номер[а-я]?|моб|смс')}`,
    plain: /./,
    vague: true,
  },
  {
    kind: 'other',
    words: `${han('联系|咨询|客服|详询|私聊|私信|加我|找我|滴滴我|老师号|同号')}|(?<!\\p{N} ?)加(?=${apart}[\\p{N}a-z])`,
    plain: /./,
    vague: true,
  },
];

const pattern = new RegExp(table.map(({ words }) => `(${words.replace(/\((?!\?)/g, '(?:')})`).join('|'), 'gu');
