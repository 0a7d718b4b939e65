import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, originalRange } from '../../shared/text/fold.ts';
import {
  bareForms,
  type Form,
  isDisguise,
  newStream,
  soundForms,
  writeBare,
  writeSound,
} from '../../shared/text/streams.ts';

const writers = { bare: writeBare, sound: writeSound } as const;
const forms: readonly Form[] = ['bare', 'sound'];

const pieces = fc.constantFrom(
  ...[
    'a',
    'b',
    'ss',
    'sha',
    'bi',
    'shabi',
    '傻',
    '逼',
    '强',
    '弓虽',
    '亻',
    '𠔉',
    '🐴',
    '😂',
    '\ud83d',
    '\udc00',
    ' ',
    '\n',
    '.',
    '*',
    '-',
  ],
  ...[
    '!',
    '$',
    '(',
    '#',
    '1',
    '42',
    'é',
    'б',
    'ѕ',
    '\u0336',
    '\u200b',
    '\u202e',
    '，',
    '。',
    '...',
    '        ',
    '騙',
    'İ',
    'v',
    'j8',
  ],
);
const anything = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);

describe('both streams', () => {
  it('name for every unit a piece of the text, one after the other, and never outside of it', () => {
    const stream = newStream();
    fc.assert(
      fc.property(anything, fc.constantFrom(...forms), (text, form) => {
        const folded = fold(text);
        writers[form](text, folded, stream);
        let end = 0;
        for (let at = 0; at < stream.length; at++) {
          const from = stream.from[at] ?? -1;
          const to = stream.to[at] ?? -1;
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          const [start, stop] = originalRange(text, from, to);
          expect(start >= 0 && start < stop && stop <= text.length).toBe(true);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(folded.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are the same for the same text, whatever was written before', () => {
    const used = newStream();
    fc.assert(
      fc.property(anything, anything, fc.constantFrom(...forms), (earlier, text, form) => {
        const fresh = newStream();
        writers[form](earlier, fold(earlier), used);
        const said = writers[form](text, fold(text), used);
        expect(writers[form](text, fold(text), fresh)).toBe(said);
        expect(used.length).toBe(fresh.length);
        expect([...used.units.subarray(0, used.length)]).toEqual([...fresh.units.subarray(0, fresh.length)]);
      }),
    );
  });

  it('answer for any place and any word whether it is disguised there', () => {
    const stream = newStream();
    const words = fc.oneof(
      pieces,
      fc.constantFrom('ass', 'shit', '傻逼', '强奸', 'сука', '*bad*', '加v'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(anything, words, fc.constantFrom(...forms), fc.nat(), fc.nat(), (text, word, form, a, b) => {
        writers[form](text, fold(text), stream);
        if (stream.length === 0) return;
        const [first = 0, last = 0] = [a % stream.length, b % stream.length].sort((x, y) => x - y);
        expect([true, false]).toContain(isDisguise(form, word, text, fold(text), stream, first, last));
        expect([...bareForms(word), ...soundForms(word)].every((units) => units.length > 1)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    'a.',
    'a ',
    'a*',
    'a!',
    'a1',
    '!',
    '$',
    '*',
    '.',
    'a',
    '傻',
    '傻*',
    'a傻',
    '傻a1',
    'sha',
    'shabi ',
    '🐴',
    '𠔉',
    '(a',
    '\u200ba',
    '\ud83d',
    'б.',
    'xn',
  ])('take time that grows with the length only, for a million units of %j', (unit) => {
    const stream = newStream();
    const folded = unit.repeat(1_000_000 / unit.length);
    const started = performance.now();
    writeBare(folded, folded, stream);
    writeSound(folded, folded, stream);
    // Nothing that grew faster would end within minutes.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
