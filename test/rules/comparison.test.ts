import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compares, comparison, liesIn, type Range, rangeFact, rangeOf } from '../../shared/rules/comparison.ts';
import { inEnglish } from './said.ts';

const bound = fc.option(fc.integer({ min: -20, max: 20 }), { nil: undefined });

describe('a comparison', () => {
  it('means what it says, however it is put', () => {
    fc.assert(
      fc.property(bound, bound, bound, bound, fc.integer({ min: -25, max: 25 }), (above, from, below, to, count) => {
        const written = { 'more-than': above, 'at-least': from, 'fewer-than': below, 'at-most': to };
        const meant =
          (above === undefined || count > above) &&
          (from === undefined || count >= from) &&
          (below === undefined || count < below) &&
          (to === undefined || count <= to);
        expect(liesIn(count, rangeOf(written))).toBe(meant);
      }),
    );
  });

  it.each([
    [{}, false],
    [{ 'more-than': 3 }, true],
    [{ 'more-than': 3, 'fewer-than': 5 }, true],
    [{ 'more-than': 3, 'fewer-than': 4 }, false],
    [{ 'at-least': 3, 'at-most': 3 }, true],
  ])('of %j asks for something that can be: %s', (written, possible) => {
    expect(compares(written)).toBe(possible);
  });

  it('is told in the trace', () => {
    const said = (range: Range) => inEnglish(rangeFact(range));
    expect(said(rangeOf({ 'more-than': 2 }))).toBe('3 or more');
    expect(said(rangeOf({ 'fewer-than': 2 }))).toBe('1 or fewer');
    expect(said(rangeOf({ 'at-least': 2, 'at-most': 5 }))).toBe('2 to 5');
    expect(said(rangeOf({ 'at-least': 2, 'fewer-than': 3 }))).toBe('exactly 2');
  });

  it('as a setting says what it expects', () => {
    const { error } = z.safeParse(comparison(0, 10), {});
    expect(error?.issues[0]?.message).toContain('more-than');
    expect(z.safeParse(comparison(0, 10), { 'at-least': 11 }).success).toBe(false);
  });
});
