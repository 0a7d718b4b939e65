import { describe, expect, it } from 'vitest';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { memberKind } from '../../shared/records/member.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { advert, community } from '../decision/community.ts';
import { adminGroupId, groupId, telegramWorld } from './telegram-world.ts';

const day = 24 * 3600_000;
const silent = { after: 60 * day, remind: [3 * day, 6 * day], remove: 10 * day, atOnce: 20, weekday: 1, minute: 600 };
const exit = { silent, comeBack: { after: 7 * day, approval: true }, bansEverywhere: true, keepRecords: 90 * day };
const secondId = -1001000000002;
const rules = (strikes: number) => [{ ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes } } }];

async function twoGroups(strikes = 4) {
  const chats = [chatId('telegram', groupId), chatId('telegram', secondId)];
  const platforms = { telegram: { chats, adminChat: chatId('telegram', adminGroupId) } };
  const world = await telegramWorld({ exit, platforms, rules: rules(strikes) });
  const second = world.telegram.group({ id: secondId, title: 'Class 4', owner: world.lin, members: [world.ann] });
  await world.ann.tells('/start');
  const settle = () => world.reeve.settle();
  const id = memberId('telegram', world.ann.user.id);
  const last = () => {
    const found = world.ann.inbox().at(-1);
    if (!found) throw new Error('Ann was told nothing');
    return found;
  };
  const sweep = async () => {
    const weekly = recurringOf(community({ exit })).find(({ purpose }) => purpose === 'exit.sweep');
    if (weekly) await world.reeve.happens(occurrence(weekly, world.reeve.now));
  };
  return { ...world, second, settle, id, last, sweep };
}

describe('leaving a Telegram group', () => {
  it('by /leave in private takes her out of both groups, and she may come back', async () => {
    await using world = await twoGroups();
    const { group, second, ann, settle, last } = world;
    await group.says(ann, 'hello');
    await ann.tells('/leave no time');
    await settle();
    await ann.presses(last(), 'Yes, goodbye');
    await settle();
    expect([group.member(ann).status, second.member(ann).status]).toEqual(['left', 'left']);
    expect(last().text).toContain('Goodbye, Ann');
    await group.joins(ann);
    await settle();
    expect(group.member(ann).status).toBe('member');
  });

  it('freezes what she has, and erases it in the end', async () => {
    await using world = await twoGroups();
    const { group, ann, reeve, settle, id } = world;
    await group.says(ann, 'hello');
    await group.leaves(ann);
    await settle();
    await reeve.ahead(91 * day);
    expect(await reeve.record(memberKind, id)).toBeUndefined();
  });
});

describe('a silent member of a Telegram group', () => {
  it('is asked in private, says that she is here, and stays', async () => {
    await using world = await twoGroups();
    const { group, ann, reeve, settle, last, sweep, id } = world;
    await group.says(ann, 'hello');
    await settle();
    await reeve.ahead(61 * day);
    await sweep();
    expect(last().text).toContain('Are you still with us');
    await ann.presses(last(), 'I am still here');
    await settle();
    await reeve.ahead(20 * day);
    expect(group.member(ann).status).toBe('member');
    expect((await reeve.record(memberKind, id))?.exit?.asked).toBeUndefined();
  });

  it('who takes no private messages is asked in the group, and goes when no sign comes', async () => {
    await using world = await twoGroups();
    const { group, ben, reeve, settle, sweep } = world;
    await group.says(ben, 'hello');
    await settle();
    await reeve.ahead(61 * day);
    await sweep();
    expect(group.posts().at(-1)?.text).toContain('Ben, are you still with us?');
    await reeve.ahead(11 * day);
    expect(group.member(ben).status).toBe('left');
  });
});

describe('coming back to a Telegram group', () => {
  it('after a kick waits for its time, and for an admin', async () => {
    await using world = await twoGroups();
    const { group, admins, ann, lin, reeve, settle, last, id } = world;
    await group.says(ann, 'cheap courses');
    await settle();
    expect(group.member(ann).status).toBe('left');
    await group.joins(ann);
    await settle();
    expect(group.member(ann).status).toBe('left');
    expect(last().text).toContain('Until then please have patience');
    const said = () => ann.inbox().filter(({ text }) => text?.includes('Until then please have patience'));
    await group.joins(ann);
    await settle();
    // Telegram tells of each joining twice.
    expect([group.member(ann).status, said().length]).toEqual(['left', 1]);
    await reeve.ahead(8 * day);
    await group.joins(ann);
    await settle();
    expect(group.member(ann).status).toBe('left');
    const card = admins.posts().at(-1);
    if (!card) throw new Error('the admins got no card');
    await admins.presses(lin, card, 'Let them back');
    await settle();
    expect(last().text).toContain('you can come back');
    await group.joins(ann);
    await settle();
    expect(group.member(ann).status).toBe('member');
    expect((await reeve.record(memberKind, id))?.strikes).toBe(4);
  });

  it('after a ban, which holds in both groups, needs /readmit', async () => {
    await using world = await twoGroups(5);
    const { group, second, ann, lin, settle } = world;
    await group.says(ann, 'cheap courses');
    await settle();
    expect([group.member(ann).status, second.member(ann).status]).toEqual(['kicked', 'kicked']);
    await lin.tells('/readmit @ann');
    await settle();
    expect([group.member(ann).status, second.member(ann).status]).toEqual(['left', 'left']);
    await group.joins(ann);
    await settle();
    expect(group.mayWrite(ann)).toBe(true);
  });
});
