import { describe, expect, it } from 'vitest';
import { ledgerKind } from '../../../shared/records/ledger.ts';
import { vestAt } from '../../../shared/workflows/growth/timer.ts';
import { joins, says } from '../../decision/happenings.ts';
import { ann, ben, day, growing, growth, lin, newcomer } from './growth-world.ts';

describe('an invitation', () => {
  it('is rewarded once the newcomer has stayed and written something, whichever comes last', async () => {
    const { reeve, comes, invitation, points, told, names, inviter } = await growing();
    await comes(ben);
    expect(await invitation(ben)).toMatchObject({ state: 'pending', inviter: ann.id, via: 'link' });
    expect(told().at(-1)).toContain('Ben has come by your invitation');
    await reeve.ahead(7 * day - 1);
    expect(await points()).toBe(0);
    await reeve.ahead(1);
    expect(await points()).toBe(10);
    expect(await invitation(ben)).toMatchObject({ state: 'vested' });
    expect(await inviter()).toMatchObject({ came: 1, vested: 1, ended: 0 });
    expect(told().at(-1)).toContain('Ben, whom you have brought, has settled in');
    expect(names().filter((name) => name.startsWith('invitation') || name === 'member.invited')).toEqual([
      'member.invited',
      'invitation.vested',
    ]);
  });

  it('waits for the first message, and one that breaks a rule is none', async () => {
    const { reeve, comesBy, linkOf, speaks, points } = await growing();
    await comesBy(ben, await linkOf());
    await reeve.ahead(8 * day);
    await reeve.happens(says(ben, 'cheap courses', reeve.now));
    expect(await points()).toBe(0);
    await speaks(ben);
    expect(await points()).toBe(10);
  });

  it('comes to nothing when nothing useful is done in all the time there is', async () => {
    const { reeve, comesBy, linkOf, speaks, points, invitation, inviter } = await growing();
    await comesBy(ben, await linkOf());
    await reeve.ahead(61 * day);
    await speaks(ben);
    expect(await points()).toBe(0);
    expect(await invitation(ben)).toMatchObject({ state: 'ended' });
    expect(await inviter()).toMatchObject({ came: 1, ended: 1 });
  });

  it('may ask for something that others give points for', async () => {
    const thanks = { points: 2, words: ['thank you'], reactions: [], givenPerDay: 3, receivedPerDay: 5 };
    const { reeve, comes, points, invitation } = await growing({
      growth: { ...growth, act: 'helpful' },
      rewards: { grantAtMost: 50, thanks },
    });
    await comes(ben);
    await reeve.ahead(8 * day);
    expect(await points()).toBe(0);
    const reply = { messageId: '77', from: ben, text: 'so it is' };
    await reeve.happens(says(ann, 'thank you', reeve.now, { message: { reply } }));
    expect(await points()).toBe(10);
    expect(await invitation(ben)).toMatchObject({ state: 'vested' });
  });

  it.each([
    ['early', -3 * day],
    ['late', 20 * day],
  ])('is given once, also when the timer fires %s and twice', async (_, off) => {
    const { reeve, comes, points } = await growing();
    await comes(ben);
    await reeve.ahead(7 * day + off);
    const effect = vestAt(ben.id, reeve.now);
    if (effect.type !== 'set-timer') throw new Error('no timer');
    const { event } = effect.timer;
    await reeve.happens(event, { ...event, id: `${event.id}.again` });
    await reeve.redeliver(event);
    await reeve.ahead(30 * day);
    expect(await points()).toBe(10);
    expect((await reeve.records(ledgerKind)).filter(({ reason }) => reason === 'invitation')).toHaveLength(1);
  });

  it('of somebody who leaves one minute before earns nothing', async () => {
    const { reeve, comes, goes, points, invitation, told } = await growing();
    await comes(ben);
    await reeve.ahead(7 * day - 60_000);
    await goes(ben);
    const before = told().length;
    await reeve.ahead(10 * day);
    expect(await points()).toBe(0);
    expect(await invitation(ben)).toMatchObject({ state: 'ended' });
    expect(told()).toHaveLength(before);
  });

  it.each([
    ['taken back', 29, 0],
    ['left alone', 31, 10],
  ])('is %s when they leave %i days after the reward', async (_, days, left) => {
    const { reeve, comes, goes, points, names, inviter } = await growing();
    await comes(ben);
    await reeve.ahead((7 + days) * day);
    await goes(ben);
    await goes(ben);
    expect(await points()).toBe(left);
    expect(names().filter((name) => name === 'invitation.reversed')).toHaveLength(left === 0 ? 1 : 0);
    expect((await inviter())?.vested).toBe(left / 10);
  });

  it('of somebody who comes back is not rewarded again', async () => {
    const { reeve, comes, comesBy, linkOf, goes, speaks, points } = await growing();
    await comes(ben);
    await reeve.ahead(8 * day);
    await goes(ben);
    await comesBy(ben, await linkOf());
    await speaks(ben);
    await reeve.ahead(30 * day);
    expect(await points()).toBe(0);
  });

  it('earns nothing when the inviter has left', async () => {
    const { reeve, comes, goes, points, invitation } = await growing();
    await comes(ben);
    await goes(ann);
    await reeve.ahead(8 * day);
    expect(await points()).toBe(0);
    expect(await invitation(ben)).toMatchObject({ state: 'ended' });
  });

  it('is rewarded only so often in a month, and counts all the same', async () => {
    const { reeve, comes, points, inviter } = await growing({ growth: { ...growth, perMonth: 2 } });
    for (const number of [1, 2, 3]) await comes(newcomer(number));
    await reeve.ahead(7 * day);
    expect(await points()).toBe(20);
    expect(await inviter()).toMatchObject({ vested: 3 });
  });
});

describe('a removal', () => {
  async function banned() {
    const made = await growing({
      exit: { bansEverywhere: true },
      ladders: { default: { decay: 30 * day, steps: [{ strikes: 1, do: 'ban' }] } },
    });
    await made.comes(ben);
    await made.reeve.ahead(8 * day);
    expect(await made.points()).toBe(10);
    await made.reeve.happens(says(ben, 'cheap courses', made.reeve.now));
    return made;
  }

  it('takes the reward back at once, and counts for the branch', async () => {
    const { points, goes, invitation, inviter } = await banned();
    expect(await points()).toBe(0);
    await goes(ben);
    expect(await points()).toBe(0);
    expect(await invitation(ben)).toMatchObject({ state: 'reversed' });
    expect(await inviter()).toMatchObject({ came: 1, vested: 0, ended: 1, bad: 1 });
  });

  it('that is undone lets them come in and be waited for anew', async () => {
    const { reeve, goes, points, inviter } = await banned();
    await goes(ben);
    await reeve.happens(says(lin, '/undo', reeve.now, { message: { reply: { messageId: '9', from: ben, text: '' } } }));
    expect(await inviter()).toMatchObject({ bad: 0, ended: 0 });
    await reeve.happens(joins(ben, reeve.now));
    await reeve.ahead(8 * day);
    expect(await points()).toBe(10);
  });
});

describe('a bad branch', () => {
  it('earns nothing while too many of it were muted or removed', async () => {
    const { reeve, platform, comes, points, inviter, names } = await growing({
      ladders: { default: { decay: 30 * day, steps: [{ strikes: 1, do: 'mute', for: day }] } },
    });
    for (const number of [1, 2, 3, 4, 5]) await comes(newcomer(number));
    for (const number of [1, 2, 3]) await reeve.happens(says(newcomer(number), 'cheap courses', reeve.now));
    await reeve.ahead(8 * day);
    expect(await points()).toBe(0);
    expect(await inviter()).toMatchObject({ bad: 3, vested: 0 });
    expect(names().filter((name) => name === 'branch.suspended')).toHaveLength(1);
    expect(platform.said()).toContainEqual(expect.stringContaining('Ann has brought 5, and 3 of them were muted'));
    for (const number of [6, 7, 8]) await comes(newcomer(number));
    await reeve.ahead(2 * day);
    expect(await points()).toBe(50);
  });
});
