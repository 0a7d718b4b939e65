import { describe, expect, it } from 'vitest';
import type { Community } from '../../../shared/community/community.ts';
import type { Person } from '../../../shared/event/message.ts';
import { ledgerKind } from '../../../shared/records/ledger.ts';
import { memberKind } from '../../../shared/records/member.ts';
import type { RewardSettings } from '../../../shared/workflows/rewards/settings.ts';
import { joins, person, presses, reacts, says } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';

const day = 24 * 3600_000;
const [ann, ben, cat, dan] = [person('ann', 'Ann'), person('ben', 'Ben'), person('cat', 'Cat'), person('dan', 'Dan')];
const lin = person('lin', 'Lin');
const thanks = { points: 2, words: ['thanks'], reactions: ['❤'], givenPerDay: 5, receivedPerDay: 5 };
const rewards: RewardSettings = { grantAtMost: 50, thanks };

function thanking(changes: Partial<Community> = {}) {
  const here = world({ rewards, ...changes });
  const { reeve } = here;
  let messages = 0;
  const thank = async (from: Person, to: Person, messageId = `m${messages}`) => {
    messages += 1;
    await reeve.happens(says(from, 'thanks', reeve.now, { message: { reply: { messageId, from: to } } }));
  };
  const points = async ({ id }: Person) => (await reeve.record(memberKind, id))?.points ?? 0;
  return { ...here, thank, points };
}

describe('thanks in a circle', () => {
  it('of two do not count on the same day, and do on the next', async () => {
    const { reeve, thank, points } = thanking();
    await thank(ann, ben);
    await thank(ben, ann);
    expect([await points(ann), await points(ben)]).toEqual([0, 2]);
    await reeve.ahead(day);
    await thank(ben, ann);
    expect(await points(ann)).toBe(2);
  });

  it('of three do not, and those on the way do', async () => {
    const { thank, points } = thanking();
    await thank(ann, ben);
    await thank(ben, cat);
    await thank(cat, ann);
    await thank(cat, dan);
    expect([await points(ann), await points(ben), await points(cat), await points(dan)]).toEqual([0, 2, 2, 2]);
  });

  it('by reaction count as little as those in words', async () => {
    const { reeve, thank, points } = thanking();
    const said = says(ann, 'the answer', reeve.now);
    await reeve.happens(said);
    await thank(ann, ben);
    await reeve.happens(reacts(ben, said.message.id, '❤', reeve.now));
    expect(await points(ann)).toBe(0);
  });
});

describe('a heart under the post of a channel', () => {
  it('gives points to nobody, as thanks in words do not', async () => {
    const { reeve } = thanking();
    const post = says({ ...ann, kind: 'channel' }, 'our new book', reeve.now);
    await reeve.happens(post, reacts(ben, post.message.id, '❤', reeve.now));
    expect(await reeve.records(ledgerKind)).toEqual([]);
  });
});

describe('thanks from somebody on probation', () => {
  it('do not count until it is over', async () => {
    const probation = { messages: 0, time: 2 * day, remove: [], wait: [] };
    const { reeve, thank, points } = thanking({ entry: { probation } as never });
    await reeve.happens(joins(ben, reeve.now));
    await thank(ben, ann);
    expect(await points(ann)).toBe(0);
    await reeve.ahead(3 * day);
    await thank(ben, ann);
    expect(await points(ann)).toBe(2);
  });
});

describe('points under a sanction', () => {
  it('are not given to who is thanked, and count again when it is over', async () => {
    const { reeve, platform, thank, points } = thanking();
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    await reeve.ahead(60_000);
    await reeve.happens(says(ann, 'cheap courses!', reeve.now));
    platform.asked.length = 0;
    await thank(ben, ann);
    await reeve.happens(
      says(lin, '/reward 10 all the same', reeve.now, { message: { reply: { messageId: '1', from: ann } } }),
    );
    expect(await points(ann)).toBe(0);
    expect(platform.said()).toEqual(['A sanction against Ann holds: no points were given.']);
    await reeve.ahead(11 * 60_000);
    await thank(ben, ann);
    expect(await points(ann)).toBe(2);
  });

  it('are refused with a word to whoever is gone', async () => {
    const exit = { forgetAfter: 30 * day } as never;
    const { reeve, platform } = thanking({ exit });
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens({ type: 'left', id: 'left:1', at: reeve.now, chat: joins(ann, 0).chat, member: ann });
    platform.asked.length = 0;
    await reeve.happens(says(lin, '/reward 10 bye', reeve.now, { message: { reply: { messageId: '1', from: ann } } }));
    expect(platform.said()).toEqual(['Ann is not here any more: no points were given.']);
  });
});

describe('points from an admin', () => {
  it('are for others: to themselves none is given', async () => {
    const { reeve, platform, points } = thanking();
    await reeve.happens(says(lin, 'hi', reeve.now));
    platform.asked.length = 0;
    const reply = (from: typeof lin) => ({ message: { reply: { messageId: '1', from } } });
    await reeve.happens(says(lin, '/reward 10 me', reeve.now, reply(lin)));
    expect(platform.said()).toEqual(['Points for yourself are for another admin to give.']);
    await reeve.happens(says(lin, '/reward +10 you', reeve.now, reply(ann)));
    expect([await points(lin), await points(ann)]).toEqual([0, 10]);
  });
});

describe('points of a message', () => {
  it('go with it when a case removes it, and come back with the case', async () => {
    const { reeve, thank, points } = thanking();
    const said = says(ann, 'the answer', reeve.now);
    await reeve.happens(said);
    await thank(ben, ann, said.message.id);
    expect(await points(ann)).toBe(2);
    const edited = { ...said, id: `${said.id}e`, edited: true, message: { ...said.message, text: 'cheap courses' } };
    await reeve.happens(edited);
    expect(await points(ann)).toBe(0);
    const back = (await reeve.records(ledgerKind)).find(({ reason }) => reason === 'reversed');
    expect(back).toMatchObject({ points: -2, of: 'thanks' });
    await reeve.happens(presses(lin, `undo:${back?.note}`, reeve.now));
    expect(await points(ann)).toBe(2);
  });
});
