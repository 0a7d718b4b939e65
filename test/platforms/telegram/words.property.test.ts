import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memberId } from '../../../shared/event/ids.ts';
import { longestText, piecesOf } from '../../../shared/platforms/telegram/perform/words.ts';

const letters = fc.constantFrom('a', '好', '𝒙', '👍', ' ', ' ', '\n', '，');
const texts = fc.array(letters, { minLength: 1, maxLength: 400 }).map((list) => list.join(''));
const limits = fc.integer({ min: 10, max: 60 });

test('pieces together say every word of the text, in order', () => {
  fc.assert(
    fc.property(texts, limits, (text, limit) => {
      const said = piecesOf({ text, mentions: [] }, limit).map((piece) => piece.text);
      expect(said.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('pieces fit, and no character is torn', () => {
  fc.assert(
    fc.property(texts, limits, (text, limit) => {
      for (const piece of piecesOf({ text, mentions: [] }, limit)) {
        expect(piece.text.length).toBeLessThanOrEqual(limit);
        expect(piece.text.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('a mention covers the same words in its piece as in the whole', () => {
  const mentioned = fc.tuple(texts, limits, fc.nat(), fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(mentioned, ([before, limit, where, length]) => {
      const text = `${before}@`.padEnd(before.length + 10, 'x');
      const offset = where % (text.length - 1);
      const name = text.slice(offset, offset + length);
      const mentions = [{ offset, length: name.length, member: memberId('telegram', 5) }];
      const covered = piecesOf({ text, mentions }, limit).flatMap((piece) =>
        piece.entities.map((entity) => piece.text.slice(entity.offset, entity.offset + entity.length)),
      );
      expect(covered.join('').replace(/\s/g, '')).toBe(name.replace(/\s/g, ''));
    }),
  );
});

test('a text that fits is one piece, to the last unit', () => {
  expect(piecesOf({ text: '好'.repeat(longestText), mentions: [] })).toHaveLength(1);
  expect(piecesOf({ text: '好'.repeat(longestText + 1), mentions: [] })).toHaveLength(2);
});

test('lines are kept whole when they can be', () => {
  const text = `${'a'.repeat(30)}\n${'b'.repeat(30)}`;
  expect(piecesOf({ text, mentions: [] }, 40).map((piece) => piece.text)).toEqual(['a'.repeat(30), 'b'.repeat(30)]);
});
