import { describe, expect, it } from 'vitest';
import { siteOf, suffixOf } from '../../shared/text/site.ts';

describe('the registered domain', () => {
  it.each([
    ['www.example.com', 'example.com'],
    ['example.com', 'example.com'],
    ['a.b.example.com.cn', 'example.com.cn'],
    ['a.example.co.uk', 'example.co.uk'],
    ['shop.somebody.github.io', 'somebody.github.io'],
    ['somebody.github.io', 'somebody.github.io'],
    ['login.bank.web.app', 'bank.web.app'],
    ['a.b.xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    ['a.city.kobe.jp', 'city.kobe.jp'],
    ['co.uk', 'co.uk'],
    ['com', 'com'],
    ['localhost', 'localhost'],
    ['10.0.0.7', '10.0.0.7'],
    ['[::1]', '[::1]'],
    ['a.b.nowhere-known', 'b.nowhere-known'],
    ['', ''],
  ])('of %s is %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  it('ends with what the public-suffix list says', () => {
    expect(suffixOf('a.example.co.uk')).toBe('co.uk');
    expect(suffixOf('example.com')).toBe('com');
    expect(suffixOf('x.pages.dev')).toBe('pages.dev');
  });
});
