import { describe, expect, test } from 'vitest';
import { chatOf, memberOf, now, performing } from './performing.ts';

const id = 'matrix:abc#0';

describe('looking up a member', () => {
  test('finds the name they have in the room', async () => {
    const { alice, perform, at, chat } = await performing();
    await alice.rename('Alice · 三班');
    expect(await perform(at('look-up', alice), id)).toEqual({
      result: 'done',
      found: [
        {
          type: 'renamed',
          id: 'found:matrix:abc#0.0',
          at: now,
          chat,
          member: { id: memberOf(alice), name: 'Alice · 三班', kind: 'person' },
        },
      ],
    });
  });

  test('of who is not there finds nothing', async () => {
    const { room, matrix, alice, perform, at } = await performing();
    await room.leaves(alice);
    expect(await perform(at('look-up', alice))).toEqual({ result: 'already' });
    expect(await perform(at('look-up', matrix.person({ name: 'Carol' })))).toEqual({ result: 'already' });
  });

  test('where the bot is not is refused for that', async () => {
    const { alice, perform, at } = await performing({ bot: 'absent' });
    expect(await perform(at('look-up', alice))).toMatchObject({ result: 'refused', reason: 'bot-not-in-chat' });
  });
});

describe('looking at a message', () => {
  test('finds what it says and who wrote it', async () => {
    const { room, alice, perform, chat } = await performing();
    const { event_id } = await room.says(alice, {
      msgtype: 'm.image',
      body: 'holiday.png',
      url: 'mxc://example.org/1',
    });
    expect(await perform({ type: 'look-up', chat, messageId: event_id }, id)).toEqual({
      result: 'done',
      found: [
        {
          type: 'found-message',
          id: 'found:matrix:abc#0.0',
          at: now,
          chat,
          messageId: event_id,
          author: memberOf(alice),
          said: { text: 'holiday.png', media: [{ kind: 'photo', id: 'mxc://example.org/1' }] },
        },
      ],
    });
  });

  test('that has been withdrawn, or never was, finds nothing', async () => {
    const { room, alice, perform, chat } = await performing();
    const event = await room.says(alice, 'hello');
    await room.redacts(alice, event);
    for (const messageId of [event.event_id, '$nothing'])
      expect(await perform({ type: 'look-up', chat, messageId }, id)).toEqual({ result: 'already' });
  });
});

describe('looking around in a room', () => {
  test('finds its title, its admins and what the bot may do', async () => {
    const { room, mod, bob, perform, chat } = await performing();
    await room.setsLevel(mod, bob, 50);
    await mod.rename('Mo');
    await room.leaves(bob);
    expect(await perform({ type: 'look-up', chat }, id)).toMatchObject({
      result: 'done',
      found: [
        {
          type: 'rights',
          id: 'found:matrix:abc#0.0',
          title: 'Tutoring',
          present: true,
          mayRemove: true,
          mayRestrict: true,
        },
        {
          type: 'role',
          id: 'found:matrix:abc#0.1',
          member: { id: memberOf(mod), name: 'Mo', kind: 'person' },
          admin: true,
        },
        { type: 'role', id: 'found:matrix:abc#0.2', member: { id: memberOf(bob), unnamed: true }, admin: true },
      ],
    });
  });

  test.each([
    [10, {}, { mayRemove: false, mayRestrict: false }],
    [50, {}, { mayRemove: true, mayRestrict: true }],
    [50, { kick: 60 }, { mayRemove: true, mayRestrict: false }],
    [50, { events: { 'm.room.redaction': 60 } }, { mayRemove: false, mayRestrict: true }],
    [50, { events: { 'm.room.power_levels': 100 } }, { mayRemove: true, mayRestrict: false }],
  ])('with level %i where the room asks %o says what is possible', async (level, levels, rights) => {
    const { perform, chat } = await performing({ bot: { level }, levels });
    expect(await perform({ type: 'look-up', chat })).toMatchObject({ found: [{ type: 'rights', ...rights }, {}] });
  });

  test('of version 12 finds its creators among the admins', async () => {
    const { mod, perform, chat } = await performing({ version: '12' });
    expect(await perform({ type: 'look-up', chat })).toMatchObject({
      found: [{ type: 'rights' }, { type: 'role', member: { id: memberOf(mod) } }],
    });
  });

  test('without a name calls it by its alias, and by nothing without one', async () => {
    const { matrix, mod, perform } = await performing();
    const room = matrix.room({ owner: mod });
    const look = () => perform({ type: 'look-up', chat: chatOf(room) });
    expect(await look()).toMatchObject({ found: [expect.not.objectContaining({ title: expect.anything() }), {}] });
    await room.sets(mod, 'm.room.canonical_alias', { alias: '#class:example.org' });
    expect(await look()).toMatchObject({ found: [{ title: '#class:example.org' }, {}] });
  });
});
