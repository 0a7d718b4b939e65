import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../shared/text/hash.ts';

describe('the hash of a text', () => {
  it('is 0 when nothing was written, and only then', () => {
    expect(hashText('')).toBe(0);
    expect(hashText(' \n\u3000\t')).toBe(0);
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => hashText(`x${text}`) > 0));
  });

  it('is a whole number of 32 bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hash = hashText(text);
        return Number.isInteger(hash) && hash >= 0 && hash <= 0xffffffff;
      }),
    );
  });

  it('does not count white space', () => {
    expect(hashText('cheap  courses\n')).toBe(hashText('cheapcourses'));
  });

  it('keeps ten thousand similar texts apart', () => {
    const hashes = new Set(Array.from({ length: 10_000 }, (_, index) => hashText(`offer number ${index}`)));
    // Chance lets about 0.01 pairs of so many share a hash.
    expect(hashes.size).toBeGreaterThanOrEqual(9_999);
  });
});
