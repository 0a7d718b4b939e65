import { describe, expect, it } from 'vitest';
import { chatId } from '../../shared/event/ids.ts';
import { caseKind } from '../../shared/records/case.ts';
import { farewellKind } from '../../shared/records/farewell.ts';
import { ledgerKind } from '../../shared/records/ledger.ts';
import { memberKind } from '../../shared/records/member.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { adminChat, advert, community, group } from '../decision/community.ts';
import { joins, leaves, person, presses, reacts, says, tells } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const hour = 3600_000;
const day = 24 * hour;
const ann = person('ann', 'Ann', { username: 'ann' });
const ben = person('ben', 'Ben');
const lin = person('lin', 'Lin');
const wu = person('wu', 'Wu');
const second = chatId('test', -200);
const silent = { after: 60 * day, remind: [3 * day, 6 * day], remove: 10 * day, atOnce: 20, weekday: 1, minute: 600 };
const comeBack = { after: 7 * day, approval: true };
const exit = { silent, comeBack, bansEverywhere: true, keepRecords: 90 * day };
const platforms = { test: { chats: [group, second], adminChat } };
const rules = (strikes: number) => [{ ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes } } }];
const rewards = { grantAtMost: 50, daily: { points: 3 } };

function here(changes: Parameters<typeof world>[0] = {}, lacking: Parameters<typeof world>[1] = {}) {
  const made = world({ exit, platforms, rewards, ...changes }, lacking);
  const { reeve, platform } = made;
  const told = (who = ann) => platform.of('tell').filter(({ member }) => member === who.id);
  const record = (who = ann) => reeve.record(memberKind, who.id);
  const names = () => reeve.bus.published.map(({ name }) => name);
  const out = (who = ann) => platform.of('kick').filter(({ member }) => member === who.id);
  const sweep = async () => {
    const weekly = recurringOf(community({ exit })).find(({ id }) => id === 'exit-sweep');
    if (!weekly) throw new Error('nothing happens every week');
    await reeve.happens(occurrence(weekly, reeve.now));
    await reeve.ahead(60_000);
  };
  return { ...made, told, record, names, out, sweep };
}

describe('/leave', () => {
  it('asks once, and lets go of whoever means it, in every group, with a goodbye', async () => {
    const { reeve, platform, told, out, names, record } = here();
    await reeve.happens(joins(ann, reeve.now), tells(ann, '/leave too much to do', reeve.now));
    expect(
      told()[0]
        ?.buttons?.flat()
        .map(({ label }) => label),
    ).toEqual(['Yes, goodbye', 'No, I stay']);
    expect(out()).toEqual([]);
    await reeve.happens(presses(ann, 'leave:yes', reeve.now));
    expect(out().map(({ chat }) => chat)).toEqual([group, second]);
    expect(platform.of('edit')[0]?.words.text).toContain('Goodbye, Ann');
    expect(await reeve.record(farewellKind, ann.id)).toMatchObject({ reason: 'too much to do', state: 'left' });
    expect(names()).toContain('member.removed');
    expect(await record()).toMatchObject({ strikes: 0, exit: { removed: { why: 'wish' } } });
    expect(await reeve.records(caseKind)).toEqual([]);
  });

  it('leaves whoever changes their mind, presses late or again, or has left meanwhile', async () => {
    const { reeve, out, platform } = here();
    await reeve.happens(joins(ann, reeve.now), tells(ann, '/leave', reeve.now));
    await reeve.happens(presses(ann, 'leave:no', reeve.now), presses(ann, 'leave:yes', reeve.now));
    expect(platform.of('edit').map(({ words }) => words.text)).toEqual([
      'Good to have you with us!',
      expect.stringContaining('write /leave again'),
    ]);
    await reeve.happens(tells(ann, '/leave', reeve.now));
    await reeve.ahead(2 * day);
    await reeve.happens(presses(ann, 'leave:yes', reeve.now));
    await reeve.happens(tells(ann, '/leave', reeve.now), leaves(ann, reeve.now), presses(ann, 'leave:yes', reeve.now));
    expect(out()).toEqual([]);
  });

  it('is not done to staff and admins, nor by strangers', async () => {
    const { reeve, told } = here();
    await reeve.happens(
      tells(wu, '/leave', reeve.now),
      tells(lin, '/leave', reeve.now),
      tells(ben, '/leave', reeve.now),
    );
    expect(told(wu)[0]?.words.text).toContain('You are staff');
    expect(told(lin)[0]?.words.text).toContain('You are staff');
    expect(told(ben)[0]?.words.text).toContain('for members of the group');
  });

  it('that the bot may not do leaves them as they were, and the admins hear of it', async () => {
    const { reeve, platform, record } = here();
    platform.answer = ({ type }) =>
      type === 'kick' ? { result: 'refused', reason: 'no-rights', detail: '' } : { result: 'done' };
    await reeve.happens(joins(ann, reeve.now), tells(ann, '/leave', reeve.now), presses(ann, 'leave:yes', reeve.now));
    expect((await record())?.exit).toBeUndefined();
    expect(platform.of('post').filter(({ chat }) => chat === adminChat)).not.toEqual([]);
  });

  it('becomes a task for the admins where the platform removes nobody', async () => {
    const { reeve, platform } = here({ platforms: { test: { chats: [group], adminChat } } }, { kick: false });
    await reeve.happens(joins(ann, reeve.now), tells(ann, '/leave', reeve.now), presses(ann, 'leave:yes', reeve.now));
    expect(platform.of('post').map(({ words }) => words.text)).toEqual([
      expect.stringContaining('Please do it by hand'),
    ]);
  });
});

describe('silent members', () => {
  it('are asked, reminded twice, and removed without an offence', async () => {
    const { reeve, told, out, record, sweep } = here();
    await reeve.happens(joins(ann, reeve.now));
    await reeve.ahead(59 * day);
    await sweep();
    expect(told()).toEqual([]);
    await reeve.ahead(2 * day);
    await sweep();
    expect(told()).toHaveLength(1);
    expect(told()[0]?.buttons?.flat()[0]?.label).toBe('I am still here');
    expect(told()[0]?.fallback).toMatchObject({ chat: group, words: { text: expect.stringContaining('Ann') } });
    await reeve.ahead(3 * day);
    expect(told()).toHaveLength(2);
    await reeve.ahead(3 * day);
    expect(told()).toHaveLength(3);
    expect(out()).toEqual([]);
    await reeve.ahead(4 * day);
    expect(out().map(({ chat }) => chat)).toEqual([group, second]);
    expect(told().at(-1)?.words.text).toContain('That is no offence');
    expect(await record()).toMatchObject({ strikes: 0, exit: { removed: { why: 'silence' } } });
    // Nothing keeps them from coming back at once.
    await reeve.happens(leaves(ann, reeve.now), joins(ann, reeve.now));
    expect((await record())?.exit).toBeUndefined();
    expect(out()).toHaveLength(2);
  });

  it.each(['message', 'button', 'reaction', 'leaving'] as const)('are left alone after a %s', async (sign) => {
    const { reeve, record, out, sweep } = here();
    await reeve.happens(joins(ann, reeve.now), says(ben, 'hello', reeve.now, { message: { id: 'm1' } }));
    await reeve.ahead(61 * day);
    await sweep();
    expect((await record())?.exit?.asked?.[0]).toBe(1);
    const signs = {
      message: () => says(ann, 'still with you', reeve.now),
      button: () => presses(ann, 'still-here:', reeve.now),
      reaction: () => reacts(ann, 'm1', '👍', reeve.now),
      leaving: () => leaves(ann, reeve.now),
    };
    await reeve.happens(signs[sign]());
    expect((await record())?.exit?.asked).toBeUndefined();
    expect(reeve.timers.all().filter(({ id }) => id.includes('exit.silent.test.ann'))).toEqual([]);
    await reeve.ahead(20 * day);
    await sweep();
    expect(out()).toEqual([]);
  });

  it('are none among staff, admins of the group, the muted, and who has gone', async () => {
    const { reeve, platform, sweep } = here({ rules: rules(3) });
    const kim = person('kim', 'Kim');
    await reeve.happens(joins(wu, reeve.now), joins(kim, reeve.now), joins(ben, reeve.now), leaves(ben, reeve.now));
    const role = { type: 'role', at: reeve.now, chat: group, member: kim, admin: true } as const;
    await reeve.happens({ ...role, id: 'test:role' }, tells(person('eve', 'Eve'), 'hello?', reeve.now));
    const before = platform.of('tell').length;
    await reeve.ahead(61 * day);
    await sweep();
    expect(platform.of('tell')).toHaveLength(before);
  });

  it('are people: a channel that posts in the group is neither asked nor removed for its silence', async () => {
    const { reeve, platform, out, sweep } = here();
    const news = person('news', 'News', { kind: 'channel' });
    await reeve.happens(says(news, 'our new book', reeve.now), says(ann, 'thank you', reeve.now));
    await reeve.ahead(61 * day);
    await sweep();
    expect(platform.of('tell').map(({ member }) => member)).toEqual([ann.id]);
    await reeve.ahead(30 * day);
    expect([out(news), out(ann).length]).toEqual([[], 2]);
  });

  it('are asked a few at a time, however many pages of members there are', async () => {
    const { reeve, platform, sweep } = here({ exit: { ...exit, silent: { ...silent, atOnce: 5 } } });
    const many = Array.from({ length: 90 }, (_, n) => joins(person(`m${String(n).padStart(3, '0')}`), reeve.now));
    await reeve.happens(...many);
    await reeve.ahead(61 * day);
    await sweep();
    expect(platform.of('tell')).toHaveLength(5);
    await reeve.ahead(day);
    await sweep();
    expect(platform.of('tell')).toHaveLength(10);
  });

  it('hear nothing more of a timer that comes twice, early or long after its time', async () => {
    const { reeve, told, out, sweep } = here();
    await reeve.happens(joins(ann, reeve.now));
    await reeve.ahead(61 * day);
    await sweep();
    const timer = reeve.timers.all().find(({ event }) => event.purpose === 'exit.silent');
    if (!timer) throw new Error('no timer was set');
    await reeve.happens({ ...timer.event, id: 'timer:early' });
    expect(told()).toHaveLength(1);
    reeve.now += 200 * day;
    await reeve.happens({ ...timer.event, id: 'timer:late' }, { ...timer.event, id: 'timer:twice' });
    expect(told()).toHaveLength(2);
    expect(out()).toEqual([]);
  });
});

describe('somebody who was removed', () => {
  const kicked = async () => {
    const made = here({ rules: rules(4) });
    const { reeve } = made;
    await reeve.happens(joins(ann, reeve.now), says(ann, 'cheap courses', reeve.now), leaves(ann, reeve.now));
    return made;
  };

  it('waits, is told until when, and then needs an admin’s yes', async () => {
    const { reeve, platform, told, out, record, names } = await kicked();
    const notices = () => platform.of('post').filter(({ words }) => words.text.includes('would like to come back'));
    expect(out()).toHaveLength(1);
    await reeve.happens(joins(ann, reeve.now));
    expect(out()).toHaveLength(2);
    expect(told().at(-1)?.words.text).toContain('29 November');
    await reeve.ahead(8 * day);
    await reeve.happens(joins(ann, reeve.now), joins(ann, reeve.now));
    expect(out()).toHaveLength(4);
    expect(notices()).toHaveLength(1);
    const yes = notices()[0]?.buttons?.flat()[0]?.data ?? '';
    await reeve.happens(presses(ben, yes, reeve.now));
    expect(platform.of('answer').at(-1)?.text).toBe('Admins only.');
    await reeve.happens(presses(lin, yes, reeve.now));
    expect(told().at(-1)?.words.text).toContain('you can come back');
    await reeve.happens(joins(ann, reeve.now));
    expect(out()).toHaveLength(4);
    expect(await record()).toMatchObject({ strikes: 4 });
    expect((await record())?.leftAt).toBeUndefined();
    expect(names()).toContain('member.readmitted');
  });

  it('waits anew after a no; the second admin’s press changes nothing', async () => {
    const { reeve, platform, told, out } = await kicked();
    await reeve.ahead(8 * day);
    await reeve.happens(joins(ann, reeve.now));
    const [yes, no] = platform.of('post').at(-1)?.buttons?.flat() ?? [];
    await reeve.happens(presses(lin, no?.data ?? '', reeve.now));
    expect(told().at(-1)?.words.text).toContain('rather not have you back');
    await reeve.happens(presses(lin, yes?.data ?? '', reeve.now));
    await reeve.happens(joins(ann, reeve.now));
    expect(platform.of('answer').at(-1)?.text).toBe('Already done.');
    expect(out()).toHaveLength(3);
  });

  it('is told the truth when no admin answers, and may ask again', async () => {
    const { reeve, platform, told } = await kicked();
    const cards = () => platform.of('post').filter(({ words }) => words.text.includes('would like to come back'));
    await reeve.ahead(8 * day);
    await reeve.happens(joins(ann, reeve.now));
    await reeve.ahead(day);
    expect(cards()).toHaveLength(2);
    await reeve.ahead(2 * day);
    expect(told().at(-1)?.words.text).toContain('You have not been turned down');
    await reeve.happens(presses(lin, cards()[0]?.buttons?.flat()[0]?.data ?? '', reeve.now));
    expect(platform.of('answer').at(-1)?.text).toBe('Already done.');
    await reeve.happens(joins(ann, reeve.now));
    expect(cards()).toHaveLength(3);
  });

  it('who asks to join waits at the door, and is let in by the yes', async () => {
    const { reeve, platform } = await kicked();
    const asks = (id: string) => ({ type: 'join-requested', id, at: reeve.now, chat: group, member: ann }) as const;
    await reeve.happens(asks('test:r1'));
    expect(platform.of('decline')).toHaveLength(1);
    await reeve.ahead(8 * day);
    await reeve.happens(asks('test:r2'));
    expect(platform.of('decline')).toHaveLength(1);
    await reeve.happens(presses(lin, platform.of('post').at(-1)?.buttons?.flat()[0]?.data ?? '', reeve.now));
    expect(platform.of('approve')).toMatchObject([{ chat: group, member: ann.id }]);
  });

  it('comes in when an admin brings them, and when the case is taken back', async () => {
    const one = await kicked();
    await one.reeve.happens({ ...joins(ann, one.reeve.now), by: lin });
    expect(one.out()).toHaveLength(1);
    const two = await kicked();
    const [found] = await two.reeve.records(caseKind);
    await two.reeve.happens(presses(lin, `undo:${found?.id}`, two.reeve.now));
    await two.reeve.happens(joins(ann, two.reeve.now));
    expect(two.out()).toHaveLength(1);
  });

  it('does not come in before the time when another member brings them', async () => {
    const { reeve, out } = await kicked();
    await reeve.happens({ ...joins(ann, reeve.now), by: ben });
    expect(out()).toHaveLength(2);
  });

  it('by an admin’s own hand waits just so', async () => {
    const { reeve, out, names } = here();
    await reeve.happens(joins(ann, reeve.now), { ...leaves(ann, reeve.now), by: lin }, joins(ann, reeve.now));
    expect(out()).toHaveLength(1);
    expect(names()).toContain('member.removed');
  });

  it('is readmitted by an admin’s command, from every chat, strikes remembered', async () => {
    const { reeve, platform, told, record } = here({ rules: rules(5) });
    await reeve.happens(joins(ann, reeve.now), says(ann, 'good morning', reeve.now));
    await reeve.happens(says(ann, 'cheap courses', reeve.now), leaves(ann, reeve.now));
    await reeve.happens(tells(lin, '/readmit @ann', reeve.now));
    expect(platform.of('unban').map(({ chat }) => chat)).toEqual([group, second]);
    expect(told().at(-1)?.words.text).toContain('strikes too');
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens(tells(lin, '/readmit @ann', reeve.now));
    expect(platform.said().at(-1)).toContain('was not removed');
    expect(await record()).toMatchObject({ strikes: 5, points: 3 });
    await reeve.happens(tells(ann, '/readmit @ann', reeve.now), tells(lin, '/readmit', reeve.now));
    expect(platform.said().slice(-2)).toEqual(['Admins only.', expect.stringContaining('/readmit @someone')]);
  });
});

describe('a ban', () => {
  const banned = async (changes: Parameters<typeof here>[0] = {}) => {
    const made = here({ rules: rules(5), ...changes });
    await made.reeve.happens(joins(ann, made.reeve.now), says(ann, 'cheap courses', made.reeve.now));
    const [found] = await made.reeve.records(caseKind);
    return { ...made, undo: () => made.reeve.happens(presses(lin, `undo:${found?.id}`, made.reeve.now)) };
  };

  it('holds in every chat of the community, and is lifted in all by undoing its case', async () => {
    const { platform, undo, record } = await banned();
    expect(
      platform
        .of('ban')
        .map(({ chat }) => chat)
        .sort(),
    ).toEqual([group, second]);
    await undo();
    expect(
      platform
        .of('unban')
        .map(({ chat }) => chat)
        .sort(),
    ).toEqual([group, second]);
    expect((await record())?.exit).toBeUndefined();
  });

  it('stays in one chat where the file says so', async () => {
    const { platform } = await banned({ exit: { bansEverywhere: false } });
    expect(platform.of('ban').map(({ chat }) => chat)).toEqual([group]);
  });

  it('keeps them out of a chat that they come into later', async () => {
    const { reeve, platform, told } = await banned();
    await reeve.happens(leaves(ann, reeve.now), { ...joins(ann, reeve.now), chat: chatId('test', -200) });
    expect(platform.of('ban')).toHaveLength(3);
    expect(told().at(-1)?.words.text).toContain('for good');
  });

  it('of another case keeps holding when one is undone', async () => {
    const { reeve, platform, undo } = await banned();
    await reeve.ahead(hour);
    const elsewhere = says(ann, 'cheap courses', reeve.now, { event: { chat: second } });
    await reeve.happens(elsewhere);
    await undo();
    expect(platform.of('unban')).toEqual([]);
    const [, other] = (await reeve.records(caseKind)).sort((a, b) => a.at - b.at);
    await reeve.happens(presses(lin, `undo:${other?.id}`, reeve.now));
    expect(
      platform
        .of('unban')
        .map(({ chat }) => chat)
        .sort(),
    ).toEqual([group, second]);
  });
});

describe('when somebody has left', () => {
  it('their points freeze', async () => {
    const { reeve, record } = here();
    await reeve.happens(joins(ann, reeve.now), says(ann, 'good morning', reeve.now), leaves(ann, reeve.now));
    await reeve.happens(tells(lin, '/reward @ann 10', reeve.now));
    expect((await record())?.points).toBe(3);
    expect(await reeve.records(ledgerKind)).toHaveLength(1);
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens(tells(lin, '/reward @ann 10', reeve.now));
    expect((await record())?.points).toBe(13);
  });

  it('everything is found again within the retention time', async () => {
    const { reeve, record } = here();
    await reeve.happens(joins(ann, reeve.now), says(ann, 'good morning', reeve.now), leaves(ann, reeve.now));
    await reeve.ahead(89 * day);
    await reeve.happens(joins(ann, reeve.now));
    expect(reeve.timers.all()).toEqual([]);
    await reeve.ahead(20 * day);
    expect((await record())?.points).toBe(3);
  });

  it('everything is erased after it, once, and the bus is told', async () => {
    const { reeve, record, names, told } = here();
    await reeve.happens(joins(ann, reeve.now), says(ann, 'good morning', reeve.now), leaves(ann, reeve.now));
    const [timer] = reeve.timers.all();
    await reeve.ahead(91 * day);
    expect(await record()).toBeUndefined();
    expect(await reeve.records(ledgerKind)).toEqual([]);
    expect(told()).toEqual([]);
    expect(names().filter((name) => name === 'member.erased')).toHaveLength(1);
    if (timer) await reeve.happens({ ...timer.event, id: 'timer:again' });
    expect(names().filter((name) => name === 'member.erased')).toHaveLength(1);
  });

  it('a timer that comes too early, or after they are back, erases nothing', async () => {
    const { reeve, record } = here();
    await reeve.happens(joins(ann, reeve.now), leaves(ann, reeve.now));
    const [timer] = reeve.timers.all();
    if (!timer) throw new Error('no timer was set');
    await reeve.happens({ ...timer.event, id: 'timer:early' });
    expect(await record()).toBeDefined();
    await reeve.happens(joins(ann, reeve.now));
    await reeve.ahead(100 * day);
    await reeve.happens({ ...timer.event, id: 'timer:late' });
    expect(await record()).toBeDefined();
  });

  it('much is erased in several turns', async () => {
    const { reeve, record, names } = here();
    await reeve.happens(joins(ann, reeve.now));
    for (let n = 0; n < 80; n++) {
      await reeve.happens(says(ann, `day ${n}`, reeve.now));
      await reeve.ahead(day);
    }
    await reeve.happens(leaves(ann, reeve.now));
    await reeve.ahead(91 * day);
    expect(await record()).toBeUndefined();
    expect(await reeve.records(ledgerKind)).toEqual([]);
    expect(names().filter((name) => name === 'member.erased')).toHaveLength(1);
  });

  it('a ban is all that is kept', async () => {
    const { reeve, record } = here({ rules: rules(5) });
    await reeve.happens(joins(ann, reeve.now), says(ann, 'cheap courses', reeve.now), leaves(ann, reeve.now));
    await reeve.ahead(91 * day);
    expect(await record()).toMatchObject({ name: '', messages: 0, sanctions: [{ kind: 'ban' }] });
  });
});

describe('where the file has no exit', () => {
  it('there is no command, no timer and no ban elsewhere', async () => {
    const { reeve, platform } = world({ platforms, rules: rules(5) });
    await reeve.happens(joins(ann, reeve.now), says(ann, 'cheap courses', reeve.now), leaves(ann, reeve.now));
    await reeve.happens(tells(lin, '/readmit @ann', reeve.now));
    expect(platform.of('ban')).toHaveLength(1);
    expect(reeve.timers.all()).toEqual([]);
    expect(platform.said().at(-1)).toContain('don’t understand that');
  });
});
