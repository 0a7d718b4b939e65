import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { classSubscriberKind } from '../../shared/records/class-subscriber.ts';
import { hourPurpose } from '../../shared/workflows/classes/again.ts';
import { hourly } from '../../shared/workflows/cron.ts';
import { occurrence } from '../../shared/workflows/recurring.ts';
import { aClass, classesOf, hour, minute } from '../workflows/classes/school.ts';
import { telegramWorld } from './telegram-world.ts';

const again = { id: 'classes-hour', cron: hourly, timezone: 'Asia/Shanghai', purpose: hourPurpose };

/** A group with a class every evening at 22:00; it is Sunday 20:00. */
async function school() {
  const everyDay = aClass('Maths', 'mon, tue, wed, thu, fri, sat, sun 22:00', { place: 'https://live.example/3' });
  const world = await telegramWorld({
    classes: classesOf({ timetable: [everyDay] }),
    reminders: { most: 20, farthest: 365 * 24 * hour },
  });
  const { reeve, group, ann, ben } = world;
  for (const who of [ann, ben]) await group.says(who, 'hello');
  await reeve.settle();
  const hours = async (count: number) => {
    for (let passed = 0; passed < count; passed++) {
      await reeve.happens(occurrence(again, reeve.now));
      await reeve.ahead(hour);
    }
  };
  return { ...world, hours, [Symbol.asyncDispose]: world.close };
}

describe('a class on Telegram', () => {
  it('is reminded of in the group, and from then on in private to whoever presses the button', async () => {
    await using world = await school();
    const { group, ann, ben, hours, faults, reeve } = world;
    await ann.tells('/start');
    await reeve.settle();
    await hours(1);
    const [post] = group.posts();
    expect(post?.text).toBe('📚 In 1 hour: Maths, 22:00–23:00\n📍 https://live.example/3');
    if (!post) throw new Error('nothing was posted');
    const pressed = await group.presses(ann, post, '🔔 Remind me');
    const alsoPressed = await group.presses(ben, post, '🔔 Remind me');
    await reeve.settle();
    expect(pressed.answer()?.text).toContain('I will remind you in private');
    expect(alsoPressed.answer()?.text).toContain('/start');
    await hours(1);
    expect(ann.inbox().at(-1)?.text).toMatch(/^📚 In 10 minutes: Maths/);
    // Whoever has never written to the bot cannot be written to, and is not tried for ever.
    expect(ben.inbox()).toEqual([]);
    const rows = await reeve.records(classSubscriberKind);
    expect(rows.map(({ member }) => member)).toEqual([memberId('telegram', ann.user.id)]);
    expect(faults).toEqual([]);
  });

  it('is told to all, once, when Telegram wants the bot to wait or fails in the middle', async () => {
    await using world = await school();
    const { telegram, group, ann, hours, reeve } = world;
    await ann.tells('/start');
    await reeve.settle();
    await hours(1);
    const [post] = group.posts();
    if (!post) throw new Error('nothing was posted');
    await group.presses(ann, post, '🔔 Remind me');
    await reeve.settle();
    const before = ann.inbox().length;
    telegram.fail({ method: 'sendMessage', chat: ann.user.id, with: { kind: 'flood', retryAfter: 20 }, times: 2 });
    await hours(1);
    expect(ann.inbox().slice(before)).toHaveLength(1);
  });

  it('that is listed can be chosen there, and an outage over its beginning brings no reminder too late', async () => {
    await using world = await school();
    const { telegram, ann, hours, reeve } = world;
    await ann.tells('/start');
    await reeve.settle();
    await hours(1);
    await ann.tells('/classes');
    await reeve.settle();
    const list = ann.inbox().at(-1);
    expect(list?.text).toContain('1. Maths · 22:00–23:00');
    if (!list) throw new Error('nothing was told');
    await ann.presses(list, '🔔 1');
    await reeve.settle();
    const before = ann.inbox().length;
    telegram.fail({ method: 'sendMessage', chat: ann.user.id, with: { kind: 'flood', retryAfter: 900 }, times: 1 });
    await hours(1);
    await reeve.ahead(10 * minute);
    expect(ann.inbox()).toHaveLength(before);
  });
});

describe('a reminder on Telegram', () => {
  it('is told in private at its time, or calls in the group without saying of what', async () => {
    await using world = await school();
    const { group, ann, ben, reeve } = world;
    await ann.tells('/remind 30m stretch');
    await group.says(ben, '/remind 30m call my doctor');
    await reeve.settle();
    await reeve.ahead(31 * minute);
    expect(ann.inbox().at(-1)?.text).toMatch(/^⏰ stretch\n/);
    expect(group.posts().at(-1)?.text).toMatch(/^⏰ Ben, .*\/start/);
    expect(group.posts().some(({ text }) => text?.includes('doctor'))).toBe(false);
  });

  it('is deleted by the button of its list', async () => {
    await using world = await school();
    const { ann, reeve } = world;
    await ann.tells('/remind 30m stretch');
    await ann.tells('/reminders');
    await reeve.settle();
    const list = ann.inbox().at(-1);
    if (!list) throw new Error('nothing was told');
    await ann.presses(list, '🗑 1');
    await reeve.settle();
    expect(ann.inbox().at(-1)?.text).toContain('No reminder is waiting');
    await reeve.ahead(hour);
    expect(ann.inbox().some(({ text }) => text?.startsWith('⏰ stretch'))).toBe(false);
  });
});
