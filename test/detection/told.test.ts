import { describe, expect, it } from 'vitest';
import { isTold } from '../../shared/detection/told.ts';

describe('what is told of an insult, or asked about its word', () => {
  it.each([
    '刚才有人一直骂我是猪',
    '我被他喷了一晚上',
    '从来没骂过谁是笨蛋',
    '他叫我「笨蛋」',
    '同学说她 "笨蛋"',
    'he keeps calling me an idiot',
    'somebody in class insulted him',
    'i was called an idiot',
    'он вчера назвал меня дураком',
    'кто-то обзывал всех дураками',
    'меня тут оскорбили',
    'нас обозвали дураками',
    '「婊子」什么意思',
    '“小人”这个词怎么翻译',
    '《病句》那一段',
    '“小人”一词出自哪里',
    'what does the word "idiot" mean',
    'how do you say “idiot” in french',
    'что значит «дурак»',
    'как пишется слово «дурак»',
  ])('is heard as such: %s', (text) => {
    expect(isTold('abuse', text, false)).toBe(true);
  });

  it.each(['你骂人干什么，笨蛋', 'you are an idiot', 'ты дурак', '怎么会有你这种笨蛋', 'what do you mean'])(
    'is not said to somebody: %s',
    (text) => {
      expect(isTold('abuse', text, false)).toBe(false);
    },
  );
});
