import { describe, expect, it } from 'vitest';
import type { ConditionData } from '../../shared/community/community.ts';
import { explainRules, firedRules } from '../../shared/rules/evaluate.ts';
import { readyRules } from './subject.ts';

const conditions: readonly ConditionData[] = [
  {
    type: 'condition',
    name: 'text',
    settings: { any: { own: ['操你妈', 'spam', '*xx'], lists: [] }, as: 'loose', where: ['message', 'name'] },
  },
  { type: 'condition', name: 'regex', settings: { pattern: '加.{0,5}微信', where: ['message', 'name'] } },
  {
    type: 'condition',
    name: 'links',
    settings: {
      others: false,
      allow: { own: ['a.example'], lists: [] },
      deny: { own: ['b.example'], lists: [] },
      hidden: true,
      lookAlike: 'medium',
      most: 100,
    },
  },
  { type: 'condition', name: 'duplicate', settings: { times: 2, within: 1000, characters: 1 } },
];
const then = { remove: true, points: 0, serious: false };
const { prepared: rules, subject: read } = readyRules(
  conditions.map((when, index) => ({ id: `r${index}`, title: 'r', mode: 'shadow', when, then })),
);

/** Sixteen times the longest message of Telegram. */
const length = 65_536;

describe('a message made to be slow', () => {
  it.each([
    ['unseen characters', '\u200b'],
    ['piled marks', '\u0301\u0316'],
    ['near-matches', '操你'],
    ['beginnings of a pattern', '加'],
    ['half addresses', 'http://a.'],
    ['dots', 'a.'],
    ['addresses', 'x.com '],
    ['lone surrogates', '\ud83d'],
    ['a character that folds to eighteen', '\ufdfa'],
  ])('of %s is judged and explained in a time that its length bounds', (_, unit) => {
    const text = unit.repeat(length / unit.length);
    const began = performance.now();
    const subject = read({ text, name: text });
    firedRules(rules, subject);
    explainRules(rules, subject);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
