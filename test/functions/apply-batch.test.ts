import { describe, expect, it } from 'vitest';
import { type Effect, laneOf } from '../../shared/effects/effect.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { chatKind, newChat } from '../../shared/records/chat.ts';
import { decisionKind } from '../../shared/records/decision.ts';
import { memberKind, newMember } from '../../shared/records/member.ts';
import { adminChat, advert, group, teacher } from '../decision/community.ts';
import { joins, person, says } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const bob = person('bob', 'Bob');
const grave = { ...advert, then: { ...advert.then, serious: true } };
const minute = 60_000;

type World = ReturnType<typeof world>;

async function asks({ reeve }: World, id: string, effect: Effect, group = 'lane') {
  await reeve.effects.send([{ id, group, body: JSON.stringify({ id, effect }) }]);
  await reeve.settle();
}

/** The first so many calls fail. */
function failing<Args extends readonly unknown[], Result>(times: number, call: (...args: Args) => Promise<Result>) {
  let left = times;
  return (...args: Args): Promise<Result> => (left-- > 0 ? Promise.reject(new Error('not now')) : call(...args));
}

describe('an effect', () => {
  it('that the bus would not take is handed to it again, and the admins read of it once', async () => {
    const { reeve, platform } = world({ rules: [grave] });
    reeve.bus.publish = failing(3, reeve.bus.publish.bind(reeve.bus));
    await reeve.happens(says(bob, 'cheap courses', reeve.now));
    expect(platform.of('post').filter(({ chat }) => chat === adminChat)).toEqual([]);
    await reeve.ahead(2 * minute);
    expect(platform.of('post').filter(({ chat }) => chat === adminChat)).toHaveLength(1);
    expect(reeve.effects.dead).toEqual([]);
  });

  it('that sets a timer is not lost when timers cannot be set for a while', async () => {
    const nickname = {
      parts: ['year', 'nickname'],
      separators: ['-'],
      years: { from: 0, to: 6 },
      provinces: [],
      remind: [10 * minute],
    } as const;
    const { reeve, platform } = world({ nickname });
    reeve.timers.set = failing(4, reeve.timers.set.bind(reeve.timers));
    await reeve.happens(joins(bob, reeve.now));
    await reeve.ahead(20 * minute);
    expect(platform.said().filter((text) => text.includes('a little reminder'))).toHaveLength(1);
  });

  it('that is of no use any more is left alone: nobody is told of what has begun', async () => {
    const here = world();
    const tell = { type: 'tell', member: bob.id, words: { text: 'soon', mentions: [] } } as const;
    await asks(here, 'e#0', { ...tell, before: here.reeve.now - 1 });
    await asks(here, 'e#1', { ...tell, before: here.reeve.now });
    expect(here.platform.of('tell')).toHaveLength(1);
  });

  it('that tells one of many waits behind the others of them, and behind nothing else', () => {
    const tell = { type: 'tell', words: { text: 'soon', mentions: [] } } as const;
    const lanes = (bulk: boolean) =>
      Array.from({ length: 40 }, (_, n) => memberId('test', `m${n}`)).map((member) =>
        laneOf({ ...tell, member, ...(bulk ? { bulk: 'class.x' } : {}) }),
      );
    expect(new Set(lanes(true)).size).toBe(5);
    expect(new Set(lanes(false)).size).toBe(40);
    expect(lanes(true).some((lane) => lanes(false).includes(lane))).toBe(false);
  });

  it('that reads a calendar the file no longer has says so', async () => {
    const here = world();
    await asks(here, 'e#0', { type: 'read-calendar', calendar: 'gone', from: 0, until: 1 });
    expect(await here.reeve.record(decisionKind, 'calendar:e#0')).toMatchObject({ effects: [] });
    expect(here.reeve.effects.dead).toEqual([]);
  });

  it('that the platform refuses is told even if the events queue is away at that moment', async () => {
    const here = world();
    here.platform.answer = () => ({ result: 'refused', reason: 'no-rights', detail: '' });
    const send = here.reeve.events.send.bind(here.reeve.events);
    here.reeve.events.send = failing(1, send);
    await asks(here, 'e#0', { type: 'mute', chat: group, member: bob.id, until: 1 });
    await here.reeve.ahead(minute);
    expect(here.platform.of('post').filter(({ chat }) => chat === adminChat)).toHaveLength(1);
  });

  it('is performed once, however often it is delivered', async () => {
    const here = world();
    const effect = { type: 'ban', chat: group, member: bob.id } as const;
    await asks(here, 'e#0', effect);
    const again = { id: 'again', group: 'other', body: JSON.stringify({ id: 'e#0', effect }) };
    await here.reeve.effects.send([again]);
    await here.reeve.settle();
    expect(here.platform.of('ban')).toHaveLength(1);
  });

  it('that fails for ever is put aside with its reason, and what stands behind it goes on', async () => {
    const here = world();
    here.platform.answer = ({ type }) => {
      if (type === 'ban') throw new Error('this one breaks it');
      return { result: 'done' };
    };
    await asks(here, 'e#0', { type: 'ban', chat: group, member: bob.id });
    await asks(here, 'e#1', { type: 'mute', chat: group, member: bob.id, until: 1 });
    await asks(here, 'e#2', { type: 'kick', chat: group, member: bob.id }, 'another lane');
    expect(here.platform.of('kick')).toHaveLength(1);
    expect(here.platform.of('mute')).toEqual([]);
    await here.reeve.ahead(10 * minute);
    expect(here.platform.of('mute')).toHaveLength(1);
    expect(here.reeve.effects.dead).toMatchObject([{ id: 'e#0', reason: 'Error: this one breaks it' }]);
  });

  it('that cannot be read is put aside without a word of what stands in it', async () => {
    const { reeve } = world();
    await reeve.effects.send([{ id: 'x', group: 'x', body: 'secret words {' }]);
    await reeve.ahead(10 * minute);
    expect(reeve.effects.dead[0]?.reason).toBe('Error: reading an effect: not JSON');
  });
});

describe('staff and admins', () => {
  const against = (member: typeof bob.id, chat = group): Effect[] => [
    { type: 'remove', chat, member, messageIds: ['1'] },
    { type: 'mute', chat, member, until: 1 },
    { type: 'kick', chat, member },
    { type: 'ban', chat, member },
  ];

  it.each([
    ['of the file', teacher, group],
    ['of the chat on its platform', bob.id, group],
    ['of the chat under its old id', bob.id, chatId('test', -1001)],
  ])('%s are never sanctioned, whatever was decided', async (_, member, chat) => {
    const here = world();
    const { store } = here.reeve;
    const put = <R, Id extends readonly string[]>(
      kind: { key(...id: Id): { partition: string; sort: string }; encode(record: R): string },
      record: R,
      ...id: Id
    ) => store.commit([{ type: 'put', key: kind.key(...id), data: kind.encode(record), expects: 0 }]);
    await put(memberKind, { ...newMember(bob.id, 'Bob'), adminOf: [group] }, bob.id);
    await put(chatKind, { ...newChat(chatId('test', -1001)), movedFrom: group }, chatId('test', -1001));
    for (const [n, effect] of against(member, chat).entries()) await asks(here, `e#${n}`, effect);
    expect(here.platform.asked).toEqual([]);
  });

  it('of one chat are members in another', async () => {
    const here = world();
    const data = memberKind.encode({ ...newMember(bob.id, 'Bob'), adminOf: [chatId('test', -7)] });
    await here.reeve.store.commit([{ type: 'put', key: memberKind.key(bob.id), data, expects: 0 }]);
    for (const [n, effect] of against(bob.id).entries()) await asks(here, `e#${n}`, effect);
    expect(here.platform.types()).toEqual(['remove', 'mute', 'kick', 'ban']);
  });
});
