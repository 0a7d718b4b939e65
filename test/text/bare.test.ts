import { describe, expect, it } from 'vitest';
import { bareForms } from '../../shared/text/streams.ts';
import { disguised } from './disguises.ts';

function find(word: string, text: string): string | undefined {
  return disguised('bare', word, text);
}

describe('a word that is disguised', () => {
  it.each([
    ['letters apart', 'bastard', 'you b a s t a r d you', 'b a s t a r d'],
    ['dots', 'bastard', 'b.a.s.t.a.r.d.', 'b.a.s.t.a.r.d'],
    ['dots in its first letters', 'bastards', 'b.a.s.tards!', 'b.a.s.tards'],
    ['dashes', 'bastard', 'b-a-s-t-a-r-d', 'b-a-s-t-a-r-d'],
    ['stars between', 'fuck', 'f*u*c*k', 'f*u*c*k'],
    ['cut in two', 'fuck', 'what the fu-ck', 'fu-ck'],
    ['one letter a line', 'scam', 's\nc\na\nm', 's\nc\na\nm'],
    ['repeated letters', 'bastard', 'baaastaaard', 'baaastaaard'],
    ['a letter repeated once too often', 'ass', 'asss', 'asss'],
    ['leet', 'bastard', '8457ard', '8457ard'],
    ['leet of one digit', 'shit', 'sh1t', 'sh1t'],
    ['1 for l', 'slut', 's1ut', 's1ut'],
    ['symbols', 'shit', '$h!+ happens', '$h!+'],
    ['a bracket for a letter', 'cunt', 'a (vn+', '(vn+'],
    ['v for u', 'using', 'v$!ng', 'v$!ng'],
    ['a star for a letter', 'fuck', 'f*ck', 'f*ck'],
    ['two stars', 'fuck', 'f**k', 'f**k'],
    ['many stars', 'bastard', 'b*****d', 'b*****d'],
    ['all vowels', 'bastard', 'b*st*rd', 'b*st*rd'],
    ['accents', 'fuck', 'fück', 'fück'],
    ['Cyrillic letters', 'shit', 'Ѕһіт happens', 'ѕһіт'],
    ['Cyrillic letters in Latin text', 'cocoa', 'drink some сосоа today', 'сосоа'],
    ['Latin letters in Cyrillic text', 'сука', 'ну ты и cyka же', 'cyka'],
    ['dots in Cyrillic', 'сука', 'с.у.к.а', 'с.у.к.а'],
    ['a digit in Cyrillic', 'бля', 'ну 6ля', '6ля'],
    ['a phrase', 'kill yourself', 'k i l l yourself', 'k i l l yourself'],
    ['leet in a phrase', 'cheap courses', 'get ch3ap c0urses', 'ch3ap c0urses'],
    ['one word of a phrase apart', 'cheap courses', 'cheap c.o.u.r.s.e.s', 'cheap c.o.u.r.s.e.s'],
    ['accents in a phrase', 'cheap courses', 'my chéap courses', 'chéap courses'],
    ['repeated letters in a phrase', 'cheap courses', 'cheeeap coursesss', 'cheeeap coursesss'],
    ['a digit in a Russian phrase', 'пиши в личку', 'пиши в ли4ку', 'пиши в ли4ку'],
    ['letters before a tag', 'bastards', '#b a s tards', 'b a s tards'],
    ['stars between characters', '加微信', '请加*微*信', '加*微*信'],
    ['a space between characters', '微信', '加微 信吧', '微 信'],
    ['an emoji between characters', '傻瓜', '你个傻😂瓜', '傻😂瓜'],
    ['one character a line', '加微信', '加\n微\n信', '加\n微\n信'],
    ['a star that lets letters join', 'спам*', 'с.п.а.мят', 'с.п.а.м'],
  ])('by %s is seen: %s in %j', (_how, word, text, piece) => {
    expect(find(word, text)).toBe(piece);
  });
});

describe('a text without disguise', () => {
  it.each([
    ['ass', 'as good as gold'],
    ['i sell', '1 sell'],
    ['go to hell', 'page 90 to hell'],
    ['cheap courses', 'cheap, courses'],
    ['cheap courses', 'a cheap course'],
    ['cheap courses', 'cheap 5 courses'],
    ['ass', 'as signed'],
    ['ass', 'sort it a s soon'],
    ['ass', 'Samsung A55'],
    ['ass', 'b a s s'],
    ['shit', 'push-it here'],
    ['hell', "he'll come 2 us"],
    ['hell', 'he llama'],
    ['anal', 'a n analysis of 3D'],
    ['cum', 'doc.um 4you'],
    ['tit', 'title 1'],
    ['thot', 'I know th*t'],
    ['hore', 'come h*re'],
    ['scrotum', 's*m'],
    ['сор', 'cop 7up'],
    ['гаш', 'raw 4K video'],
    ['pot', 'мой рот и i'],
    ['gook', '900k за смену'],
    ['crap', 'c++ and r'],
    ['微信', '他太微。信不信由你'],
    ['微信', '稍微\n信不信由你'],
    ['son', 'so n'],
    ['dick', 'd. i will c. k'],
  ])('is not %s: %j', (word, text) => {
    expect(find(word, text)).toBeUndefined();
  });
});

describe('what is looked for', () => {
  it('is nothing where a word is a single letter, however often', () => {
    for (const word of ['a', 'aaa', '*', '', '。', '傻']) expect(bareForms(word)).toEqual([]);
  });

  it('is the same for a word with and without stars', () => {
    expect(bareForms('*word*')).toEqual(bareForms('word'));
  });
});
