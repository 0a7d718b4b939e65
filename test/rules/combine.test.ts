import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, named, not, type Test } from '../../shared/rules/combine.ts';
import type { Matcher } from '../../shared/rules/condition.ts';
import { fact } from '../../shared/rules/fact.ts';
import { inEnglish } from './said.ts';
import { exampleSubject } from './subject.ts';

function fixed(value: boolean, id = 'm', scans = false): Test {
  const matcher: Matcher = {
    matches: () => value,
    explain: () => ({ matched: value, because: fact(value ? 'trace.rule.met' : 'trace.rule.not-met', { rule: 'x' }) }),
    involves: () => [id],
  };
  return named({ name: value ? 'true' : 'false', scans }, matcher);
}

const subject = exampleSubject();
const someTests = fc.array(fc.boolean().map((value) => fixed(value)));
const truth = (test: Test): boolean => test.matches(subject);

describe('conditions joined', () => {
  it('by all match when each does, and by any when one does', () => {
    fc.assert(
      fc.property(someTests, (tests) => {
        expect(truth(allOf(tests))).toBe(tests.every(truth));
        expect(truth(anyOf(tests))).toBe(tests.some(truth));
      }),
    );
  });

  it('keep the laws of De Morgan', () => {
    fc.assert(
      fc.property(someTests, (tests) => {
        expect(truth(not(allOf(tests)))).toBe(truth(anyOf(tests.map(not))));
        expect(truth(not(anyOf(tests)))).toBe(truth(allOf(tests.map(not))));
      }),
    );
  });

  it('explain what they match, however they are nested', () => {
    const tree = fc.letrec<{ test: Test }>((tie) => ({
      test: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.boolean().map((value) => fixed(value)),
        fc.array(tie('test'), { maxLength: 4 }).map(allOf),
        fc.array(tie('test'), { maxLength: 4 }).map(anyOf),
        tie('test').map(not),
      ),
    })).test;
    fc.assert(
      fc.property(tree, (test) => {
        const finding = test.explain(subject);
        expect(finding.matched).toBe(truth(test));
        expect(inEnglish(finding.because)).not.toBe('');
        expect(finding.decidedBy).not.toBe('');
      }),
    );
  });

  it('name the one that decided', () => {
    expect(allOf([fixed(true), fixed(false)]).explain(subject).decidedBy).toBe('false');
    expect(anyOf([fixed(false), fixed(true)]).explain(subject).decidedBy).toBe('true');
    expect(not(fixed(true)).explain(subject).decidedBy).toBe('not true');
  });

  it('are not asked why after the one that decided', () => {
    const asked: string[] = [];
    const told = (value: boolean, id: string): Test => ({
      ...fixed(value, id),
      explain(about) {
        asked.push(id);
        return fixed(value, id).explain(about);
      },
    });
    allOf([told(true, 'a'), told(false, 'b'), told(true, 'c')]).explain(subject);
    anyOf([told(false, 'd'), told(true, 'e'), told(false, 'f')]).explain(subject);
    expect(asked).toEqual(['a', 'b', 'd', 'e']);
  });

  it('by all are asked the cheapest first, so that these decide when they fail', () => {
    const slow = fixed(false, 'slow', true);
    expect(allOf([anyOf([slow, slow]), slow, fixed(true), not(fixed(true))]).explain(subject).decidedBy).toBe(
      'not true',
    );
    expect(allOf([slow, fixed(true)]).explain(subject).decidedBy).toBe('false');
  });

  it('involve the messages of those that made them match', () => {
    expect(anyOf([fixed(false, 'a'), fixed(true, 'b')]).involves(subject)).toEqual(['b']);
    expect(allOf([fixed(true, 'a'), fixed(true, 'b')]).involves(subject)).toEqual(['a', 'b']);
    expect(not(fixed(false, 'a')).involves(subject)).toEqual([]);
  });
});
