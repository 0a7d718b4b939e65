import type { Random } from '../crash/random.ts';
import type { Json } from './mutate.ts';

type Strange<Value> = (random: Random) => Value;

const numbers: readonly number[] = [
  0,
  -1,
  1.5,
  -0.5,
  1e-7,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  2 ** 53,
  2 ** 63,
  1e21,
  8.64e15 + 1,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
];

/** In the middle of texts, and instead of them. */
export const strangeTexts: readonly Strange<string>[] = [
  () => '',
  () => '\0',
  () => '\ud800',
  () => '\udc00\ud800',
  () => '\u202e\u2066\u200b\ufeff',
  () => 'e\u0301'.repeat(100),
  () => '👩‍👩‍👧‍👦',
  () => '"\\/\b\f\n\r\t',
  () => '<a href="javascript:0">x</a><mx-reply>',
  () => '<'.repeat(2_000),
  () => '<b>'.repeat(3_000),
  () => '<a href="'.repeat(1_000),
  () => '&#x1f600;&amp&lt;&#99999999;',
  () => '__proto__',
  () => '../../etc/passwd?#%00%zz',
  () => 'a:b:c#d$!@e',
  (random) => String.fromCharCode(random.whole(0x10000)),
  (random) => 'x'.repeat(random.pick([64, 121, 255, 256, 4097, 20_000])),
  // Large ones are rare: most of a run would go into reading them.
  (random) => random.pick(['学', 'a', ' ', '@', '/', '.']).repeat(random.whole(40) === 0 ? 300_000 : 500),
];

export const strangeValues: readonly Strange<Json>[] = [
  () => null,
  () => true,
  () => false,
  () => [],
  () => ({}),
  () => [[[]]],
  () => ({ toString: 'x', valueOf: 1, length: -1 }),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  (random) => random.pick(numbers),
  (random) => random.pick(numbers),
  (random) => random.whole(2 ** 32),
  (random) => random.pick(strangeTexts)(random),
  (random) => random.pick(strangeTexts)(random),
  (random) => Array.from({ length: random.whole(40) === 0 ? 50_000 : 200 }, () => random.pick([null, 0, 'x', {}])),
  (random) => Object.fromEntries(Array.from({ length: random.pick([3, 500]) }, (_, n) => [`k${n}`, n])),
];
