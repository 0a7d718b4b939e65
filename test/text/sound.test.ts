import { describe, expect, it } from 'vitest';
import { soundForms } from '../../shared/text/streams.ts';
import { disguised } from './disguises.ts';

function find(word: string, text: string): string | undefined {
  return disguised('sound', word, text);
}

describe('a Chinese word that is disguised', () => {
  it.each([
    ['other characters', '傻逼', '你是个煞笔', '煞笔'],
    ['other characters', '垃圾', '真是辣鸡啊', '辣鸡'],
    ['a rare character', '娘炮', '这娘匏', '娘匏'],
    ['a character that looks alike', '加微信', '加徽信', '加徽信'],
    ['a word that stands for it', '加微信', '想学的加威信', '加威信'],
    ['pinyin', '傻逼', '想当shabi的', 'shabi'],
    ['pinyin alone', '傻逼', 'shabi', 'shabi'],
    ['pinyin apart', '垃圾', 'La Ji，忽悠人', 'la ji'],
    ['pinyin of one character', '你妈逼', 'nima逼', 'nima逼'],
    ['pinyin within pinyin', '变态', '这bian taitong学', 'bian tai'],
    ['a letter read aloud', '傻逼', '你个傻B', '傻b'],
    ['pinyin in signs and digits', '破解网课', '有破解w@ngke吗', '破解w@ngke'],
    ['pinyin of one character in digits', '破解网课', 'p0jie网课', 'p0jie网课'],
    ['pinyin in signs alone', '破解网课', 'poj!e w@ngke', 'poj!e w@ngke'],
    ['an initial', '傻逼', '大s逼', 's逼'],
    ['initials', '同性恋', '关txl什么事', 'txl'],
    ['v for 微', '加微信', '快加v信', '加v信'],
    ['a digit', '鸡巴', '你个鸡8！', '鸡8'],
    ['a digit in a longer word', '死全家', '4全家', '4全家'],
    ['emoji', '草泥马', '你个🌿泥🐴', '🌿泥🐴'],
    ['emoji only', '舔狗', '当👅🐶的人', '👅🐶'],
    ['characters taken apart', '强奸', '被弓虽女干了', '弓虽女干'],
    ['one character taken apart', '强奸', '被强女干了', '强女干'],
    ['parts as they stand in the character', '傻逼', '亻囟八夂辶畐', '亻囟八夂辶畐'],
    ['two characters in the wrong order', '娘炮', '真是炮娘', '炮娘'],
    ['backwards', '普信男', '又是男信普', '男信普'],
  ])('by %s is heard: %s in %j', (_how, word, text, piece) => {
    expect(find(word, text)).toBe(piece);
  });
});

describe('an innocent text', () => {
  it.each([
    ['傻逼', '啥比较好'],
    ['傻逼', '我啥笔都有'],
    ['破解网课', '破解 w@ng.example 的密码'],
    ['破解网课', '我的账号是 pojiew4ngke2027'],
    ['加微信', '班长要增加威信'],
    ['加微信', '参加威信小学的活动'],
    ['微信', '老师很有威信'],
    ['他妈', '是他吗'],
    ['他妈的', '他们的'],
    ['女拳', '支持女权'],
    ['妈的', '这种麻的面料'],
    ['死人', '房间里有4人'],
    ['北七', '离这里北7公里'],
    ['男人', 'play the game'],
    ['难看', 'can kan'],
    ['残', '我们can吗'],
    ['捅死你', '同时你也去'],
    ['好色', '女子色彩搭配'],
    ['畜生', '不出声的人'],
    ['鸡巴', '我有8只鸡'],
    ['同性恋', '看ppt'],
    ['普片图', '做ppt吧'],
    ['狗货', '🐶🔥🎉'],
    ['马马', '🐴🐴🐴'],
    ['蛇', '蛇'],
  ])('has no %s: %j', (word, text) => {
    expect(find(word, text)).toBeUndefined();
  });
});

describe('what is listened for', () => {
  it('is nothing where a word has fewer than two characters or letters between', () => {
    for (const word of ['傻', 'sb', 'nmsl', '加 微 信', '', '*', 'kill 你']) expect(soundForms(word)).toEqual([]);
  });

  it('is not too much for any word', () => {
    for (const word of ['傻逼', '操你妈', '不得好死', '中国人民大学', '脑残儿童欢乐多']) {
      expect(soundForms(word).length).toBeLessThanOrEqual(40);
    }
  });
});
