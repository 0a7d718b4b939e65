import type { ContactKind } from './contacts.ts';
import { unitsOf } from './units-of.ts';

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

/** All words in the order of the text, none within another. */
export function* contactWordsIn(folded: string): Generator<ContactWord> {
  let units = unitsOf(folded);
  for (let at = 0; at < folded.length; at++) {
    const unit = units[at] ?? 0;
    if (begin[unit] === 0) continue;
    // Within a word of letters none begins.
    if (at > 0 && isLetter(unit) && isLetter(units[at - 1] ?? 0)) continue;
    const found = wordOf(rowsAt(unit), folded, at);
    if (found === undefined) continue;
    yield found;
    // Another text may have been looked at.
    units = unitsOf(folded);
    at = found.to - 1;
  }
}

function wordOf({ pattern, table }: Rows, folded: string, at: number): ContactWord | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(folded);
  if (match === null) return undefined;
  const [text, ...groups] = match;
  const row = table[groups.findIndex((group) => group !== undefined)];
  if (row === undefined) return undefined;
  return {
    kind: row.kind,
    vague: row.vague ?? false,
    from: at,
    to: at + text.length,
    disguised: !row.plain.test(text),
  };
}

/** Latin and Cyrillic. */
function isLetter(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || (unit > 0x42f && unit < 0x460);
}

interface Row {
  readonly kind: ContactKind;
  /** The characters its words begin with: nowhere else are they tried. */
  readonly begins: string;
  readonly words: string;
  /** What is no disguise. */
  readonly plain: RegExp;
  readonly vague?: boolean;
}

/**
 * Ranges and no Unicode properties: with those these patterns take a quarter of a second to compile.
 * Between the characters of a word that is broken up there is none of these.
 */
const apart = '[^a-z0-9\\u00b5-\\u024f\\u0400-\\u04ff\\u3400-\\u9fff\\n]{0,4}';
const han = (words: string): string => words.replace(/(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff❤♥])/g, apart);
/** Also w.h.a.t.s a p p. */
const spaced = (letters: string): string => [...letters].join('[ ._*-]?');
/** A word of Latin or Cyrillic letters, which digits may follow at once. */
const word = (words: string): string => `(?<![a-zа-яё0-9_@./-])(?:${words})(?![a-zа-яё_])`;

const table: readonly Row[] = [
  {
    kind: 'invite',
    begins: 'q扣抠企交资学粉福加进入新水v微群裙羣君',
    words: `${han('(?:qq|q|扣扣?|抠抠?|企鹅|交流|资料|资源|学习|粉丝|福利|加|进|入|新|水|vip|微信)')}${apart}(?:群|裙|羣|君羊|峮|宭)(?:号码?|聊号?)?|(?:群|裙|羣|君羊)${apart}(?:号码?|聊号)`,
    plain: /^(?:qq|q|交流|资料|资源|学习|粉丝|福利|加|进|入|新|水|vip|微信)?群(?:号码?|聊号?)?$/,
  },
  {
    kind: 'wechat',
    begins: '微威薇维徽魏溦嶶徴崴葳喂绿vwв加十+➕联添佳家嘉伽咖找私扣卫',
    words: [
      `[微威薇维徽魏溦嶶徴崴葳喂]${apart}[信芯心辛❤♥]|[vw][信芯❤♥]`,
      han('绿泡泡|绿色软件'),
      `[加十+➕联添佳家嘉伽咖找私扣]${apart}(?:我|你|个|老师|小)?${apart}(?:(?:vx?|wx?)(?![a-z]|[ ._*-][a-z](?![a-z0-9]))|(?:薇|威|微|维|魏|徽|卫星|喂|绿)(?:${apart}[信芯心x❤♥])?)`,
      word(`we ?chat|${spaced('wechat')}|${spaced('weixin')}|wei xin|[vw]{1,4}${apart}x{1,4}|vxin|weix|вичат|вейчат`),
      `(?<![a-z0-9_])(?:vx|wx)(?=[a-z_-]{0,12}\\d)|(?<![a-z0-9\\u3400-\\u9fff])(?:薇|威|微|v|w|卫星)(?:号|[:：])|(?<![a-z0-9\\u3400-\\u9fff])[薇威微](?= ?[a-z0-9_-]{0,12}\\d)`,
    ].join('|'),
    plain: /^加?(?:微信|we ?chat|weixin|вичат|вейчат)$/,
  },
  {
    kind: 'qq',
    begins: '扣抠叩蔻秋球企鹅口加十+➕联添找q🐧',
    words: [
      han('扣扣|抠抠|叩叩|蔻蔻|秋秋|球球|企鹅|鹅号|扣号|抠号|口口号'),
      `[加十+➕联添找]${apart}(?:q|扣|抠|企鹅|🐧)(?![a-z])`,
      word(`q${apart}q|qq号|q号`),
      '(?<![a-z])(?:q|qq)号|🐧|(?<![a-z0-9\\u3400-\\u9fff])(?:q|扣|抠)[:：]',
    ].join('|'),
    plain: /^加?(?:qq?|qq?号|企鹅)[:：]?$/,
  },
  {
    kind: 'telegram',
    begins: '电纸飞加十+➕联添找tт✈',
    words: [
      han('电报|纸飞机|飞机号'),
      `[加十+➕联添找]${apart}飞机`,
      word(`${spaced('telegram')}|tele ?gram|tgram|t${apart}g|тг|тгк|телега|телегу|телеге|телегра+мм?[а-я]?|телеграм`),
      '✈',
    ].join('|'),
    plain: /^(?:telegram|tg|тг|тгк|телеграмм?[а-я]?|телег[аеу]|电报)$/,
  },
  {
    kind: 'whatsapp',
    begins: 'wв',
    words: word(
      `${spaced('whatsapp')}|whats? ?app|what's ?app|whatsap|watsapp?|wa|wsp|wapp|в[ао]тс ?ап+|в[ао]цап+|whatsапп?`,
    ),
    plain: /^(?:whats ?app|what's ?app|wa|в[ао]тс ?ап+|в[ао]цап+)$/,
  },
  {
    kind: 'other',
    begins: 'vвkксsiаwzдdиtp',
    words: word(
      'viber|вайбер[а-я]?|kakao ?talk|skype|скайп|icq|аська|wickr|zangi|kik|snapchat|snap|signal|сигнал|discord|дискорд|insta|instagram|инста|инстаграмм?|threema|potato|imessage',
    ),
    plain: /./,
    vague: true,
  },
  {
    kind: 'phone',
    begins: '电手热拨致联来tpcrsmhтзнмс',
    words: `${han('电话|手机|热线|拨打|致电|联系方式|来电')}|${word('tel|phone|call|calling|ring|txt|text|sms|mobile|cell|hotline|тел|телефон[а-я]{0,2}|звони(?:те)?|звонить|номер[а-я]?|моб|смс')}`,
    plain: /./,
    vague: true,
  },
  {
    kind: 'other',
    begins: '联咨客详私加找滴老同',
    words: `${han('联系|咨询|客服|详询|私聊|私信|加我|找我|滴滴我|老师号|同号')}|(?<![0-9] ?)加(?=${apart}[0-9a-z零〇一二三四五六七八九幺❶-➓])`,
    plain: /./,
    vague: true,
  },
];

interface Rows {
  readonly table: readonly Row[];
  /** Sticky; a group for each row. */
  readonly pattern: RegExp;
}

/** Compiled at first use: a message holds few of these characters. */
const compiled = new Map<number, Rows>();
const begin = new Uint8Array(0x10000);
for (const { begins } of table) for (const character of begins) begin[character.charCodeAt(0)] = 1;

function rowsAt(unit: number): Rows {
  const known = compiled.get(unit);
  if (known !== undefined) return known;
  const rows = table.filter(({ begins }) => [...begins].some((character) => character.charCodeAt(0) === unit));
  const alternatives = rows.map(({ words }) => `(${words.replace(/\((?!\?)/g, '(?:')})`);
  const made = { table: rows, pattern: new RegExp(alternatives.join('|'), 'y') };
  compiled.set(unit, made);
  return made;
}
