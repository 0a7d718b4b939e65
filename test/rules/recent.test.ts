import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId } from '../../shared/event/ids.ts';
import type { Recent } from '../../shared/records/member.ts';
import { chatTag, remember } from '../../shared/rules/recent.ts';
import { subjectOf } from '../../shared/rules/subject.ts';
import { countWithin } from '../../shared/rules/window.ts';
import { context, memberOf, messageEvent } from './subject.ts';

function message(id: string, more: Partial<MessageEvent> = {}, album?: string, text = ''): MessageEvent {
  const event = messageEvent({ text });
  return { ...event, ...more, message: { ...event.message, id, ...(album === undefined ? {} : { album }) } };
}

/** Takes the message in, its text having this hash. */
function withMessage(recent: readonly Recent[], event: MessageEvent, hash: number, limit = 8): readonly Recent[] {
  const mark = { chatTag: chatTag(event.chat), hash, weight: 0, likeness: 0 };
  return remember(recent, event, mark, { remembered: limit, rememberedFor: Infinity });
}

function counted(...events: readonly MessageEvent[]): number {
  let member = memberOf();
  let count = 0;
  for (const event of events) {
    const subject = subjectOf(event, member, event.at, context);
    member = subject.member;
    count = countWithin(subject, { within: 10_000 });
  }
  return count;
}

describe("a member's latest messages", () => {
  it('hold time, chat, id and hash of each', () => {
    const event = message('7');
    expect(withMessage([], event, 42)).toEqual([[event.at / 1000, chatTag(event.chat), '7', 42]]);
  });

  it('are never more than the limit, and the oldest go first', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 30 }), (count, limit) => {
        let recent: readonly Recent[] = [];
        for (let id = 0; id < count; id++) recent = withMessage(recent, message(String(id)), 1, limit);
        const ids = Array.from({ length: count }, (_, id) => String(id));
        expect(recent.map(([, , id]) => id)).toEqual(ids.slice(-limit));
      }),
    );
  });

  it('hold a message once, however often it is delivered or edited', () => {
    const once = withMessage([], message('7'), 42);
    expect(withMessage(once, message('7'), 42)).toBe(once);
    expect(withMessage(once, message('7', { edited: true }), 43)).toBe(once);
  });

  it('tell messages of the same id in two chats apart', () => {
    const other = chatId('telegram', -200);
    expect(withMessage(withMessage([], message('7'), 1), message('7', { chat: other }), 1)).toHaveLength(2);
    expect(counted(message('7', { chat: other }), message('7'))).toBe(1);
  });

  it('count an album without captions as one message', () => {
    expect(counted(message('1', {}, 'a'), message('2', {}, 'a'), message('3', {}, 'a'))).toBe(1);
  });

  it('count several albums, and what is said between', () => {
    const events = [message('1', {}, 'a'), message('2', {}, 'a'), message('3', {}, 'b'), message('4', {}, 'b')];
    expect(counted(...events)).toBe(2);
    expect(counted(...events, message('5', {}, undefined, 'look'))).toBe(3);
  });

  it('do not count what was sent after the message, should that come in first', () => {
    const later = message('2', { at: message('1').at + 5_000 });
    expect(counted(later, message('1'))).toBe(1);
  });

  it('count every caption', () => {
    expect(counted(message('1', {}, 'a', 'buy'), message('2', {}, 'a', 'now'), message('3', {}, 'a'))).toBe(3);
  });

  it('take little room in the record', () => {
    let recent: readonly Recent[] = [];
    for (let id = 0; id < 8; id++) recent = withMessage(recent, message(String(1_000_000 + id)), 0xffffffff);
    expect(JSON.stringify(recent).length).toBeLessThan(400);
  });
});
