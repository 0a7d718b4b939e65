import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Condition } from '../../shared/rules/condition.ts';
import { links } from '../../shared/rules/conditions/links.ts';
import { inEnglish } from './said.ts';
import { readyCondition } from './subject.ts';

function ready(settings: z.input<typeof links.settings>) {
  return readyCondition(links as Condition, z.parse(links.settings, settings));
}

describe('30,000 domains', () => {
  const deny = Array.from({ length: 30_000 }, (_, index) => `casino-${index}.example`);
  const { prepared, subject } = ready({ deny });

  it('are not asked about without a link', () => {
    expect(prepared.triggers).toEqual(['link']);
  });

  it('are found among, at the price of one', () => {
    const bad = subject({ text: 'go to www.casino-29999.example.com or http://play.casino-29999.example/x' });
    const good = subject({ text: 'see https://classes.penguin.example/timetable' });
    expect(prepared.matches(bad)).toBe(true);
    expect(inEnglish(prepared.explain(bad).because)).toBe('a link to casino-29999.example, which is denied');
    const began = performance.now();
    for (let time = 0; time < 20_000; time++) prepared.matches(good);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('allowed domains', () => {
  const matches = (settings: z.input<typeof links.settings>, text: string) => {
    const { prepared, subject } = ready(settings);
    return prepared.matches(subject({ text }));
  };

  it('alone are all that is allowed', () => {
    expect(matches({ allow: 'penguin.example' }, 'https://other.example/')).toBe(true);
    expect(matches({ allow: 'penguin.example', any: true }, 'https://other.example/')).toBe(true);
  });

  it('beside anything else are the exceptions', () => {
    expect(matches({ allow: 'penguin.example', 'look-alike': 'high' }, 'https://other.example/')).toBe(false);
    expect(matches({ allow: 'penguin.example', hidden: true }, 'https://other.example/')).toBe(false);
    expect(matches({ allow: 'discordia.cc', 'look-alike': 'medium' }, 'https://discordia.cc/')).toBe(false);
  });

  it('may be a whole ending, as may denied ones', () => {
    expect(matches({ allow: '.edu.cn' }, 'https://www.tsinghua.edu.cn/')).toBe(false);
    expect(matches({ deny: '.top' }, 'https://cheap.top/')).toBe(true);
  });
});

describe('settings of links', () => {
  it.each([{}, { deny: [] }, { deny: ['https://a.example/'] }, { 'more-than': 0 }, { 'look-alike': 'low' }])(
    'that can mean nothing are refused: %j',
    (settings) => {
      expect(z.safeParse(links.settings, settings).success).toBe(false);
    },
  );

  it('name a domain once, however often it is written', () => {
    expect(z.parse(links.settings, { deny: ['A.example', 'a.example.', 'a.example'] }).deny).toEqual({
      own: ['a.example'],
      lists: [],
    });
  });
});
