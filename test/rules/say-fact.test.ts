import { describe, expect, it } from 'vitest';
import type { Voice } from '../../shared/community/say.ts';
import { fact } from '../../shared/rules/fact.ts';
import { sayFact } from '../../shared/rules/say-fact.ts';
import { chinese, english } from './said.ts';

const listed = fact('trace.text.listed', {
  word: '{list}',
  list: fact('trace.list.named', { name: 'zh/insults' }),
  place: fact('trace.place.message'),
});

describe('saying a fact', () => {
  it('puts facts into each other, in either language', () => {
    expect(sayFact(english, listed)).toContain('zh/insults');
    expect(sayFact(chinese, listed)).toContain('zh/insults');
    expect(sayFact(chinese, listed)).not.toBe(sayFact(english, listed));
  });

  it('says braces of a value as they are', () => {
    expect(sayFact(english, listed)).toContain('{list}');
  });

  it('says the same again, and another wording otherwise', () => {
    const own: Voice = { language: 'en', texts: { 'trace.place.message': 'here, {twice}{twice}' } };
    const place = { ...fact('trace.place.message'), values: { twice: 2 } };
    expect(sayFact(own, place)).toBe('here, 22');
    expect(sayFact(own, place)).toBe('here, 22');
    expect(sayFact(english, place)).not.toContain('22');
  });

  it('tells one from many where the wording does', () => {
    const own: Voice = { language: 'en', texts: { 'trace.place.message': '{count} {count|word|words}' } };
    const said = [1, 2].map((count) => sayFact(own, { ...fact('trace.place.message'), values: { count } }));
    expect(said).toEqual(['1 word', '2 words']);
  });

  it('fails when a value is missing, rather than to show its name', () => {
    const own: Voice = { language: 'en', texts: { 'trace.place.message': 'in {nothing} and {to-string}' } };
    expect(() => sayFact(own, fact('trace.place.message'))).toThrow('{nothing}');
  });
});
