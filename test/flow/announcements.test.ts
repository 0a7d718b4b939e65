import { describe, expect, it } from 'vitest';
import { cron } from '../../shared/community/cron-field.ts';
import type { AnnouncementSettings } from '../../shared/workflows/announcements/settings.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { community } from '../decision/community.ts';
import { telegramWorld } from './telegram-world.ts';

const hour = 3600_000;
const timezone = 'Asia/Shanghai';
const night = [{ from: 19 * 60, to: 21 * 60, weekdays: [1, 2, 3, 4, 5, 6, 7] }];
const plan: AnnouncementSettings = {
  name: 'plan',
  cron: cron.parse('0 20 * * sun'),
  say: 'Your plan for the week, {community}?',
  pin: false,
  quietHours: [],
};

/** It is Sunday 20:00, and quiet until 21:00. */
async function announcing(changes: Partial<AnnouncementSettings> = {}) {
  const settings = { announcements: [{ ...plan, ...changes }], calendar: { night } };
  const world = await telegramWorld(settings);
  await world.group.says(world.ann, 'hello');
  await world.reeve.settle();
  const [due] = recurringOf(community({ ...settings, timezone }));
  if (!due) throw new Error('nothing happens again');
  const event = occurrence(due, world.reeve.now);
  return { ...world, event, [Symbol.asyncDispose]: world.close };
}

describe('an announcement on Telegram', () => {
  it('is said and pinned once, though its timer comes twice and Telegram fails in the middle', async () => {
    await using world = await announcing({ pin: true });
    const { reeve, telegram, group, event, faults } = world;
    telegram.fail({ method: 'sendMessage', chat: group.id, with: { kind: 'flood', retryAfter: 20 }, times: 1 });
    await reeve.happens(event);
    await reeve.redeliver(event);
    await reeve.ahead(60_000);
    const posts = group.posts().filter(({ text }) => text?.startsWith('Your plan'));
    expect(posts).toHaveLength(1);
    expect(group.pinned()).toEqual([posts[0]?.message_id]);
    expect(faults).toEqual([]);
  });

  it('waits until its quiet hours are over', async () => {
    await using world = await announcing({ quietHours: ['night'] });
    const { reeve, group, event } = world;
    await reeve.happens(event);
    await reeve.ahead(50 * 60_000);
    expect(group.posts()).toEqual([]);
    await reeve.ahead(hour);
    expect(group.posts().map(({ text }) => text)).toEqual([expect.stringMatching(/^Your plan for the week/)]);
  });
});
