import { describe, expect, it } from 'vitest';
import { act } from '../../../infra/local/sandbox/act.ts';
import { aRoom, happens, now, performed, room, saidLines, say, zhe } from './a-room.ts';

describe('talking in the room', () => {
  it('tells Reeve of a message with its author, links and mentions', () => {
    const state = aRoom();
    const [happening] = happens(state, {
      do: 'say',
      as: 'zhe',
      chat: 'room',
      text: '@yu 看 https://a.example/x，还有 b.example/y',
    });
    expect(happening).toMatchObject({
      type: 'message',
      chat: 'room',
      private: false,
      edited: false,
      from: { id: 'zhe', name: '阿哲', username: 'zhe', kind: 'person' },
      message: {
        links: [{ url: 'https://a.example/x' }, { url: 'b.example/y' }],
        mentions: [{ username: 'yu', member: 'yu' }],
      },
    });
  });

  it('hides a link behind words that stand in the text', () => {
    const hidden = { url: 'https://trap.example/', shown: 'moe.gov.cn' };
    const [happening] = happens(aRoom(), { do: 'say', as: 'zhe', chat: 'room', text: '看这里', hidden });
    expect(happening).toMatchObject({
      message: { text: '看这里 moe.gov.cn', links: [hidden] },
    });
  });

  it('forwards a member’s message with its name, and one from a channel with the channel’s', () => {
    const state = aRoom();
    const first = say(state, 'yu', '笔记在群文件里', { media: 'photo' });
    const forwarded = say(state, 'zhe', '', { forward: { message: first.id } });
    expect(forwarded).toMatchObject({
      text: '笔记在群文件里',
      media: ['photo'],
      forward: { from: 'member', name: '小雨' },
    });
    const channel = say(state, 'zhe', '看看', { forward: { channel: '网课大全' } });
    expect(channel.forward).toEqual({ from: 'channel', name: '网课大全' });
  });

  it.each(['red-envelope', 'transfer', 'gift'] as const)('lets people send a %s without a word', (media) => {
    const [happening] = happens(aRoom(), { do: 'say', as: 'zhe', chat: 'room', text: '', media });
    expect(happening).toMatchObject({ type: 'message', message: { text: '', media: [{ kind: media }] } });
  });

  it('tells Reeve when what is edited was sent', () => {
    const state = aRoom();
    const { id } = say(state, 'zhe', 'hello');
    const deed = { do: 'edit', as: 'zhe', chat: 'room', message: id, text: 'hello!' } as const;
    const [happening] = happens(state, deed, now + 60_000);
    expect(happening).toMatchObject({ edited: true, sentAt: now });
  });

  it('tells Reeve whose message is answered', () => {
    const state = aRoom();
    const first = say(state, 'yu', '先求导');
    const [happening] = happens(state, { do: 'say', as: 'zhe', chat: 'room', text: '谢谢', replyTo: first.id });
    expect(happening).toMatchObject({
      message: { reply: { messageId: first.id, text: '先求导', from: { id: 'yu', kind: 'person' } } },
    });
  });

  it('says it again with the new words when a message is edited, by its author only', () => {
    const state = aRoom();
    const first = say(state, 'yu', '先求导');
    const edit = { do: 'edit', chat: 'room', message: first.id, text: '先求导 a.example' } as const;
    expect(act(state, { ...edit, as: 'zhe' }, now)).toEqual({ ok: false, reason: 'gone' });
    expect(happens(state, { ...edit, as: 'yu' })).toMatchObject([
      { edited: true, message: { id: first.id, text: '先求导 a.example', links: [{ url: 'a.example' }] } },
    ]);
  });

  it('adds a reaction and takes it back when it is given again', () => {
    const state = aRoom();
    const first = say(state, 'yu', '先求导');
    const react = { do: 'react', as: 'zhe', chat: 'room', message: first.id, emoji: '👍' } as const;
    expect(happens(state, react)).toMatchObject([{ type: 'reaction', added: ['👍'], removed: [] }]);
    expect(saidLines(state)[0]?.reactions).toEqual([{ emoji: '👍', by: ['zhe'] }]);
    expect(happens(state, react)).toMatchObject([{ added: [], removed: ['👍'] }]);
    expect(saidLines(state)[0]?.reactions).toEqual([]);
  });

  it('lets the muted wait until their time is over', () => {
    const state = aRoom();
    const until = now + 60_000;
    performed(state, { type: 'mute', chat: room, member: zhe, until });
    const deed = { do: 'say', as: 'zhe', chat: 'room', text: 'hello' } as const;
    expect(act(state, deed, until - 1)).toEqual({ ok: false, reason: 'muted', until });
    expect(act(state, deed, until)).toMatchObject({ ok: true });
  });

  it('keeps members out of the admin room and of others’ private conversations', () => {
    const state = aRoom();
    for (const chat of ['admins', 'yu']) {
      expect(act(state, { do: 'say', as: 'zhe', chat, text: 'hello' }, now)).toEqual({ ok: false, reason: 'not-here' });
    }
    expect(happens(state, { do: 'say', as: 'zhe', chat: 'zhe', text: '/points' })).toMatchObject([
      { chat: 'zhe', private: true },
    ]);
    expect(happens(state, { do: 'say', as: 'lin', chat: 'admins', text: '/top' })).toMatchObject([
      { chat: 'admins', private: false },
    ]);
  });

  it.each([
    ['nothing', { text: ' ' }, 'nothing-said'],
    ['a forward of nothing', { text: '', forward: { message: 'none' } }, 'gone'],
  ])('refuses to send %s', (_what, more, reason) => {
    expect(act(aRoom(), { do: 'say', as: 'zhe', chat: 'room', ...more }, now)).toEqual({ ok: false, reason });
  });

  it('passes on the press of a button that is there, by whoever presses it, and no other', () => {
    const state = aRoom();
    performed(state, {
      type: 'post',
      chat: room,
      words: { text: 'Case', mentions: [] },
      buttons: [[{ label: 'Undo', data: 'undo:1' }]],
    });
    const message = saidLines(state)[0]?.id ?? '';
    const press = { do: 'press', as: 'zhe', chat: 'room', message, data: 'undo:1' } as const;
    expect(happens(state, press)).toMatchObject([{ type: 'button', data: 'undo:1', from: { id: 'zhe' } }]);
    expect(act(state, { ...press, data: 'ban:1' }, now)).toEqual({ ok: false, reason: 'gone' });
  });
});
