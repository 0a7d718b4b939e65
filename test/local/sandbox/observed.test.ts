import { describe, expect, it } from 'vitest';
import { observed } from '../../../infra/local/sandbox/observed.ts';
import type { Effect, PlatformEffect } from '../../../shared/effects/effect.ts';
import type { Event, TimerEvent } from '../../../shared/event/event.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';

const zhe = memberId('sandbox', 'zhe');
const room = chatId('sandbox', 'room');
const remind: TimerEvent = { type: 'timer', id: 'timer:remind.zhe', at: 9, purpose: 'nickname.remind', member: zhe };

function joined(id: string): Event {
  return { type: 'joined', id, at: 1, chat: room, member: { id: zhe, name: '阿哲', kind: 'person' } };
}

function decided(...effects: Effect[]) {
  return { repeated: false, effects, trace: ['why'], rules: [] };
}

const post: PlatformEffect = { type: 'post', chat: room, words: { text: 'hello', mentions: [] } };
const setTimer: Effect = { type: 'set-timer', timer: { id: 'remind.zhe', at: 9, event: remind } };

describe('what the sandbox remembers of decisions', () => {
  it('knows which event led to an effect', () => {
    const seen = observed();
    seen.note(joined('sandbox:1'), decided(post));
    seen.note(joined('sandbox:2'), decided());
    expect(seen.causeOf(post, JSON.stringify(post))).toBe('sandbox:1');
    const other = { ...post, words: { text: 'bye', mentions: [] } };
    expect(seen.causeOf(other, JSON.stringify(other))).toBeUndefined();
  });

  it('knows which event led to a notice, though it comes by way of the bus', () => {
    const seen = observed();
    const notice = { words: post.words, platform: 'sandbox' };
    const event = { name: 'case.opened', version: 1, id: 'x', at: 1, detail: {}, notice } as const;
    seen.note(joined('sandbox:1'), decided({ type: 'publish', event }));
    const posted: PlatformEffect = { type: 'post', chat: chatId('sandbox', 'admins'), words: post.words, buttons: [] };
    expect(seen.causeOf(posted, JSON.stringify(posted))).toBe('sandbox:1');
  });

  it('does not let a redelivery, of which less is recorded, take the place of the decision', () => {
    const seen = observed();
    seen.note(joined('sandbox:1'), decided(post));
    seen.note(joined('sandbox:1'), { ...decided(), repeated: true });
    expect(seen.of('sandbox:1')?.effects).toEqual([post]);
  });

  it('follows the timers that are set, moved, cancelled and due', () => {
    const seen = observed();
    seen.note(joined('sandbox:1'), decided(setTimer));
    seen.note(joined('sandbox:2'), decided({ ...setTimer, timer: { ...setTimer.timer, at: 20 } } as Effect));
    expect(seen.timers().map(({ at }) => at)).toEqual([20]);
    seen.note(remind, decided());
    expect(seen.timers()).toEqual([]);
    seen.note(joined('sandbox:3'), decided(setTimer));
    seen.note(joined('sandbox:4'), decided({ type: 'cancel-timer', id: 'remind.zhe' }));
    expect(seen.timers()).toEqual([]);
  });

  it('keeps a timer that its own coming due sets anew', () => {
    const seen = observed();
    seen.note(joined('sandbox:1'), decided(setTimer));
    seen.note(remind, decided({ ...setTimer, timer: { ...setTimer.timer, at: 30 } } as Effect));
    expect(seen.timers().map(({ at }) => at)).toEqual([30]);
  });

  it('forgets the oldest of very many', () => {
    const seen = observed();
    for (let number = 0; number < 600; number += 1) seen.note(joined(`sandbox:${number}`), decided());
    expect(seen.all()).toHaveLength(500);
    expect(seen.of('sandbox:0')).toBeUndefined();
    expect(seen.of('sandbox:599')).toBeDefined();
  });
});
