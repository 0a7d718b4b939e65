import { describe, expect, it } from 'vitest';
import { chatId } from '../../shared/event/ids.ts';
import { caseKind } from '../../shared/records/case.ts';
import { handleKind } from '../../shared/records/handle.ts';
import { memberKind } from '../../shared/records/member.ts';
import { adminChat, advert, condition, group, rule } from './community.ts';
import { person, says } from './happenings.ts';
import { world } from './world.ts';

const bob = person('bob', 'Bob');
const ad = 'cheap courses';

describe('a user name', () => {
  it('that had an owner before does not shield its new one from the rules', async () => {
    const { reeve, platform } = world();
    await reeve.happens(says(person('ann', 'Ann', { username: 'star' }), 'hi', reeve.now));
    await reeve.happens(says({ ...bob, username: 'star' }, ad, reeve.now));
    await reeve.happens(says({ ...bob, username: 'moon' }, 'hi', reeve.now));
    await reeve.happens(says({ ...bob, username: 'star' }, 'back again', reeve.now));
    expect(reeve.events.waiting).toBe(0);
    expect(platform.of('remove')).toHaveLength(1);
    expect((await reeve.record(handleKind, 'test', 'star'))?.member).toBe(bob.id);
  });
});

describe('a group of one’s own to which Reeve was added', () => {
  const own = chatId('test', -666);
  const promoted = { type: 'role', id: 'test:role1', at: 0, member: bob, admin: true } as const;

  it('makes nobody an admin elsewhere', async () => {
    const { reeve, platform } = world();
    await reeve.happens({ ...promoted, chat: own });
    await reeve.happens(says(bob, ad, reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('does not do so either where the file names no groups', async () => {
    const { reeve, platform } = world({ platforms: { test: { adminChat } } });
    await reeve.happens({ ...promoted, chat: own });
    await reeve.happens(says(bob, ad, reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
    await reeve.happens(says(bob, ad, reeve.now, { event: { chat: own } }));
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('calls no admins when Reeve may not write there', async () => {
    const { reeve, platform } = world();
    platform.answer = () => ({ result: 'refused', reason: 'no-rights', detail: '' });
    await reeve.happens(says(bob, '/id', reeve.now, { event: { chat: own } }));
    expect(platform.of('post').map(({ chat }) => chat)).toEqual([own]);
  });
});

describe('an edit', () => {
  const hidden = rule('hidden', condition('links', { others: false, hidden: true }));

  it('that puts a hidden link behind the same words is judged', async () => {
    const { reeve, platform } = world({ rules: [hidden] });
    const first = says(bob, 'bank.com', reeve.now);
    const message = { ...first.message, links: [{ url: 'https://evil.top/x', shown: 'bank.com' }] };
    await reeve.happens(first);
    await reeve.happens({ ...says(bob, 'bank.com', reeve.now, { message }), edited: true });
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('that only closes the gaps between letters is judged', async () => {
    const any = { own: ['cheap courses'], lists: [] };
    const exact = rule('exact', condition('text', { any, as: 'exact', where: ['message'] }));
    const { reeve, platform } = world({ rules: [exact] });
    const first = says(bob, 'c h e a p c o u r s e s', reeve.now);
    await reeve.happens(first);
    expect(platform.of('remove')).toEqual([]);
    const message = { id: first.message.id };
    await reeve.happens({ ...says(bob, 'cheap courses', reeve.now, { message }), edited: true });
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('of a message that has led to a case is no second offence', async () => {
    const talk = rule(
      'talk',
      condition('text', { any: { own: ['boo'], lists: [] }, as: 'folded', where: ['message'] }),
      { remove: false },
    );
    const { reeve } = world({ rules: [talk] });
    const first = says(bob, 'boo', reeve.now);
    await reeve.happens(first);
    await reeve.ahead(60_000);
    const again = says(bob, 'boo, again', reeve.now, { message: { id: first.message.id } });
    await reeve.happens({ ...again, edited: true });
    const cases = await reeve.records(caseKind);
    expect(cases).toHaveLength(1);
    expect(cases[0]?.evidence.text).toBe('boo\nboo, again');
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(1);
  });

  it('that breaks nothing costs no write', async () => {
    const { reeve } = world();
    const first = says(bob, 'hello', reeve.now);
    await reeve.happens(first);
    const { commit } = reeve.store;
    let commits = 0;
    reeve.store.commit = (changes) => {
      commits += 1;
      return commit.call(reeve.store, changes);
    };
    await reeve.happens({ ...says(bob, 'hello!', reeve.now, { message: { id: first.message.id } }), edited: true });
    expect(commits).toBe(0);
  });
});

describe('an album', () => {
  it('goes as a whole when the words under one of its pictures break a rule, also what comes late', async () => {
    const { reeve, platform } = world();
    const picture = (text: string, id: string) =>
      says(bob, text, reeve.now, { message: { id, album: 'a1', media: [{ kind: 'photo', id: `f${id}` }] } });
    await reeve.happens(picture('', '1'), picture(ad, '2'), picture('', '3'));
    await reeve.ahead(5_000);
    await reeve.happens(picture('', '4'));
    const removed = platform.of('remove').flatMap(({ messageIds }) => messageIds);
    expect(removed.sort()).toEqual(['1', '2', '3', '4']);
    const [opened] = await reeve.records(caseKind);
    expect(opened?.evidence.media).toHaveLength(3);
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(1);
  });

  it('of somebody else, or without words against a rule, stays', async () => {
    const { reeve, platform } = world();
    const picture = (from: typeof bob, text: string, album: string) =>
      says(from, text, reeve.now, { message: { album, media: [{ kind: 'photo' }] } });
    await reeve.happens(picture(bob, ad, 'a1'), picture(person('ann'), '', 'a1'), picture(bob, '', 'a2'));
    expect(platform.of('remove').flatMap(({ messageIds }) => messageIds)).toHaveLength(1);
  });
});

describe('a burst', () => {
  const mild = rule(
    'mild',
    condition('text', { any: { own: ['gift'], lists: [] }, as: 'folded', where: ['message'] }),
    {
      remove: false,
      say: 'later',
    },
  );
  const { sanction: _, ...said } = mild.then;
  const harmless = { ...mild, then: said };
  const grave = { ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes: 2 }, serious: true } };

  it('begun with something harmless does not shelter an offence', async () => {
    const { reeve } = world({ rules: [harmless, advert] });
    await reeve.happens(says(bob, 'a gift', reeve.now), says(bob, ad, reeve.now));
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(1);
  });

  it('of one serious offence said three times is one case', async () => {
    const { reeve } = world({ rules: [grave] });
    await reeve.happens(says(bob, ad, reeve.now), says(bob, ad, reeve.now), says(bob, ad, reeve.now));
    expect(await reeve.records(caseKind)).toHaveLength(1);
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(2);
  });

  it('over several groups is a case in each, so that each has its sanction', async () => {
    const other = chatId('test', -101);
    const { reeve, platform } = world({ platforms: { test: { chats: [group, other], adminChat } }, rules: [grave] });
    await reeve.happens(says(bob, ad, reeve.now), says(bob, ad, reeve.now, { event: { chat: other } }));
    expect(
      new Set(
        platform.asked.filter(({ type }) => type !== 'post' && type !== 'remove').map((e) => 'chat' in e && e.chat),
      ),
    ).toEqual(new Set([group, other]));
  });
});
