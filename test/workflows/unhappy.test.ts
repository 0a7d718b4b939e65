import { describe, expect, it } from 'vitest';
import type { PlatformEffect } from '../../shared/effects/effect.ts';
import { appealKind } from '../../shared/records/appeal.ts';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { adminChat, advert, community } from '../decision/community.ts';
import { joins, leaves, person, presses, says, tells } from '../decision/happenings.ts';
import type { RecordingPlatform } from '../decision/recording-platform.ts';
import { world } from '../decision/world.ts';
import { asks, entryWorld, requests } from './entry-world.ts';

/** What each workflow's own tests do not play: somebody leaves, presses too late, a clock jumps, rights are lost. */

const hour = 3600_000;
const day = 24 * hour;
const ann = person('ann', 'Ann', { username: 'ann' });
const lin = person('lin', 'Lin');
const mei = person('mei', 'Mei');
const people = { admins: [lin.id, mei.id], staff: [] };
const appeals = { tell: 'mute', within: 7 * day, remind: 12 * hour, timeOut: 3 * day } as const;
const muted = [{ ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes: 3 } } }];
const comeBack = { after: 7 * day, approval: true };
const silent = { after: 60 * day, remind: [3 * day], remove: 10 * day, atOnce: 20, weekday: 1, minute: 600 };

function refuse(platform: RecordingPlatform, ...types: PlatformEffect['type'][]): void {
  platform.answer = ({ type }) =>
    types.includes(type) ? { result: 'refused', reason: 'no-rights', detail: '' } : { result: 'done' };
}

describe('a request to join', () => {
  it('is answered once, though the admin’s press is delivered twice', async () => {
    const { reeve, platform, cards } = entryWorld({ requests: { ...requests, questions: [], letIn: [] } });
    await reeve.happens(asks(ann, reeve.now));
    const button = (cards()[0]?.buttons ?? []).flat().find(({ data }) => data.startsWith('entry-in:'));
    const press = presses(lin, button?.data ?? '', reeve.now);
    await reeve.happens(press);
    await reeve.redeliver(press);
    expect(platform.of('approve')).toHaveLength(1);
  });
});

describe('probation', () => {
  it('of somebody who has left is ended by no press, and anew when they come back', async () => {
    const { reeve, cards, press, answers } = entryWorld({ probation: { time: day, remove: [], wait: ['links'] } });
    const link = () =>
      says(ann, 'https://a.example', reeve.now, { message: { links: [{ url: 'https://a.example' }] } });
    await reeve.happens(joins(ann, reeve.now), link(), leaves(ann, reeve.now));
    await press(lin, cards()[0], 'End the probation');
    expect(answers().at(-1)).toMatch(/no longer|gone|not/i);
    await reeve.happens(joins(ann, reeve.now), link());
    expect(cards()).toHaveLength(2);
  });
});

describe('the nickname', () => {
  const form = { parts: ['year', 'nickname'], separators: ['-'], years: { from: 0, to: 6 }, provinces: [] } as const;
  const nickname = { ...form, remind: [hour, day, 3 * day] };

  it('is not asked for three times at once after the machine was off for a week', async () => {
    const { reeve, platform } = world({ nickname });
    await reeve.happens(joins(ann, reeve.now));
    reeve.now += 7 * day;
    await reeve.ahead(1);
    expect(platform.of('post')).toHaveLength(2);
  });

  it('is judged on, and the admins are called once, where the bot may not speak', async () => {
    const { reeve, platform } = world({ nickname });
    platform.answer = (effect) =>
      effect.type === 'post' && effect.chat !== adminChat
        ? { result: 'refused', reason: 'no-rights', detail: '' }
        : { result: 'done' };
    await reeve.happens(joins(ann, reeve.now));
    await reeve.ahead(10 * day);
    const lost = reeve.bus.published.filter(({ name }) => name === 'chat.rights-lost');
    expect(lost).toHaveLength(1);
    expect((await reeve.record(memberKind, ann.id))?.nickname).toMatchObject({ state: 'wrong', reminders: 3 });
    expect(reeve.timers.all()).toEqual([]);
  });
});

describe('an appeal', () => {
  async function appealed() {
    const here = world({ people, appeals, rules: muted });
    const { reeve, platform } = here;
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    const [found] = await reeve.records(caseKind);
    await reeve.happens(tells(ann, '/appeal my own lessons', reeve.now));
    const grant = () => reeve.happens(presses(lin, `appeal-grant:${found?.id}`, reeve.now));
    const told = () => platform.of('tell').filter(({ member }) => member === ann.id);
    return { ...here, grant, told };
  }

  it('of somebody who leaves in the middle is decided all the same, and they hear of it', async () => {
    const { reeve, grant, told } = await appealed();
    await reeve.happens(leaves(ann, reeve.now));
    await grant();
    expect(told().at(-1)?.words.text).toMatch(/taken back/i);
    expect(await reeve.records(appealKind)).toMatchObject([{ state: 'granted' }]);
    await reeve.happens(joins(ann, reeve.now));
    expect((await reeve.record(memberKind, ann.id))?.sanctions ?? []).toEqual([]);
  });

  it('granted while the bot has no rights lets them speak once the rights are back', async () => {
    const { reeve, platform, grant } = await appealed();
    refuse(platform, 'unmute');
    await grant();
    await reeve.ahead(hour);
    refuse(platform);
    await reeve.ahead(day);
    expect(reeve.bus.published.filter(({ name }) => name === 'chat.rights-lost')).toHaveLength(1);
    expect(platform.of('unmute').length).toBeGreaterThan(1);
    expect(await reeve.record(memberKind, ann.id)).toHaveProperty('owed', undefined);
  });
});

describe('a case', () => {
  it('of somebody who has left is undone all the same, and its press counts once', async () => {
    const { reeve, platform } = world({ people, rules: muted });
    await reeve.happens(says(ann, 'cheap courses', reeve.now), leaves(ann, reeve.now));
    const [found] = await reeve.records(caseKind);
    const press = presses(lin, `undo:${found?.id}`, reeve.now);
    await reeve.happens(press);
    await reeve.redeliver(press);
    expect(platform.of('unmute')).toHaveLength(1);
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ strikes: 0, sanctions: [] });
  });
});

describe('exit', () => {
  const exit = { silent, comeBack, bansEverywhere: true };

  it('of the silent that the bot has no right to remove leaves them members, who are asked anew', async () => {
    const { reeve, platform } = world({ people, exit });
    const asked = () => platform.of('tell').filter(({ words }) => words.text.includes('Are you still with us'));
    const weekly = recurringOf(community({ exit })).find(({ id }) => id === 'exit-sweep');
    if (!weekly) throw new Error('nothing happens every week');
    const sweep = async () => {
      await reeve.happens(occurrence(weekly, reeve.now));
      await reeve.ahead(1000);
    };
    await reeve.happens(joins(ann, reeve.now), says(ann, 'hello', reeve.now));
    await reeve.ahead(61 * day);
    await sweep();
    refuse(platform, 'kick');
    await reeve.ahead(11 * day);
    expect(platform.of('kick')).toHaveLength(1);
    expect((await reeve.record(memberKind, ann.id))?.exit?.removed).toBeUndefined();
    expect(reeve.bus.published.filter(({ name }) => name === 'chat.rights-lost')).toHaveLength(1);
    const before = asked().length;
    await sweep();
    expect(asked().length).toBe(before + 1);
  });

  it('asks the admins once about a return, though the reminder comes twice, and gives up once', async () => {
    const kick = [{ ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes: 4 } } }];
    const { reeve, platform } = world({ people, exit, rules: kick });
    await reeve.happens(joins(ann, reeve.now), says(ann, 'cheap courses', reeve.now), leaves(ann, reeve.now));
    await reeve.ahead(8 * day);
    await reeve.happens(joins(ann, reeve.now));
    const cards = () => platform.of('post').filter(({ words }) => words.text.includes('would like to come back'));
    const timer = reeve.timers.all().find(({ event }) => event.purpose === 'exit.return');
    if (!timer) throw new Error('no timer was set');
    await reeve.happens({ ...timer.event, id: 'timer:early' });
    expect(cards()).toHaveLength(1);
    await reeve.ahead(day);
    await reeve.happens({ ...timer.event, id: 'timer:twice' });
    expect(cards()).toHaveLength(2);
    reeve.now += 30 * day;
    await reeve.ahead(1000);
    await reeve.happens({ ...timer.event, id: 'timer:late' });
    expect(platform.said().filter((text) => text.includes('You have not been turned down'))).toHaveLength(1);
  });
});

describe('the rights of a member', () => {
  it('to be forgotten are served once, though the press is delivered twice, and after they have left', async () => {
    const { reeve, platform } = world();
    await reeve.happens(joins(ann, reeve.now), says(ann, 'hello', reeve.now), leaves(ann, reeve.now));
    const press = presses(ann, 'forget-me:last', reeve.now);
    await reeve.happens(press);
    await reeve.redeliver(press);
    expect(platform.said().filter((text) => text.startsWith('Done'))).toHaveLength(1);
    expect(await reeve.record(memberKind, ann.id)).toBeUndefined();
  });

  it('to their data end with what is held: the next file of somebody forgotten meanwhile is none', async () => {
    const { sanction: _, ...then } = advert.then;
    const { reeve, platform } = world({ rules: [{ ...advert, then }] });
    for (let at = 0; at < 40; at += 1) {
      await reeve.happens(says(ann, `cheap courses ${at} ${'x'.repeat(3000)}`, reeve.now));
      await reeve.ahead(10_000);
    }
    await reeve.happens(tells(ann, '/mydata', reeve.now));
    const files = () => platform.of('tell').filter(({ file }) => file !== undefined).length;
    const timer = reeve.timers.all().find(({ event }) => event.purpose === 'rights.send');
    if (!timer) throw new Error('there was one file only');
    await reeve.happens(presses(ann, 'forget-me:last', reeve.now));
    const before = files();
    await reeve.ahead(hour);
    await reeve.happens({ ...timer.event, id: 'timer:late' });
    expect(files()).toBe(before);
  });
});
