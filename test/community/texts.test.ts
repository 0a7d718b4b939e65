import { describe, expect, test } from 'vitest';
import { placeholder, placeholdersOf, type Text } from '../../shared/community/text.ts';
import { texts } from '../../shared/community/texts.ts';
import { refusalReasons } from '../../shared/event/event.ts';
import { mediaKinds } from '../../shared/event/message.ts';
import { traceTexts } from '../../shared/rules/trace-texts.ts';

const all: readonly [string, Text][] = Object.entries({ ...texts, ...traceTexts });
const han = /\p{Script=Han}/u;

/** The keys of the texts of which something is not true. */
function except(isFine: (text: Text) => boolean): string[] {
  return all.filter(([, text]) => !isFine(text)).map(([key]) => key);
}

describe('every text', () => {
  test('holds the same placeholders in both languages, and those it declares', () => {
    const same = (wording: string, text: Text) =>
      placeholdersOf(wording).sort().join() === [...text.placeholders].sort().join();
    expect(except((text) => same(text.en, text) && same(text.zh, text))).toEqual([]);
  });

  test('needs only placeholders it may hold', () => {
    expect(except((text) => (text.needs ?? []).every((name) => text.placeholders.includes(name)))).toEqual([]);
  });

  test('is written in its language', () => {
    expect(except((text) => !han.test(text.en))).toEqual([]);
    const hasWords = (wording: string) => /\p{L}/u.test(wording.replaceAll(placeholder, ''));
    expect(except((text) => han.test(text.zh) || !hasWords(text.zh))).toEqual([]);
  });

  test('says who reads it and when', () => {
    expect(except((text) => text.about.endsWith('.'))).toEqual([]);
  });
});

test('every reason of refusal and every kind of media has its phrase', () => {
  for (const reason of refusalReasons) expect(texts).toHaveProperty([`reason.${reason}`]);
  for (const kind of mediaKinds) expect(texts).toHaveProperty([`media.${kind}`]);
});
