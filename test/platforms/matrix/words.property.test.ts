import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Words } from '../../../shared/effects/effect.ts';
import { memberId } from '../../../shared/event/ids.ts';
import { onePiece, piecesOf } from '../../../shared/platforms/matrix/perform/words.ts';

const anything = fc.string({
  unit: fc.oneof(fc.constantFrom(' ', '\n', '字', '👨‍👩‍👧', '<', '&', '"', '\ud83d'), fc.string()),
  maxLength: 200,
});
const texts = fc
  .tuple(anything, fc.integer({ min: 1, max: 400 }))
  .map(([text, times]) => text.repeat(times).slice(0, 60_000));

const spoken: fc.Arbitrary<Words> = texts.chain((text) =>
  fc
    .array(
      fc.record({ offset: fc.nat(text.length), length: fc.nat(30), user: fc.constantFrom('@a:b.c', '@x"\'<:b.c') }),
      { maxLength: 5 },
    )
    .map((mentions) => ({
      text,
      mentions: mentions.map(({ offset, length, user }) => ({ offset, length, member: memberId('matrix', user) })),
    })),
);

/** What an app shows of the HTML. */
function shown(html: string): string {
  return html
    .replaceAll('<br/>', '\n')
    .replace(/<a href="https:\/\/matrix\.to\/#\/[^"<>\s]*">([^<]*)<\/a>/g, '$1')
    .replaceAll('&lt;', '\u0001')
    .replaceAll('&gt;', '\u0002')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test('whatever is said fits into events, says nothing else, and is no markup but our own', () => {
  fc.assert(
    fc.property(spoken, (words) => {
      const pieces = piecesOf(words);
      expect(pieces.length).toBeGreaterThan(0);
      const squeezed = (text: string) => text.toWellFormed().replace(/\s/g, '').replaceAll('\ufffd', '');
      expect(squeezed(pieces.map(({ body }) => body).join(''))).toBe(squeezed(words.text));
      for (const piece of pieces) {
        expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThan(50_001);
        const html = piece.formatted_body;
        if (typeof html !== 'string') continue;
        expect(shown(html)).not.toMatch(/[<>]/);
        expect(shown(html).replaceAll('\u0001', '<').replaceAll('\u0002', '>')).toBe(piece.body);
      }
    }),
    { numRuns: 60 },
  );
});

test('an edit is one piece of half the size: it holds everything twice', () => {
  fc.assert(
    fc.property(spoken, (words) => {
      expect(Buffer.byteLength(JSON.stringify(onePiece(words)))).toBeLessThan(25_010);
    }),
    { numRuns: 60 },
  );
});
