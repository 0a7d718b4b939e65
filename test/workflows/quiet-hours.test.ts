import { describe, expect, it } from 'vitest';
import { loadCommunity } from '../../shared/community/load.ts';
import { mistakeLine } from '../../shared/community/mistake.ts';
import type { Message } from '../../shared/event/message.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { admin, community, group } from '../decision/community.ts';
import { joins, person, says } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const file = `version: 1
community: { name: Test, language: en, timezone: Asia/Shanghai, quiet-hours: night }
calendar:
  night: { from: "22:30", to: "06:30" }
  evening: { from: "18:00", to: "20:00" }
rewards: { daily: 1, weekly: { at: sunday 23:00, bonus: [10] }, monthly: { bonus: [5] } }
suggestions: { monthly: { day: 1, at: "23:00" } }
content: { collection: { weekly: sunday 23:00 } }
digest: { daily: "08:00", weekly: sunday 23:00 }
exit: { silent: { after: 7d, remind: [3d], remove: 10d, at: sunday 23:00 } }
questions: { subjects: { Maths: {} }, morning: "08:00" }
classes: { timetable: [{ title: Maths, when: saturday 19:00 for 90m }], quiet-hours: evening }
`;

function loaded(source: string) {
  const bytes = new TextEncoder().encode(source);
  const read = loadCommunity(bytes, { id: 'test', file: 'community.yaml', readFile: () => undefined });
  return read.ok ? { settings: read.community, mistakes: [] } : { mistakes: read.mistakes.map(mistakeLine) };
}

const ann = person('ann', 'Ann');
const lin = person(admin.slice('test:'.length), 'Lin');

/** Somebody has written, suggested something that was adopted, and written something that was featured. */
async function lived(more = '') {
  const { settings, mistakes } = loaded(file + more);
  if (!settings) throw new Error(mistakes.join('\n'));
  const { platforms, people, notices } = community();
  const data = { ...settings, platforms, people, notices };
  const here = world(data);
  const { reeve, platform } = here;
  await reeve.happens(joins(ann, reeve.now), says(ann, 'hello', reeve.now));
  await reeve.happens(says(ann, '/suggest longer breaks please', reeve.now));
  await reeve.happens(says(lin, '/suggestion 1 adopted', reeve.now));
  const reply: Partial<Message> = { reply: { messageId: '71', from: ann, text: 'My notes' } };
  await reeve.happens(says(lin, '/feature Notes', reeve.now, { message: reply }));
  const goTo = async (local: string) => reeve.ahead(Date.parse(`${local}+08:00`) - reeve.now);
  const recurring = (id: string) => {
    const one = recurringOf(data).find((each) => each.id === id);
    if (!one) throw new Error(`${id} does not recur`);
    return one;
  };
  const posts = () => platform.of('post').flatMap(({ chat, words }) => (chat === group ? [words.text] : []));
  return { ...here, data, goTo, recurring, posts };
}

describe('quiet hours of the community', () => {
  it.each([
    ['rewards-week', 'The best of this week', '2026-11-22'],
    ['rewards-month', 'The best of last month', '2026-12-01'],
    ['suggestions-month', 'You said, we did', '2026-12-01'],
    ['content-collection', 'The best of Test', '2026-11-22'],
    ['digest-week', 'Our week in Test', '2026-11-29'],
  ])('hold %s until they are over, and it is told once', async (id, words, date) => {
    const { reeve, goTo, recurring, posts } = await lived();
    for (const counted of id === 'digest-week' ? ['2026-11-23', '2026-11-29'] : []) {
      await goTo(`${counted}T08:00:00`);
      await reeve.happens(occurrence(recurring('digest-day'), reeve.now));
    }
    await goTo(`${date}T23:00:00`);
    const before = posts().length;
    const due = occurrence(recurring(id), reeve.now);
    await reeve.happens(due);
    await reeve.redeliver(due);
    await reeve.ahead(7 * 3600_000);
    expect(posts()).toHaveLength(before);
    await reeve.ahead(3600_000);
    expect(posts().slice(before)).toEqual([expect.stringContaining(words)]);
    expect(reeve.timers.all().filter(({ event }) => event.purpose === due.purpose)).toEqual([]);
  });

  it('hold the question whether the silent are still here', async () => {
    const { reeve, platform, goTo, recurring } = await lived();
    await goTo('2026-12-06T23:00:00');
    const before = platform.asked.length;
    await reeve.happens(occurrence(recurring('exit-sweep'), reeve.now));
    await reeve.ahead(7 * 3600_000);
    expect(platform.asked).toHaveLength(before);
    await reeve.ahead(3600_000);
    expect(platform.asked.length).toBeGreaterThan(before);
  });

  const nicknames = 'nickname: { parts: [nickname, year], separators: ["+"], remind: [3h] }\n';

  it('hold the reminder of a wrong nickname, which is set for their end from the start', async () => {
    const { reeve, goTo, posts } = await lived(nicknames);
    const [reminder] = reeve.timers.all().filter(({ event }) => event.purpose === 'nickname.remind');
    expect(reminder?.at).toBe(Date.parse('2026-11-23T06:30:00+08:00'));
    await goTo('2026-11-22T22:45:00');
    const before = posts().length;
    await reeve.ahead(7 * 3600_000);
    expect(posts()).toHaveLength(before);
    await reeve.ahead(3600_000);
    expect(posts().slice(before)).toEqual([expect.stringMatching(/^Ann, a little reminder/)]);
  });

  it('hold the reminder that was set before the file made them longer', async () => {
    const { reeve, data, goTo, posts } = await lived(nicknames);
    const night = data.calendar?.night?.map((span) => ({ ...span, to: 8 * 60 })) ?? [];
    reeve.redeploy({ ...data, calendar: { ...data.calendar, night } });
    await goTo('2026-11-23T07:55:00');
    const before = posts().length;
    await reeve.ahead(5 * 60_000);
    expect(posts().slice(before)).toEqual([expect.stringMatching(/^Ann, a little reminder/)]);
  });

  it('hold nothing of the day', async () => {
    const { reeve, goTo, recurring, posts } = await lived();
    await goTo('2026-11-22T21:00:00');
    const before = posts().length;
    await reeve.happens(occurrence(recurring('rewards-week'), reeve.now));
    expect(posts()).toHaveLength(before + 1);
  });

  it('are those of questions and classes, too, where these name none of their own', () => {
    const { settings } = loaded(file);
    expect(settings?.questions?.quietHours).toEqual(['night']);
    expect(settings?.classes?.quietHours).toEqual(['evening']);
  });

  it('must stand in the calendar', () => {
    expect(loaded(file.replace('quiet-hours: night', 'quiet-hours: nigth')).mistakes).toEqual([
      expect.stringMatching(/community\.quiet-hours: expected a name of the calendar .* Did you mean "night"\?/),
    ]);
  });
});
