import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { fact, joinFacts } from '../fact.ts';
import { mostRemembered } from '../recent.ts';
import { duration, settingsOf, wholeNumber } from '../settings.ts';
import { rememberedWeight, type WeightKind, weightKinds } from '../weights.ts';
import { type Among, countWithin, earlierWithin, weightWithin } from '../window.ts';

/** What a flood can be made of. */
const kinds = ['messages', ...weightKinds] as const;

type Kind = (typeof kinds)[number];

const settings = atFirstNeed(() =>
  settingsOf({
    messages: z.optional(wholeNumber(2, mostRemembered)),
    lines: z.optional(wholeNumber(2, 10_000)),
    characters: z.optional(wholeNumber(2, 100_000)),
    media: z.optional(wholeNumber(2, mostRemembered)),
    stickers: z.optional(wholeNumber(2, mostRemembered)),
    mentions: z.optional(wholeNumber(2, 1_000)),
    within: duration(),
  }).check(
    z.refine(
      (written) => limitsOf(written).length > 0,
      'at least one of messages, lines, characters, media, stickers and mentions',
    ),
  ),
);

export const flood: ConditionOf<typeof settings> = {
  name: 'flood',
  about:
    'With this message the member has sent so many messages, or lines, characters, media, stickers or mentions, within so long in this chat. One of them is enough. An album is one message, but each of its pictures counts as media; stickers are no other media.',
  get settings() {
    return settings();
  },
  // Between stickers stand words; how many messages make up a wall of text nobody can say.
  remembers: (written) =>
    Math.max(...limitsOf(written).map(({ kind, many }) => (isWeight(kind) ? mostRemembered : many))),
  remembersFor: ({ within }) => within,
  weighs: (written) => limitsOf(written).flatMap(({ kind }) => (isWeight(kind) ? [kind] : [])),
  prepare(written) {
    const { within } = written;
    const limits = limitsOf(written).map((limit) => ({ ...limit, among: { within, ...having(limit.kind) } }));
    const count = (subject: Subject, { kind, among }: Limit & { among: Among }): number =>
      isWeight(kind) ? weightWithin(subject, among, kind) : countWithin(subject, among);
    const reached = (subject: Subject, limit: Limit & { among: Among }) => count(subject, limit) >= limit.many;
    return {
      matches(subject) {
        for (const limit of limits) if (reached(subject, limit)) return true;
        return false;
      },
      explain(subject) {
        if (subject.event.edited) return { matched: false, because: fact('trace.flood.edited') };
        const broken = limits.find((limit) => reached(subject, limit));
        const said = (broken ? [broken] : limits).map((limit) => {
          const unit = fact(`trace.unit.${limit.kind}`);
          const milliseconds = within;
          return fact('trace.flood.count', {
            unit,
            within: { milliseconds },
            count: count(subject, limit),
            many: limit.many,
          });
        });
        return { matched: broken !== undefined, because: joinFacts(said, 'trace.also') ?? fact('trace.no-condition') };
      },
      involves: (subject) =>
        limits.flatMap((limit) => (reached(subject, limit) ? earlierWithin(subject, limit.among) : [])),
    };
  },
  examples: [
    {
      says: 'counts this message and those before it',
      settings: { messages: 3, within: '10s' },
      given: {
        text: 'c',
        earlier: [
          { ago: 9_000, text: 'a' },
          { ago: 4_000, text: 'b' },
        ],
      },
      matches: true,
    },
    {
      says: 'forgets what is longer ago',
      settings: { messages: 3, within: '10s' },
      given: {
        text: 'c',
        earlier: [
          { ago: 12_000, text: 'a' },
          { ago: 4_000, text: 'b' },
        ],
      },
      matches: false,
    },
    {
      says: 'does not count the correction of a message',
      settings: { messages: 2, within: '10s' },
      given: {
        text: 'b!',
        edited: true,
        earlier: [
          { ago: 5_000, text: 'a' },
          { ago: 4_000, text: 'b' },
        ],
      },
      matches: false,
    },
    {
      says: 'counts lines, also within one message',
      settings: { lines: 5, within: '1m' },
      given: { text: 'a\nb\n\nc', earlier: [{ ago: 30_000, text: 'before' }] },
      matches: true,
    },
    {
      says: 'counts characters, an emoji as one',
      settings: { characters: 17, within: '1m' },
      given: { text: '大家好😀', earlier: [{ ago: 30_000, text: 'good evening' }] },
      matches: false,
    },
    {
      says: 'counts stickers, whatever is said between them',
      settings: { messages: 10, stickers: 3, within: '1m' },
      given: {
        text: '',
        message: { media: [{ kind: 'sticker' }] },
        earlier: [
          { ago: 30_000, text: '', message: { media: [{ kind: 'sticker' }] } },
          { ago: 20_000, text: 'haha' },
          { ago: 10_000, text: '', message: { media: [{ kind: 'sticker' }] } },
        ],
      },
      matches: true,
    },
    {
      says: 'counts pictures, but no stickers among them',
      settings: { media: 3, within: '1m' },
      given: {
        message: { media: [{ kind: 'photo' }] },
        earlier: [
          { ago: 30_000, text: '', message: { media: [{ kind: 'sticker' }] } },
          { ago: 10_000, text: '', message: { media: [{ kind: 'video' }] } },
        ],
      },
      matches: false,
    },
    {
      says: 'counts mentions',
      settings: { mentions: 3, within: '10m' },
      given: {
        message: { mentions: [{ username: 'li' }] },
        earlier: [
          { ago: 60_000, text: '@wang @zhang', message: { mentions: [{ username: 'wang' }, { name: 'Zhang' }] } },
        ],
      },
      matches: true,
    },
  ],
};

interface Limit {
  readonly kind: Kind;
  readonly many: number;
}

function limitsOf(written: { readonly [K in Kind]?: number | undefined }): Limit[] {
  return kinds.flatMap((kind) => {
    const many = written[kind];
    return many === undefined ? [] : [{ kind, many }];
  });
}

/** Words between stickers are no part of a flood of stickers. */
function having(kind: Kind): Pick<Among, 'alike'> {
  return isWeight(kind) ? { alike: (one) => rememberedWeight(one, kind) > 0 } : {};
}

function isWeight(kind: Kind): kind is WeightKind {
  return kind !== 'messages';
}
