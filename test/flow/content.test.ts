import type { Message } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { featuredKind } from '../../shared/records/featured.ts';
import { memberKind } from '../../shared/records/member.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { community } from '../decision/community.ts';
import { telegramWorld } from './telegram-world.ts';

const content = { points: 5, collection: { weekday: 7, minute: 20 * 60, answers: 5 } };
const notes = 'My notes: a derivative is the slope of the tangent.';

async function written() {
  const world = await telegramWorld({ content });
  const { reeve, group, ann, lin } = world;
  await ann.tells('/start');
  await reeve.settle();
  const message = await group.says(ann, notes);
  const last = () => group.posts().at(-1)?.text ?? '';
  const points = async () => (await reeve.record(memberKind, memberId('telegram', ann.user.id)))?.points ?? 0;
  const record = () => reeve.record(featuredKind, '1');
  const says = async (text: string, replyTo?: Message, who = lin) => {
    await group.says(who, { text, ...(replyTo ? { replyTo } : {}) });
    await reeve.settle();
  };
  const sunday = async () => {
    const weekly = recurringOf(community({ content })).find(({ id }) => id === 'content-collection');
    if (weekly) await reeve.happens(occurrence(weekly, reeve.now));
  };
  return { ...world, message, last, points, record, says, sunday, [Symbol.asyncDispose]: world.close };
}

describe('a featured message on Telegram', () => {
  it('is told to its author, listed with a link that opens it, and collected with the best', async () => {
    await using world = await written();
    const { group, ann, message, last, points, says, sunday, faults } = world;
    await says('/feature Slopes', message);
    expect(last()).toBe('⭐ Featured as #1. Thank you, Ann!');
    expect(ann.inbox().at(-1)?.text).toContain('“Slopes”\n+5 points');
    expect(await points()).toBe(5);
    await says('/featured');
    const link = `https://t.me/c/${String(group.id).slice(4)}/${message.message_id}`;
    expect(last()).toBe(`⭐ Featured lately:\n⭐ #1 Slopes – Ann\n${link}`);
    await sunday();
    expect(last()).toContain(`with thanks to those who made it:\n⭐ #1 Slopes – Ann\n${link}`);
    expect(faults).toEqual([]);
  });

  it('is taken back with its points, and told by nobody any more', async () => {
    await using world = await written();
    const { group, message, last, points, record, says, sunday } = world;
    await says('/feature', message);
    await says('/unfeature', message);
    expect(last()).toBe('#1 is no longer featured.');
    expect(await points()).toBe(0);
    expect(await record()).toMatchObject({ state: 'withdrawn' });
    const before = group.posts().length;
    await sunday();
    expect(group.posts()).toHaveLength(before);
  });

  it('stands no longer once it was edited into an advert and withdrawn', async () => {
    await using world = await written();
    const { reeve, group, message, points, record, says } = world;
    await says('/feature', message);
    await group.edits(message, 'cheap courses');
    await reeve.settle();
    expect(group.has(message)).toBe(false);
    expect(await record()).toMatchObject({ state: 'withdrawn' });
    expect(await points()).toBe(0);
  });

  it('is none that was withdrawn before, and none that a member chooses', async () => {
    await using world = await written();
    const { reeve, group, ann, ben, message, last, record, says } = world;
    const advert = await group.says(ann, 'cheap courses');
    await reeve.settle();
    expect(group.has(advert)).toBe(false);
    await says('/feature', advert);
    expect(last()).toContain('withdrawn for breaking a rule');
    await says('/feature', message, ben);
    expect(last()).toContain('Admins only');
    expect(await record()).toBeUndefined();
  });
});
