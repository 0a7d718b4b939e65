import { atFirstNeed } from '../../text/at-first-need.ts';
import { originalPiece } from '../../text/fold.ts';
import type { Needle } from '../../text/needle.ts';
import type { Reading } from '../../text/reading.ts';
import type { ConditionOf, Finding, Subject } from '../condition.ts';
import { fact, joinFacts } from '../fact.ts';
import { accountGoods, accountOffers, asks, calls, courseGoods, courseOffers, offers, prices } from '../sale-words.ts';
import { oneOrMoreOf, settingsOf } from '../settings.ts';

const settings = atFirstNeed(() => settingsOf({ of: oneOrMoreOf(['courses', 'accounts', 'any']) }));

export const sale: ConditionOf<typeof settings> = {
  name: 'sale',
  about:
    'Courses (and what belongs to them) or accounts are offered: goods with a price and a contact or a call to act, in Chinese or English. Who asks what something costs offers nothing.',
  get settings() {
    return settings();
  },
  scans: true,
  prepare({ of }, { needles }) {
    const wanted = (kind: 'courses' | 'accounts') => of.includes('any') || of.includes(kind);
    const add = (courses: readonly Needle[], accounts: readonly Needle[]): number[] => [
      ...(wanted('courses') ? [needles.add(courses)] : []),
      ...(wanted('accounts') ? [needles.add(accounts)] : []),
    ];
    const sets: Sets = {
      goods: add(courseGoods, accountGoods),
      named: add(courseOffers, accountOffers),
      offers: needles.add(offers),
      calls: needles.add(calls),
      prices: needles.add(prices),
      asks: needles.add(asks),
    };
    return {
      triggers: [...sets.goods, ...sets.named].map((set) => ({ set, place: 'message' as const })),
      matches(subject) {
        const reading = subject.reading('message');
        return reading !== undefined && isOffer(reading, sets);
      },
      explain: (subject) => explained(subject, sets),
    };
  },
  examples: [
    {
      says: 'matches goods with a price and a call to act',
      settings: { of: 'courses' },
      given: { text: '出高数网课全套，只要 19.9 元，需要的私聊' },
      matches: true,
    },
    {
      says: 'matches goods with a price and a contact',
      settings: { of: 'any' },
      given: { text: '考研押题密卷 9块9，加V❤ abc_2027' },
      matches: true,
    },
    {
      says: 'matches accounts',
      settings: { of: 'accounts' },
      given: { text: '出售视频会员账号，一个月 5 元，自动发货，有意的滴滴我' },
      matches: true,
    },
    {
      says: 'matches English',
      settings: { of: 'any' },
      given: { text: 'Selling premium accounts, only $5 each, DM me' },
      matches: true,
    },
    {
      says: 'matches goods that are put up with a price',
      settings: { of: 'accounts' },
      given: { text: 'Selling a premium account, $5' },
      matches: true,
    },
    {
      says: 'matches the shortest call',
      settings: { of: 'any' },
      given: { text: '某某 vip账号 10块一个月，私' },
      matches: true,
    },
    {
      says: 'does not match who asks for a price',
      settings: { of: 'any' },
      given: { text: '课本多少钱？这个课程 199 元值得买吗' },
      matches: false,
    },
    {
      says: 'does not match who tells what it has cost',
      settings: { of: 'any' },
      given: { text: '我报的网课 1999 元，老师讲得挺细的' },
      matches: false,
    },
    {
      says: 'does not match a warning',
      settings: { of: 'any' },
      given: { text: '大家小心，有骗子低价出售网课，收了 50 元就拉黑，不要信' },
      matches: false,
    },
    {
      says: 'does not match other goods than those it is told of',
      settings: { of: 'accounts' },
      given: { text: '出高数网课全套，只要 19.9 元，需要的私聊' },
      matches: false,
    },
    {
      says: 'does not match talk of study',
      settings: { of: 'any' },
      given: { text: 'I will share my study notes after the course, text me if you need them' },
      matches: false,
    },
  ],
};

interface Sets {
  readonly goods: readonly number[];
  /** Offers that name their goods. */
  readonly named: readonly number[];
  readonly offers: number;
  readonly calls: number;
  readonly prices: number;
  readonly asks: number;
}

/** 19.9 元, ¥50, 9块9, $5, only 20: bounded repetitions, linear time. */
const sum =
  /[¥￥$€£₽] ?\d|\d ?(?:元|块|圆|rmb|米包|包邮|刀|usd|dollars?|bucks|eur|yuan)|\d ?r(?![a-z])|(?:只要|仅需|仅售|售价|价格|原价|现价|特价|优惠价|打包|低至|price|only|just) {0,2}[:：]? {0,2}[¥$]? {0,2}\d/;

/** `10块一个月，私`: a call of one character, which is one only where nothing follows. */
const callAtEnd = /[，,。;； ](?:私|滴|dd|来撩)[!！~。]{0,3}$/;

function isOffer({ hits, folded, contacts }: Reading, sets: Sets): boolean {
  const named = sets.named.some((set) => hits.has(set));
  if (!named && !sets.goods.some((set) => hits.has(set))) return false;
  const contact = contacts.length > 0;
  if (!contact && hits.has(sets.asks)) return false;
  const acts = contact || hits.has(sets.calls) || callAtEnd.test(folded);
  const offered = named || hits.has(sets.offers);
  const priced = hits.has(sets.prices) || sum.test(folded);
  return (priced && (acts || offered)) || (offered && acts && (named || contact));
}

function explained(subject: Subject, sets: Sets): Finding {
  const reading = subject.reading('message');
  if (reading === undefined) return { matched: false, because: fact('trace.sale.no-text') };
  const { hits, folded, contacts, original } = reading;
  const goods = [...sets.named, ...sets.goods].flatMap((set) => hits.of(set))[0];
  if (goods === undefined) return { matched: false, because: fact('trace.sale.no-goods') };
  const price = hits.has(sets.prices) || sum.test(folded);
  const parts = [
    ...(price ? [fact('trace.sale.price')] : []),
    ...(contacts.length > 0 ? [fact('trace.sale.contact')] : []),
    ...(hits.has(sets.calls) || callAtEnd.test(folded) ? [fact('trace.sale.call')] : []),
    ...(hits.has(sets.asks) ? [fact('trace.sale.asks')] : []),
  ];
  const named = fact('trace.sale.goods', { word: goods.word });
  const matched = isOffer(reading, sets);
  const quote = originalPiece(original, goods.from, goods.to);
  return {
    matched,
    because: fact(matched ? 'trace.sale.offer' : 'trace.sale.no-offer', {
      parts: joinFacts([named, ...parts], 'trace.beside') ?? named,
    }),
    ...(matched ? { quote } : {}),
  };
}
