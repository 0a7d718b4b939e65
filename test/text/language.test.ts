import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { languageSet, languagesIn, languagesOf } from '../../shared/text/language.ts';
import { commonWords, languages, letters } from '../../shared/text/languages.ts';

function told(text: string): string[] {
  return languagesIn(languagesOf(fold(text)));
}

describe('the language of a text', () => {
  it.each([
    ['zh', '大家好，明天的数学作业是什么'],
    ['zh', '請問明天幾點上課'],
    ['zh', '这道题用 Python 怎么写啊，求助大家'],
    ['zh', 'wo bu zhi dao jin tian zuo ye shi shen me'],
    ['zh', 'wo bu zhi dao da an'],
    ['ja', '今日は宿題がありますか'],
    ['ko', '오늘 숙제가 뭐예요 알려주세요'],
    ['th', 'สวัสดีครับทุกคน'],
    ['he', 'שלום לכולם מה שלומכם'],
    ['el', 'καλημέρα σε όλους'],
    ['fa', 'سلام خوبی چه خبر از کلاس'],
    ['ru', 'Привет всем, что задали на завтра?'],
    ['ru', 'Продам курсы недорого'],
    ['uk', 'Доброго дня, що треба зробити на завтра?'],
    ['be', 'Прывітанне, што нам задалі на заўтра?'],
    ['bg', 'Здравейте, какво трябва да направим за утре?'],
    ['sr', 'Здраво, шта треба да урадимо за сутра?'],
    ['kk', 'Сәлем, ертең қандай сабақ бар?'],
    ['en', 'hello everyone, what is the homework for tomorrow?'],
    ['en', 'Café naïve résumé is what you want'],
    ['de', 'Ich habe heute keine Zeit für die Hausaufgaben'],
    ['fr', 'merci beaucoup pour votre aide'],
    ['es', 'Hola, ¿qué hay que hacer para mañana?'],
    ['pt', 'Olá, o que a gente tem que fazer para amanhã?'],
    ['it', 'Ciao, qualcuno sa cosa c’è da fare per domani?'],
    ['nl', 'Hallo, wat is het huiswerk voor morgen?'],
    ['pl', 'Cześć, co jest zadane na jutro?'],
    ['tr', 'Merhaba, yarın için ne var?'],
    ['vi', 'Xin chào các bạn, hôm nay có bài tập gì không'],
    ['id', 'terima kasih banyak ya'],
  ])('is %s: %s', (language, text) => {
    expect(told(text)).toEqual([language]);
  });

  it.each([
    ['short', 'hi'],
    ['short', 'да'],
    ['short', '好的'],
    ['half and half', '老师 the homework for tomorrow 是哪个'],
    ['an address', 'https://example.com/what-is-the-homework-for-you'],
    ['an address without its scheme', 'see example.com/a-do-com-o-que and a.example.org/e'],
    ['handles and commands', '@the_best_of_all #hello /what_is_this'],
    ['numbers', '13800138000 13800138000'],
    ['emoji', '😀😀😀😀😀😀😀😀😀😀😀😀'],
  ])('is not told of what is %s: %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('may be any of a script when nothing speaks for one', () => {
    expect(told('asdfgh qwertyuiop zxcvb')).toEqual(expect.arrayContaining(['en', 'vi', 'another']));
    expect(told('asdfgh qwertyuiop zxcvb')).not.toContain('ru');
  });

  it('is another one when it has letters that none of the known has', () => {
    expect(told('Prodám levně kurzy, pište mi na soukromou zprávu')).toEqual(['another']);
    expect(told('Mitä kotitehtäviä meillä on huomiseksi')).toContain('another');
  });

  it('is found in a time that its length bounds', () => {
    for (const unit of ['a', 'the ', '我', 'ы', '\ud83d', '\u0301', '@a ']) {
      const text = unit.repeat(1_000_000 / unit.length);
      const began = performance.now();
      languagesOf(text);
      expect(performance.now() - began).toBeLessThan(200);
    }
  });

  it('is one that is known, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(told(text).every((name) => [...languages, 'another'].includes(name))).toBe(true);
      }),
    );
  });
});

describe('what languages are told by', () => {
  it('fits one number', () => {
    expect(languages.length).toBeLessThan(30);
    expect(languagesIn(languageSet(languages))).toEqual(languages);
  });

  it('is written as folded texts are', () => {
    for (const words of Object.values(commonWords)) expect(fold(words)).toBe(words);
    for (const alphabet of Object.values(letters)) expect(alphabet.toLowerCase()).toBe(alphabet);
  });
});
