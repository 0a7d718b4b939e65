import { describe, expect, it } from 'vitest';
import { act } from '../../../infra/local/sandbox/act.ts';
import { aRoom, happens, notes, now, performed, room, zhe } from './a-room.ts';

describe('coming and going', () => {
  it('lets somebody new in under a fresh id, with a private conversation of their own', () => {
    const state = aRoom();
    expect(act(state, { do: 'arrive', name: '小明' }, now)).toMatchObject({ ok: true, member: 'new1' });
    expect(act(state, { do: 'arrive', name: '小红' }, now)).toMatchObject({ ok: true, member: 'new2' });
    expect(state.chats.get('new2')).toMatchObject({ kind: 'private', lines: [] });
    expect(notes(state)).toEqual(['joined', 'joined']);
  });

  it('tells Reeve of joining, renaming and leaving', () => {
    const state = aRoom();
    expect(happens(state, { do: 'leave', as: 'zhe' })).toMatchObject([{ type: 'left', member: { id: 'zhe' } }]);
    expect(happens(state, { do: 'join', as: 'zhe' })).toMatchObject([{ type: 'joined', member: { id: 'zhe' } }]);
    expect(happens(state, { do: 'rename', as: 'zhe', name: '2027+北京+阿哲' })).toMatchObject([
      { type: 'renamed', member: { id: 'zhe', name: '2027+北京+阿哲' } },
    ]);
    expect(state.chats.get('room')?.lines.at(-1)).toMatchObject({ before: '阿哲', name: '2027+北京+阿哲' });
  });

  it('refuses what cannot be', () => {
    const state = aRoom();
    expect(act(state, { do: 'join', as: 'zhe' }, now)).toEqual({ ok: false, reason: 'nobody' });
    expect(act(state, { do: 'rename', as: 'zhe', name: '阿哲' }, now)).toEqual({ ok: false, reason: 'same-name' });
    happens(state, { do: 'leave', as: 'zhe' });
    expect(act(state, { do: 'say', as: 'zhe', chat: 'room', text: 'hi' }, now)).toEqual({
      ok: false,
      reason: 'not-here',
    });
    expect(act(state, { do: 'leave', as: 'nobody' }, now)).toEqual({ ok: false, reason: 'not-here' });
  });

  it('keeps the banned out until the ban is lifted', () => {
    const state = aRoom();
    performed(state, { type: 'ban', chat: room, member: zhe });
    expect(act(state, { do: 'join', as: 'zhe' }, now)).toEqual({ ok: false, reason: 'banned' });
    performed(state, { type: 'unban', chat: room, member: zhe });
    expect(act(state, { do: 'join', as: 'zhe' }, now)).toMatchObject({ ok: true });
  });

  it('takes no more than a room can hold', () => {
    const state = aRoom();
    while (state.members.size < 40) happens(state, { do: 'arrive', name: `小${state.members.size}` });
    expect(act(state, { do: 'arrive', name: '小明' }, now)).toEqual({ ok: false, reason: 'full' });
  });
});
