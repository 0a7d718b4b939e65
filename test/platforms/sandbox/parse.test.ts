import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../shared/event/event.ts';
import type { Parsed } from '../../../shared/platforms/platform.ts';
import { parse } from '../../../shared/platforms/sandbox/parse.ts';
import type { Happening, SandboxMessage } from '../../../shared/platforms/sandbox/update.ts';

const lin = { id: 'lin', name: '林老师', username: 'lin', kind: 'person' } as const;
const linOutside = { ...lin, id: 'sandbox:lin' };
const words: SandboxMessage = { id: 'm1', text: 'hello', links: [], media: [], mentions: [] };

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function parsed(happening: Happening | Record<string, unknown>): Parsed {
  return parse(bytes({ delivery: 'k3f.7', at: 1_790_000_000_000, happening }));
}

function eventOf(happening: Happening): Event | undefined {
  const result = parsed(happening);
  return result.kind === 'events' ? result.events[0] : undefined;
}

const said = { type: 'message', chat: 'room', from: lin, message: words, edited: false, private: false } as const;

describe('parsing what the room says', () => {
  it('gives a message the platform’s name in every id, and the delivery’s id to the event', () => {
    expect(eventOf(said)).toEqual({
      type: 'message',
      id: 'sandbox:k3f.7',
      at: 1_790_000_000_000,
      chat: 'sandbox:room',
      from: linOutside,
      message: words,
      edited: false,
      private: false,
    });
  });

  it('keeps whose message is answered and who is mentioned', () => {
    const message = {
      ...words,
      reply: { messageId: 'm0', from: lin, text: 'hi' },
      mentions: [{ member: 'zhe', username: 'zhe' }, { username: 'nobody' }],
    };
    expect(eventOf({ ...said, message })).toMatchObject({
      message: {
        reply: { messageId: 'm0', from: linOutside, text: 'hi' },
        mentions: [{ member: 'sandbox:zhe', username: 'zhe' }, { username: 'nobody' }],
      },
    });
  });

  it('keeps what Telegram tells of messages, too', () => {
    const buttons = [{ text: 'Go', url: 'https://a.example' }];
    const message = { ...words, quote: 'hi', viaBot: { ...lin, kind: 'bot' }, buttons, customEmoji: 2 } as const;
    expect(eventOf({ ...said, edited: true, sentAt: 1_789_999_999_000, message })).toMatchObject({
      sentAt: 1_789_999_999_000,
      message: { quote: 'hi', viaBot: { ...linOutside, kind: 'bot' }, buttons, customEmoji: 2 },
    });
  });

  it('names who brought a member in', () => {
    const zhe = { ...lin, id: 'zhe' };
    expect(eventOf({ type: 'joined', chat: 'room', member: zhe, by: lin })).toMatchObject({ by: linOutside });
  });

  it('names who put a member out, and nobody when they left themselves', () => {
    const bot = { id: 'reeve', name: 'Reeve', kind: 'bot' } as const;
    const left = eventOf({ type: 'left', chat: 'room', member: lin, by: bot });
    expect(left).toMatchObject({ type: 'left', member: linOutside, by: { id: 'sandbox:reeve' } });
    expect(eventOf({ type: 'left', chat: 'room', member: lin })).not.toHaveProperty('by');
  });

  it.each<Happening>([
    { type: 'joined', chat: 'room', member: lin },
    { type: 'renamed', chat: 'room', member: lin },
    { type: 'join-requested', chat: 'room', member: lin },
    { type: 'role', chat: 'room', member: lin, admin: true },
    { type: 'reaction', chat: 'room', from: lin, messageId: 'm1', added: ['👍'], removed: [] },
    { type: 'button', chat: 'admins', from: lin, messageId: 'm1', data: 'undo:1', answerId: 'a1' },
    { type: 'rights', chat: 'room', title: 'Room', present: true, mayRemove: true, mayRestrict: false },
  ])('turns $type into the event of that name', (happening) => {
    const { chat, ...rest } = happening;
    const inside = JSON.parse(JSON.stringify(rest).replaceAll('"lin","name"', '"sandbox:lin","name"'));
    expect(eventOf(happening)).toEqual({
      ...inside,
      id: 'sandbox:k3f.7',
      at: 1_790_000_000_000,
      chat: `sandbox:${chat}`,
    });
  });

  it.each([
    ['an unknown happening', { type: 'danced', chat: 'room' }],
    ['an id that could be read as another', { ...said, chat: 'room:2' }],
    ['a message without text', { ...said, message: { ...words, text: undefined } }],
  ])('calls %s malformed', (_what, happening) => {
    expect(parsed(happening).kind).toBe('malformed');
  });

  it('does not quote what was said when it complains', () => {
    const result = parsed({ ...said, message: { ...words, text: 'secret'.repeat(1000) } });
    expect(result).toMatchObject({ kind: 'malformed', reason: expect.stringContaining('happening.message.text') });
    expect(JSON.stringify(result)).not.toContain('secretsecret');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (body) => {
          expect(['events', 'malformed']).toContain(parse(body).kind);
        },
      ),
    );
  });
});
