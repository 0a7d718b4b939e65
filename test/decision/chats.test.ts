import { describe, expect, it } from 'vitest';
import { chatId } from '../../shared/event/ids.ts';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { adminChat, group } from './community.ts';
import { person, says } from './happenings.ts';
import { world } from './world.ts';

const bob = person('bob', 'Bob');
const ad = 'cheap courses';

function rights(id: string, at: number, more: { present?: boolean; mayRemove?: boolean; mayRestrict?: boolean } = {}) {
  const full = { present: true, mayRemove: true, mayRestrict: true, ...more };
  return { type: 'rights', id: `test:${id}`, at, chat: group, title: 'Class 3', ...full } as const;
}

describe('the bot’s rights', () => {
  it('lost raise one alarm, and a word when they are back', async () => {
    const { reeve, platform } = world();
    await reeve.happens(rights('r1', reeve.now));
    await reeve.happens(rights('r2', reeve.now, { mayRemove: false }), rights('r3', reeve.now, { mayRestrict: false }));
    expect(platform.of('post').map(({ chat }) => chat)).toEqual([adminChat]);
    expect(platform.said()[0]).toContain('Class 3');
    await reeve.happens(rights('r4', reeve.now));
    expect(platform.asked).toHaveLength(2);
    await reeve.happens(rights('r5', reeve.now, { present: false }));
    expect(platform.asked).toHaveLength(3);
  });

  it('not yet given when the bot is added are no alarm', async () => {
    const { reeve, platform } = world();
    await reeve.happens(rights('r1', reeve.now, { mayRemove: false, mayRestrict: false }));
    expect(platform.asked).toEqual([]);
  });
});

describe('a chat', () => {
  it('that is not of this community is left alone', async () => {
    const { reeve, platform } = world();
    await reeve.happens(says(bob, ad, reeve.now, { event: { chat: chatId('test', -555) } }));
    expect(platform.asked).toEqual([]);
    expect(await reeve.records(memberKind)).toEqual([]);
  });

  it('tells its id to whoever asks, so that it can be written into the file', async () => {
    const { reeve, platform } = world();
    await reeve.happens(says(bob, '/id', reeve.now, { event: { chat: chatId('test', -555) } }));
    expect(platform.said()).toEqual(['This chat: -555\nYou: test:bob']);
  });

  it('that has moved to a new id is the same chat', async () => {
    const { reeve, platform } = world();
    const next = chatId('test', -1001);
    await reeve.happens({ type: 'migrated', id: 'test:g1', at: reeve.now, chat: group, to: next });
    await reeve.happens(says(bob, ad, reeve.now, { event: { chat: next } }));
    expect(platform.of('remove')[0]?.chat).toBe(next);
  });

  it('for admins that has moved is still theirs', async () => {
    const { reeve, platform } = world();
    const next = chatId('test', -1009);
    await reeve.happens({ type: 'migrated', id: 'test:g2', at: reeve.now, chat: adminChat, to: next });
    await reeve.happens(says(bob, ad, reeve.now, { event: { chat: next } }));
    expect(platform.asked).toEqual([]);
  });

  it('for admins has commands but no rules', async () => {
    const { reeve, platform } = world();
    await reeve.happens(says(bob, ad, reeve.now, { event: { chat: adminChat } }));
    expect(platform.asked).toEqual([]);
    await reeve.happens(says(person('lin'), '/help', reeve.now, { event: { chat: adminChat } }));
    expect(platform.types()).toEqual(['post']);
  });
});

describe('a message', () => {
  it('in the name of the group, or by another bot, is left alone', async () => {
    const { reeve, platform } = world();
    await reeve.happens(says({ ...bob, kind: 'chat' }, ad, reeve.now), says({ ...bob, kind: 'bot' }, ad, reeve.now));
    expect(platform.asked).toEqual([]);
  });

  it('in the name of a channel keeps the rules like any other', async () => {
    const { reeve, platform } = world();
    await reeve.happens(says({ ...bob, kind: 'channel' }, ad, reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('edited into an offence is one; an edit that changes nothing is not looked at again', async () => {
    const { reeve, platform } = world();
    const first = says(bob, 'hello', reeve.now);
    const edit = (text: string) => {
      const again = says(bob, text, reeve.now, { message: { id: first.message.id } });
      return { ...again, edited: true };
    };
    await reeve.happens(first, edit('hello'));
    expect((await reeve.record(memberKind, bob.id))?.messages).toBe(1);
    await reeve.happens(edit(ad));
    expect(platform.of('remove')).toMatchObject([{ messageIds: [first.message.id] }]);
    expect(await reeve.records(caseKind)).toHaveLength(1);
  });
});
