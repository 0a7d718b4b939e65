import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Message } from '../../shared/event/message.ts';
import { conditions } from '../../shared/rules/catalogue.ts';
import { readyCondition } from './subject.ts';

const many = 10_000;
const person = { id: 'telegram:7' as never, name: '\ud83d', kind: 'bot' } as const;

const messages: Readonly<Record<string, Partial<Message>>> = {
  'ten thousand mentions': { mentions: Array.from({ length: many }, () => ({ username: 'everybody' })) },
  'ten thousand buttons': { buttons: Array.from({ length: many }, () => ({ text: '\ud83d', url: 'https://a.top' })) },
  'ten thousand pieces of media': { media: Array.from({ length: many }, () => ({ kind: 'sticker' as const })) },
  'a megabyte of emoji': { text: '😀'.repeat(262_144) },
  'a megabyte of joined emoji': { text: '👨\u200d'.repeat(262_144) },
  'a megabyte of letters in both cases': { text: 'aA'.repeat(524_288) },
  'a megabyte of lines': { text: '\n'.repeat(1_048_576) },
  'a megabyte of lone surrogates': { text: '\ud83d'.repeat(1_048_576) },
  'lone surrogates in every field': {
    text: '\ud83d\udc00\ud83d',
    forward: { from: 'channel', name: '\ud83d', username: '\udc00', id: '\ud83d' },
    reply: { messageId: '1', from: person, text: '\udc00' },
    viaBot: person,
    quote: '\ud83d',
  },
};

/** Those of this room; what reads words is tried in `hostile.test.ts`. */
const tried = new Set([
  'mentions',
  'length',
  'caps',
  'repeated',
  'emoji',
  'language',
  'flood',
  'member',
  'edited',
  'forwarded',
  'reply',
  'via-bot',
  'buttons',
  'media',
  'duplicate',
]);

describe.each(conditions.filter(({ name }) => tried.has(name)))('the condition $name', (condition) => {
  it.each(Object.entries(messages))('answers in a bounded time about %s', (_, message) => {
    for (const { settings, given } of condition.examples) {
      const { prepared, subject: read } = readyCondition(condition, z.parse(condition.settings, settings));
      const subject = read({ ...given, ...(message.text === undefined ? {} : { text: message.text }), message });
      const began = performance.now();
      const matched = prepared.matches(subject);
      expect(prepared.explain(subject).matched).toBe(matched);
      expect(performance.now() - began).toBeLessThan(1_500);
    }
  });
});
