import { describe, expect, it } from 'vitest';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { applicationKind } from '../../shared/records/application.ts';
import { memberKind } from '../../shared/records/member.ts';
import type { EntrySettings } from '../../shared/workflows/entry/settings.ts';
import { adminGroupId, telegramWorld } from './telegram-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const requests = {
  questions: [
    { id: 'why', ask: 'Why us?', type: 'text' },
    { id: 'grade', ask: 'Which grade?', type: 'choice', choices: ['First', 'Third'] },
  ],
  letIn: [{ answers: { grade: { of: ['Third'] } } }],
  remind: 12 * hour,
  timeOut: 2 * day,
  again: hour,
} as const;

const entry: EntrySettings = { requests, welcome: { where: 'chat', notice: true, gather: 5_000 } };

async function entryOnTelegram(settings: EntrySettings = entry) {
  const world = await telegramWorld({ entry: settings });
  const cat = world.telegram.person({ name: 'Cat' });
  return { ...world, cat, [Symbol.asyncDispose]: world.close };
}

describe('a request to join a Telegram group', () => {
  it('is answered by questions in private, and then by the file', async () => {
    await using world = await entryOnTelegram();
    const { group, reeve, cat } = world;
    await group.asksToJoin(cat);
    await reeve.settle();
    expect(cat.inbox().at(-1)?.text).toContain('Why us?');
    await cat.tells('my exam');
    await reeve.settle();
    const question = cat.inbox().at(-1);
    if (!question) throw new Error('Cat was not asked');
    await cat.presses(question, 'Third');
    await reeve.settle();
    expect(group.waiting()).toEqual([]);
    expect(group.member(cat).status).toBe('member');
    await reeve.ahead(minute);
    expect(group.posts().at(-1)?.text).toMatch(/^🎉 Welcome to Test Community, Cat!\n\n📌/);
    expect(cat.inbox().map(({ text }) => text)).toContainEqual(expect.stringContaining('You are in'));
  });

  it('is decided by an admin whom the card names, though Reeve has never heard of them', async () => {
    await using world = await entryOnTelegram({ requests: { ...requests, questions: [] } });
    const { group, admins, reeve, cat, lin } = world;
    await group.asksToJoin(cat);
    await reeve.settle();
    const [card] = admins.posts();
    if (!card) throw new Error('the admins got no card');
    await admins.presses(lin, card, 'Decline');
    await reeve.settle();
    expect(admins.posts()[0]?.text).toContain('Declined by Teacher Lin');
  });

  it('comes before the admins, of whom the first decides and the second is told', async () => {
    await using world = await entryOnTelegram();
    const { group, admins, reeve, cat, lin } = world;
    await group.asksToJoin(cat, 'I like maths');
    await reeve.settle();
    await cat.tells('just so');
    await reeve.settle();
    const question = cat.inbox().at(-1);
    if (!question) throw new Error('Cat was not asked');
    await cat.presses(question, 'First');
    await reeve.settle();
    const [card] = admins.posts();
    if (!card) throw new Error('the admins got no card');
    expect(card.text).toContain('Cat would like to join');
    expect(card.text).toContain('> I like maths');
    const ask = await admins.presses(lin, card, 'Ask');
    await reeve.settle();
    expect(ask.answer()?.text).toContain('Reply to this message');
    await admins.says(lin, { text: 'Who is your teacher?', replyTo: card });
    await reeve.settle();
    expect(cat.inbox().at(-1)?.text).toContain('Who is your teacher?');
    await cat.tells('Ms Wu');
    await reeve.settle();
    const again = admins.posts().at(-1);
    if (!again) throw new Error('the admins got no second card');
    expect(again.text).toContain('> Ms Wu');
    await admins.presses(lin, again, 'Decline');
    await reeve.settle();
    expect(group.waiting()).toEqual([]);
    expect(group.member(cat).status).toBe('left');
    expect(cat.inbox().at(-1)?.text).toContain('Thank you for asking');
    expect(admins.posts().at(-1)?.text).toContain('Declined by Teacher Lin');
  });

  it('of somebody silent is declined when the time is up', async () => {
    await using world = await entryOnTelegram();
    const { group, reeve, cat } = world;
    await group.asksToJoin(cat);
    await reeve.ahead(3 * day);
    expect(group.waiting()).toEqual([]);
    expect(await reeve.records(applicationKind)).toMatchObject([{ state: 'declined' }]);
  });

  it('that the bot has no right to answer reaches the admins as something to do', async () => {
    await using world = await entryOnTelegram({ requests: { ...requests, questions: [], letIn: [] } });
    const { group, admins, telegram, reeve, cat, lin } = world;
    await group.asksToJoin(cat);
    await reeve.settle();
    const [card] = admins.posts();
    if (!card) throw new Error('the admins got no card');
    const refusal = { kind: 'refuse', code: 400, description: 'Bad Request: not enough rights' } as const;
    telegram.fail({ method: 'approveChatJoinRequest', with: refusal });
    await admins.presses(lin, card, 'Let in');
    await reeve.settle();
    const refused = admins.posts().find(({ text }) => text?.includes('I could not let them in'));
    if (!refused) throw new Error('the admins were not told');
    await admins.presses(lin, refused, 'Let in');
    await reeve.settle();
    expect(group.member(cat).status).toBe('member');
  });
});

describe('a newcomer in a Telegram group', () => {
  const challenge = { ask: 'Two and two?', choices: ['Four', 'Five'], right: ['Four'], tries: 2, timeOut: 10 * minute };

  it('cannot write until the challenge is passed', async () => {
    await using world = await entryOnTelegram({ challenge });
    const { group, reeve, cat } = world;
    await group.joins(cat);
    await reeve.settle();
    expect(group.mayWrite(cat)).toBe(false);
    const [post] = group.posts();
    if (!post) throw new Error('nobody was challenged');
    await group.presses(cat, post, 'Five');
    await reeve.settle();
    expect(group.mayWrite(cat)).toBe(false);
    await group.presses(cat, post, 'Four');
    await reeve.settle();
    expect(group.mayWrite(cat)).toBe(true);
    expect(group.posts()[0]).toMatchObject({
      message_id: post.message_id,
      text: '✅ This question to newcomers is settled.',
    });
    expect(group.posts()[0]?.reply_markup).toBeUndefined();
    await reeve.ahead(hour);
    expect(group.member(cat).status).not.toBe('left');
  });

  it('is removed when the time is up, and may come again and write once it is passed', async () => {
    await using world = await entryOnTelegram({ challenge });
    const { group, reeve, cat } = world;
    await group.joins(cat);
    await reeve.ahead(11 * minute);
    expect(group.member(cat).status).toBe('left');
    expect(await reeve.record(memberKind, memberId('telegram', cat.user.id))).toMatchObject({ strikes: 0 });
    await group.joins(cat);
    await reeve.settle();
    const post = group.posts().at(-1);
    if (!post) throw new Error('nobody was challenged');
    await group.presses(cat, post, 'Four');
    await reeve.settle();
    expect(group.mayWrite(cat)).toBe(true);
  });

  it('who leaves muted is challenged again on coming back, and freed by it', async () => {
    await using world = await entryOnTelegram({ challenge });
    const { group, reeve, cat } = world;
    await group.joins(cat);
    await reeve.settle();
    await group.leaves(cat);
    await reeve.ahead(hour);
    await group.joins(cat);
    await reeve.settle();
    expect(group.mayWrite(cat)).toBe(false);
    const post = group.posts().at(-1);
    if (!post) throw new Error('nobody was challenged');
    await group.presses(cat, post, 'Four');
    await reeve.ahead(hour);
    expect(group.mayWrite(cat)).toBe(true);
    expect(group.member(cat).status).not.toBe('left');
  });

  it('whose name says how to be reached is welcomed without it: the bot spreads nobody’s advert', async () => {
    await using world = await entryOnTelegram({ welcome: { where: 'chat', notice: false, gather: 5_000 } });
    const { telegram, group, reeve } = world;
    const [seller, student] = ['加微信 study2027 领资料', '2027+广东+小李138'].map((name) => telegram.person({ name }));
    if (!seller || !student) throw new Error('nobody comes');
    for (const one of [seller, student]) await group.joins(one);
    await reeve.ahead(minute);
    expect(group.posts().map(({ text }) => text)).toEqual([
      `🎉 Welcome to Test Community, ${seller.user.id}, 2027+广东+小李138!`,
    ]);
  });

  it('on probation has a link withdrawn with a kind word', async () => {
    await using world = await entryOnTelegram({ probation: { time: day, remove: ['links'], wait: [] } });
    const { group, reeve, cat } = world;
    await group.joins(cat);
    await reeve.settle();
    const message = await group.says(cat, 'see https://example.com/notes');
    await reeve.settle();
    expect(group.has(message)).toBe(false);
    // Cat has never written to the bot.
    expect(group.posts().at(-1)?.text).toContain('Cat, thank you for sharing!');
    await reeve.ahead(day);
    const later = await group.says(cat, 'see https://example.com/notes');
    await reeve.settle();
    expect(group.has(later)).toBe(true);
  });

  it('among many who come at once is muted, the first of them too, until an admin opens the door again', async () => {
    await using world = await entryOnTelegram({ raid: { joins: 2, within: minute, lasts: hour } });
    const { group, admins, telegram, reeve, cat, lin } = world;
    const dan = telegram.person({ name: 'Dan' });
    await group.joins(dan);
    await reeve.settle();
    expect(group.mayWrite(dan)).toBe(true);
    await group.joins(telegram.person({ name: 'Eve' }));
    await group.joins(cat);
    await reeve.settle();
    expect([group.mayWrite(dan), group.mayWrite(cat)]).toEqual([false, false]);
    const [notice] = admins.posts();
    if (!notice) throw new Error('the admins were not told');
    await admins.presses(lin, notice, 'Open again');
    await reeve.ahead(minute);
    expect([group.mayWrite(dan), group.mayWrite(cat)]).toEqual([true, true]);
  });

  it('among many who come at once is removed with all of them by one press', async () => {
    await using world = await entryOnTelegram({ raid: { joins: 2, within: minute, lasts: hour } });
    const { group, admins, telegram, reeve, cat, lin } = world;
    const crowd = [telegram.person({ name: 'Dan' }), telegram.person({ name: 'Eve' }), cat];
    for (const one of crowd) await group.joins(one);
    await reeve.settle();
    const [notice] = admins.posts();
    if (!notice) throw new Error('the admins were not told');
    await admins.presses(lin, notice, 'Remove all');
    await reeve.ahead(minute);
    expect(crowd.map((one) => group.member(one).status)).toEqual(['left', 'left', 'left']);
    await group.joins(cat);
    await reeve.settle();
    expect(group.mayWrite(cat)).toBe(false);
  });
});

describe('newcomers of a Telegram group whose nicknames are wrong', () => {
  const welcome = { where: 'chat', notice: false, gather: 5_000 } as const;
  const nickname = {
    parts: ['year', 'nickname'] as const,
    separators: ['-'],
    years: { from: 0, to: 6 },
    provinces: [],
    remind: [hour],
  };

  async function withNames() {
    const world = await telegramWorld({ entry: { welcome }, nickname });
    const posts = () => world.group.posts().map(({ text }) => text ?? '');
    return { ...world, posts, [Symbol.asyncDispose]: world.close };
  }

  it('are told together when many come at once, and reminded together: no flood of ours', async () => {
    await using world = await withNames();
    const { telegram, group, reeve, posts } = world;
    const many = Array.from({ length: 22 }, (_, nth) => telegram.person({ name: `Newcomer${nth}` }));
    for (const one of [...many, telegram.person({ name: '2027-Cat' })]) await group.joins(one);
    await reeve.ahead(minute);
    expect(posts().filter((text) => text.includes('Welcome'))).toHaveLength(1);
    const told = posts().filter((text) => text.includes('Please set your name'));
    expect(told).toEqual([
      expect.stringMatching(/^Hello Newcomer0! Please set your name here/),
      expect.stringMatching(/^Hello Newcomer1, .*Newcomer20! Please set your names here to look like “2027-/),
      expect.stringMatching(/^Hello Newcomer21! Please set your name here/),
    ]);
    await reeve.ahead(2 * hour);
    expect(posts().filter((text) => text.includes('a little reminder'))).toHaveLength(3);
  });

  it('are told at once what is wrong with theirs when they come alone', async () => {
    await using world = await withNames();
    const { telegram, group, reeve, posts } = world;
    await group.joins(telegram.person({ name: 'Cat' }));
    await reeve.ahead(minute);
    expect(posts()).toEqual([
      expect.stringMatching(/^Hello Cat! Please set your name here to look like “2027-Cat”: .*year/),
      expect.stringContaining('Welcome to Test Community, Cat!'),
    ]);
  });

  it('do not wait for their challenge because of it', async () => {
    const challenge = { tries: 2, timeOut: 10 * minute };
    await using world = await telegramWorld({ entry: { welcome, challenge }, nickname });
    const { telegram, group, reeve } = world;
    await group.joins(telegram.person({ name: 'Cat' }));
    await reeve.settle();
    const texts = group.posts().map(({ text }) => text ?? '');
    expect(texts.filter((text) => text.includes('Please press the button'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('Please set your name'))).toHaveLength(1);
  });

  it('hear nothing of it who have put it right within those seconds, or have left', async () => {
    await using world = await withNames();
    const { telegram, group, reeve, posts } = world;
    const [ada, cat, dan, eve] = ['Ada', 'Cat', 'Dan', 'Eve'].map((name) => telegram.person({ name }));
    if (!ada || !cat || !dan || !eve) throw new Error('nobody comes');
    for (const one of [ada, cat, dan, eve]) await group.joins(one);
    await reeve.settle();
    await group.leaves(dan);
    (cat.user as { first_name: string }).first_name = '2027-Cat';
    await group.says(cat, 'hello');
    await reeve.ahead(minute);
    const told = posts().filter((text) => text.includes('Please set'));
    expect(told).toEqual([expect.stringContaining('Hello Ada!'), expect.stringContaining('Hello Eve!')]);
  });
});

describe('a newcomer whose group becomes a supergroup while they are challenged', () => {
  const challenge = { ask: 'Two and two?', choices: ['Four', 'Five'], right: ['Four'], tries: 2, timeOut: 10 * minute };
  const raid = { joins: 2, within: minute, lasts: hour };

  /** A group of the small kind, where nobody can be muted: Telegram has `restrictChatMember` for supergroups only. */
  async function small(settings: EntrySettings) {
    const id = -4001;
    const world = await telegramWorld({
      entry: settings,
      platforms: { telegram: { chats: [chatId('telegram', id)], adminChat: chatId('telegram', adminGroupId) } },
    });
    const { telegram, lin } = world;
    const old = telegram.group({ id, type: 'group', title: 'Class 4', owner: lin });
    const [cat, dan] = [telegram.person({ name: 'Cat' }), telegram.person({ name: 'Dan' })];
    return { ...world, old, cat, dan, [Symbol.asyncDispose]: world.close };
  }

  it('is muted and asked again there, all of them by one message, and may write once that is passed', async () => {
    await using world = await small({ challenge, welcome: { where: 'chat', notice: false, gather: 5_000 } });
    const { old, reeve, cat, dan } = world;
    await old.joins(cat);
    await old.joins(dan);
    await reeve.ahead(minute);
    const next = await old.upgrade();
    await reeve.settle();
    expect([next.mayWrite(cat), next.mayWrite(dan)]).toEqual([false, false]);
    const [post, ...others] = next.posts().filter(({ text }) => text?.includes('Two and two?'));
    if (!post) throw new Error('nobody was asked there');
    expect(others).toEqual([]);
    expect(post.text).toMatch(/Cat.*Dan/s);
    await next.presses(cat, post, 'Four');
    await reeve.ahead(minute);
    expect([next.mayWrite(cat), next.mayWrite(dan)]).toEqual([true, false]);
    expect(next.posts().at(-1)?.text).toContain('Welcome to Test Community, Cat!');
    const message = await next.says(cat, 'hello');
    await reeve.settle();
    expect(next.has(message)).toBe(true);
    await next.presses(dan, post, 'Four');
    await reeve.settle();
    expect(next.messages().find(({ message_id }) => message_id === post.message_id)?.text).not.toContain(
      'Two and two?',
    );
  });

  it('may answer the question that stands in the old one, too', async () => {
    await using world = await small({ challenge });
    const { old, reeve, cat } = world;
    await old.joins(cat);
    await reeve.settle();
    const post = old.posts().find(({ text }) => text?.includes('Two and two?'));
    if (!post) throw new Error('nobody was challenged');
    const next = await old.upgrade();
    await reeve.settle();
    await old.presses(cat, post, 'Four');
    await reeve.settle();
    expect(next.mayWrite(cat)).toBe(true);
  });

  it('is shown out of the new one when the time is up, once, and is challenged there on coming again', async () => {
    await using world = await small({ challenge });
    const { old, reeve, cat } = world;
    await old.joins(cat);
    await reeve.settle();
    const next = await old.upgrade();
    await reeve.ahead(hour);
    expect(next.member(cat).status).toBe('left');
    expect(cat.inbox().length).toBeLessThan(2);
    expect((await reeve.record(memberKind, memberId('telegram', cat.user.id)))?.entry?.held).toBeUndefined();
    await next.joins(cat);
    await reeve.settle();
    expect(next.mayWrite(cat)).toBe(false);
    expect(next.posts().at(-1)?.text).toContain('Two and two?');
  });

  it('who leaves it is looked for no more', async () => {
    await using world = await small({ challenge });
    const { old, reeve, cat } = world;
    await old.joins(cat);
    await reeve.settle();
    const next = await old.upgrade();
    await reeve.settle();
    await next.leaves(cat);
    await reeve.settle();
    expect((await reeve.record(memberKind, memberId('telegram', cat.user.id)))?.entry?.held).toBeUndefined();
  });

  it('is not forgotten when a crowd has closed the door: it stays closed there, and opens there', async () => {
    await using world = await small({ raid, challenge });
    const { telegram, old, admins, reeve, cat, dan, lin } = world;
    for (const one of [dan, telegram.person({ name: 'Eve' }), cat]) await old.joins(one);
    await reeve.settle();
    const notice = admins.posts().find(({ text }) => text?.includes('or more are coming'));
    if (!notice) throw new Error('the admins were not told');
    const next = await old.upgrade();
    await reeve.settle();
    const fay = telegram.person({ name: 'Fay' });
    await next.joins(fay);
    const message = await next.says(cat, 'cheap courses');
    await reeve.settle();
    expect(next.mayWrite(fay)).toBe(false);
    expect(next.has(message)).toBe(false);
    await admins.presses(lin, notice, 'Open again');
    await reeve.ahead(minute);
    const asked = next.posts().filter(({ text }) => text?.includes('Two and two?'));
    for (const name of ['Cat', 'Dan', 'Fay']) expect(asked.some(({ text }) => text?.includes(name))).toBe(true);
    const post = asked.find(({ text }) => text?.includes('Cat'));
    if (!post) throw new Error('Cat was not asked');
    await next.presses(cat, post, 'Four');
    await reeve.settle();
    expect(next.mayWrite(cat)).toBe(true);
  });
});
