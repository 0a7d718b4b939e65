import { describe, expect, it } from 'vitest';
import type { Person } from '../../shared/event/message.ts';
import { applicationKind } from '../../shared/records/application.ts';
import { memberKind } from '../../shared/records/member.ts';
import { joins, leaves, person } from '../decision/happenings.ts';
import { asks, day, entryWorld, hour, lin, minute, requests, second } from './entry-world.ts';

const raid = { joins: 3, within: minute, lasts: 30 * minute };
const button = { tries: 2, timeOut: 10 * minute };
const welcome = { where: 'chat' as const, notice: false, gather: 5_000 };
const letIn = [{ accountAge: day }];

const crowd = (size: number, from = 0): Person[] =>
  Array.from({ length: size }, (_, index) => person(`raider${from + index}`, `Raider ${from + index}`));

describe('a raid', () => {
  it('begins when more come in than the limit: all who came are muted, and the admins are told once', async () => {
    const { reeve, platform, cards, events } = entryWorld({ raid, welcome });
    for (const one of crowd(10)) await reeve.happens(joins(one, reeve.now));
    expect(new Set(platform.of('mute').map(({ member }) => member)).size).toBe(10);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.words.text).toContain('4 or more are coming into -100 within 1 minute');
    expect(events('raid.started')).toHaveLength(1);
  });

  it('does not begin when as many come in slowly', async () => {
    const { reeve, platform, cards } = entryWorld({ raid });
    for (const one of crowd(10)) {
      await reeve.happens(joins(one, reeve.now));
      await reeve.ahead(31_000);
    }
    expect(platform.of('mute')).toEqual([]);
    expect(cards()).toEqual([]);
  });

  it('ends by itself when it has been quiet long enough: whoever stayed may write and is welcomed', async () => {
    const { reeve, platform, events } = entryWorld({ raid, welcome });
    for (const one of crowd(6)) await reeve.happens(joins(one, reeve.now));
    await reeve.happens(leaves(person('raider5'), reeve.now));
    await reeve.ahead(20 * minute);
    const late = crowd(4, 10);
    for (const one of late) await reeve.happens(joins(one, reeve.now));
    await reeve.ahead(29 * minute);
    expect(events('raid.ended')).toEqual([]);
    await reeve.ahead(3 * minute);
    expect(events('raid.ended')).toHaveLength(1);
    expect(new Set(platform.of('unmute').map(({ member }) => member)).size).toBe(10);
    for (const one of [...crowd(5), ...late]) expect((await reeve.record(memberKind, one.id))?.entry).toBeUndefined();
    expect(platform.of('post').at(-1)?.words.text).toContain('Welcome');
  });

  it('is ended by an admin with the button: everybody is looked at one after the other, and challenged if the file says so', async () => {
    const { reeve, platform, cards, press, answers, events } = entryWorld({ raid, challenge: button });
    for (const one of crowd(6)) await reeve.happens(joins(one, reeve.now));
    await press(person('raider0'), cards()[0], 'Open again');
    expect(events('raid.ended')).toEqual([]);
    await press(lin, cards()[0], 'Open again');
    await press(lin, cards()[0], 'Open again');
    expect(answers()).toEqual(['Admins only.', 'Done.', expect.stringMatching(/already/i)]);
    expect(events('raid.ended')).toHaveLength(1);
    await reeve.ahead(minute);
    for (const one of crowd(6))
      expect((await reeve.record(memberKind, one.id))?.entry?.held).toMatchObject([{ by: 'challenge' }]);
    await reeve.ahead(hour);
    expect(platform.of('kick')).toHaveLength(6);
    expect(events('raid.ended')).toHaveLength(1);
  });

  it('keeps requests from being decided; after it the file decides, or the admins', async () => {
    const { reeve, platform, cards } = entryWorld({ raid, requests: { ...requests, questions: [], letIn } });
    const old = { accountSince: reeve.now - 2 * day };
    for (const one of crowd(3)) await reeve.happens(asks(one, reeve.now, old));
    expect(platform.of('approve')).toHaveLength(3);
    for (const one of crowd(3, 3)) await reeve.happens(asks(one, reeve.now, old));
    await reeve.happens(asks(person('young'), reeve.now));
    expect(platform.of('approve')).toHaveLength(3);
    expect(cards()).toHaveLength(1);
    expect((await reeve.records(applicationKind)).filter(({ state }) => state === 'held')).toHaveLength(4);
    await reeve.ahead(32 * minute);
    expect(platform.of('approve')).toHaveLength(6);
    expect((await reeve.records(applicationKind)).filter(({ state }) => state === 'waiting')).toHaveLength(1);
    expect(cards().at(-1)?.words.text).toContain('young would like to join');
  });

  it('that goes on for hours keeps its newcomers muted all the time', async () => {
    const { reeve, platform } = entryWorld({ raid });
    for (const one of crowd(4)) await reeve.happens(joins(one, reeve.now));
    const [first] = platform.of('mute');
    for (let half = 0; half < 8; half += 1) {
      await reeve.ahead(20 * minute);
      for (const one of crowd(4, 10 + 4 * half)) await reeve.happens(joins(one, reeve.now));
    }
    const again = platform.of('mute').filter(({ member }) => member === first?.member);
    expect(again.at(-1)?.until).toBeGreaterThan(reeve.now);
    expect(platform.of('unmute')).toEqual([]);
  });

  it('ends once, though its timer comes early, late or twice', async () => {
    const { reeve, events } = entryWorld({ raid });
    for (const one of crowd(5)) await reeve.happens(joins(one, reeve.now));
    const timer = reeve.timers.all().find(({ event }) => event.purpose === 'entry.raid');
    if (!timer) throw new Error('no timer was set');
    await reeve.happens({ ...timer.event, id: 'timer:early' });
    expect(events('raid.ended')).toEqual([]);
    reeve.now += 2 * day;
    await reeve.ahead(minute);
    await reeve.happens({ ...timer.event, id: 'timer:late' });
    expect(events('raid.ended')).toHaveLength(1);
  });

  it('of hundreds keeps the record of the door small and frees all of them', async () => {
    const { reeve, platform } = entryWorld({ raid });
    const many = crowd(260);
    for (const one of many) await reeve.happens(joins(one, reeve.now));
    const sizes = reeve.store
      .all()
      .filter(({ key }) => key.partition === 'door')
      .map(({ data }) => data.length);
    expect(Math.max(...sizes)).toBeLessThan(16_000);
    await reeve.ahead(2 * hour);
    expect(platform.of('unmute')).toHaveLength(260);
  });
});

describe('the first ones of a raid', () => {
  const heldOf = async (reeve: ReturnType<typeof entryWorld>['reeve'], who: Person) =>
    (await reeve.record(memberKind, who.id))?.entry?.held?.map(({ by }) => by);

  it('are kept like the rest once the limit is passed, whether they have answered or not', async () => {
    const { reeve, platform, press, cards } = entryWorld({ raid, challenge: button });
    const [quick, slow] = crowd(2);
    if (!quick || !slow) throw new Error('two came');
    await reeve.happens(joins(quick, reeve.now), joins(slow, reeve.now));
    await press(quick, platform.of('post')[0], 'entry-pass');
    expect(await heldOf(reeve, quick)).toBeUndefined();
    for (const one of crowd(3, 2)) await reeve.happens(joins(one, reeve.now));
    for (const one of crowd(5)) expect(await heldOf(reeve, one)).toEqual(['raid']);
    expect(cards()).toHaveLength(1);
    await press(slow, platform.of('post')[0], 'entry-pass');
    expect(await heldOf(reeve, slow)).toEqual(['raid']);
    await reeve.ahead(31 * minute);
    for (const one of crowd(5)) expect(await heldOf(reeve, one)).toEqual(['challenge']);
  });

  it('are those alone who came by themselves, within the time, and are still there', async () => {
    const { reeve } = entryWorld({ raid });
    const [early, brought, gone, there] = crowd(4);
    if (!early || !brought || !gone || !there) throw new Error('four came');
    await reeve.happens(joins(early, reeve.now));
    await reeve.ahead(2 * minute);
    await reeve.happens({ ...joins(brought, reeve.now), by: lin }, joins(gone, reeve.now), joins(there, reeve.now));
    await reeve.happens(leaves(gone, reeve.now));
    for (const one of crowd(2, 4)) await reeve.happens(joins(one, reeve.now));
    expect(await heldOf(reeve, there)).toEqual(['raid']);
    for (const one of [early, brought, gone]) expect(await heldOf(reeve, one)).toBeUndefined();
  });

  it('are held once, though the event that passes the limit comes twice', async () => {
    const { reeve, platform } = entryWorld({ raid });
    for (const one of crowd(3)) await reeve.happens(joins(one, reeve.now));
    const last = joins(person('raider3'), reeve.now);
    await reeve.happens(last);
    await reeve.redeliver(last);
    expect(platform.of('mute')).toHaveLength(4);
  });
});

describe('all who came with a raid', () => {
  it('are let in together by an admin, without a question, and welcomed', async () => {
    const { reeve, platform, press, cards, events } = entryWorld({ raid, welcome, challenge: button });
    for (const one of crowd(6)) await reeve.happens(joins(one, reeve.now));
    await press(person('raider1'), cards()[0], 'Let all in');
    expect(events('raid.ended')).toEqual([]);
    await press(lin, cards()[0], 'Let all in');
    await reeve.ahead(minute);
    for (const one of crowd(6)) expect((await reeve.record(memberKind, one.id))?.entry).toBeUndefined();
    expect(events('member.admitted').map(({ detail }) => detail?.by)).toEqual(Array(6).fill(lin.id));
    expect(platform.of('post').at(-1)?.words.text).toContain('Welcome');
    expect(events('raid.ended')).toHaveLength(1);
  });

  it('are removed together; entry stays closed, for more may come', async () => {
    const { reeve, platform, press, cards, told, events } = entryWorld({ raid });
    for (const one of crowd(6)) await reeve.happens(joins(one, reeve.now));
    await press(lin, cards()[0], 'Remove all');
    await reeve.happens(leaves(person('raider0'), reeve.now));
    const late = person('late');
    await reeve.happens(joins(late, reeve.now));
    await reeve.ahead(minute);
    expect(new Set(platform.of('kick').map(({ member }) => member))).toEqual(
      new Set(
        crowd(6)
          .slice(1)
          .map(({ id }) => id),
      ),
    );
    expect(told(person('raider1')).at(-1)?.words.text).toContain('nothing is held against you');
    expect((await reeve.record(memberKind, late.id))?.entry?.held).toMatchObject([{ by: 'raid' }]);
    await press(lin, cards()[0], 'Remove all');
    await reeve.ahead(minute);
    expect(platform.of('kick').at(-1)?.member).toBe(late.id);
    expect(events('raid.ended')).toEqual([]);
  });

  it('are decided about by the admin who presses first', async () => {
    const { reeve, platform, press, cards, answers } = entryWorld({ raid });
    for (const one of crowd(5)) await reeve.happens(joins(one, reeve.now));
    await press(lin, cards()[0], 'Let all in');
    await press(second, cards()[0], 'Remove all');
    expect(answers()).toEqual(['Done.', expect.stringMatching(/already/i)]);
    await reeve.ahead(hour);
    expect(platform.of('kick')).toEqual([]);
    expect(platform.of('unmute')).toHaveLength(5);
  });

  it('cannot be decided about when it is over', async () => {
    const { reeve, platform, press, cards, answers } = entryWorld({ raid });
    for (const one of crowd(5)) await reeve.happens(joins(one, reeve.now));
    await reeve.ahead(hour);
    await press(lin, cards()[0], 'Remove all');
    await reeve.ahead(minute);
    expect(answers()).toEqual([expect.stringMatching(/already/i)]);
    expect(platform.of('kick')).toEqual([]);
  });

  it('stay muted when the bot has lost the right to remove them', async () => {
    const { reeve, platform, press, cards, events } = entryWorld({ raid });
    for (const one of crowd(5)) await reeve.happens(joins(one, reeve.now));
    platform.answer = ({ type }) =>
      type === 'kick' ? { result: 'refused', reason: 'no-rights', detail: '' } : { result: 'done' };
    await press(lin, cards()[0], 'Remove all');
    await reeve.ahead(minute);
    for (const one of crowd(5))
      expect((await reeve.record(memberKind, one.id))?.entry?.held).toMatchObject([{ by: 'raid' }]);
    expect(events('chat.rights-lost')).toHaveLength(1);
  });

  it('and those who asked to come in with them are declined, too', async () => {
    const { reeve, platform, press, cards } = entryWorld({ raid, requests: { ...requests, questions: [], letIn } });
    const old = { accountSince: reeve.now - 2 * day };
    for (const one of crowd(6)) await reeve.happens(asks(one, reeve.now, old));
    await press(lin, cards()[0], 'Remove all');
    await reeve.ahead(minute);
    expect(platform.of('decline')).toHaveLength(3);
    const declined = (await reeve.records(applicationKind)).filter(({ state }) => state === 'declined');
    expect(declined.map(({ by }) => by)).toEqual([lin.id, lin.id, lin.id]);
  });
});
