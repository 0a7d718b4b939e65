import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { appealKind } from '../../shared/records/appeal.ts';
import { appealWordsKind } from '../../shared/records/appeal-words.ts';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { admin, adminChat, advert, group } from '../decision/community.ts';
import { leaves, person, presses, says, tells } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const hour = 3600_000;
const ann = person('ann', 'Ann');
const ben = person('ben', 'Ben');
const lin = person('lin', 'Lin');
const mei = person('mei', 'Mei');
const appeals = { tell: 'mute', within: 7 * 24 * hour, remind: 12 * hour, timeOut: 72 * hour } as const;
const grave = (strikes: number) => [
  { ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes }, points: -5 } },
];
const admins = { admins: [admin, memberId('test', 'mei')], staff: [] };

/** Ann has broken a rule; three strikes are a mute of a day, four a kick, five a ban. */
async function broken({ strikes = 3, more = {} }: { strikes?: number; more?: Parameters<typeof world>[0] } = {}) {
  const here = world({ appeals, rules: grave(strikes), ...more });
  const { reeve, platform } = here;
  await reeve.happens(says(ann, 'cheap courses', reeve.now));
  const [found] = await reeve.records(caseKind);
  if (!found) throw new Error('no case was opened');
  const appeal = () => reeve.record(appealKind, found.id);
  const told = (who = ann) => platform.of('tell').filter(({ member }) => member === who.id);
  const press = (who: typeof ann, action: string) => reeve.happens(presses(who, `${action}:${found.id}`, reeve.now));
  const notices = () => platform.of('post').filter(({ chat }) => chat === adminChat);
  const state = async () => (await appeal())?.state;
  return { ...here, found, appeal, told, press, notices, state };
}

/** An answer to what stands in the admin chat as message 1, which every press of these tests is on. */
const replying = { message: { reply: { messageId: '1' } }, event: { chat: adminChat } };

describe('what a case has brought', () => {
  it('is told in private: what, why, until when, and with a button to appeal', async () => {
    const { told, found } = await broken();
    expect(told()).toHaveLength(1);
    expect(told()[0]?.words.text).toMatch(/can’t write there until 23 November.*\nWhy: Rule adverts/);
    expect(told()[0]?.buttons?.flat()).toEqual([{ label: 'Appeal', data: `appeal:${found.id}` }]);
    expect(told()[0]?.fallback).toMatchObject({ chat: group, words: { text: expect.stringContaining('/appeal') } });
  });

  it('is not told below the sanction of the file, nor in the chat to whoever is no longer there', async () => {
    expect((await broken({ strikes: 1 })).told()).toEqual([]);
    const { told } = await broken({ strikes: 5 });
    expect(told()[0]?.words.text).toContain('for good');
    expect(told()[0]?.fallback).toBeUndefined();
  });

  it('is told again when an admin makes it harder', async () => {
    const { told, press } = await broken();
    await press(lin, 'kick');
    expect(told().at(-1)?.words.text).toContain('you were removed from the group.');
  });

  it('is told of nobody where the file has no appeals, and there is no command', async () => {
    const { told, reeve, platform } = await broken({ more: { rules: grave(3), appeals: undefined } as never });
    expect(told()).toEqual([]);
    await reeve.happens(tells(ann, '/appeal unfair', reeve.now));
    expect(platform.said().at(-1)).toContain('don’t understand that');
  });
});

describe('an appeal', () => {
  it('by button waits for words, and brings them to the admins with evidence and trace', async () => {
    const { reeve, told, press, notices, state, found } = await broken();
    await press(ann, 'appeal');
    expect(told().at(-1)?.words.text).toContain('in one message');
    expect(await state()).toBe('writing');
    await reeve.happens(tells(ann, 'they are my own lessons, and free', reeve.now));
    expect(await state()).toBe('open');
    expect(told().at(-1)?.words.text).toContain('you will hear from me');
    const [notice] = notices();
    for (const part of [
      'Ann appeals',
      found.id.slice(0, 6),
      '> cheap courses',
      'adverts (live): fired',
      'my own lessons',
    ])
      expect(notice?.words.text).toContain(part);
    expect(notice?.buttons?.flat().map(({ label }) => label)).toEqual(['Grant', 'Reject', 'Ask']);
    expect(reeve.bus.published.map(({ name }) => name)).toContain('appeal.opened');
    expect((await reeve.record(memberKind, ann.id))?.appeal).toBeUndefined();
  });

  it('without words goes to the admins after an hour, or at the press of a button', async () => {
    const one = await broken();
    await one.press(ann, 'appeal');
    await one.press(ann, 'appeal-send');
    expect(one.notices()[0]?.words.text).toContain('(without words)');
    const two = await broken();
    await two.press(ann, 'appeal');
    await two.reeve.ahead(hour);
    expect(two.notices()[0]?.words.text).toContain('(without words)');
  });

  it('by command is against the one case there is, with its reason', async () => {
    const { reeve, notices, state } = await broken();
    await reeve.happens(tells(ann, '/appeal it was a joke', reeve.now));
    expect(await state()).toBe('open');
    expect(notices()[0]?.words.text).toContain('it was a joke');
  });

  it('by command with a reason keeps it while asking which of several cases is meant', async () => {
    const { reeve, told, notices } = await broken();
    await reeve.ahead(hour);
    await reeve.happens(says(ann, 'cheap courses again', reeve.now));
    await reeve.happens(tells(ann, '/appeal they are my own lessons', reeve.now));
    expect(told().at(-1)?.words.text).toContain('what you have written');
    const [older, newer] = (told().at(-1)?.buttons ?? []).flat().toReversed();
    await reeve.happens(presses(ann, older?.data ?? '', reeve.now));
    expect(notices().at(-1)?.words.text).toContain('they are my own lessons');
    await reeve.happens(presses(ann, newer?.data ?? '', reeve.now));
    expect(told().at(-1)?.words.text).toContain('in one message');
    expect(await reeve.records(appealWordsKind)).toEqual([]);
  });

  it('by command forgets the reason when no case has been chosen for long, or the next command gives none', async () => {
    const { reeve, told } = await broken();
    await reeve.ahead(hour);
    await reeve.happens(says(ann, 'cheap courses again', reeve.now));
    await reeve.happens(tells(ann, '/appeal first reason', reeve.now));
    const button = (told().at(-1)?.buttons ?? []).flat()[0]?.data ?? '';
    await reeve.ahead(2 * hour);
    await reeve.happens(presses(ann, button, reeve.now));
    expect(told().at(-1)?.words.text).toContain('in one message');
    await reeve.happens(says(ann, 'cheap courses once more', reeve.now));
    await reeve.happens(tells(ann, '/appeal another reason', reeve.now));
    await reeve.ahead(60_000);
    await reeve.happens(tells(ann, '/appeal', reeve.now));
    expect(told().at(-1)?.words.text).toContain('in your own words');
    expect(await reeve.records(appealWordsKind)).toEqual([]);
  });

  it('by command asks which of several cases is meant', async () => {
    const { reeve, told } = await broken({ strikes: 1 });
    await reeve.ahead(hour);
    await reeve.happens(says(ann, 'cheap courses again', reeve.now), tells(ann, '/appeal', reeve.now));
    const offered = told().at(-1)?.buttons?.flat() ?? [];
    const cases = (await reeve.records(caseKind)).sort((a, b) => b.at - a.at);
    expect(offered.map(({ data }) => data)).toEqual(cases.map(({ id }) => `appeal:${id}`));
  });

  it('in the group is answered in private, without going anywhere', async () => {
    const { reeve, told, appeal } = await broken({ strikes: 1 });
    await reeve.happens(says(ann, '/appeal unfair', reeve.now));
    expect(told().at(-1)?.words.text).toContain('write to me in private');
    expect(await appeal()).toBeUndefined();
  });

  it('of somebody else’s case is refused', async () => {
    const { reeve, platform, press, appeal } = await broken();
    await press(ben, 'appeal');
    expect(platform.of('answer').at(-1)?.text).toBe('Only the member concerned can appeal.');
    await reeve.happens(tells(ben, '/appeal', reeve.now));
    expect(platform.said().at(-1)).toContain('nothing you could appeal');
    expect(await appeal()).toBeUndefined();
  });

  it('comes once for each case, and not too late', async () => {
    const { reeve, platform, press } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await press(lin, 'appeal-reject');
    await press(ann, 'appeal');
    expect(platform.of('answer').at(-1)?.text).toContain('one appeal for each case');
    const late = await broken();
    await late.reeve.ahead(8 * 24 * hour);
    await late.press(ann, 'appeal');
    expect(late.platform.of('answer').at(-1)?.text).toContain('too late');
  });

  it('is open to whoever has been removed', async () => {
    const { reeve, press, told, platform } = await broken({ strikes: 5 });
    await reeve.happens(leaves(ann, reeve.now), tells(ann, '/appeal I was hacked', reeve.now));
    await press(lin, 'appeal-grant');
    expect(platform.of('unban')).toHaveLength(1);
    expect(told().at(-1)?.words.text).toMatch(/granted.*\nYou can come back/);
  });
});

describe('who decides', () => {
  it('is another admin than the one who acted, in private; who acted is kept out', async () => {
    const { reeve, press, told, notices, platform, state } = await broken({ more: { people: admins } });
    await press(lin, 'kick');
    await reeve.happens(tells(ann, '/appeal that was not fair', reeve.now));
    expect(notices()).toEqual([]);
    expect(told(mei)[0]?.words.text).toContain('Decided by: Lin');
    expect(told(mei)[0]?.fallback).toMatchObject({ chat: adminChat });
    expect(told(lin)).toEqual([]);
    await press(lin, 'appeal-reject');
    expect(platform.of('answer').at(-1)?.text).toContain('another admin');
    expect(await state()).toBe('open');
    await reeve.happens(tells(lin, '/appeals', reeve.now), tells(mei, '/appeals', reeve.now));
    expect(told(lin).at(-1)?.words.text).toBe('No appeal waits for you.');
    expect(told(mei).at(-1)?.buttons?.flat()).toHaveLength(3);
    await press(mei, 'appeal-grant');
    expect(await state()).toBe('granted');
    expect(platform.of('edit').at(-1)?.words.text).toMatch(/Decided by: Lin\n[\s\S]*Granted by Mei/);
  });

  it('is named where the rule acted by itself, and not as who acted', async () => {
    const { reeve, press, platform } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await press(lin, 'appeal-grant');
    expect(platform.of('edit').at(-1)?.words.text).toMatch(/Decided by: (?!Lin)[\s\S]*Granted by Lin/);
  });

  it('is the same admin where there is no other', async () => {
    const { reeve, press, notices, state } = await broken();
    await press(lin, 'kick');
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    expect(notices()).toHaveLength(1);
    await press(lin, 'appeal-reject');
    expect(await state()).toBe('rejected');
  });

  it('is nobody else', async () => {
    const { reeve, press, platform, state } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await press(ann, 'appeal-grant');
    await press(ben, 'appeal-grant');
    expect(
      platform
        .of('answer')
        .slice(-2)
        .map(({ text }) => text),
    ).toEqual(['Admins only.', 'Admins only.']);
    expect(await state()).toBe('open');
  });
});

describe('a decision', () => {
  it('that grants takes everything back, and tells the member once, with the reason when there is one', async () => {
    const { reeve, press, told, platform, state } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await press(lin, 'appeal-grant');
    expect(await state()).toBe('granted');
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ strikes: 0, points: 0, sanctions: [] });
    expect(platform.of('unmute')).toHaveLength(1);
    const before = told().length;
    expect(told().at(-1)?.words.text).toContain('Your appeal was granted');
    await reeve.happens(says(lin, 'I read it too quickly', reeve.now, replying));
    expect(told()).toHaveLength(before + 1);
    expect(told().at(-1)?.words.text).toContain('I read it too quickly');
    const resolved = reeve.bus.published.filter(({ name }) => name === 'appeal.resolved');
    expect(resolved).toMatchObject([{ detail: { outcome: 'granted', by: admin } }]);
  });

  it('that rejects is final', async () => {
    const { reeve, press, told, found } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await press(lin, 'appeal-reject');
    expect(told().at(-1)?.words.text).toContain('final');
    expect(await reeve.record(caseKind, found.id)).toMatchObject({ status: 'open' });
    expect(reeve.timers.all()).toEqual([]);
  });

  it('of the second of two admins changes nothing and shows them the first', async () => {
    const { reeve, press, platform, state } = await broken({ more: { people: admins } });
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await press(lin, 'appeal-reject');
    await press(mei, 'appeal-grant');
    expect(await state()).toBe('rejected');
    expect(platform.of('answer').at(-1)?.text).toBe('Already done.');
    expect(platform.of('edit').at(-1)?.words.text).toContain('Rejected by Lin');
    expect(platform.of('unmute')).toEqual([]);
  });

  it('delivered twice is made once', async () => {
    const { reeve, platform, found, told } = await broken();
    const words = tells(ann, '/appeal please', reeve.now);
    await reeve.happens(words);
    const press = presses(lin, `appeal-grant:${found.id}`, reeve.now);
    await reeve.happens(press);
    const before = [platform.asked.length, told().length];
    await reeve.redeliver(words, press);
    expect([platform.asked.length, told().length]).toEqual(before);
  });

  it('to undo the case by its own button settles the appeal', async () => {
    const { reeve, press, state } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await press(lin, 'undo');
    expect(await state()).toBe('granted');
    expect(reeve.timers.all()).toEqual([]);
  });

  it('is made about a member who has been forgotten by nobody', async () => {
    const { reeve, press, platform } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await reeve.happens(presses(ann, 'forget-me:last', reeve.now));
    await press(lin, 'appeal-grant');
    expect(platform.of('answer').at(-1)?.text).toBe('This case is no longer kept.');
    await reeve.ahead(100 * hour);
  });
});

describe('a question of the admins', () => {
  it('goes to the member, whose answer comes back with the appeal', async () => {
    const { reeve, press, told, notices, state } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await press(lin, 'appeal-ask');
    await reeve.happens(says(lin, 'whose lessons are they?', reeve.now, replying));
    expect(told().at(-1)?.words.text).toContain('whose lessons are they?');
    expect(await state()).toBe('asked');
    await reeve.happens(tells(ann, 'my sister’s', reeve.now));
    expect(await state()).toBe('open');
    expect(notices().at(-1)?.words.text).toMatch(/has answered[\s\S]*please\nmy sister’s/);
  });

  it('that is not answered is reminded of, and then the admins go on without', async () => {
    const { reeve, press, told, notices, state } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await press(lin, 'appeal-ask');
    await reeve.happens(says(lin, 'whose?', reeve.now, replying));
    await reeve.ahead(12 * hour);
    expect(told().at(-1)?.words.text).toContain('still wait for your answer');
    await reeve.ahead(60 * hour);
    expect(await state()).toBe('open');
    expect(notices().at(-1)?.words.text).toContain('has not answered');
    expect((await reeve.record(memberKind, ann.id))?.appeal).toBeUndefined();
  });

  it('late in the life of the case keeps it until the appeal is decided', async () => {
    const day = 24 * hour;
    // Evidence is kept for ninety days.
    const { reeve, press, told, notices, state } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await reeve.ahead(89 * day);
    await press(lin, 'appeal-ask');
    await reeve.happens(says(lin, 'whose?', reeve.now, replying));
    await reeve.ahead(2 * day);
    await reeve.happens(tells(ann, 'my sister’s', reeve.now));
    expect(notices().at(-1)?.words.text).toContain('my sister’s');
    await reeve.ahead(2 * day);
    await press(lin, 'appeal-grant');
    expect(await state()).toBe('granted');
    expect(told().at(-1)?.words.text).toContain('Your appeal was granted');
  });

  it('after the time has passed is reminded of all the same', async () => {
    const { reeve, press, told, notices } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await reeve.ahead(80 * hour);
    expect(told().at(-1)?.words.text).toContain('nobody has decided');
    await press(lin, 'appeal-ask');
    await reeve.happens(says(lin, 'whose?', reeve.now, replying));
    await reeve.ahead(12 * hour);
    expect(told().at(-1)?.words.text).toContain('still wait for your answer');
    await reeve.ahead(60 * hour);
    expect(notices().at(-1)?.words.text).toContain('has not answered');
  });
});

describe('an appeal that nobody decides', () => {
  it('is reminded of once, then the member is told the truth, and it may still be granted', async () => {
    const { reeve, press, told, notices, state } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    await reeve.ahead(12 * hour);
    expect(notices()).toHaveLength(2);
    expect(notices()[1]?.words.text).toContain('still waits');
    await reeve.ahead(60 * hour);
    expect(told().at(-1)?.words.text).toContain('nobody has decided');
    expect(notices()).toHaveLength(3);
    await reeve.ahead(200 * hour);
    expect(notices()).toHaveLength(3);
    await press(lin, 'appeal-grant');
    expect(await state()).toBe('granted');
  });

  it('is waited for in full however late or often its timer comes', async () => {
    const { reeve, notices, found } = await broken();
    await reeve.happens(tells(ann, '/appeal please', reeve.now));
    const [timer] = reeve.timers.all();
    if (!timer) throw new Error('no timer was set');
    await reeve.happens(timer.event, { ...timer.event, id: `${timer.event.id}.again` });
    expect(notices()).toHaveLength(1);
    reeve.now += 400 * hour;
    await reeve.happens({ ...timer.event, id: 'timer:late' });
    expect(notices()).toHaveLength(2);
    expect(await reeve.record(appealKind, found.id)).not.toHaveProperty('late');
  });
});
