import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { effectSchema } from '../../../infra/local/sandbox/effect-schema.ts';
import { performInRoom } from '../../../infra/local/sandbox/effects.ts';
import type { PlatformEffect } from '../../../shared/effects/effect.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import { aRoom, happens, notes, now, performed, room, saidLines, say, zhe } from './a-room.ts';

/** What the sandbox is asked for; pictures, reactions and files in chats are for platforms with other abilities. */
type Asked = Exclude<PlatformEffect, { readonly type: 'look-up' | 'enter' | 'make-link' | 'tag' }>;
type NeverAsked = `${'post' | 'tell' | 'edit'}.${'offers' | 'picture'}` | 'post.file';
type FieldsOf<One> = One extends { readonly type: infer Type extends string } ? `${Type}.${keyof One & string}` : never;

const words = { text: '阿哲，请改昵称', mentions: [{ offset: 0, length: 2, member: zhe }] };
const until = now + 600_000;

describe('what Reeve does in the room', () => {
  it('strikes removed messages through instead of hiding them, and says why', () => {
    const state = aRoom();
    const said = say(state, 'zhe', '低价出网课');
    const remove: PlatformEffect = { type: 'remove', chat: room, member: zhe, messageIds: [said.id] };
    const done = performInRoom(state, remove, { now, event: 'sandbox:t.2' });
    expect(done.answer).toEqual({ answer: 'done' });
    expect(saidLines(state)[0]).toMatchObject({ text: '低价出网课', removed: { at: now, event: 'sandbox:t.2' } });
    expect(performed(state, remove).answer).toEqual({ answer: 'message-gone' });
  });

  it('says things as Reeve, with the members it names, and pins them when asked', () => {
    const state = aRoom();
    const { answer } = performed(state, { type: 'post', chat: room, words, pin: true });
    const [line] = saidLines(state);
    expect(line).toMatchObject({
      from: 'reeve',
      text: words.text,
      mentions: [{ offset: 0, length: 2, member: 'zhe' }],
    });
    expect(answer).toEqual({ answer: 'done', messageId: line?.id });
    expect(state.chats.get('room')?.pinned).toEqual([line?.id]);
  });

  it('writes to a member in private, unless they have blocked it', () => {
    const state = aRoom();
    const tell: PlatformEffect = { type: 'tell', member: zhe, words };
    expect(performed(state, tell).answer).toMatchObject({ answer: 'done' });
    expect(saidLines(state, 'zhe')).toHaveLength(1);
    happens(state, { do: 'block', as: 'zhe', blocked: true });
    expect(performed(state, tell).answer).toEqual({ answer: 'blocked-the-bot' });
    expect(saidLines(state, 'zhe')).toHaveLength(1);
  });

  it('keeps a file beside the line that brings it, which names it', () => {
    const state = aRoom();
    const file = { name: '我的数据.json', text: '["<b>你好</b>"]' };
    const { answer } = performed(state, { type: 'tell', member: zhe, words, file });
    const [line] = saidLines(state, 'zhe');
    expect(line).toMatchObject({ text: words.text, file: { name: file.name } });
    expect(answer).toEqual({ answer: 'done', messageId: line?.id });
    expect(state.files.get(line?.id ?? '')).toBe(file.text);
    expect(JSON.stringify([...state.chats.values()])).not.toContain('<b>');
  });

  it('forgets the oldest files and no others', () => {
    const state = aRoom();
    for (let nth = 0; nth < 41; nth++)
      performed(state, { type: 'tell', member: zhe, words, file: { name: 'x.json', text: `${nth}` } });
    const kept = saidLines(state, 'zhe').map(({ id }) => state.files.get(id));
    expect(kept).toEqual([undefined, ...Array.from({ length: 40 }, (_, nth) => `${nth + 1}`)]);
  });

  it('answers the press of a button to the one who pressed, once', () => {
    const state = aRoom();
    performed(state, { type: 'post', chat: room, words, buttons: [[{ label: 'Undo', data: 'undo:1' }]] });
    const message = saidLines(state)[0]?.id ?? '';
    const [press] = happens(state, { do: 'press', as: 'yu', chat: 'room', message, data: 'undo:1' });
    const answerId = press?.type === 'button' ? press.answerId : '';
    const answer: PlatformEffect = { type: 'answer', chat: room, answerId, text: 'Admins only.', alert: true };
    expect(performed(state, answer).answer).toEqual({ answer: 'done' });
    expect(state.answers).toEqual([{ id: answerId, to: 'yu', text: 'Admins only.', alert: true }]);
    expect(performed(state, answer).answer).toEqual({ answer: 'as-it-was' });
    expect(state.answers).toHaveLength(1);
  });

  it('changes its own message, and takes away the buttons that are not given again', () => {
    const state = aRoom();
    performed(state, { type: 'post', chat: room, words, buttons: [[{ label: 'Undo', data: 'undo:1' }]] });
    const messageId = saidLines(state)[0]?.id ?? '';
    performed(state, { type: 'edit', chat: room, messageId, words: { text: 'Undone', mentions: [] } });
    expect(saidLines(state)[0]).toMatchObject({ text: 'Undone', buttons: [], edited: true });
  });

  it('mutes and frees', () => {
    const state = aRoom();
    performed(state, { type: 'mute', chat: room, member: zhe, until });
    expect(state.members.get('zhe')?.mutedUntil).toBe(until);
    expect(performed(state, { type: 'unmute', chat: room, member: zhe }).answer).toEqual({ answer: 'done' });
    expect(performed(state, { type: 'unmute', chat: room, member: zhe }).answer).toEqual({ answer: 'as-it-was' });
    expect(notes(state)).toEqual(['muted', 'unmuted']);
  });

  it('puts a member out once, and hears of it as a platform’s bot does', () => {
    const state = aRoom();
    const kick: PlatformEffect = { type: 'kick', chat: room, member: zhe };
    expect(performed(state, kick).updates.map(({ happening }) => happening)).toMatchObject([
      { type: 'left', member: { id: 'zhe' }, by: { id: 'reeve', kind: 'bot' } },
    ]);
    expect(state.members.get('zhe')).toMatchObject({ present: false, banned: false });
    expect(performed(state, kick)).toEqual({ answer: { answer: 'as-it-was' }, updates: [] });
  });

  it('bans somebody who has left already, without another leaving', () => {
    const state = aRoom();
    happens(state, { do: 'leave', as: 'zhe' });
    expect(performed(state, { type: 'ban', chat: room, member: zhe }).updates).toEqual([]);
    expect(state.members.get('zhe')?.banned).toBe(true);
  });

  it('lets in who is approved', () => {
    const state = aRoom();
    happens(state, { do: 'leave', as: 'zhe' });
    const approved = performed(state, { type: 'approve', chat: room, member: zhe });
    expect(approved.updates.map(({ happening }) => happening.type)).toEqual(['joined']);
  });

  it.each<[string, PlatformEffect, string]>([
    ['an admin', { type: 'mute', chat: room, member: memberId('sandbox', 'lin'), until }, 'is-admin'],
    ['a stranger', { type: 'kick', chat: room, member: memberId('sandbox', 'nobody') }, 'not-in-the-room'],
    ['another chat', { type: 'ban', chat: chatId('sandbox', 'admins'), member: zhe }, 'no-such-chat'],
    ['a chat that is not', { type: 'post', chat: chatId('sandbox', 'cellar'), words }, 'no-such-chat'],
    ['a message that is not', { type: 'pin', chat: room, messageId: 'none' }, 'message-gone'],
  ])('does nothing to %s', (_what, effect, answer) => {
    const state = aRoom();
    expect(performed(state, effect)).toEqual({ answer: { answer }, updates: [] });
    expect(
      [...state.members.values()].every(({ present, banned, mutedUntil }) => present && !banned && !mutedUntil),
    ).toBe(true);
  });

  it.each([
    ['of another platform', { type: 'kick', chat: 'telegram:1', member: 'telegram:2' }],
    ['without words', { type: 'post', chat: 'sandbox:room', words: { text: '', mentions: [] } }],
    [
      'with a button of more than 64 bytes',
      { type: 'post', chat: 'sandbox:room', words, buttons: [[{ label: 'x', data: '撤'.repeat(22) }]] },
    ],
    ['nobody knows', { type: 'dance', chat: 'sandbox:room' }],
  ])('takes no effect %s', (_what, effect) => {
    expect(effectSchema.safeParse(effect).success).toBe(false);
  });

  it('knows every field that an effect may have', () => {
    type Unknown = Exclude<FieldsOf<Asked>, FieldsOf<z.infer<typeof effectSchema>> | NeverAsked>;
    expectTypeOf<Unknown>().toBeNever();
  });
});
