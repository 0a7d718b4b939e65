import type { Community } from '../../shared/community/community.ts';
import { loadCommunity } from '../../shared/community/load.ts';
import { mistakeLine } from '../../shared/community/mistake.ts';
import type { SyntheticWord } from './synthetic-words.ts';

/** What one rule looks for. */
export interface SyntheticRule {
  readonly words: readonly string[];
  /** What people write against adverts: a word and a number, or a word and an address. */
  readonly pattern?: string;
  readonly domains: readonly string[];
}

export interface Amounts {
  readonly rules: number;
  readonly words: number;
  readonly patterns: number;
  readonly domains: number;
}

/** Each word stands in one rule; the first rules have a pattern beside their words, the last thirtieth denies domains. */
export function syntheticRules(all: readonly SyntheticWord[], amounts: Amounts): SyntheticRule[] {
  const words = all.slice(0, amounts.words).map(({ word }) => word);
  const perRule = words.length / amounts.rules;
  const withDomains = amounts.domains === 0 ? 0 : Math.max(1, Math.floor(amounts.rules / 30));
  const perList = withDomains === 0 ? 0 : Math.floor(amounts.domains / withDomains);
  return Array.from({ length: amounts.rules }, (_, index) => ({
    words: words.slice(Math.floor(index * perRule), Math.floor((index + 1) * perRule)),
    ...(index < amounts.patterns ? { pattern: patternOf(words, index) } : {}),
    domains: amounts.rules - index <= withDomains ? domainsFrom((amounts.rules - index) * perList, perList) : [],
  }));
}

function patternOf(words: readonly string[], index: number): string {
  const [first = '', second = ''] = [words[(index * 7) % words.length], words[(index * 11 + 3) % words.length]];
  return `${first}[ :：]{0,3}\\d{3,9}|${second}.{0,8}https`;
}

function domainsFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `shop-${first + index}.example`);
}

/** The same as a community file, checked like any other. */
export function communityOf(rules: readonly SyntheticRule[]): Community {
  const file = {
    version: 1,
    community: { name: 'Bench', language: 'en', timezone: 'Asia/Shanghai' },
    platforms: { telegram: {} },
    rules: rules.map(({ words, pattern, domains }, index) => ({
      id: `r${index}`,
      title: `Rule ${index}`,
      when: {
        any: [
          { text: { any: words } },
          ...(pattern === undefined ? [] : [{ regex: { pattern } }]),
          ...(domains.length === 0 ? [] : [{ links: { deny: domains } }]),
        ],
      },
      then: { remove: true },
    })),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const loaded = loadCommunity(bytes, { id: 'bench', file: 'bench.yaml', readFile: () => undefined });
  if (!loaded.ok) throw new Error(`bench rules: ${loaded.mistakes.slice(0, 5).map(mistakeLine).join('\n')}`);
  return loaded.community;
}
