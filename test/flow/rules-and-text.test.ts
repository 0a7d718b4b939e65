import { fileURLToPath } from 'node:url';
import type { Update } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { memberId } from '../../shared/event/ids.ts';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { telegramWorld } from './telegram-world.ts';

const folder = fileURLToPath(new URL('../../infra/communities/penguin-tutoring', import.meta.url));
const { people: _people, platforms: _platforms, nickname: _nickname, id: _id, ...penguins } = requireCommunity(folder);
const second = 1_000;
const minute = 60_000;

type World = Awaited<ReturnType<typeof telegramWorld>>;

/** Somebody gives a present in the group: the stand-in has no gifts, so one is put into the place of a text. */
async function gives({ telegram, group, reeve }: World, who: World['ann']): Promise<void> {
  const before = telegram.updates.length;
  await group.says(who, { media: 'dice' });
  const { message } = (telegram.updates.at(-1) ?? {}) as Update & { message?: Record<string, unknown> };
  if (telegram.updates.length === before || !message) throw new Error('the stand-in made no message');
  const { dice: _, ...rest } = message;
  const gift = { ...rest, message_id: 90_001, gift: { gift: { id: '1' } } };
  await telegram.send({ update_id: 90_001, message: gift } as unknown as Update);
  await reeve.settle();
}

describe('the rules of the example community on Telegram', () => {
  it('withdraw a disguised advert, and show the admins the very words that were written', async () => {
    await using world = await telegramWorld(penguins);
    const { group, admins, reeve, ann } = world;
    const written = '同学们好呀！名师网＊课低价出，想要的加V❤ xk_2027';
    const message = await group.says(ann, written);
    await reeve.settle();
    expect(group.has(message)).toBe(false);
    const [opened] = await reeve.records(caseKind);
    expect(opened?.evidence.text).toBe(written);
    for (const piece of opened?.evidence.pieces ?? ['nothing was found']) expect(written).toContain(piece);
    const [notice] = admins.posts();
    expect(notice?.text).toContain(`> ${written}\n🔍 命中：`);
  });

  it('ask politely for presents to wait while study is discussed, and sanction nobody', async () => {
    await using world = await telegramWorld(penguins);
    const { group, reeve, ann, ben, lin, telegram } = world;
    await group.says(ann, '这道二次函数的题怎么做？');
    await reeve.ahead(10 * second);
    await group.says(ben, '先求导，再看顶点坐标');
    await reeve.ahead(10 * second);
    const rich = telegram.person({ name: '小满' });
    await group.joins(rich, lin);
    await gives(world, rich);
    expect(group.posts().map(({ text }) => text)).toEqual([expect.stringContaining('谢谢红包')]);
    expect(telegram.callsOf('deleteMessage')).toEqual([]);
    const record = await reeve.record(memberKind, memberId('telegram', rich.user.id));
    expect(record?.strikes).toBe(0);
    expect(await reeve.records(caseKind)).toEqual([]);
    expect(world.admins.posts()).toEqual([]);
  });

  it('let presents be when nobody studies', async () => {
    await using world = await telegramWorld(penguins);
    const { group, reeve, ann } = world;
    await group.says(ann, '今天天气真好');
    await reeve.settle();
    await gives(world, ann);
    expect(group.posts()).toEqual([]);
  });

  it('withdraw what a crowd of newcomers writes, one nearly as the other, from all of them', async () => {
    await using world = await telegramWorld(penguins);
    const { group, reeve, telegram } = world;
    const written = [];
    for (const [index, name] of ['小甲', '小乙', '小丙'].entries()) {
      const raider = telegram.person({ name });
      await group.joins(raider);
      await reeve.ahead(second);
      written.push(await group.says(raider, `大家快去看看这个新开的直播间吧，今晚八点不见不散 ${index}${index}`));
      await reeve.ahead(minute);
    }
    expect(written.map((message) => group.has(message))).toEqual([false, false, false]);
  });
});

describe('a message that breaks two rules, of which the first says continue', () => {
  const then = { remove: true, points: -2, serious: false } as const;
  const text = (word: string) =>
    ({
      type: 'condition',
      name: 'text',
      settings: { any: { own: [word], lists: [] }, as: 'folded', where: ['message'] },
    }) as const;
  const rules = [
    {
      id: 'adverts',
      title: 'No adverts',
      mode: 'live',
      when: text('cheap courses'),
      then: { ...then, continue: true },
    },
    { id: 'insults', title: 'No insults', mode: 'live', when: text('idiots'), then },
  ] as const;

  it('leads to a case for each, is withdrawn once, and all of it can be undone', async () => {
    await using world = await telegramWorld({ rules });
    const { group, reeve, telegram, ann, lin } = world;
    const message = await group.says(ann, 'ch3ap courses, id10ts');
    await reeve.settle();
    expect(group.has(message)).toBe(false);
    expect(telegram.callsOf('deleteMessage')).toHaveLength(1);
    const cases = await reeve.records(caseKind);
    expect(cases.map(({ rule, evidence }) => [rule, evidence.pieces])).toEqual(
      expect.arrayContaining([
        ['adverts', ['ch3ap courses']],
        ['insults', ['id10ts']],
      ]),
    );
    expect((await reeve.record(memberKind, memberId('telegram', ann.user.id)))?.points).toBe(-4);
    await group.says(lin, '/undo @ann');
    await reeve.settle();
    expect((await reeve.records(caseKind)).map(({ status }) => status)).toEqual(['undone', 'undone']);
    expect((await reeve.record(memberKind, memberId('telegram', ann.user.id)))?.points).toBe(0);
  });
});
