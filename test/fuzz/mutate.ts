import type { Random } from '../crash/random.ts';
import { strangeTexts, strangeValues } from './strange-values.ts';

/** What the samples of a platform are made of. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The bytes of a sample, changed as nobody would change them on purpose, or as somebody would who means harm. */
export function mutated(samples: readonly Uint8Array[], random: Random): Uint8Array {
  const sample = random.pick(samples);
  if (random.whole(8) === 0) return mutatedBytes(sample, random);
  const root: { value: Json } = { value: JSON.parse(Buffer.from(sample).toString()) };
  // Most with one change only: what is wrong in three places is mostly malformed, whatever they are.
  for (let change = random.pick([1, 1, 1, 2, 4]); change > 0; change -= 1) changeOne(root, samples, random);
  // The root itself may have been taken out.
  const text = JSON.stringify(root.value) ?? '';
  const bytes = Buffer.from(random.whole(8) === 0 ? nested(text, random) : text);
  return random.whole(16) === 0 ? mutatedBytes(bytes, random) : bytes;
}

/** A place in the tree: its holder and the key there. */
interface Place {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string;
}

function changeOne(root: { value: Json }, samples: readonly Uint8Array[], random: Random): void {
  const places = placesIn(root);
  random.pick(changes)(random.pick(places), random, { places, samples });
}

type Change = (place: Place, random: Random, around: Around) => void;

interface Around {
  readonly places: readonly Place[];
  readonly samples: readonly Uint8Array[];
}

const changes: readonly Change[] = [
  (place, random) => put(place, random.pick(strangeValues)(random)),
  (place, random) => put(place, random.pick(strangeValues)(random)),
  ({ holder, key }) => void (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  (place) => put(place, [valueAt(place)]),
  (place) => put(place, { value: valueAt(place) }),
  repeated,
  respelt,
  renamed,
  // What stands elsewhere in this sample, or in another.
  (place, random, { places }) => put(place, structuredClone(valueAt(random.pick(places)))),
  (place, random, { samples }) => {
    const other: { value: Json } = { value: JSON.parse(Buffer.from(random.pick(samples)).toString()) };
    put(place, valueAt(random.pick(placesIn(other))));
  },
];

function placesIn(root: { value: Json }): Place[] {
  const places: Place[] = [];
  const waiting: Place[] = [{ holder: root, key: 'value' }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    places.push(place);
    const value = valueAt(place);
    // Of a huge list the first ones do.
    if (Array.isArray(value))
      for (const key of [...value.keys()].slice(0, 50)) waiting.push({ holder: value, key: `${key}` });
    else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value).slice(0, 50)) waiting.push({ holder: value, key });
    }
  }
  return places;
}

function valueAt({ holder, key }: Place): Json {
  return (Object.getOwnPropertyDescriptor(holder, key)?.value as Json | undefined) ?? null;
}

/** An own property, `__proto__` too. */
function put({ holder, key }: Place, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** An event that comes twice, or a thousand times. */
function repeated(place: Place, random: Random): void {
  const value = valueAt(place);
  // Of what is large already only some, and each by itself: what the next change puts into one would be in all of them,
  // a thousand times 300 KB.
  const most = 2 + Math.floor(100_000 / (JSON.stringify(value)?.length ?? 1));
  const times = Math.min(most, random.pick([2, 3, 20, 1000]));
  if (!Array.isArray(value))
    return put(
      place,
      Array.from({ length: times }, () => structuredClone(value)),
    );
  const some = value.slice(0, 4);
  put(place, [...value, ...Array.from({ length: times }, () => structuredClone(some)).flat()]);
}

function respelt(place: Place, random: Random): void {
  const value = valueAt(place);
  const strange = random.pick(strangeTexts)(random);
  if (typeof value !== 'string') return put(place, typeof value === 'number' ? -value : strange);
  const at = random.whole(value.length + 1);
  put(place, value.slice(0, at) + strange + value.slice(random.pick([at, at + 1, value.length])));
}

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  'then',
  '0',
  '\ud800',
];

function renamed(place: Place, random: Random): void {
  const { holder, key } = place;
  if (Array.isArray(holder)) return put(place, random.pick(strangeValues)(random));
  const value = valueAt(place);
  if (random.whole(2) === 0) delete holder[key];
  put({ holder, key: random.pick(names) }, value);
}

/** Deeper than anything can be that is made by walking. */
function nested(text: string, random: Random): string {
  const depth = random.pick([10, 100, 5_000, 50_000]);
  const values = [...text.matchAll(/(?<=[:,[])(?:"(?:[^"\\]|\\.)*"|-?[\d.e+]+|true|false|null)(?=[,\]}])/g)];
  const value = values.length === 0 ? undefined : random.pick(values);
  if (value === undefined) return `${'['.repeat(depth)}${text}${']'.repeat(depth)}`;
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['{"type":"bold","text":', '}'],
    ['{"m.relates_to":', '}'],
    ['{"reply_to_message":', '}'],
  ] as const);
  const deep = open.repeat(depth) + value[0] + close.repeat(depth);
  return text.slice(0, value.index) + deep + text.slice(value.index + value[0].length);
}

/** Flipped, left out, doubled, cut off. */
export function mutatedBytes(sample: Uint8Array, random: Random): Buffer {
  let bytes = Buffer.from(sample);
  for (let change = random.whole(6); change >= 0 && bytes.length > 0; change -= 1) {
    const at = random.whole(bytes.length);
    const to = Math.min(bytes.length, at + 1 + random.whole(random.pick([1, 8, 64])));
    bytes = random.pick([
      () => Buffer.concat([bytes.subarray(0, at), Buffer.from([random.whole(256)]), bytes.subarray(at + 1)]),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]),
      () => Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]),
      () => Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(strangeTexts)(random)), bytes.subarray(at)]),
      () => (random.whole(4) === 0 ? bytes.subarray(0, at) : bytes),
    ])();
  }
  return bytes;
}
