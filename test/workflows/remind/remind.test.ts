import { describe, expect, it } from 'vitest';
import { reminderKind } from '../../../shared/records/reminder.ts';
import { group } from '../../decision/community.ts';
import { joins, leaves, person, presses, says, tells } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';

const ann = person('ann', 'Ann');
const ben = person('ben', 'Ben');
const hour = 3600_000;
const night = [{ from: 0, to: 12 * 60, weekdays: [1, 2, 3, 4, 5, 6, 7] }];

async function here() {
  const { reeve, platform } = world({ reminders: { most: 2, farthest: 365 * 24 * hour }, calendar: { night } });
  await reeve.happens(joins(ann, reeve.now), joins(ben, reeve.now));
  const write = (text: string, who = ann) => reeve.happens(tells(who, text, reeve.now));
  const told = (who = ann) => platform.of('tell').filter(({ member }) => member === who.id);
  const last = (who = ann) => told(who).at(-1)?.words.text ?? '';
  const waiting = () => reeve.records(reminderKind);
  return { reeve, platform, write, told, last, waiting };
}

describe('a reminder', () => {
  it('is told at its time, in quiet hours too, and is then forgotten', async () => {
    const { reeve, write, last, told, waiting } = await here();
    await write('/remind tomorrow 6:30 pack my bag');
    expect(last()).toBe('⏰ I will remind you: 23 November at 06:30.');
    await reeve.ahead(10.4 * hour);
    expect(told()).toHaveLength(1);
    await reeve.ahead(hour);
    expect(last()).toBe('⏰ pack my bag\nYou wanted to be reminded at this time: 23 November at 06:30.');
    expect([told().length, await waiting()]).toEqual([2, []]);
    expect(reeve.bus.published.map(({ name }) => name)).toContain('reminder.set');
  });

  it('asked for in the group calls there, without what it is about, when they cannot be written to', async () => {
    const { reeve, platform } = await here();
    await reeve.happens(says(ann, '/remind 30m secret plans', reeve.now));
    expect(platform.of('post').at(-1)?.words.text).toContain('I will remind you');
    await reeve.ahead(hour);
    const told = platform.of('tell').at(-1);
    expect(told).toMatchObject({ member: ann.id, fallback: { chat: group } });
    expect(told?.words.text).toContain('secret plans');
    expect(told?.fallback?.words.text).toMatch(/^⏰ Ann, .*\/start/);
    expect(told?.fallback?.words.text).not.toContain('secret');
  });

  it('is listed, and deleted by its button, by nobody else', async () => {
    const { reeve, platform, write, told, last, waiting } = await here();
    await write('/remind 30m stretch');
    await write('/remind 10m tea');
    await write('/reminders');
    expect(last()).toMatch(/Your reminders \(2\):\n1\. .* · tea\n2\. .* · stretch/);
    const data = told().at(-1)?.buttons?.flat()[0]?.data ?? '';
    await reeve.happens(presses(ben, data, reeve.now));
    expect(await waiting()).toHaveLength(2);
    await reeve.happens(presses(ann, data, reeve.now));
    await reeve.happens(presses(ann, data, reeve.now));
    expect(platform.of('answer').map(({ text }) => text)).toEqual([
      'It is not there any more.',
      'Deleted.',
      'It is not there any more.',
    ]);
    expect((await waiting()).map(({ text }) => text)).toEqual(['stretch']);
    await reeve.ahead(hour);
    expect(told().map(({ words }) => words.text.split('\n')[0])).not.toContain('⏰ tea');
  });

  it.each([
    ['/remind', 'When, and of what?'],
    ['/remind later revise', 'When, and of what?'],
    ['/remind 20:30', 'And what shall I remind you of?'],
    ['/remind 2020-01-01 08:00 x', 'That was already.'],
    ['/remind 2036-01-01 08:00 x', 'That is too far ahead'],
  ])('is not made of %s, and says how', async (text, answer) => {
    const { write, last, waiting } = await here();
    await write(text);
    expect(last()).toContain(answer);
    expect(await waiting()).toEqual([]);
  });

  it('is one of few: more are not taken', async () => {
    const { write, last, waiting } = await here();
    for (const text of ['10m one', '20m two', '30m three']) await write(`/remind ${text}`);
    expect(last()).toContain('2 reminders of yours are waiting already');
    expect(await waiting()).toHaveLength(2);
  });

  it('of somebody who has left, or was forgotten, is not told', async () => {
    const { reeve, write, told, waiting } = await here();
    await write('/remind 30m stretch');
    await write('/remind 30m stretch', ben);
    await reeve.happens(leaves(ann, reeve.now));
    await write('/forgetme', ben);
    for (const which of ['first', 'last']) await reeve.happens(presses(ben, `forget-me:${which}`, reeve.now));
    await reeve.ahead(hour);
    const reminded = [...told(), ...told(ben)].filter(({ words }) => words.text.includes('stretch'));
    expect(reminded).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(reeve.timers.all().filter(({ event }) => event.purpose === 'remind.due')).toEqual([]);
  });
});
