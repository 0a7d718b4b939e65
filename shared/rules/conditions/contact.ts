import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { contactAt } from '../../text/contact-addresses.ts';
import { type ContactKind, contactKinds, type FoundContact } from '../../text/contacts.ts';
import { fold, originalPiece } from '../../text/fold.ts';
import { type FoundLink, writtenLink } from '../../text/links.ts';
import type { Reading } from '../../text/reading.ts';
import { compared } from '../comparison.ts';
import { type ConditionOf, type Finding, type Place, places, type Subject, type Trigger } from '../condition.ts';
import { fact } from '../fact.ts';
import { placeFact, placesFact } from '../place-facts.ts';
import { oneOrMoreOf, settingsOf, texts, wholeNumber } from '../settings.ts';

const inMessage: readonly Place[] = ['message'];
/** Shorter ones would stand in anybody's account. */
const fewestLetters = 4;

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({
      kind: oneOrMoreOf([...contactKinds, 'card', 'any']),
      'at-least': z.optional(wholeNumber(1, 20)),
      disguised: z.optional(z.literal(true)),
      allow: z.optional(
        texts('a number, an account or an address of at least 4 letters or digits', (text) => {
          return lettersOf(text).length >= fewestLetters;
        }),
      ),
      where: z.optional(oneOrMoreOf(places)),
    }),
    z.transform(({ kind, 'at-least': least = 1, disguised = false, allow = [], where = inMessage }) => ({
      kind,
      least,
      disguised,
      allow: [...new Set(allow.map(lettersOf))],
      where,
    })),
  ),
);

export const contact: ConditionOf<typeof settings> = {
  name: 'contact',
  about:
    'A way to reach somebody outside the chat: telephone numbers, accounts and numbers of WeChat, QQ, Telegram, WhatsApp and others, invitations to groups, short links, mail addresses, contact cards; also when they are written to be missed (加V❤, 扣扣, ③⑦⑤, 一三八). `disguised`: only those. `allow`: numbers, accounts and addresses of the community itself.',
  get settings() {
    return settings();
  },
  scans: true,
  prepare({ kind, least, disguised, allow, where }) {
    const any = kind.includes('any');
    const kinds = new Set<string>(kind);
    const wanted = (one: ContactKind) => any || kinds.has(one);
    const counts = (reading: Reading, one: FoundContact) =>
      wanted(one.kind) && (!disguised || one.disguised) && !isAllowed(reading.folded.slice(one.from, one.to), allow);
    const hides = (link: FoundLink, reading: Reading | undefined): boolean => {
      if (disguised || stands(link, reading)) return false;
      const found = contactAt(link.address);
      return found !== undefined && wanted(found) && !isAllowed(fold(link.address), allow);
    };
    const cards = (any || kinds.has('card')) && !disguised;
    const countOf = (subject: Subject): number => {
      let count = cards ? cardsOf(subject) : 0;
      for (const place of where) {
        const reading = subject.reading(place);
        if (reading) for (const one of reading.contacts) if (counts(reading, one)) count++;
        if (place === 'message') for (const link of subject.links) if (hides(link, reading)) count++;
      }
      return count;
    };
    const first = (subject: Subject): Pick<Finding, 'because' | 'quote'> | undefined => {
      for (const place of where) {
        const reading = subject.reading(place);
        const one = reading?.contacts.find((found) => counts(reading, found));
        if (reading && one) return found(one, place, reading);
        const link = place === 'message' ? subject.links.find((each) => hides(each, reading)) : undefined;
        if (link)
          return { because: fact('trace.contact.behind'), quote: writtenLink(link, subject.event.message.text) };
      }
      return cards && cardsOf(subject) > 0 ? { because: fact('trace.contact.card') } : undefined;
    };
    const triggers = triggersOf(kind, where);
    return {
      ...(triggers ? { triggers } : {}),
      matches: (subject) => countOf(subject) >= least,
      explain(subject): Finding {
        const one = first(subject);
        if (!one)
          return {
            matched: false,
            because: fact(disguised ? 'trace.contact.none-disguised' : 'trace.contact.none', {
              place: placesFact(where),
            }),
          };
        const count = countOf(subject);
        const counted = compared(fact('trace.contact.count', { found: one.because, count }), { least });
        return { ...one, matched: count >= least, because: least === 1 ? one.because : counted };
      },
    };
  },
  examples: [
    {
      says: 'matches a telephone number',
      settings: { kind: 'phone' },
      given: { text: '咨询请打 138 0013 8000' },
      matches: true,
    },
    {
      says: 'sees through what is written to be missed',
      settings: { kind: ['wechat', 'qq'] },
      given: { text: '想学的加V❤：abc_2027' },
      matches: true,
    },
    {
      says: 'reads digits in any signs',
      settings: { kind: 'qq' },
      given: { text: '扣扣 ③七⑤八 六④二' },
      matches: true,
    },
    {
      says: 'does not take what study groups count for a contact',
      settings: { kind: 'any' },
      given: { text: '第138页第3题，2024-05-06 交，x = 13800138000，平均分 135.5，准考证号 202412345678' },
      matches: false,
    },
    {
      says: 'does not take a mention for a contact',
      settings: { kind: 'any' },
      given: { text: '@teacher_wang 老师好，明天 8:00 上课吗', message: { mentions: [{ username: 'teacher_wang' }] } },
      matches: false,
    },
    {
      says: 'matches an account that one is told to write to',
      settings: { kind: 'telegram' },
      given: { text: 'Подробности в лс, пишите @examplexyz' },
      matches: true,
    },
    {
      says: 'matches an invitation to a group of any platform',
      settings: { kind: 'invite' },
      given: { text: '进群 https://t.me/+AbCdEfGhIjK' },
      matches: true,
    },
    {
      says: 'also behind the text of a link',
      settings: { kind: 'invite' },
      given: { text: '点这里', message: { links: [{ url: 'https://discord.gg/example', shown: '点这里' }] } },
      matches: true,
    },
    {
      says: 'matches a short link',
      settings: { kind: 'short-link' },
      given: { text: 'look: bit.ly/abc' },
      matches: true,
    },
    {
      says: 'matches a contact card',
      settings: { kind: 'card' },
      given: { text: '', message: { media: [{ kind: 'contact' }] } },
      matches: true,
    },
    {
      says: 'minds only disguised ones when told to',
      settings: { kind: 'any', disguised: true },
      given: { text: '我的电话是 138 0013 8000' },
      matches: false,
    },
    {
      says: 'leaves those of the community alone',
      settings: { kind: 'any', allow: ['400-123-4567', 't.me/penguin_union'] },
      given: { text: '有问题打热线 400 123 4567，频道 https://t.me/penguin_union' },
      matches: false,
    },
    {
      says: 'counts them when it takes several',
      settings: { kind: 'any', 'at-least': 2 },
      given: { text: '加微信 abc_2027' },
      matches: false,
    },
    {
      says: 'looks at the name when told to',
      settings: { kind: 'any', where: ['message', 'name'] },
      given: { text: '大家好', name: '课程资料 加VX：abc_2027' },
      matches: true,
    },
  ],
};

function found({ kind, from, to, disguised }: FoundContact, place: Place, { original }: Reading) {
  const plain = fact('trace.contact.found', { what: fact(`trace.contact.${kind}`), place: placeFact(place) });
  const because = disguised ? fact('trace.contact.disguised', { found: plain }) : plain;
  return { because, quote: originalPiece(original, from, to) };
}

function cardsOf({ event }: Subject): number {
  let count = 0;
  for (const { kind } of event.message.media) if (kind === 'contact') count++;
  return count;
}

/** A link that members read in the text is among its contacts. */
function stands({ address, at, shown }: FoundLink, reading: Reading | undefined): boolean {
  return at !== undefined || (shown === undefined && reading !== undefined && reading.folded.includes(fold(address)));
}

function isAllowed(piece: string, allow: readonly string[]): boolean {
  if (allow.length === 0) return false;
  const letters = lettersOf(piece);
  for (const one of allow) if (letters.includes(one)) return true;
  return false;
}

/** Letters and digits alone: 400-123-4567 is 400 123 4567. */
function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Short links are links and cards are media; all else may stand in any text. */
function triggersOf(kinds: readonly string[], where: readonly Place[]): readonly Trigger[] | undefined {
  if (where.some((place) => place !== 'message')) return undefined;
  if (kinds.some((kind) => kind !== 'short-link' && kind !== 'card')) return undefined;
  return kinds.map((kind) => (kind === 'card' ? 'media' : 'link'));
}
