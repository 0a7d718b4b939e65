import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { memberId } from '../../shared/event/ids.ts';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { telegramWorld } from './telegram-world.ts';

const minute = 60_000;
const penguin = requireCommunity(fileURLToPath(new URL('../../infra/communities/penguin-tutoring', import.meta.url)));
const ad = '加薇信 xk2027 领全套押题卷，代理价';

/** The default community on Telegram, met by people who mean ill. */
async function tutoring() {
  const { id: _, platforms: __, people: ___, ...rules } = penguin;
  const world = await telegramWorld(rules);
  world.ann.rename('2027+北京+安安');
  world.ben.rename('2028+广东+本本');
  return world;
}

describe('the rules of Penguin Tutoring, on Telegram', () => {
  it('see through an edit, an album and a channel', async () => {
    await using world = await tutoring();
    const { telegram, group, reeve, ann, ben } = world;
    const harmless = await group.says(ann, '今天的作业');
    await reeve.settle();
    await group.edits(harmless, ad);
    const pictures = [
      await group.says(ben, { text: ad, media: 'photo', album: 'a1' }),
      await group.says(ben, { media: 'photo', album: 'a1' }),
      await group.says(ben, { media: 'photo', album: 'a1' }),
    ];
    const news = telegram.channel({ title: '押题资料站' });
    const post = await group.says(news, ad);
    await reeve.settle();
    expect([harmless, ...pictures, post].filter((message) => group.has(message))).toEqual([]);
    expect(group.bannedChannels()).toEqual([news.id]);
    expect(group.mayWrite(ben)).toBe(false);
    expect(await reeve.records(caseKind)).toHaveLength(3);
    expect(world.faults).toEqual([]);
  });

  it('hold for who is admin of a group of their own only', async () => {
    await using world = await tutoring();
    const { telegram, group, reeve, ann } = world;
    const own = telegram.group({ title: '我的群', owner: ann });
    await own.botBecomes({ admin: true });
    await own.promotes(ann);
    const message = await group.says(ann, ad);
    await reeve.settle();
    expect(group.has(message)).toBe(false);
  });

  it('let nobody but an admin press, whatever is pressed', async () => {
    await using world = await tutoring();
    const { group, admins, reeve, ann, ben } = world;
    await group.says(ann, ad);
    await reeve.settle();
    await admins.joins(ben);
    const [notice] = admins.posts();
    if (!notice) throw new Error('the admins got no notice');
    const [opened] = await reeve.records(caseKind);
    const buttons = notice.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
    expect(buttons).toHaveLength(4);
    for (const button of buttons) {
      const press = await admins.presses(ben, notice, button);
      await reeve.settle();
      expect(press.answer()).toMatchObject({ text: '只有管理员可以操作哦。', alert: true });
    }
    expect(await reeve.records(caseKind)).toEqual([opened]);
    expect(group.mayWrite(ann)).toBe(false);
  });

  it('are kept up while many speak to Reeve and Telegram limits what it may say', async () => {
    await using world = await tutoring();
    const { telegram, group, reeve, ann, ben } = world;
    telegram.fail({ method: 'sendMessage', with: { kind: 'flood', retryAfter: 40 }, times: 3 });
    for (let n = 0; n < 6; n++) await group.says(ben, '/top');
    const message = await group.says(ann, ad);
    await reeve.settle();
    expect(group.has(message)).toBe(false);
    expect(group.mayWrite(ann)).toBe(false);
    await reeve.ahead(5 * minute);
    expect(group.posts().length).toBeLessThanOrEqual(7);
  });

  it('give a member who left and came back no clean slate', async () => {
    await using world = await tutoring();
    const { group, reeve, ann } = world;
    await group.says(ann, ad);
    await reeve.settle();
    expect(group.mayWrite(ann)).toBe(false);
    await group.leaves(ann);
    await group.joins(ann);
    await reeve.settle();
    expect(group.mayWrite(ann)).toBe(false);
    expect((await reeve.record(memberKind, memberId('telegram', ann.user.id)))?.strikes).toBe(2);
  });
});

describe('in private', () => {
  it('a stranger gets answers, and nothing about members', async () => {
    await using world = await tutoring();
    const { telegram, group, reeve, ben } = world;
    await group.says(ben, '大家好');
    const stranger = telegram.person({ name: '路人' });
    for (const text of ['/start', '/top', '/nickname @ben', 'hi', '/points', '/reward 5', '/id'])
      await stranger.tells(text);
    await reeve.settle();
    const said = stranger.inbox().map(({ text = '' }) => text);
    expect(said).toHaveLength(5);
    expect(said.join('\n')).not.toContain('本本');
    expect(group.posts()).toEqual([]);
  });

  it('a member is told of an undo when they have started the bot', async () => {
    await using world = await tutoring();
    const { group, admins, reeve, ann, lin } = world;
    await ann.tells('/start');
    await group.says(ann, ad);
    await reeve.settle();
    const [notice] = admins.posts();
    if (!notice) throw new Error('the admins got no notice');
    await admins.presses(lin, notice, '撤销处理');
    await reeve.settle();
    expect(ann.inbox().at(-1)?.text).toContain('管理员复核后撤销了');
    expect(group.posts().map(({ text }) => text)).not.toContainEqual(expect.stringContaining('撤销了'));
  });
});
