import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId } from '../../shared/event/ids.ts';
import { memberKind, type Recent } from '../../shared/records/member.ts';
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

  it('are forgotten when no rule counts so long any more, but for the last eight', () => {
    const memory = { remembered: 30, rememberedFor: 60_000 };
    const at = message('0').at;
    let recent: readonly Recent[] = [];
    for (let id = 0; id < 30; id++) {
      const event = message(String(id), { at: at + id * 1_000 });
      recent = remember(recent, event, { chatTag: 'a', hash: 1, weight: 0, likeness: 0 }, memory);
    }
    expect(recent).toHaveLength(30);
    const later = message('30', { at: at + 80_000 });
    const kept = remember(recent, later, { chatTag: 'a', hash: 1, weight: 0, likeness: 0 }, memory);
    expect(kept.map(([, , id]) => id)).toEqual(['20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30']);
    const muchLater = message('31', { at: at + 900_000 });
    expect(remember(kept, muchLater, { chatTag: 'a', hash: 1, weight: 0, likeness: 0 }, memory)).toHaveLength(8);
  });

  it('hold what they weigh and what they are like where rules ask, and come back from the record so', () => {
    const mark = { chatTag: 'a', hash: 7, weight: 0, likeness: 0 };
    const memory = { remembered: 30, rememberedFor: Infinity };
    let recent = remember([], message('1'), mark, memory);
    recent = remember(recent, message('2'), { ...mark, weight: 5 }, memory);
    recent = remember(recent, message('3'), { ...mark, likeness: 2 ** 47 }, memory);
    expect(recent.map((one) => one.slice(3))).toEqual([[7], [7, 5], [7, 0, 2 ** 47]]);
    const member = { ...memberOf(), recent };
    const stored: unknown = JSON.parse(JSON.stringify(memberKind.encode(member)));
    expect(memberKind.decode(stored as never).recent).toEqual(recent);
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
