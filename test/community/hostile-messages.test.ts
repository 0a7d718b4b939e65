import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import type { ExampleSubject } from '../../shared/rules/condition.ts';
import { explainRules, firedRules } from '../../shared/rules/evaluate.ts';
import { subjectOf } from '../../shared/rules/subject.ts';
import { memberOf, messageEvent } from '../rules/subject.ts';

const folder = fileURLToPath(new URL('../../infra/communities/penguin-tutoring', import.meta.url));
const community = compileWithShipped(requireCommunity(folder));

/** Decides by the default community and explains itself; how long it took, milliseconds. */
function judge(given: ExampleSubject): number {
  const began = performance.now();
  const event = messageEvent(given);
  const subject = subjectOf(event, memberOf(given), event.at, community);
  const { live } = firedRules(community.rules, subject);
  const trace = explainRules(community.rules, subject);
  expect(trace.filter(({ fired }) => fired).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(live.map(({ data }) => data.id)),
  );
  return performance.now() - began;
}

const megabyte = 1_048_576;

describe('by the default community is judged in bounded time', () => {
  it.each([
    ['plain talk', '今晚的网课几点开始？See you in class. '],
    ['near-matches', '加微加微信加薇'],
    ['a word again and again', '加微信'],
    ['spaced letters', 'f u c '],
    ['half characters', '\ud83d'],
    ['addresses', 'x.example.com '],
    ['digits', '1 3 8 0 '],
    ['unseen characters', '\u200b'],
    ['line breaks', 'a\n'],
  ])('a megabyte of %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(megabyte / unit.length)).slice(0, megabyte);
    expect(judge({ text })).toBeLessThan(5_000);
  });

  it('a message with ten thousand mentions, links and files', () => {
    const mentions = Array.from({ length: 10_000 }, (_, at) => ({ username: `u${at}` }));
    const links = mentions.map(({ username }) => ({
      url: `https://${username}.example.com/`,
      shown: `site ${username}`,
    }));
    const media = mentions.map(({ username }) => ({ kind: 'document' as const, fileName: `${username}.pdf` }));
    const text = mentions.map(({ username }) => `@${username}`).join(' ');
    expect(judge({ text, message: { mentions, links, media } })).toBeLessThan(5_000);
  });

  it('whatever is written, halves of characters among it', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      units.map((points) => String.fromCharCode(...points)),
      fc
        .array(fc.constantFrom('加', '微', '信', '\ud83d', '\udc00', '\u200b', '*', 'v', 'x', '1', '.com', '\n'), {
          maxLength: 40,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (said, name) => {
        expect(judge({ text: said, name })).toBeLessThan(1_000);
      }),
      { numRuns: 150 },
    );
  });
});
