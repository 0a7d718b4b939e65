import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../../shared/event/message.ts';
import { fold } from '../../shared/text/fold.ts';
import { domainOver, hostNamedBy, hostOf, linksIn, writtenLink } from '../../shared/text/links.ts';

function hostsIn(text: string, links: readonly Link[] = []): string[] {
  return linksIn(links, text, fold(text)).map(({ host }) => host);
}

describe('where an address leads', () => {
  it.each([
    ['https://Example.COM./a', 'example.com'],
    ['example.com/path?q=1', 'example.com'],
    ['example.com:8080/path', 'example.com'],
    ['HTTP://safe.example@evil.example/', 'evil.example'],
    ['https://пример.рф/', 'xn--e1afmkfd.xn--p1ai'],
    ['https://例え。jp', 'xn--r8jz45g.jp'],
    ['https://ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['tg://resolve?domain=courses', 't.me'],
    ['https://', ''],
    ['mailto:li@example.com', undefined],
    ['tel:+8613800138000', undefined],
  ])('of %s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it('is told or not told of any text, without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['string', 'undefined']).toContain(typeof hostOf(text));
        expect(hostsIn(text).every((host) => host !== '')).toBe(true);
      }),
    );
  });
});

describe('addresses in a text', () => {
  it('are quoted as they stand there, however their dots are written', () => {
    const pieces = fc.constantFrom(
      'pan',
      'a',
      ' ',
      '.',
      '点',
      '[.]',
      '(dot)',
      ' dot ',
      'com',
      'me',
      '/s/1',
      '\ud83d\ude00',
      '。',
      'Ｃ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const link of linksIn([], text, fold(text))) {
          const quote = writtenLink(link, text);
          expect(quote).not.toBe('');
          expect(text).toContain(quote);
        }
      }),
    );
  });

  it.each([
    ['资料在pan.other.com/s/1abc，自取', ['pan.other.com']],
    ['see Example.com.', ['example.com']],
    ['http://10.0.0.7/x and https://wiki.internal/y', ['10.0.0.7', 'wiki.internal']],
    ['ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ', ['www.example.com']],
    ['наш пример.рф тут', ['xn--e1afmkfd.xn--p1ai']],
    ['example.\u200bcom', ['example.com']],
    ['example。com', ['example.com']],
    ['pan点example点com/s/1', ['pan.example.com']],
    ['pan . example . com/s/1', ['pan.example.com']],
    ['see example[.]com or wiki (dot) example (dot) org', ['example.com', 'wiki.example.org']],
    ['our wiki is at example dot com/wiki', ['example.com']],
    ['t 点 me/+AbCdEfGhIjK', ['t.me']],
    ['p.a.n.example.com and b.a.d.com', ['pan.example.com', 'bad.com']],
    ['cdn.x.com and a.b.c', ['cdn.x.com']],
    ['今晚7点vip直播课，晚上8点 me too', []],
    ['the dot com bubble. Come along. Net result: nothing', []],
    ['重点com口令，这条线上 a点b点c三点共线', []],
    // A Cyrillic а, which folding takes for a Latin one.
    ['see https://\u0430pple.com/id and \u0430ssign.com', ['xn--pple-43d.com', 'xn--ssign-3ve.com']],
    ['write to li@example.com', []],
    // An account of Matrix, and what only looks a little like one.
    ['thanks @anna.b:example.org and @Li_Lei:chat.example.net!', []],
    ['地址:example.org', ['example.org']],
    ['@ anna:example.org', ['example.org']],
    ['@:example.org', ['example.org']],
    ['@anna:example.org/course', []],
    ['我同意。我们明天上课。ok', []],
    ['version 3.14, e.g. node.js or notes.md', []],
    ['see you at 10.30', []],
  ])('of %s are %j', (text, hosts) => {
    expect(hostsIn(text)).toEqual(hosts);
  });

  it('are not told twice when the platform has marked them', () => {
    expect(hostsIn('see example.com/a', [{ url: 'example.com/a' }])).toEqual(['example.com']);
  });

  it('are quoted as they were written', () => {
    const text = '加入 ＥＸＡＭＰＬＥ．ｃｏｍ 吧';
    const links = [{ url: 'https://a.example/', shown: 'here' }, { url: 'https://b.example/' }];
    expect(linksIn(links, text, fold(text)).map((link) => writtenLink(link, text))).toEqual([
      'here → https://a.example/',
      'https://b.example/',
      'ＥＸＡＭＰＬＥ．ｃｏｍ',
    ]);
  });

  it('are told once for each host', () => {
    expect(hostsIn('example.com or example.com/b or www.example.com')).toEqual(['example.com', 'www.example.com']);
  });

  it('are found in a time that grows with the length only', () => {
    const started = performance.now();
    for (const text of [
      'a.'.repeat(50_000),
      'a-'.repeat(50_000),
      'http://'.repeat(20_000),
      'x.com@'.repeat(20_000),
      'x.com '.repeat(20_000),
      Array.from({ length: 20_000 }, (_, index) => `x${index}.com`).join(' '),
    ]) {
      linksIn([], text, text);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('domains', () => {
  it('stand for themselves and everything under them, and the nearest counts', () => {
    const domains = new Set(['example.com', 'docs.example.com', 'top']);
    expect(domainOver('example.com', domains)).toBe('example.com');
    expect(domainOver('a.docs.example.com', domains)).toBe('docs.example.com');
    expect(domainOver('cheap.top', domains)).toBe('top');
    expect(domainOver('notexample.com', domains)).toBeUndefined();
    expect(domainOver('', domains)).toBeUndefined();
  });

  it('are recognised in the words of a link, and only there where one stands', () => {
    expect(hostNamedBy('→ www.Bank.com/login')).toBe('www.bank.com');
    expect(hostNamedBy('click here')).toBeUndefined();
    expect(hostNamedBy('→ www.Bank.com/login')).toBe('www.bank.com');
  });
});
