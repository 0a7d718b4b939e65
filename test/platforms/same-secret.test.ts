import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameSecret } from '../../shared/platforms/same-secret.ts';

it('takes the same text for the same and nothing else', () => {
  const near = fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom('', '\0', 'a', '\u00e9', '\u{1F9E7}'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), near, (expected, [other, tail]) => {
      expect(sameSecret(expected, expected)).toBe(true);
      expect(sameSecret(other, expected)).toBe(other === expected);
      expect(sameSecret(expected + tail, expected)).toBe(tail === '');
      expect(sameSecret(expected, expected + tail)).toBe(tail === '');
    }),
  );
});
