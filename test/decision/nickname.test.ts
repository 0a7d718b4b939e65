import { describe, expect, it } from 'vitest';
import { memberKind } from '../../shared/records/member.ts';
import type { NicknameSettings } from '../../shared/workflows/nickname/settings.ts';
import { admin, adminChat, group } from './community.ts';
import { joins, leaves, person, says } from './happenings.ts';
import { world } from './world.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

const nickname: NicknameSettings = {
  parts: ['year', 'province', 'nickname'],
  separators: ['-', ' '],
  years: { from: 0, to: 6 },
  provinces: [
    ['广东', '广东省', '廣東'],
    ['北京', '北京市'],
  ],
  remind: [hour, day, 3 * day],
};

const wrong = person('mei', '小美');
const right = person('mei', '2027-广东-小美');

describe('the nickname workflow', () => {
  it('tells a newcomer which part is wrong, with a corrected example', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(person('mei', '2027-Mars-小美'), reeve.now));
    expect(platform.said()).toHaveLength(1);
    expect(platform.said()[0]).toContain('province');
    expect(platform.said()[0]).toContain('2027-广东-Mars 小美');
  });

  it('reminds at once though the timer of those who were gathered comes late, and tells them then', async () => {
    const entry = { welcome: { where: 'chat', notice: false, gather: 10_000 } } as const;
    const { reeve, platform } = world({ nickname, entry });
    await reeve.happens(joins(wrong, reeve.now), joins(person('tao', '小涛'), reeve.now));
    expect(platform.said()).toEqual([expect.stringContaining('小美')]);
    const [gathered, ...reminders] = reeve.timers.all();
    reeve.now += hour;
    await reeve.happens(...reminders.map(({ event }) => event).filter(({ member }) => member === wrong.id));
    expect(platform.said().slice(1)).toEqual([expect.stringMatching(/小美.*a little reminder/)]);
    if (gathered) await reeve.happens(gathered.event);
    expect(platform.said().slice(2)).toEqual([
      expect.stringMatching(/Welcome.*小美, 小涛/),
      expect.stringMatching(/Hello 小涛! Please set your name/),
    ]);
  });

  it('scolds nobody as long as the file names neither the group nor an admin: its owner is asking for the ids to write there', async () => {
    const owner = person('mei', '小美');
    const unset = { nickname, platforms: { test: {} }, people: { admins: [], staff: [] } };
    const { reeve, platform } = world(unset);
    await reeve.happens(says(owner, '/id', reeve.now), says(owner, 'hello', reeve.now), joins(right, reeve.now));
    expect(platform.said()).toEqual(['This chat: -100\nYou: test:mei']);
    expect(reeve.timers.all()).toEqual([]);
  });

  it('judges names as soon as the file names the group, or an admin', async () => {
    for (const set of [{ platforms: { test: { chats: [group] } } }, { people: { admins: [admin], staff: [] } }]) {
      const { reeve, platform } = world({
        nickname,
        platforms: { test: {} },
        people: { admins: [], staff: [] },
        ...set,
      });
      await reeve.happens(says(wrong, 'hello', reeve.now));
      expect(platform.said()).toHaveLength(1);
    }
  });

  it('says nothing to a newcomer whose name is right', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(right, reeve.now));
    expect(platform.asked).toEqual([]);
    expect(reeve.timers.all()).toEqual([]);
  });

  it('reminds on schedule, then tells the admins, then is quiet', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(wrong, reeve.now));
    await reeve.ahead(hour - 1);
    expect(platform.asked).toHaveLength(1);
    await reeve.ahead(1);
    expect(platform.asked).toHaveLength(2);
    await reeve.ahead(day);
    expect(platform.asked).toHaveLength(3);
    await reeve.ahead(3 * day);
    expect(platform.asked).toHaveLength(5);
    expect(platform.of('post').filter(({ chat }) => chat === adminChat)).toHaveLength(1);
    await reeve.ahead(30 * day);
    expect(platform.asked).toHaveLength(5);
  });

  it('keeps what a right name says: year, province by its usual name, and nickname', async () => {
    const { reeve } = world({ nickname });
    await reeve.happens(joins(person('mei', '2027-廣東-小美'), reeve.now));
    const member = await reeve.record(memberKind, right.id);
    expect(member?.nickname?.says).toEqual({ year: 2027, province: '广东', nickname: '小美' });
  });

  it('stops at once when the name is right, and thanks', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(wrong, reeve.now));
    await reeve.happens(says(right, 'hello', reeve.now));
    expect(platform.said().at(-1)).toBe('Thank you, 2027-广东-小美, now your name is just right!');
    expect(reeve.timers.all()).toEqual([]);
    const before = platform.asked.length;
    await reeve.ahead(7 * day);
    expect(platform.asked).toHaveLength(before);
  });

  it('reminds nobody who has put it right even when the timer fires all the same', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(wrong, reeve.now));
    const [timer] = reeve.timers.all();
    await reeve.happens(says(right, 'hello', reeve.now));
    const before = platform.asked.length;
    if (!timer) throw new Error('no timer was set');
    await reeve.happens(timer.event);
    expect(platform.asked).toHaveLength(before);
  });

  it('counts a timer that fires twice once', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(wrong, reeve.now));
    const [timer] = reeve.timers.all();
    if (!timer) throw new Error('no timer was set');
    await reeve.ahead(hour);
    await reeve.redeliver(timer.event);
    expect(platform.asked).toHaveLength(2);
    expect((await reeve.record(memberKind, wrong.id))?.nickname?.reminders).toBe(1);
  });

  it('begins when a member changes a right name to a wrong one, seen at the next message', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(right, reeve.now), says(right, 'hi', reeve.now));
    expect(platform.asked).toEqual([]);
    await reeve.happens(says(wrong, 'hi again', reeve.now));
    expect(platform.said()).toHaveLength(1);
    await reeve.happens(says(wrong, 'and again', reeve.now));
    expect(platform.said()).toHaveLength(1);
  });

  it('judges at once on platforms that tell of a rename', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(wrong, reeve.now));
    const { type: _, ...rest } = joins(right, reeve.now);
    await reeve.happens({ ...rest, type: 'renamed' });
    expect(platform.said().at(-1)).toContain('Thank you');
  });

  it('speaks once when the platform tells of one joining twice', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(wrong, reeve.now), joins(wrong, reeve.now));
    expect(platform.said()).toHaveLength(1);
  });

  it('forgets who leaves, and begins afresh when they come back', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(wrong, reeve.now), leaves(wrong, reeve.now));
    await reeve.ahead(30 * day);
    expect(platform.said()).toHaveLength(1);
    await reeve.happens(joins(wrong, reeve.now));
    expect(platform.said()).toHaveLength(2);
    expect(reeve.timers.all()).toHaveLength(1);
  });

  it('stops reminding who has become an admin of the group', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(wrong, reeve.now));
    await reeve.happens({ type: 'role', id: 'test:role', at: reeve.now, chat: group, member: wrong, admin: true });
    await reeve.ahead(30 * day);
    expect(platform.said()).toHaveLength(1);
  });

  it('stops reminding when the turn of the year has made a name right', async () => {
    const { reeve, platform } = world({ nickname: { ...nickname, remind: [50 * day, 60 * day] } });
    await reeve.happens(joins(person('mei', '2033-广东-小美'), reeve.now));
    expect(platform.said()).toHaveLength(1);
    await reeve.ahead(90 * day);
    expect(platform.said()).toHaveLength(1);
    await reeve.happens(says(person('mei', '2033-广东-小美'), 'hi', reeve.now));
    expect((await reeve.record(memberKind, wrong.id))?.nickname?.state).toBe('right');
  });

  it('asks nothing of staff', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(person('wu', 'Wu'), reeve.now), says(person('lin', 'Lin'), 'hi', reeve.now));
    expect(platform.asked).toEqual([]);
  });
});

describe('/nickname', () => {
  const ask = person('old', '2026-北京-老王');

  it('lets any member remind another, once a day', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins({ ...wrong, username: 'mei_m' }, reeve.now));
    await reeve.happens(says({ ...wrong, username: 'mei_m' }, 'hi', reeve.now));
    platform.asked.length = 0;
    await reeve.happens(says(ask, '/nickname @mei_m', reeve.now));
    await reeve.happens(says(ask, '/nickname@reeve_bot @Mei_M', reeve.now));
    expect(platform.said()[0]).toContain('2026-北京-老王 would like to remind you');
    expect(platform.said()[1]).toContain('reminded today already');
    await reeve.ahead(day);
    platform.asked.length = 0;
    await reeve.happens(says(ask, '/nickname @mei_m', reeve.now));
    expect(platform.said()[0]).toContain('would like to remind you');
  });

  it('works as a reply, and says when the name is right already or unknown', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(says(right, 'hi', reeve.now));
    const reply = { reply: { messageId: '1', from: right } };
    await reeve.happens(says(ask, '/nickname', reeve.now, { message: reply }));
    await reeve.happens(says(ask, '/nickname @nobody', reeve.now));
    await reeve.happens(says(ask, '/nickname', reeve.now));
    expect(platform.said()[0]).toContain('already in form');
    expect(platform.said()[1]).toContain('@nobody');
    expect(platform.said()[2]).toContain('/nickname @someone');
  });
});
