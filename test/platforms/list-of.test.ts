import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { atMost, listOf } from '../../shared/platforms/list-of.ts';

/** Compared with a number, it throws. */
const strange = { length: JSON.parse('{ "toString": "x", "valueOf": 1 }') };

it.each([
  ['a list', listOf(z.string())],
  ['a text', z.string().check(atMost(3))],
])('what only looks like %s is refused without a throw, whatever its length is', (_, schema) => {
  expect(z.safeParse<z.ZodMiniType>(schema, strange).success).toBe(false);
});

it('a list of more entries than any platform sends is refused before they are looked at', () => {
  const looked: unknown[] = [];
  const entry = z.string().check(z.refine((one) => looked.push(one) > 0));
  expect(z.safeParse(listOf(entry), Array(4_001).fill('x')).success).toBe(false);
  expect(looked).toEqual([]);
  expect(z.safeParse(listOf(entry), Array(4_000).fill('x')).success).toBe(true);
  expect(looked).toHaveLength(4_000);
});
