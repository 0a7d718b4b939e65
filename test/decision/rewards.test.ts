import { describe, expect, it } from 'vitest';
import { ledgerKind } from '../../shared/records/ledger.ts';
import { memberKind } from '../../shared/records/member.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import type { RewardSettings } from '../../shared/workflows/rewards/settings.ts';
import { community, group } from './community.ts';
import { person, reacts, says, tells } from './happenings.ts';
import { world } from './world.ts';

const day = 24 * 60 * 60_000;
const ann = person('ann', 'Ann', { username: 'ann' });
const ben = person('ben', 'Ben');
const cat = person('cat', 'Cat');
const lin = person('lin', 'Teacher Lin');

const thanks = { points: 2, words: ['thanks', '谢谢'], reactions: ['❤'], givenPerDay: 2, receivedPerDay: 3 };
const rewards: RewardSettings = { daily: { points: 1 }, grantAtMost: 50, thanks };
const weekly = { weekday: 7, minute: 21 * 60, bonus: [20, 10] };

function replyTo(messageId: string, from = ann) {
  return { message: { reply: { messageId, from } } };
}

describe('daily points', () => {
  it('are given for the first message of a local day, once', async () => {
    const { reeve } = world({ rewards });
    await reeve.happens(says(ann, 'a', reeve.now), says(ann, 'b', reeve.now));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(1);
    // 20:00 in Shanghai; four hours later it is tomorrow there.
    await reeve.ahead(4 * 60 * 60_000);
    await reeve.happens(says(ann, 'c', reeve.now));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(2);
  });

  it('are not given for a message that breaks a rule', async () => {
    const { reeve } = world({ rewards });
    await reeve.happens(says(ann, 'cheap courses here', reeve.now));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(0);
  });
});

describe('thanks', () => {
  it('by reply reward the author and say so; twice for one message is once', async () => {
    const { reeve, platform } = world({ rewards: { grantAtMost: 50, thanks } });
    await reeve.happens(says(ann, 'the answer is 42', reeve.now));
    await reeve.happens(says(ben, 'Thanks a lot!', reeve.now, replyTo('77')));
    await reeve.happens(says(ben, 'really, thanks', reeve.now, replyTo('77')));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(2);
    expect(platform.said()).toEqual(['💛 Ben thanks Ann: 2 points.']);
  });

  it('are words of their own, not pieces of others', async () => {
    const { reeve } = world({ rewards: { grantAtMost: 50, thanks: { ...thanks, words: ['ty', '谢谢'] } } });
    await reeve.happens(says(ben, 'the beauty of it', reeve.now, replyTo('1')));
    expect((await reeve.record(memberKind, ann.id))?.points).toBeUndefined();
    await reeve.happens(says(ben, '太谢谢你了', reeve.now, replyTo('1')));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(2);
  });

  it('by reaction find the author among the latest messages, and count with the reply as one', async () => {
    const { reeve } = world({ rewards: { grantAtMost: 50, thanks } });
    const answer = says(ann, 'the answer is 42', reeve.now);
    await reeve.happens(answer);
    await reeve.happens(reacts(ben, answer.message.id, '❤', reeve.now));
    await reeve.happens(says(ben, 'thanks', reeve.now, replyTo(answer.message.id)));
    await reeve.happens(reacts(cat, answer.message.id, '👎', reeve.now));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(2);
  });

  it('stop at the daily caps of giver and receiver, and to oneself count nothing', async () => {
    const { reeve } = world({ rewards: { grantAtMost: 50, thanks } });
    for (const id of ['1', '2', '3']) await reeve.happens(says(ben, 'thanks', reeve.now, replyTo(id)));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(4);
    for (const id of ['4', '5']) await reeve.happens(says(cat, 'thanks', reeve.now, replyTo(id)));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(6);
    await reeve.happens(says(ann, 'thanks', reeve.now, replyTo('6')));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(6);
    await reeve.ahead(day);
    await reeve.happens(says(ben, 'thanks', reeve.now, replyTo('7')));
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(8);
  });
});

describe('/reward', () => {
  it('lets an admin give points with a reason', async () => {
    const { reeve, platform } = world({ rewards });
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.happens(says(lin, '/reward @ann 10 the best notes', reeve.now));
    expect(platform.said()).toEqual(['🎉 Ann gets 10 points: the best notes']);
    const entries = await reeve.records(ledgerKind);
    expect(entries.find(({ reason }) => reason === 'grant')).toMatchObject({ points: 10, note: 'the best notes' });
  });

  it('means who is named right behind it: not whom the reason mentions, and by a name with numbers, too', async () => {
    const { reeve, platform } = world({ rewards });
    const zoe = person('zoe', '2027 广东 Zoe');
    await reeve.happens(says(ann, 'hi', reeve.now), says(zoe, 'hi', reeve.now));
    const mentions = [{ member: zoe.id, name: zoe.name }];
    await reeve.happens(says(lin, `/reward @ann 10 for helping ${zoe.name}`, reeve.now, { message: { mentions } }));
    await reeve.happens(says(lin, `/reward ${zoe.name} 20 good notes`, reeve.now, { message: { mentions } }));
    expect(platform.said()).toEqual([
      '🎉 Ann gets 10 points: for helping 2027 广东 Zoe',
      '🎉 2027 广东 Zoe gets 20 points: good notes',
    ]);
  });

  it('refuses members, too much, and what it cannot read', async () => {
    const { reeve, platform } = world({ rewards });
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.happens(says(ben, '/reward @ann 10', reeve.now));
    await reeve.happens(says(lin, '/reward @ann 51', reeve.now));
    await reeve.happens(says(lin, '/reward @ann ten', reeve.now));
    await reeve.happens(says(lin, '/reward @who 10', reeve.now));
    expect(platform.said()[0]).toBe('Admins only.');
    expect(platform.said()[1]).toContain('At most 50');
    expect(platform.said()[2]).toContain('/reward @someone 10 reason');
    expect(platform.said()[3]).toContain('@who');
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(1);
  });
});

describe('/points, /top and /help', () => {
  it('answer in the chat, and in private to who asks in private', async () => {
    const { reeve, platform } = world({ rewards });
    await reeve.happens(says(ann, '/points', reeve.now));
    await reeve.happens(says(ben, '/top', reeve.now));
    await reeve.happens(tells(ann, '/help', reeve.now), tells(ann, 'what?', reeve.now));
    expect(platform.types()).toEqual(['post', 'post', 'tell', 'tell']);
    expect(platform.said()[0]).toContain('1');
    expect(platform.said()[1]?.split('\n')).toEqual(['🏆 Most points so far', '1. Ann – 1', '2. Ben – 1']);
  });
});

describe('the end of a week', () => {
  const settings = { rewards: { ...rewards, weekly } };
  // Sunday 22 November 2026, 21:00 in Shanghai, is one hour after these tests begin.
  const [recurring] = recurringOf(community(settings));
  const closing = Date.parse('2026-11-22T13:00:00Z');

  async function aWeek() {
    const here = world(settings);
    await here.reeve.happens(
      says(ann, 'hi', here.reeve.now),
      says(ben, 'hi', here.reeve.now),
      says(cat, 'hi', here.reeve.now),
    );
    await here.reeve.happens(says(lin, '/reward @ann 5', here.reeve.now));
    here.platform.asked.length = 0;
    await here.reeve.ahead(60 * 60_000);
    if (!recurring) throw new Error('nothing recurs');
    return { ...here, end: occurrence(recurring, closing) };
  }

  it('announces the best and gives them their bonus', async () => {
    const { reeve, platform, end } = await aWeek();
    await reeve.happens(end);
    expect(platform.of('post').map(({ chat }) => chat)).toEqual([group]);
    expect(platform.said()[0]?.split('\n').slice(1)).toEqual([
      '1. Ann – 6 points this week, bonus 20',
      '2. Ben – 1 point this week, bonus 10',
    ]);
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(26);
  });

  it('counts once when it fires twice, late, or under another id', async () => {
    const { reeve, platform, end } = await aWeek();
    await reeve.happens(end);
    await reeve.redeliver(end);
    await reeve.ahead(2 * day);
    await reeve.happens({ ...end, id: `${end.id}-again` });
    expect(platform.asked).toHaveLength(1);
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(26);
  });

  it('leaves a new week to begin from nothing', async () => {
    const { reeve, platform, end } = await aWeek();
    await reeve.happens(end);
    await reeve.ahead(60_000);
    platform.asked.length = 0;
    await reeve.happens(says(ben, '/top', reeve.now));
    expect(platform.said()).toEqual(['Nobody has points yet. You could be the first!']);
  });

  it('reads the time a schedule fills in', async () => {
    const { reeve, platform, end } = await aWeek();
    const body = JSON.stringify({ ...end, at: '2026-11-22T13:00:00Z' });
    await reeve.events.send([{ id: 'scheduled', group: 'rewards.week', body }]);
    await reeve.settle();
    expect(platform.of('post')).toHaveLength(1);
  });
});
