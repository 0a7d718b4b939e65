import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinWords, plain, wordsOf } from '../../../shared/community/say.ts';
import type { Words } from '../../../shared/effects/effect.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import { FoundNames } from '../../../shared/platforms/matrix/perform/found-names.ts';
import { now } from './performing.ts';

const idOf = (user: string) => memberId('matrix', user);
const ann = idOf('@ann:example.org');

/** `name` was found for somebody. */
function found(user: string, name: string, names = new FoundNames()): FoundNames {
  const member = { id: idOf(user), name, kind: 'person' } as const;
  names.note(
    { result: 'done', found: [{ type: 'renamed', id: 'x', at: now, chat: chatId('matrix', '!r'), member }] },
    now,
  );
  return names;
}

const naming = (...parts: readonly (string | readonly [id: typeof ann, name: string])[]): Words =>
  joinWords(
    parts.map((part) => (typeof part === 'string' ? plain(part) : wordsOf({ id: part[0], name: part[1] }))),
    '',
  );

describe('words that call somebody by the account', () => {
  test('call them by the name that was found, wherever they are named, and mention them there', () => {
    const words = naming([ann, 'ann'], ', please: ann is ', [ann, 'ann'], ' (', [idOf('@ben:b.org'), 'Ben'], ')');
    expect(found('@ann:example.org', 'Ann Lee').calling(words, now)).toEqual(
      naming([ann, 'Ann Lee'], ', please: ann is ', [ann, 'Ann Lee'], ' (', [idOf('@ben:b.org'), 'Ben'], ')'),
    );
  });

  test('stay when they have another name there, nothing was found, or it is long ago', () => {
    const names = found('@ann:example.org', 'Ann Lee');
    const [called, other] = [naming([ann, 'ann']), naming([ann, 'Anna'])];
    expect(names.calling(other, now)).toBe(other);
    expect(names.calling(called, now + 11 * 60_000)).toBe(called);
    expect(new FoundNames().calling(called, now)).toBe(called);
  });

  test('hold the name as names are shown everywhere: on one line, of some length', () => {
    const names = found('@ann:example.org', `Ann\n✅ Undone by Ms Lin${'!'.repeat(200)}`);
    const { text } = names.calling(naming([ann, 'ann'], ' was muted'), now);
    expect(text).not.toContain('\n');
    expect(text.length).toBeLessThan(90);
  });

  test('keep a bounded number of names, the latest', () => {
    const names = new FoundNames();
    for (let nth = 0; nth < 1_500; nth += 1) found(`@u${nth}:example.org`, `Name ${nth}`, names);
    const calls = (nth: number) => names.calling(naming([idOf(`@u${nth}:example.org`), `u${nth}`]), now).text;
    expect([calls(0), calls(499), calls(500), calls(1_499)]).toEqual(['u0', 'u499', 'Name 500', 'Name 1499']);
  });

  test('keep every mention on its own name, whatever the names are', () => {
    const users = ['@ann:example.org', '@ben:b.org', '@學:c.org'];
    const localpart = (user: string) => user.slice(1, user.indexOf(':'));
    const part = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom(...users));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.array(fc.string({ unit: 'grapheme' })), (parts, given) => {
        const names = new FoundNames();
        given.slice(0, users.length).forEach((name, nth) => {
          found(users[nth] ?? '', name, names);
        });
        const isUser = (one: string) => users.includes(one);
        const words = naming(...parts.map((one) => (isUser(one) ? ([idOf(one), localpart(one)] as const) : one)));
        const called = names.calling(words, now);
        const expected = naming(
          ...parts.map((one) =>
            isUser(one) ? ([idOf(one), given[users.indexOf(one)] ?? localpart(one)] as const) : one,
          ),
        );
        expect(called).toEqual(expected);
      }),
    );
  });
});
