import { describe, expect, it } from 'vitest';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { caseKind } from '../../shared/records/case.ts';
import { chatKind } from '../../shared/records/chat.ts';
import { memberKind } from '../../shared/records/member.ts';
import { advert, community } from '../decision/community.ts';
import { lively } from '../decision/evening.ts';
import { telegramWorld } from './telegram-world.ts';

const ad = 'cheap courses, ask me';
const minute = 60_000;
const grave = { ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes: 2 }, serious: true } };

describe('an advert in a Telegram group', () => {
  it('is withdrawn and its author warned by name', async () => {
    await using world = await telegramWorld();
    const { group, reeve, ann } = world;
    const message = await group.says(ann, ad);
    await reeve.settle();
    expect(group.has(message)).toBe(false);
    expect(group.posts().map(({ text }) => text)).toEqual([expect.stringContaining('Ann, that message goes against')]);
    expect(group.posts()[0]?.entities).toMatchObject([{ type: 'text_mention', offset: 0, length: 3 }]);
  });

  it('again leads to a mute of ten minutes, which ends by itself', async () => {
    await using world = await telegramWorld();
    const { group, reeve, ann } = world;
    await group.says(ann, ad);
    await reeve.ahead(minute);
    await group.says(ann, ad);
    await reeve.settle();
    expect(group.mayWrite(ann)).toBe(false);
    await reeve.ahead(11 * minute);
    expect(group.mayWrite(ann)).toBe(true);
  });

  it('that is serious reaches the admins, who undo all of it with one button', async () => {
    await using world = await telegramWorld({ rules: [grave] });
    const { group, admins, reeve, ann, lin } = world;
    await group.says(ann, { text: 'look here', hidden: [] });
    await group.says(ann, ad);
    await reeve.settle();
    expect(group.mayWrite(ann)).toBe(false);
    const [notice] = admins.posts();
    if (!notice) throw new Error('the admins got no notice');
    expect(notice.text).toContain(`> ${ad}`);
    const press = await admins.presses(lin, notice, 'Undo');
    await reeve.settle();
    expect(press.answer()?.text).toBe('Done.');
    expect(group.mayWrite(ann)).toBe(true);
    // Ann has never written to the bot, so it may not write to her: she is told in the group.
    expect(group.posts().at(-1)?.text).toContain('Ann, an admin looked at it again');
    expect((await reeve.record(memberKind, memberId('telegram', ann.user.id)))?.strikes).toBe(0);
    expect(admins.posts()[0]?.reply_markup).toBeUndefined();
  });

  it('written by an admin of whom nobody told Reeve is left alone, and nothing stays on the admin', async () => {
    await using world = await telegramWorld({ people: { admins: [], staff: [] } });
    const { group, admins, reeve, lin } = world;
    const message = await group.says(lin, ad);
    await reeve.settle();
    expect(group.has(message)).toBe(true);
    expect(admins.posts().map(({ text }) => text)).toEqual([expect.stringContaining('they are an admin')]);
    expect(await reeve.record(memberKind, memberId('telegram', lin.user.id))).toMatchObject({ strikes: 0 });
    expect(await reeve.records(caseKind)).toMatchObject([{ status: 'undone', refusals: ['remove: target-is-admin'] }]);
    await reeve.ahead(minute);
    await group.says(lin, ad);
    await reeve.settle();
    expect(await reeve.records(caseKind)).toHaveLength(1);
  });

  it('for which somebody was removed tells them after an undo that they may come back, if they are not back already', async () => {
    await using world = await telegramWorld({ rules: [grave] });
    const { group, admins, reeve, ann, lin } = world;
    await ann.tells('/start');
    await group.says(ann, ad);
    await reeve.settle();
    const [notice] = admins.posts();
    if (!notice) throw new Error('the admins got no notice');
    await admins.presses(lin, notice, 'Ban');
    await reeve.settle();
    await admins.presses(lin, notice, 'Undo');
    await reeve.settle();
    expect(ann.inbox().at(-1)?.text).toMatch(/an admin looked at it again[\s\S]*You can come back to the group/);
    await group.joins(ann);
    await group.says(ann, ad);
    await reeve.settle();
    await admins.presses(lin, admins.posts().at(-1) ?? notice, 'Kick');
    await reeve.settle();
    await group.joins(ann);
    await reeve.settle();
    await admins.presses(lin, admins.posts().at(-1) ?? notice, 'Undo');
    await reeve.settle();
    expect(ann.inbox().at(-1)?.text).toMatch(/an admin looked at it again[^\n]*$/);
  });

  it('leaves the buttons to admins', async () => {
    await using world = await telegramWorld({ rules: [grave] });
    const { admins, group, reeve, ann, ben } = world;
    await group.says(ann, ad);
    await reeve.settle();
    await admins.joins(ben);
    const [notice] = admins.posts();
    if (!notice) throw new Error('the admins got no notice');
    const press = await admins.presses(ben, notice, 'Ban');
    await reeve.settle();
    expect(press.answer()?.text).toBe('Admins only.');
    expect(group.member(ann).status).toBe('restricted');
  });

  it('delivered twice is one offence', async () => {
    await using world = await telegramWorld();
    const { telegram, group, reeve, ann } = world;
    await group.says(ann, ad);
    await reeve.settle();
    const [update] = telegram.updates;
    if (!update) throw new Error('no update was made');
    await telegram.send(update);
    await reeve.settle();
    expect(await reeve.records(caseKind)).toHaveLength(1);
    expect(telegram.callsOf('deleteMessage').length + telegram.callsOf('deleteMessages').length).toBe(1);
  });
});

describe('whoever was an admin of the group before Reeve came, though the file does not name them', () => {
  /** The community as the file that comes with Reeve has it: it names neither groups nor admins. */
  const unnamed = { people: { admins: [], staff: [] } };

  it('is known once the bot is there: neither sanctioned nor scolded for their name', async () => {
    await using world = await telegramWorld({ ...lively, ...unnamed });
    const { group, telegram, reeve } = world;
    const mei = telegram.person({ name: 'Mei' });
    await group.joins(mei);
    await group.promotes(mei);
    const other = telegram.group({ title: 'Class 5', owner: mei, bot: { present: false } });
    const named = { telegram: { chats: [chatId('telegram', other.id)] } };
    reeve.redeploy(community({ ...lively, ...unnamed, platforms: named }));
    await other.botBecomes({});
    await reeve.settle();
    const messages = [await other.says(mei, 'cheap courses for nobody'), await other.says(mei, 'good evening')];
    await reeve.settle();
    expect(messages.map((message) => other.has(message))).toEqual([true, true]);
    expect(other.posts()).toEqual([]);
    expect(await reeve.records(caseKind)).toEqual([]);
  });

  it('is known by the first word of anybody where the bot has long been in the group', async () => {
    await using world = await telegramWorld(unnamed);
    const { group, telegram, reeve, ann, ben, lin } = world;
    await group.says(ann, 'hello');
    await reeve.settle();
    const message = await group.says(lin, ad);
    await group.says(ann, 'hello again');
    await group.says(ben, 'hello');
    await reeve.settle();
    expect(group.has(message)).toBe(true);
    expect(telegram.callsOf('getChatAdministrators')).toHaveLength(1);
  });

  it('and what the group is called is asked with it: notices name no group by a number', async () => {
    await using world = await telegramWorld({ rules: [grave] });
    const { group, admins, reeve, ann, ben } = world;
    await group.says(ben, 'hello');
    await reeve.settle();
    await group.says(ann, ad);
    await reeve.settle();
    expect(admins.posts().at(-1)?.text).toContain('Class 3');
  });
});

describe('when Telegram is not well', () => {
  it('a 429 delays that chat only, and nothing is lost', async () => {
    await using world = await telegramWorld();
    const { telegram, group, reeve, ann } = world;
    telegram.fail({ method: 'deleteMessage', with: { kind: 'flood', retryAfter: 5 }, times: 1 });
    const message = await group.says(ann, ad);
    await reeve.settle();
    expect(group.has(message)).toBe(true);
    await reeve.ahead(6_000);
    expect(group.has(message)).toBe(false);
    expect(group.posts()).toHaveLength(1);
  });

  it('a night without a connection puts nothing aside', async () => {
    await using world = await telegramWorld();
    const { telegram, group, reeve, ann } = world;
    telegram.fail({ with: { kind: 'cut' }, times: 250 });
    const message = await group.says(ann, ad);
    await reeve.ahead(60 * minute);
    expect(group.has(message)).toBe(true);
    expect(reeve.effects.dead).toEqual([]);
    await reeve.ahead(10 * minute);
    expect(group.has(message)).toBe(false);
    expect(group.posts()).toHaveLength(1);
  });

  it('a server error is tried again', async () => {
    await using world = await telegramWorld();
    const { telegram, group, reeve, ann } = world;
    telegram.fail({ with: { kind: 'broken', status: 502 }, times: 2 });
    const message = await group.says(ann, ad);
    await reeve.ahead(minute);
    expect(group.has(message)).toBe(false);
  });

  it('a bot without rights raises one alarm', async () => {
    await using world = await telegramWorld();
    const { group, admins, reeve, ann, ben } = world;
    await group.botBecomes({ admin: true, can_delete_messages: true, can_restrict_members: true });
    await group.botBecomes({ admin: true, can_delete_messages: false, can_restrict_members: false });
    await group.says(ann, ad);
    await group.says(ben, ad);
    await reeve.settle();
    expect(admins.posts()).toHaveLength(1);
    expect(admins.posts()[0]?.text).toContain('Class 3');
    const cases = await reeve.records(caseKind);
    expect(cases.map(({ refusals }) => refusals)).toEqual([['remove: no-rights'], ['remove: no-rights']]);
  });
});

describe('an admin who is anonymous', () => {
  it('is told in the group and in the admin chat that nobody can see who asks, and neither talk nor the channel is answered', async () => {
    await using world = await telegramWorld();
    const { telegram, group, admins, reeve, ann } = world;
    const hello = await group.says(ann, 'hello');
    await group.says('the group itself', 'good evening');
    await group.says('the group itself', '/nosuch');
    const linked = telegram.group({ id: -1001000000077, title: 'x', linked: telegram.channel({ title: 'News' }) });
    await linked.linkedPost('/help');
    await reeve.settle();
    expect([...group.posts(), ...linked.posts()]).toEqual([]);
    await group.says('the group itself', { text: '/undo', replyTo: hello });
    await admins.says('the group itself', '/case 1');
    await reeve.settle();
    for (const chat of [group, admins]) {
      expect(chat.posts().map(({ text }) => text)).toEqual([expect.stringContaining('sent in the name of the group')]);
    }
  });
});

describe('a group that becomes a supergroup', () => {
  it('goes on under its new id', async () => {
    await using world = await telegramWorld();
    const { telegram, reeve, ann, lin } = world;
    const old = telegram.group({ id: -4001, title: 'Old group', type: 'group', owner: lin, members: [ann] });
    const next = await old.upgrade();
    await reeve.settle();
    const record = await reeve.record(chatKind, chatId('telegram', next.id));
    expect(record?.movedFrom).toBe('telegram:-4001');
  });
});

describe('a newcomer with a wrong nickname', () => {
  const nickname = {
    parts: ['year', 'province', 'nickname'] as const,
    separators: ['-'],
    years: { from: 0, to: 6 },
    provinces: [['广东']],
    remind: [60 * minute],
  };

  it('is told, reminded, and thanked once the name is right', async () => {
    await using world = await telegramWorld({ nickname });
    const { telegram, group, reeve } = world;
    const mei = telegram.person({ name: '小美' });
    await group.joins(mei);
    await reeve.settle();
    expect(group.posts()).toHaveLength(1);
    await reeve.ahead(61 * minute);
    expect(group.posts()).toHaveLength(2);
    mei.rename('2027-广东-小美');
    await group.says(mei, 'done!');
    await reeve.settle();
    expect(group.posts().at(-1)?.text).toContain('Thank you, 2027-广东-小美');
    await reeve.ahead(100 * 60 * minute);
    expect(group.posts()).toHaveLength(3);
  });
});
