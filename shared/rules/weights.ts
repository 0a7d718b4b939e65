import type { Message } from '../event/message.ts';
import type { Recent } from '../records/member.ts';

/** What of a message a flood can be made of, beside messages themselves. */
export const weightKinds = ['stickers', 'media', 'mentions', 'lines', 'characters'] as const;

export type WeightKind = (typeof weightKinds)[number];

/** How many bits of a remembered weight each takes: 31 in all. The rarer ones come first, so that most weights are short. */
const bits: Readonly<Record<WeightKind, number>> = { stickers: 1, media: 3, mentions: 8, lines: 7, characters: 12 };

function shiftOf(kind: WeightKind): number {
  return weightKinds.slice(0, weightKinds.indexOf(kind)).reduce((sum, before) => sum + bits[before], 0);
}

const shifts: Readonly<Record<WeightKind, number>> = {
  stickers: shiftOf('stickers'),
  media: shiftOf('media'),
  mentions: shiftOf('mentions'),
  lines: shiftOf('lines'),
  characters: shiftOf('characters'),
};

/** How much of it this message has. Stickers are no other media. */
export function weightOf({ text, media, mentions }: Message, kind: WeightKind): number {
  switch (kind) {
    case 'stickers':
      return stickersIn(media);
    case 'media':
      return media.length - stickersIn(media);
    case 'mentions':
      return mentions.length;
    case 'lines':
      return linesOf(text);
    case 'characters':
      return charactersOf(text);
    default:
      return kind satisfies never;
  }
}

/** As a message is remembered by it: only the kinds that rules ask for; more than fits counts as what fits. */
export function packedWeight(message: Message, kinds: readonly WeightKind[]): number {
  let packed = 0;
  for (const kind of kinds) packed += Math.min(weightOf(message, kind), 2 ** bits[kind] - 1) * 2 ** shifts[kind];
  return packed;
}

export function rememberedWeight(one: Recent, kind: WeightKind): number {
  return ((one[4] ?? 0) >>> shifts[kind]) & (2 ** bits[kind] - 1);
}

/** Line breaks and one; of no text none. */
export function linesOf(text: string): number {
  if (text === '') return 0;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Characters of Unicode: an emoji is one, or a few. */
export function charactersOf(text: string): number {
  let characters = text.length;
  for (let at = 1; at < text.length; at++) if (isLowHalf(text, at) && isHighHalf(text, at - 1)) characters--;
  return characters;
}

function isLowHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function isHighHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function stickersIn(media: Message['media']): number {
  let count = 0;
  for (const { kind } of media) if (kind === 'sticker') count++;
  return count;
}
