import { expect, it } from 'vitest';
import { languageOf } from '../../shared/detection/script.ts';

it.each([
  ['你好 hello', 'zh'],
  ['加vx abc12345', 'en'],
  ['兼职加vx abc12345', 'zh'],
  ['hello there', 'en'],
  ['привет, bro', 'ru'],
  ['12345 🔥 !!!', undefined],
  ['これはペンです', undefined],
  ['', undefined],
])('the letters of %j say %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
