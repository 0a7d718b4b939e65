import { describe, expect, it } from 'vitest';
import type { Words } from '../../shared/effects/effect.ts';
import { chatId } from '../../shared/event/ids.ts';
import type { Person } from '../../shared/event/message.ts';
import { memberKind } from '../../shared/records/member.ts';
import type { NicknameSettings } from '../../shared/workflows/nickname/settings.ts';
import type { RewardSettings } from '../../shared/workflows/rewards/settings.ts';
import { adminChat, condition, group, rule } from './community.ts';
import { joins, leaves, person, presses, reacts, says, tells } from './happenings.ts';
import { world } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const bob = person('bob', 'Bob');
const mei = person('mei', '小美', { username: 'mei_m' });

const nickname: NicknameSettings = {
  parts: ['year', 'province', 'nickname'],
  separators: ['-'],
  years: { from: 0, to: 6 },
  provinces: [['广东'], ['北京']],
  remind: [hour, day],
};
const thanks = { points: 2, words: ['thanks'], reactions: ['❤'], givenPerDay: 2, receivedPerDay: 3 };
const rewards: RewardSettings = { grantAtMost: 50, thanks };

const calls = ({ mentions }: Words, who: Person) => mentions.some(({ member }) => member === who.id);

describe('commands one after another', () => {
  it('are answered some times a minute only, so that nobody fills the group through Reeve', async () => {
    const { reeve, platform } = world({ rewards });
    for (let n = 0; n < 12; n++) await reeve.happens(says(bob, '/top', reeve.now));
    expect(platform.of('post')).toHaveLength(5);
    await reeve.happens(says(mei, '/top', reeve.now));
    expect(platform.of('post')).toHaveLength(6);
    await reeve.ahead(minute);
    await reeve.happens(says(bob, '/top', reeve.now));
    expect(platform.of('post')).toHaveLength(7);
  });

  it('in private, too, whatever is written', async () => {
    const { reeve, platform } = world();
    for (let n = 0; n < 12; n++) await reeve.happens(tells(bob, `hello ${n}`, reeve.now));
    expect(platform.of('tell')).toHaveLength(5);
  });

  it('of an admin are all answered', async () => {
    const { reeve, platform } = world();
    for (let n = 0; n < 12; n++) await reeve.happens(says(person('lin'), '/help', reeve.now));
    expect(platform.of('post')).toHaveLength(12);
  });

  it('for another bot are left to it', async () => {
    const { reeve, platform } = world();
    const rights = { present: true, mayRemove: true, mayRestrict: true, title: 'Class 3', bot: 'reeve_bot' };
    await reeve.happens({ type: 'rights', id: 'test:r1', at: reeve.now, chat: group, ...rights });
    await reeve.happens(says(bob, '/help@other_bot', reeve.now), says(bob, '/help@Reeve_Bot', reeve.now));
    expect(platform.of('post')).toHaveLength(1);
  });
});

describe('what Reeve says about a flood of words', () => {
  it('does not hold up the removals of the same chat', async () => {
    const { reeve, platform } = world();
    platform.answer = ({ type }) => (type === 'post' ? { result: 'later', seconds: 30 } : { result: 'done' });
    await reeve.happens(says(mei, '/help', reeve.now), says(bob, 'cheap courses', reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
  });
});

describe('nagging', () => {
  it('by /nickname calls its victim once a day, also by what is answered', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(mei, reeve.now));
    platform.asked.length = 0;
    for (let n = 0; n < 4; n++) await reeve.happens(says(bob, '/nickname @mei_m', reeve.now));
    expect(platform.of('post').filter(({ words }) => calls(words, mei))).toHaveLength(1);
  });

  it('of somebody whose name is right does not call them at all', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins({ ...mei, name: '2027-广东-小美' }, reeve.now));
    platform.asked.length = 0;
    await reeve.happens(says(person('old', '2026-北京-老王'), '/nickname @mei_m', reeve.now));
    expect(platform.said()[0]).toContain('already in form');
    expect(platform.of('post').filter(({ words }) => calls(words, mei))).toEqual([]);
  });

  it('in private reaches the one who is meant, in their group, and only members may', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(mei, reeve.now), joins(person('old', '2026-北京-老王'), reeve.now));
    platform.asked.length = 0;
    await reeve.happens(tells(person('stranger'), '/nickname @mei_m', reeve.now));
    expect(platform.of('post')).toEqual([]);
    await reeve.happens(tells(person('old', '2026-北京-老王'), '/nickname @mei_m', reeve.now));
    expect(platform.of('post')).toMatchObject([{ chat: group }]);
  });
});

describe('names that change', () => {
  it('many times a day are answered some times only', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(bob, reeve.now));
    for (let n = 0; n < 20; n++) {
      const name = n % 2 ? `Bob ${n}` : '2027-广东-Bob';
      await reeve.happens(says({ ...bob, name }, 'hi', reeve.now));
    }
    expect(platform.of('post').length).toBeLessThanOrEqual(6);
    await reeve.ahead(2 * day);
    platform.asked.length = 0;
    await reeve.happens(says({ ...bob, name: 'Bob again' }, 'hi', reeve.now));
    expect(platform.of('post')).toHaveLength(1);
  });

  it('do not have Reeve greet whoever comes and goes in a loop', async () => {
    const { reeve, platform } = world({ nickname });
    for (let n = 0; n < 20; n++) await reeve.happens(joins(bob, reeve.now), leaves(bob, reeve.now));
    expect(platform.of('post').length).toBeLessThanOrEqual(6);
  });

  it('are not repeated by Reeve when they break a rule themselves', async () => {
    const advert = rule(
      'adverts',
      condition('text', { any: { own: ['vx2027'], lists: [] }, as: 'folded', where: ['message', 'name'] }),
    );
    const { reeve, platform } = world({ nickname, rules: [advert] });
    const spam = person('spam', '领资料 vx2027');
    await reeve.happens(joins(spam, reeve.now));
    await reeve.ahead(hour);
    await reeve.happens(says(spam, 'hi all', reeve.now));
    const inGroup = platform.of('post').filter(({ chat }) => chat === group);
    expect(inGroup.length).toBeGreaterThan(2);
    expect(inGroup.map(({ words }) => words.text).join('\n')).not.toContain('vx2027');
    expect(inGroup.every(({ words }) => calls(words, spam))).toBe(true);
  });

  it('of nothing that can be seen, or that turn the writing round, are shown so that all can read', async () => {
    const { reeve, platform } = world({ rewards });
    const names = ['\u3164', '\u200b\u200b', 'Ann\u202e\u2066nnA', 'A\nB', 'x'.repeat(300)];
    for (const [n, name] of names.entries()) await reeve.happens(says(person(`m${n}`, name), '/points', reeve.now));
    const said = platform.said();
    expect(said[0]).toBe('m0, you have 0 points. Keep it up!');
    expect(said[1]).toBe('m1, you have 0 points. Keep it up!');
    expect(said[2]).toBe('AnnnnA, you have 0 points. Keep it up!');
    expect(said[3]).toBe('A B, you have 0 points. Keep it up!');
    expect(said[4]?.length).toBeLessThan(120);
  });
});

describe('farming points', () => {
  it('by switching a reaction on and off, or by many on what nobody remembers, costs few searches', async () => {
    const { reeve } = world({ rewards });
    const { query } = reeve.store;
    let searches = 0;
    reeve.store.query = (asked) => {
      searches += 1;
      return query.call(reeve.store, asked);
    };
    for (let n = 0; n < 60; n++) await reeve.happens(reacts(bob, `${9000 + n}`, '❤', reeve.now));
    expect(searches).toBeLessThanOrEqual(10);
  });

  it('in a ring brings nothing to whoever began it, and stops at the caps of the day for the others', async () => {
    const { reeve } = world({ rewards });
    const ring = ['a', 'b', 'c'].map((id) => person(id));
    for (let n = 0; n < 30; n++) {
      const [from, to] = [ring[n % 3], ring[(n + 1) % 3]];
      if (from && to)
        await reeve.happens(says(from, 'thanks', reeve.now, { message: { reply: { messageId: `${n}`, from: to } } }));
    }
    const points = await Promise.all(ring.map(async ({ id }) => (await reeve.record(memberKind, id))?.points));
    expect(points).toEqual([0, 4, 4]);
  });

  it('for the week is in vain for who has left or was banned', async () => {
    const weekly = { weekday: 7, minute: 21 * 60, bonus: [20, 10] };
    const { reeve, platform } = world({ rewards: { ...rewards, daily: { points: 1 }, weekly } });
    await reeve.happens(
      says(mei, 'hi', reeve.now),
      says(bob, 'hi', reeve.now),
      says(bob, 'thanks', reeve.now, { message: { reply: { messageId: '1', from: person('gone') } } }),
    );
    await reeve.happens(leaves(person('gone'), reeve.now));
    await reeve.ahead(hour);
    platform.asked.length = 0;
    await reeve.happens({ type: 'timer', id: 'timer:week', at: reeve.now, purpose: 'rewards.week' });
    expect(platform.said()[0]).toContain('Bob');
    expect(platform.said()[0]).not.toContain('gone');
  });
});

describe('a channel that posts in the group', () => {
  const channel = { ...person('news', 'News'), kind: 'channel' } as const;

  it('is banned where a person would be muted or removed: nothing else holds a channel', async () => {
    const { reeve, platform } = world();
    await reeve.happens(says(channel, 'cheap courses', reeve.now));
    await reeve.ahead(minute);
    await reeve.happens(says(channel, 'cheap courses', reeve.now));
    expect(platform.types().filter((type) => type !== 'post' && type !== 'remove')).toEqual(['ban']);
  });

  it('is not asked for a nickname', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(says(channel, 'news', reeve.now));
    expect(platform.asked).toEqual([]);
  });
});

describe('a press', () => {
  it('of words that no button of ours holds does nothing', async () => {
    const { reeve, platform } = world();
    for (const data of ['', ':', 'undo', 'undo:', 'undo:nobody', 'format:c', 'ban:../x', 'x'.repeat(64)]) {
      await reeve.happens(presses(bob, data, reeve.now), presses(person('lin'), data, reeve.now));
    }
    expect(new Set(platform.types())).toEqual(new Set(['answer']));
    expect(await reeve.records(memberKind)).not.toContainEqual(
      expect.objectContaining({ sanctions: expect.anything() }),
    );
  });
});

describe('the admins’ own chat', () => {
  it('lost is told to each admin in private, once, and again after it was back', async () => {
    const { reeve, platform } = world();
    const rights = (id: string, present: boolean) =>
      ({
        type: 'rights',
        id: `test:${id}`,
        at: reeve.now,
        chat: adminChat,
        title: 'Admins',
        present,
        mayRemove: false,
        mayRestrict: false,
      }) as const;
    await reeve.happens(rights('r1', true), rights('r2', false), rights('r3', false));
    expect(platform.asked).toMatchObject([{ type: 'tell', member: 'test:lin' }]);
    await reeve.happens(rights('r4', true), rights('r5', false));
    expect(platform.of('tell')).toHaveLength(2);
  });

  it('that takes no words any more is told so, too', async () => {
    const grave = rule(
      'grave',
      condition('text', { any: { own: ['grave'], lists: [] }, as: 'folded', where: ['message'] }),
      { serious: true },
    );
    const { reeve, platform } = world({ rules: [grave] });
    platform.answer = (effect) =>
      effect.type === 'post' && effect.chat === adminChat
        ? { result: 'refused', reason: 'bot-not-in-chat', detail: '' }
        : { result: 'done' };
    await reeve.happens(says(bob, 'grave', reeve.now));
    await reeve.ahead(minute);
    await reeve.happens(says(bob, 'grave', reeve.now));
    expect(platform.of('tell')).toMatchObject([{ member: 'test:lin' }]);
  });
});

describe('a message to a chat that is none of ours', () => {
  it('asks nothing of the records', async () => {
    const { reeve } = world();
    await reeve.happens(says(bob, 'hi', reeve.now, { event: { chat: chatId('test', -5) } }));
    expect(await reeve.records(memberKind)).toEqual([]);
  });
});
