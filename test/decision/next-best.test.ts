import { describe, expect, it } from 'vitest';
import type { Abilities } from '../../shared/effects/abilities.ts';
import type { OfferedEvent } from '../../shared/event/event.ts';
import { chatId } from '../../shared/event/ids.ts';
import { caseKind } from '../../shared/records/case.ts';
import { chatKind, forgotten, newChat } from '../../shared/records/chat.ts';
import { choicesKind } from '../../shared/records/choices.ts';
import { memberKind } from '../../shared/records/member.ts';
import { admin, adminChat, advert, group } from './community.ts';
import { joins, person, presses, reacts, says } from './happenings.ts';
import { world } from './world.ts';

const bob = person('bob', 'Bob');
const lin = person('lin', 'Teacher Lin');
const minute = 60_000;
const ad = 'cheap courses';
const grave = { ...advert, then: { ...advert.then, serious: true } };

/** A platform that gives what it posts numbers of its own. */
function numbered(changes: Parameters<typeof world>[0], lacking: Partial<Abilities>) {
  const here = world(changes, lacking);
  let posts = 0;
  here.platform.answer = ({ type }) => {
    if (type !== 'post' && type !== 'tell') return { result: 'done' };
    posts += 1;
    return { result: 'done', messageId: `p${posts}`, ...(type === 'tell' ? { chat: chatId('test', 'dm') } : {}) };
  };
  /** The notice in the admin chat, and what it is called there. */
  const notice = () => {
    const said = here.platform.asked.filter((effect) => effect.type === 'post' || effect.type === 'tell');
    const at = said.findLastIndex((effect) => effect.type === 'post' && effect.chat === adminChat);
    return { post: said[at], id: `p${at + 1}` };
  };
  return { ...here, notice };
}

const noButtons = { buttons: false, muteWithEnd: false };

describe('without buttons', () => {
  it('the choices stand in the message, and an admin’s reaction is a press', async () => {
    const { reeve, platform, notice } = numbered({ rules: [grave] }, noButtons);
    await reeve.happens(says(bob, ad, reeve.now));
    const { post, id } = notice();
    expect(post).not.toHaveProperty('buttons');
    expect(post).toMatchObject({ offers: ['1️⃣', '2️⃣', '3️⃣', '4️⃣'] });
    expect(post && 'words' in post && post.words.text).toMatch(/\n\n1️⃣ Undo\n2️⃣ Leave it\n3️⃣ Kick\n4️⃣ Ban$/);
    await reeve.happens({ ...reacts(lin, id, '1\u20e3', reeve.now), chat: adminChat });
    expect((await reeve.records(caseKind))[0]).toMatchObject({ status: 'undone', by: admin });
    expect(platform.of('edit')[0]).toMatchObject({
      messageId: id,
      words: { text: expect.stringContaining('Undone by') },
    });
    expect(platform.of('answer')).toEqual([]);
    // The notice offers nothing any more.
    expect(await reeve.record(choicesKind, adminChat, id)).toBeUndefined();
    await reeve.happens({ ...reacts(lin, id, '4️⃣', reeve.now), chat: adminChat });
    expect(platform.of('ban')).toEqual([]);
  });

  it.each(['2', ' 2️⃣ ', '２'])('so is a reply with nothing but %o', async (text) => {
    const { reeve, notice } = numbered({ rules: [grave] }, noButtons);
    await reeve.happens(says(bob, ad, reeve.now));
    const reply = { messageId: notice().id };
    await reeve.happens(says(lin, text, reeve.now, { message: { reply }, event: { chat: adminChat } }));
    expect((await reeve.records(caseKind))[0]).toMatchObject({ status: 'dismissed' });
  });

  it('whoever reacts before it is known what is offered has pressed all the same, once', async () => {
    const { reeve } = numbered({ rules: [grave] }, noButtons);
    await reeve.happens(says(bob, ad, reeve.now));
    const [found] = await reeve.records(caseKind);
    const inChat = { chat: adminChat };
    await reeve.happens({ ...reacts(bob, 'm77', '1️⃣', reeve.now), ...inChat });
    await reeve.happens({ ...reacts(lin, 'm77', '👍', reeve.now), ...inChat });
    const reaction = { ...reacts(lin, 'm77', '1️⃣', reeve.now), ...inChat };
    await reeve.happens(reaction);
    await reeve.redeliver(reaction);
    expect(await reeve.record(choicesKind, adminChat, 'm77')).toMatchObject({ early: [{ from: bob }, { from: lin }] });
    const choices = [{ key: '1', emoji: '1️⃣', data: `undo:${found?.id}` }];
    await reeve.happens({ type: 'offered', id: 'offered:77', at: reeve.now, ...inChat, messageId: 'm77', choices });
    expect((await reeve.records(caseKind))[0]).toMatchObject({ status: 'undone', by: admin });
  });

  it.each([
    ['👍', lin],
    ['1️⃣', bob],
  ])('%s by %o presses nothing', async (emoji, from) => {
    const { reeve, notice } = numbered({ rules: [grave] }, noButtons);
    await reeve.happens(says(bob, ad, reeve.now));
    await reeve.happens({ ...reacts(from, notice().id, emoji, reeve.now), chat: adminChat });
    expect((await reeve.records(caseKind))[0]).toMatchObject({ status: 'open' });
  });

  it('and without reactions, a sentence says to reply; where nothing can be edited, the decision is a new message', async () => {
    const { reeve, platform, notice } = numbered({ rules: [grave] }, { ...noButtons, reactions: false, edit: false });
    await reeve.happens(says(bob, ad, reeve.now));
    const { post, id } = notice();
    expect(post && 'words' in post && post.words.text).toMatch(/Please reply to this message with the number\.$/);
    expect(post).not.toHaveProperty('offers');
    await reeve.happens(
      says(lin, '2', reeve.now, { message: { reply: { messageId: id } }, event: { chat: adminChat } }),
    );
    expect(platform.of('edit')).toEqual([]);
    expect(platform.of('post').at(-1)).toMatchObject({ chat: adminChat, replyTo: id });
    expect(await reeve.record(choicesKind, adminChat, id)).toBeUndefined();
  });

  it('what is told in private offers its choices there', async () => {
    const alone = { rules: [grave], platforms: { test: { chats: [group] } } };
    const { reeve, platform } = numbered(alone, noButtons);
    await reeve.happens(says(bob, ad, reeve.now));
    const told = platform.asked.filter((effect) => effect.type === 'post' || effect.type === 'tell');
    const id = `p${told.findIndex(({ type }) => type === 'tell') + 1}`;
    await reeve.happens({ ...reacts(lin, id, '1️⃣', reeve.now), chat: chatId('test', 'dm') });
    expect((await reeve.records(caseKind))[0]).toMatchObject({ status: 'undone' });
  });

  it('a member’s message and reaction on a platform that has buttons costs no read of choices', async () => {
    const { reeve } = world();
    const offer: OfferedEvent = {
      type: 'offered',
      id: 'offered:1',
      at: reeve.now,
      chat: group,
      messageId: 'm',
      choices: [{ key: '1', emoji: '1️⃣', data: 'ban:x' }],
    };
    await reeve.happens(offer);
    const asked: string[] = [];
    const load = reeve.store.load.bind(reeve.store);
    reeve.store.load = (keys) => {
      asked.push(...keys.map(({ partition }) => partition));
      return load(keys);
    };
    await reeve.happens(
      reacts(bob, 'm', '1️⃣', reeve.now),
      says(bob, '1', reeve.now, { message: { reply: { messageId: 'm' } } }),
    );
    expect(asked).not.toContain('choices');
  });
});

describe('what has to be done by hand', () => {
  it.each([
    ['remove', 'remove a message'],
    ['kick', 'remove the member'],
    ['ban', 'ban the member'],
  ] as const)('because the platform cannot %s becomes a task with who, the words and a link', async (ability, done) => {
    const five = {
      ...grave,
      then: { ...grave.then, sanction: { ladder: 'default', strikes: ability === 'ban' ? 5 : 4 } },
    };
    const { reeve, platform } = world({ rules: [five] }, { [ability]: false });
    const message = says(bob, ad, reeve.now);
    await reeve.happens(message);
    expect(platform.types()).not.toContain(ability);
    const [task, ...more] = platform.said().filter((text) => text.includes('by hand'));
    expect(more).toEqual([]);
    expect(task).toContain(`${done} (Bob)`);
    expect(task).toContain(`> ${ad}`);
    expect(task).toMatch(new RegExp(`https://test.example/-100/${message.message.id}$`));
  });

  it('because it is too late for the platform is not even asked for', async () => {
    const { reeve, platform } = world({}, { deadlines: { remove: 2 * minute } });
    await reeve.happens(says(bob, ad, reeve.now - 3 * minute));
    expect(platform.of('remove')).toEqual([]);
    expect(platform.said().filter((text) => text.includes('by hand'))).toHaveLength(1);
    await reeve.happens(says(person('eve'), ad, reeve.now - minute));
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('because the platform says so is a task as well, once for a case', async () => {
    const { reeve, platform } = world();
    platform.answer = ({ type }) =>
      type === 'remove' ? { result: 'refused', reason: 'too-late', detail: '' } : { result: 'done' };
    await reeve.happens(says(bob, ad, reeve.now), says(bob, ad, reeve.now + 500));
    expect(platform.said().filter((text) => text.includes('by hand'))).toHaveLength(1);
  });
});

describe('where the platform has no private messages', () => {
  it('a member is mentioned in the chat, without details', async () => {
    const { reeve, platform } = world({ rules: [grave] }, { privateMessages: false });
    await reeve.happens(says(bob, ad, reeve.now));
    const [opened] = await reeve.records(caseKind);
    await reeve.happens(presses(lin, `undo:${opened?.id}`, reeve.now));
    expect(platform.of('tell')).toEqual([]);
    expect(platform.of('post').at(-1)).toMatchObject({ chat: group, words: { mentions: [{ member: bob.id }] } });
  });
});

const nickname = {
  parts: ['year', 'nickname'],
  separators: ['-'],
  years: { from: 0, to: 6 },
  provinces: [],
  remind: [10 * minute],
} as const;
const nameless = { namesInMessages: false, tellsPrivate: false };
const unnamedBob = { ...bob, name: 'bob', unnamed: true } as const;

describe('somebody whom the platform does not name', () => {
  it('is looked up once, and the nickname is judged by what is found', async () => {
    const { reeve, platform } = world({ nickname }, nameless);
    await reeve.happens(says(unnamedBob, 'hello', reeve.now), says(unnamedBob, 'hello again', reeve.now));
    expect(platform.asked).toEqual([{ type: 'look-up', chat: group, member: bob.id }]);
    await reeve.happens({ type: 'renamed', id: 'found:1.0', at: reeve.now, chat: group, member: bob });
    expect(platform.of('post')).toHaveLength(1);
    expect(platform.said()[0]).toContain('Bob');
    expect((await reeve.record(memberKind, bob.id))?.unnamed).toBeUndefined();
    await reeve.happens(says(unnamedBob, 'and again', reeve.now));
    expect((await reeve.record(memberKind, bob.id))?.name).toBe('Bob');
    expect(platform.asked).toHaveLength(2);
  });

  it('is called as they were when they came in', async () => {
    const { reeve, platform } = world({}, nameless);
    await reeve.happens(joins(bob, reeve.now), says(unnamedBob, ad, reeve.now));
    expect(platform.of('look-up')).toEqual([]);
    expect(platform.said()[0]).toContain('Bob');
  });

  it('is asked for again after a day when nothing was found', async () => {
    const { reeve, platform } = world({}, nameless);
    await reeve.happens(says(unnamedBob, 'hello', reeve.now));
    await reeve.ahead(25 * 60 * minute);
    await reeve.happens(says(unnamedBob, 'hello', reeve.now));
    expect(platform.of('look-up')).toHaveLength(2);
  });

  it('costs one write when they are known', async () => {
    const { reeve } = world({ nickname }, nameless);
    await reeve.happens(joins(bob, reeve.now), says(unnamedBob, 'hello', reeve.now));
    const commits: number[] = [];
    const commit = reeve.store.commit.bind(reeve.store);
    reeve.store.commit = (changes) => {
      commits.push(changes.length);
      return commit(changes);
    };
    await reeve.happens(says(unnamedBob, 'how are you?', reeve.now));
    expect(commits).toEqual([1]);
  });
});

describe('a chat that the bot has to enter itself', () => {
  const here = (chat = group) => ({ id: `test:inv${chat}`, chat });
  const elsewhere = chatId('test', -77);
  const open = { platforms: { test: { adminChat } } };

  it.each([
    ['of the file is entered', {}, group, bob.id, true],
    ['of the admins is entered', {}, adminChat, bob.id, true],
    ['of nobody’s is left alone', {}, elsewhere, admin, false],
    ['is entered on an admin’s word where the file names none', open, elsewhere, admin, true],
    ['is left alone on anybody’s word where the file names none', open, elsewhere, bob.id, false],
  ] as const)('%s', async (_, changes, chat, by, enters) => {
    const { reeve, platform } = world(changes, nameless);
    await reeve.happens({ type: 'invited', ...here(chat), at: reeve.now, by: { ...bob, id: by }, direct: false });
    expect(platform.types()).toEqual(enters ? ['enter', 'look-up'] : []);
  });

  it('is entered when one of the file has become it', async () => {
    const { reeve, platform } = world({}, nameless);
    await reeve.happens({ type: 'migrated', id: 'test:moved', at: reeve.now, chat: group, to: elsewhere });
    await reeve.happens({ type: 'invited', ...here(elsewhere), at: reeve.now, by: bob, direct: false });
    expect(platform.of('enter')).toEqual([{ type: 'enter', chat: elsewhere }]);
  });

  it('is looked up once when it is not known, and what is found raises no alarm', async () => {
    const { reeve, platform } = world({}, nameless);
    const rights = { type: 'rights', chat: group, present: true, mayRemove: false, mayRestrict: false } as const;
    await reeve.happens({ ...rights, id: 'test:r1', at: reeve.now }, { ...rights, id: 'test:r2', at: reeve.now });
    expect(platform.asked).toEqual([{ type: 'look-up', chat: group }]);
    const found = { ...rights, id: 'found:1.0', at: reeve.now + 5, title: 'Class', mayRemove: true, mayRestrict: true };
    await reeve.happens(found, { ...rights, id: 'test:r3', at: reeve.now + 4 });
    expect(platform.asked).toHaveLength(1);
    expect(await reeve.record(chatKind, group)).toMatchObject({ title: 'Class', mayRemove: true });
    await reeve.happens({ ...rights, id: 'test:r4', at: reeve.now + 6 });
    expect(platform.of('post').map(({ chat }) => chat)).toEqual([adminChat]);
  });

  it('in private is where commands of its member are answered, and nothing that is written is judged', async () => {
    const { reeve, platform } = world({}, nameless);
    const dm = chatId('test', '!dm');
    await reeve.happens({ type: 'invited', ...here(dm), at: reeve.now, by: unnamedBob, direct: true });
    expect(platform.types()).toEqual(['enter']);
    await reeve.happens(says(unnamedBob, '/help', reeve.now, { event: { chat: dm } }));
    expect(platform.of('post').map(({ chat }) => chat)).toEqual([dm]);
    await reeve.happens(says(unnamedBob, ad, reeve.now, { event: { chat: dm } }));
    expect(await reeve.records(caseKind)).toEqual([]);
    // Somebody else who has come into it is nobody that the bot speaks with there.
    await reeve.happens(says(person('eve'), '/help', reeve.now, { event: { chat: dm } }));
    expect(platform.of('post').filter(({ words }) => words.text.includes('look after'))).toHaveLength(1);
  });

  it('is private to its member alone also where the file names no chats, and to whoever writes once they are forgotten', async () => {
    const { reeve, platform } = world(open, nameless);
    const dm = chatId('test', '!dm');
    await reeve.happens({ type: 'private-chat', ...here(dm), at: reeve.now, member: bob });
    await reeve.happens(says(person('eve'), ad, reeve.now, { event: { chat: dm } }));
    expect(platform.asked).toEqual([]);
    const data = chatKind.encode({ ...newChat(dm), private: forgotten(dm) });
    await reeve.store.commit([{ type: 'put', key: chatKind.key(dm), data, expects: 1 }]);
    await reeve.ahead(2 * minute);
    await reeve.happens(says(bob, '/help', reeve.now, { event: { chat: dm } }));
    expect(platform.of('post').map(({ chat }) => chat)).toEqual([dm]);
  });

  it('called private by a member stays a group when the file names it', async () => {
    const { reeve, platform } = world({}, nameless);
    await reeve.happens({ type: 'private-chat', ...here(), at: reeve.now, member: bob });
    await reeve.happens(says(bob, ad, reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('that turns unreadable is told of once', async () => {
    const { reeve, platform } = world({}, nameless);
    const unreadable = { type: 'unreadable', at: reeve.now, chat: group } as const;
    await reeve.happens({ ...unreadable, id: 'test:u1' }, { ...unreadable, id: 'test:u2' });
    expect(platform.said()).toHaveLength(1);
    expect(platform.said()[0]).toContain('encrypted');
    expect(platform.of('post')[0]?.chat).toBe(adminChat);
  });

  it('that could not be entered after all alarms nobody', async () => {
    const { reeve, platform } = world(open, nameless);
    platform.answer = () => ({ result: 'refused', reason: 'bot-not-in-chat', detail: '' });
    await reeve.happens({ type: 'invited', ...here(elsewhere), at: reeve.now, by: { ...lin }, direct: false });
    expect(platform.types()).toEqual(['enter', 'look-up']);
  });
});
