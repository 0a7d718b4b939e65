import { describe, expect, it } from 'vitest';
import { nextMoment } from '../../infra/local/next-moment.ts';
import { cron } from '../../shared/community/cron-field.ts';
import type { AnnouncementSettings } from '../../shared/workflows/announcements/settings.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { community, group } from '../decision/community.ts';
import { world } from '../decision/world.ts';

const hour = 3600_000;
const night = [{ from: 22 * 60, to: 7 * 60, weekdays: [1, 2, 3, 4, 5, 6, 7] }];

function morning(changes: Partial<AnnouncementSettings> = {}): AnnouncementSettings {
  const say = 'Good morning, {community}! Today is {date}.';
  return { name: 'morning', cron: cron.parse('0 8 * * 1-5'), say, pin: false, quietHours: [], ...changes };
}

function here(...announcements: AnnouncementSettings[]) {
  const data = { announcements, calendar: { night } };
  const { reeve, platform } = world(data);
  /** Every one whose time it is, in this many hours. */
  const pass = async (hours: number) => {
    const end = reeve.now + hours * hour;
    const recurring = recurringOf(community(data));
    for (;;) {
      const moments = recurring.map((one) => ({ one, at: nextMoment(one, reeve.now) }));
      const next = Math.min(...moments.map(({ at }) => at));
      if (next > end) break;
      await reeve.ahead(next - reeve.now);
      const due = moments.filter(({ at }) => at === next);
      await reeve.happens(...due.map(({ one }) => occurrence(one, next)));
    }
    await reeve.ahead(end - reeve.now);
  };
  const said = () => platform.of('post').map(({ words }) => words.text);
  return { reeve, platform, pass, said };
}

describe('an announcement', () => {
  it('is said at its times by the community’s clock, and the bus hears of it', async () => {
    const { pass, said, reeve } = here(morning());
    await pass(24 * 7);
    expect(said()).toHaveLength(5);
    expect(said()[0]).toBe('Good morning, Test Community! Today is Monday 23 November.');
    expect(reeve.bus.published[0]).toMatchObject({
      name: 'announcement.said',
      detail: { announcement: 'morning', chats: 1 },
    });
  });

  it('goes to the chats it names, pinned where the file says so, once when it is delivered twice', async () => {
    const { platform, reeve } = here(morning({ chats: [group], pin: true }));
    const [one] = recurringOf(community({ announcements: [morning()] }));
    if (!one) throw new Error('nothing happens again');
    const event = occurrence(one, reeve.now);
    await reeve.happens(event);
    await reeve.redeliver(event);
    expect(platform.of('post')).toMatchObject([{ chat: group, pin: true }]);
  });

  it('that falls into quiet hours is said when they are over, together with others; what is pinned stays alone', async () => {
    const quiet = { quietHours: ['night'], cron: cron.parse('30 23 * * *') };
    const { pass, said, platform } = here(
      morning({ name: 'one', say: 'One.', ...quiet }),
      morning({ name: 'two', say: 'Two.', ...quiet }),
      morning({ name: 'pinned', say: 'Pinned.', pin: true, ...quiet }),
      morning({ name: 'urgent', say: 'Urgent.', ...quiet, quietHours: [] }),
    );
    await pass(10);
    expect(said()).toEqual(['Urgent.']);
    await pass(2);
    expect(said()).toEqual(['Urgent.', 'One.\n\nTwo.', 'Pinned.']);
    expect(platform.of('post')[2]?.pin).toBe(true);
  });

  it('is not said when the file has it no more, or hours too late', async () => {
    const { reeve, said } = here(morning());
    const [one] = recurringOf(community({ announcements: [morning({ name: 'evening' })] }));
    const [late] = recurringOf(community({ announcements: [morning()] }));
    if (!one || !late) throw new Error('nothing happens again');
    await reeve.happens(occurrence(one, reeve.now), occurrence(late, reeve.now - 4 * hour));
    expect(said()).toEqual([]);
  });
});
