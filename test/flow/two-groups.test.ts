import type { Message } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import type { Community } from '../../shared/community/community.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { memberKind, newMember } from '../../shared/records/member.ts';
import type { EntrySettings } from '../../shared/workflows/entry/settings.ts';
import { advert } from '../decision/community.ts';

import { adminGroupId, groupId, telegramWorld } from './telegram-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const secondId = -1001000000002;
const chats = [chatId('telegram', groupId), chatId('telegram', secondId)];
const adminChat = chatId('telegram', adminGroupId);
const exit = { comeBack: { after: 7 * day, approval: false }, bansEverywhere: true, keepRecords: 90 * day };
const challenge = { ask: 'Two and two?', choices: ['Four', 'Five'], right: ['Four'], tries: 2, timeOut: 10 * minute };
const welcome = { where: 'chat', notice: false, gather: 5_000 } as const;

/** Two groups of one community, into which Cat comes. */
async function twoGroups(more: Partial<Community> = {}) {
  const world = await telegramWorld({ exit, platforms: { telegram: { chats, adminChat } }, ...more });
  const { telegram, reeve, lin, ann } = world;
  const second = telegram.group({ id: secondId, title: 'Class 4', owner: lin, members: [ann] });
  const cat = telegram.person({ name: 'Cat', username: 'cat', started: true });
  const id = memberId('telegram', cat.user.id);
  const record = () => reeve.record(memberKind, id);
  const events = (name: string) => reeve.bus.published.filter((one) => one.name === name).map(({ detail }) => detail);
  return { ...world, second, cat, id, record, events };
}

function entryOf(entry: EntrySettings) {
  return twoGroups({ entry });
}

function found(messages: readonly Message[], text: string): Message {
  const last = messages.findLast((one) => one.text?.includes(text));
  if (!last) throw new Error(`nobody has said ${text}`);
  return last;
}

describe('a member of two groups of a community', () => {
  it('who leaves one is a member still: points go on, and nothing is erased', async () => {
    await using world = await twoGroups({ rewards: { daily: { points: 1 }, grantAtMost: 100 } });
    const { group, second, cat, reeve, record, events } = world;
    await group.joins(cat);
    await second.joins(cat);
    await reeve.settle();
    await second.leaves(cat);
    await reeve.settle();
    expect(await record()).toHaveProperty('leftAt', undefined);
    expect(events('member.left')).toEqual([expect.objectContaining({ chat: chats[1], others: 1 })]);
    await reeve.ahead(day);
    await group.says(cat, 'hello');
    await reeve.ahead(100 * day);
    expect((await record())?.points).toBe(1);
  });

  it('who leaves the last one has left the community, and is erased in the end', async () => {
    await using world = await twoGroups();
    const { group, second, cat, reeve, record, events } = world;
    await group.joins(cat);
    await second.joins(cat);
    await group.leaves(cat);
    await reeve.settle();
    await second.leaves(cat);
    await reeve.settle();
    expect((await record())?.leftAt).toBe(reeve.now);
    expect(events('member.left').map((one) => one?.others)).toEqual([1, 0]);
    await reeve.ahead(91 * day);
    expect(await record()).toBeUndefined();
  });

  it('who comes back to one in time keeps everything', async () => {
    await using world = await twoGroups();
    const { group, second, cat, reeve, record } = world;
    await group.joins(cat);
    await group.leaves(cat);
    await reeve.ahead(80 * day);
    await second.joins(cat);
    await reeve.ahead(80 * day);
    expect(await record()).toMatchObject({ joinedAt: reeve.now - 80 * day });
    expect(await record()).toHaveProperty('leftAt', undefined);
  });

  it('who was there before Reeve is known by what they write', async () => {
    await using world = await twoGroups();
    const { group, second, ann, reeve } = world;
    const annsRecord = () => reeve.record(memberKind, memberId('telegram', ann.user.id));
    await group.says(ann, 'hello');
    await second.says(ann, 'hello');
    await group.leaves(ann);
    await reeve.settle();
    expect(await annsRecord()).toHaveProperty('leftAt', undefined);
    await second.leaves(ann);
    await reeve.settle();
    expect(await annsRecord()).toHaveProperty('leftAt');
  });

  it('who is left only where the bot is no more has left', async () => {
    await using world = await twoGroups();
    const { group, second, cat, reeve, record } = world;
    await group.joins(cat);
    await second.joins(cat);
    await second.botBecomes({ present: false });
    await reeve.settle();
    await group.leaves(cat);
    await reeve.settle();
    expect(await record()).toHaveProperty('leftAt');
  });

  it('whose record is of when nobody noted where members are stays a member, and is noted by and by', async () => {
    await using world = await twoGroups();
    const { group, second, ann, reeve } = world;
    const id = memberId('telegram', ann.user.id);
    const old = { ...newMember(id, 'Ann'), joinedAt: reeve.now - 30 * day };
    await reeve.store.commit([{ type: 'put', key: memberKind.key(id), data: memberKind.encode(old), expects: 0 }]);
    const record = () => reeve.record(memberKind, id);
    await group.says(ann, 'hello');
    await second.leaves(ann);
    await second.joins(ann);
    await reeve.settle();
    expect(await record()).toMatchObject({ joinedAt: old.joinedAt });
    await group.leaves(ann);
    await reeve.settle();
    expect(await record()).toHaveProperty('leftAt', undefined);
    await second.leaves(ann);
    await reeve.settle();
    expect(await record()).toHaveProperty('leftAt');
  });

  it('who is banned from one is out of both, and has left the community', async () => {
    const ban = { ladder: 'default', strikes: 5 };
    await using world = await twoGroups({ rules: [{ ...advert, then: { ...advert.then, sanction: ban } }] });
    const { group, second, cat, lin, reeve, record } = world;
    await group.joins(cat);
    await second.joins(cat);
    await group.says(cat, 'cheap courses');
    await reeve.settle();
    expect([group.member(cat).status, second.member(cat).status]).toEqual(['kicked', 'kicked']);
    expect(await record()).toHaveProperty('leftAt');
    await lin.tells('/readmit @cat');
    await reeve.settle();
    await second.joins(cat);
    await reeve.settle();
    expect(second.mayWrite(cat)).toBe(true);
    expect(await record()).toHaveProperty('leftAt', undefined);
  });

  it('is reminded of the nickname in the one that is left', async () => {
    const parts = { parts: ['year', 'nickname'], separators: ['+'], years: { from: 0, to: 6 }, provinces: [] } as const;
    const nickname = { ...parts, remind: [hour] };
    await using world = await twoGroups({ nickname });
    const { group, second, cat, reeve } = world;
    await group.joins(cat);
    await second.joins(cat);
    await reeve.settle();
    const before = second.posts().length;
    await group.leaves(cat);
    await reeve.ahead(2 * hour);
    expect(second.posts().slice(before)).toHaveLength(1);
    expect(group.posts().at(-1)?.date).toBeLessThan((reeve.now - hour) / 1000);
  });
});

describe('the door of a second group', () => {
  it('is passed for itself: challenged and welcomed there, and muted nowhere else', async () => {
    await using world = await entryOf({ challenge, welcome });
    const { group, second, cat, reeve } = world;
    await group.joins(cat);
    await reeve.settle();
    await group.presses(cat, found(group.posts(), 'Two and two?'), 'Four');
    await reeve.ahead(hour);
    await second.joins(cat);
    await reeve.settle();
    expect([group.mayWrite(cat), second.mayWrite(cat)]).toEqual([true, false]);
    await second.presses(cat, found(second.posts(), 'Two and two?'), 'Four');
    await reeve.ahead(minute);
    expect(second.mayWrite(cat)).toBe(true);
    expect(found(second.posts(), 'Welcome').text).toContain('Cat');
    await reeve.ahead(hour);
    expect(second.member(cat).status).not.toBe('left');
  });

  it('may be passed while the first one is still shut, and each opens for itself', async () => {
    await using world = await entryOf({ challenge });
    const { group, second, cat, reeve, record } = world;
    await group.joins(cat);
    await second.joins(cat);
    await reeve.settle();
    expect([group.mayWrite(cat), second.mayWrite(cat)]).toEqual([false, false]);
    await second.presses(cat, found(second.posts(), 'Two and two?'), 'Four');
    await reeve.settle();
    expect([group.mayWrite(cat), second.mayWrite(cat)]).toEqual([false, true]);
    await reeve.ahead(hour);
    expect([group.member(cat).status, second.member(cat).status]).toEqual(['left', 'member']);
    expect(await record()).toHaveProperty('leftAt', undefined);
  });

  it('that nobody answers at shuts out of that group only', async () => {
    await using world = await entryOf({ challenge });
    const { group, second, cat, reeve, record } = world;
    await group.joins(cat);
    await reeve.settle();
    await group.presses(cat, found(group.posts(), 'Two and two?'), 'Four');
    await second.joins(cat);
    await reeve.ahead(hour);
    expect([group.mayWrite(cat), second.member(cat).status]).toEqual([true, 'left']);
    expect(await record()).toHaveProperty('leftAt', undefined);
  });

  it('is not opened by an answer to somebody else’s question there', async () => {
    await using world = await entryOf({ challenge });
    const { group, second, cat, telegram, reeve } = world;
    const dan = telegram.person({ name: 'Dan' });
    await group.joins(cat);
    await second.joins(dan);
    await reeve.settle();
    const answer = await second.presses(cat, found(second.posts(), 'Two and two?'), 'Four');
    await reeve.settle();
    expect(answer.answer()?.text).toContain('for newcomers');
    expect(group.mayWrite(cat)).toBe(false);
  });

  it('begins no second probation', async () => {
    await using world = await entryOf({ probation: { time: day, remove: ['links'], wait: [] } });
    const { group, second, cat, reeve } = world;
    await group.joins(cat);
    await reeve.ahead(2 * day);
    await second.joins(cat);
    await reeve.settle();
    const message = await second.says(cat, 'see https://example.com/notes');
    await reeve.settle();
    expect(second.has(message)).toBe(true);
  });
});
