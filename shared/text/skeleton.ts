import { domainToUnicode } from 'node:url';
import { latinLookOf } from './mixed-scripts.ts';

/**
 * How a label looks: what the eye takes for the same becomes the same. Only for comparing with other skeletons.
 * `rn` is seen as m, `vv` as w, `cl` as d, 0 as o, and i, l, j and 1 are all one stroke; doubled letters are one.
 */
export function skeletonOf(label: string): string {
  return latin(label.startsWith('xn--') ? domainToUnicode(label) : label)
    .replace(/rn|nn|rm|nm|mn/g, 'm')
    .replace(/vv|uu/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/[01345789jl|!]/g, (sign) => seenAs[sign] ?? sign)
    .replace(/(.)\1+/g, '$1');
}

const seenAs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  j: 'i',
  l: 'i',
  '|': 'i',
  '!': 'i',
};

/** Letters of other scripts as the Latin letter they look like; accents gone. */
function latin(text: string): string {
  if (/^[a-z0-9-]*$/.test(text)) return text;
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9-]/gu, lookOf);
}

function lookOf(character: string): string {
  return latinLookOf.get(character.charCodeAt(0)) ?? alsoSeenAs.get(character) ?? character;
}

/** What Unicode's table does not hold, since it is not quite the same. */
const alsoSeenAs = new Map<string, string>();
const pairs = 'вbнhтtкkмmзeиuпnлnьbғfҙeαaβbγyηnκkνvτtχxωwπnđdħhłlŧtøoßbŋnƙkþpæaœo';
for (let at = 0; at < pairs.length; at += 2) alsoSeenAs.set(pairs.charAt(at), pairs.charAt(at + 1));

/** The cost of one changed letter, twice that of one taken for its neighbour in looks. */
export const edit = 2;

/**
 * How far `name` is from the nearest piece of `label` (or from all of it), in half letters: 2 for a letter changed, left
 * out, put in or swapped with the next, 1 where they look alike. More than `most` when it is more than that.
 */
export function distance(name: string, label: string, whole: boolean, most: number): number {
  const width = label.length + 1;
  if (whole && Math.abs(name.length - label.length) * edit > most) return most + 1;
  let [before, row, next] = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  for (let at = 0; at < width; at++) row[at] = whole ? at * edit : 0;
  for (let i = 1; i <= name.length; i++) {
    next[0] = i * edit;
    let least = next[0];
    for (let j = 1; j < width; j++) {
      const [one, other] = [name.charCodeAt(i - 1), label.charCodeAt(j - 1)];
      let cost = (row[j - 1] ?? 0) + (one === other ? 0 : alike(one, other) ? 1 : edit);
      cost = Math.min(cost, (row[j] ?? 0) + edit, (next[j - 1] ?? 0) + edit);
      if (i > 1 && j > 1 && one === label.charCodeAt(j - 2) && name.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + edit);
      }
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  if (whole) return row[width - 1] ?? most + 1;
  let nearest = most + 1;
  for (const cost of row) if (cost < nearest) nearest = cost;
  return nearest;
}

/** Letters that are easily taken for each other share a class; all others have their own. */
const looks = Uint8Array.from({ length: 0x80 }, (_, unit) => unit);
for (const alike of ['mnw', 'iltj', 'uvy', 'ceo', 'bd', 'gq', 'sz', 'kx']) {
  for (const letter of alike) looks[letter.charCodeAt(0)] = alike.charCodeAt(0);
}

function alike(one: number, other: number): boolean {
  return one < 0x80 && looks[one] === looks[other];
}
