import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { memberId } from '../../shared/event/ids.ts';
import { conditionNamed, conditions } from '../../shared/rules/catalogue.ts';
import type { Condition, Subject, Trigger } from '../../shared/rules/condition.ts';
import { sayFact } from '../../shared/rules/say-fact.ts';
import { chinese, english } from './said.ts';
import { readyCondition } from './subject.ts';

/** As the loader does and as synth stores it: parsed, written as JSON, read again. */
function prepared(condition: Condition, settings: unknown) {
  const parsed = z.parse(condition.settings, settings);
  const stored: unknown = JSON.parse(JSON.stringify(parsed));
  expect(stored).toEqual(parsed);
  return readyCondition(condition, stored);
}

describe.each(conditions)('the condition $name', (condition) => {
  it.each(condition.examples)('$says', ({ settings, given, matches }) => {
    const { prepared: matcher, subject: read } = prepared(condition, settings);
    const subject = read(given);
    expect(matcher.matches(subject)).toBe(matches);
    expect(matcher.explain(subject).matched).toBe(matches);
  });

  it('shows by its examples what it matches and what it does not', () => {
    expect(new Set(condition.examples.map(({ matches }) => matches))).toEqual(new Set([true, false]));
  });

  it('quotes a piece of the message when it quotes the text', () => {
    for (const { settings, given } of condition.examples) {
      const { prepared: matcher, subject: read } = prepared(condition, settings);
      const subject = read(given);
      const { quote } = matcher.explain(subject);
      if (quote === undefined) continue;
      expect(quote).not.toBe('');
      expect(JSON.stringify(subject.event)).toContain(JSON.stringify(quote.split(' → ')[0]).slice(1, -1));
    }
  });

  it('explains of any message what it matches, and throws at none', () => {
    const matchers = condition.examples.map(({ settings }) => prepared(condition, settings));
    fc.assert(
      fc.property(anySubject, (given) => {
        for (const { prepared: matcher, subject: read } of matchers) {
          const subject = read(given);
          const finding = matcher.explain(subject);
          if (finding.matched && matcher.triggers)
            expect(matcher.triggers.some((trigger) => isThere(subject, trigger))).toBe(true);
          expect(finding.matched).toBe(matcher.matches(subject));
          for (const voice of [english, chinese]) expect(sayFact(voice, finding.because)).not.toBe('');
        }
      }),
    );
  });

  it('matches nothing without one of its triggers', () => {
    for (const { settings, given, matches } of condition.examples) {
      if (!matches) continue;
      const { prepared: matcher, subject: read } = prepared(condition, settings);
      const subject = read(given);
      expect(!matcher.triggers || matcher.triggers.some((trigger) => isThere(subject, trigger))).toBe(true);
    }
  });

  it('refuses unknown settings', () => {
    for (const { settings } of condition.examples) {
      const parsed = z.safeParse(condition.settings, { ...(settings as object), surprise: 1 });
      expect(parsed.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
    }
  });

  it('describes its settings to editors', () => {
    expect(z.toJSONSchema(condition.settings, { io: 'input' })).toMatchObject({ type: 'object', properties: {} });
  });

  it('names lists in settings that it has, and opposes no others', () => {
    const { properties } = z.toJSONSchema(condition.settings, { io: 'input' });
    const named = [...Object.keys(condition.lists ?? {}), ...(condition.opposed ?? []).flat()];
    expect(Object.keys(properties ?? {})).toEqual(expect.arrayContaining(named));
  });
});

describe('the catalogue of conditions', () => {
  it('holds every condition of its folder, each under the name of its file', () => {
    const files = readdirSync(new URL('../../shared/rules/conditions/', import.meta.url));
    const expected = files.map((file) => file.replace(/\.ts$/, '')).sort();
    expect(conditions.map(({ name }) => name).sort()).toEqual(expected);
  });

  it('knows nothing by another name', () => {
    expect(conditionNamed('constructor')).toBeUndefined();
    expect(conditionNamed('text')?.name).toBe('text');
  });
});

function isThere(subject: Subject, trigger: Trigger): boolean {
  if (typeof trigger === 'string') return subject.has(trigger);
  return subject.reading(trigger.place)?.hits.has(trigger.set) ?? false;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('加', '微信', '\u200b', 'VX', ' ', 'a', '.com', 'http://', '@', '。', '１', '\ud83d'), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
);

const anyPerson = fc.record({
  id: fc.constantFrom(...[1, 2, 7, 1001].map((id) => memberId('telegram', id))),
  name: anyText,
  kind: fc.constantFrom('person', 'bot', 'channel', 'chat'),
});

const anySubject = fc.record(
  {
    text: anyText,
    name: anyText,
    edited: fc.boolean(),
    sentAgo: fc.nat(10_000_000),
    member: fc.record(
      { points: fc.integer(), strikes: fc.nat(9), joinedAt: fc.nat(), invitedBy: fc.constant(memberId('telegram', 7)) },
      { requiredKeys: [] },
    ),
    nicknameWrong: fc.boolean(),
    message: fc.record(
      {
        links: fc.array(fc.record({ url: anyText, shown: anyText }, { requiredKeys: ['url'] }), { maxLength: 3 }),
        media: fc.array(fc.record({ kind: fc.constantFrom('photo', 'sticker', 'red-envelope'), fileName: anyText })),
        mentions: fc.array(fc.record({ username: anyText })),
        forward: fc.record({ from: fc.constantFrom('member', 'hidden', 'chat', 'channel'), name: anyText }),
        reply: fc.record({ messageId: anyText, from: anyPerson, text: anyText }, { requiredKeys: ['messageId'] }),
        viaBot: anyPerson,
        buttons: fc.array(fc.record({ text: anyText, url: anyText }, { requiredKeys: ['text'] }), { maxLength: 4 }),
        customEmoji: fc.nat(9),
        quote: anyText,
        album: anyText,
      },
      { requiredKeys: [] },
    ),
    earlier: fc.array(fc.record({ ago: fc.nat(3_600_000), text: anyText }), { maxLength: 40 }),
  },
  { requiredKeys: [] },
);
