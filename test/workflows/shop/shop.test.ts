import { describe, expect, it } from 'vitest';
import type { ButtonEvent } from '../../../shared/event/event.ts';
import type { Person } from '../../../shared/event/message.ts';
import { ledgerKind } from '../../../shared/records/ledger.ts';
import { memberKind } from '../../../shared/records/member.ts';
import { redemptionKind, stockKind } from '../../../shared/records/redemption.ts';
import type { RewardSettings, ShopItem } from '../../../shared/workflows/rewards/settings.ts';
import { adminChat } from '../../decision/community.ts';
import { joins, leaves, person, presses, says, tells } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';

const hour = 3600_000;
const [ann, ben] = [person('ann', 'Ann', { username: 'ann' }), person('ben', 'Ben', { username: 'ben' })];
const [lin, wu] = [person('lin', 'Lin'), person('wu', 'Wu')];
const pen: ShopItem = { id: 'pen', title: 'Pen', cost: 10, stock: 1 };
const book: ShopItem = { id: 'book', title: 'Book', cost: 20, perMember: 1 };

/** Ann and Ben have 30 points each. */
async function shopping(items: readonly ShopItem[] = [pen, book]) {
  const rewards: RewardSettings = { grantAtMost: 50, shop: { items, remind: 24 * hour } };
  const here = world({ rewards });
  const { reeve, platform } = here;
  await reeve.happens(
    joins(ann, reeve.now),
    joins(ben, reeve.now),
    says(ann, 'hi', reeve.now),
    says(ben, 'hi', reeve.now),
  );
  for (const name of ['ann', 'ben']) await reeve.happens(says(lin, `/reward @${name} 30`, reeve.now));
  platform.asked.length = 0;
  const order = (who: Person, what = 'pen') => reeve.happens(tells(who, `/redeem ${what}`, reeve.now));
  const orders = () => reeve.records(redemptionKind);
  const press = async (who: Person, what: string, n = 0) => {
    const id = (await orders())[n]?.id;
    await reeve.happens(presses(who, `order:${what}.${id}`, reeve.now));
  };
  const points = async ({ id }: Person) => (await reeve.record(memberKind, id))?.points;
  const taken = async (item = 'pen') => (await reeve.record(stockKind, item))?.taken ?? 0;
  const cards = () => platform.of('post').filter(({ chat }) => chat === adminChat);
  const told = (who: Person) =>
    platform.of('tell').flatMap(({ member, words }) => (member === who.id ? [words.text] : []));
  return { ...here, order, orders, press, points, taken, cards, told };
}

/** Of what was shown to somebody last, in private. */
function privately(who: Person, data: string, at: number): ButtonEvent {
  return { ...presses(who, data, at), chat: tells(who, '', at).chat };
}

describe('/shop', () => {
  it('lists what there is, in private with a button for what is left', async () => {
    const { reeve, platform, order } = await shopping();
    await order(ben);
    platform.asked.length = 0;
    await reeve.happens(says(ann, '/shop', reeve.now), tells(ann, '/shop', reeve.now));
    expect(platform.of('post')[0]?.words.text.split('\n')).toEqual([
      '🎁 The shop – you have 30 points',
      'Pen – sold out',
      'Book – 20 points (/redeem book)',
      'Write /shop to me in private for buttons.',
    ]);
    expect(
      platform
        .of('tell')[0]
        ?.buttons?.flat()
        .map(({ label }) => label),
    ).toEqual(['Book · 20']);
  });

  it('is what /redeem shows alone, too', async () => {
    const { order, told } = await shopping();
    await order(ann, '');
    expect(told(ann)[0]).toContain('🎁 The shop – you have 30 points');
  });

  it('asks before it takes points, and a second press of yes takes no more', async () => {
    const { reeve, platform, orders, points } = await shopping();
    await reeve.happens(privately(ann, 'shop:ask.pen', reeve.now));
    const yes = platform.of('edit').at(-1)?.buttons?.flat()[0]?.data ?? '';
    expect(await points(ann)).toBe(30);
    await reeve.happens(privately(ann, yes, reeve.now));
    await reeve.happens(privately(ann, yes, reeve.now));
    expect([await points(ann), (await orders()).length]).toEqual([20, 1]);
    expect(platform.of('edit').map(({ words }) => words.text)).toEqual([
      'Spend 10 points on Pen?',
      '🎁 Pen is ordered for 10 points; 20 are left. The team will get in touch.',
      'Pen is ordered already.',
    ]);
  });

  it('does not exist where the file names no shop', async () => {
    const { reeve, platform } = world({ rewards: { grantAtMost: 50 } });
    await reeve.happens(says(ann, '/shop', reeve.now));
    expect(platform.asked).toEqual([]);
  });
});

describe('an order', () => {
  it('takes the points and one of the stock, and becomes a task of the admins', async () => {
    const { order, points, taken, cards, told } = await shopping();
    await order(ann);
    expect([await points(ann), await taken()]).toEqual([20, 1]);
    expect(cards().map(({ words }) => words.text)).toEqual(['🎁 Ann has ordered Pen for 10 points.']);
    expect(
      cards()[0]
        ?.buttons?.flat()
        .map(({ label }) => label),
    ).toEqual(['✅ Handed over', '↩️ Refund']);
    expect(told(ann).at(-1)).toContain('Pen is ordered for 10 points; 20 are left.');
  });

  it('of the last piece by two at once gives it to one, and leaves the other their points', async () => {
    const { reeve, points, taken, told } = await shopping();
    const events = [ann, ben].map((who) => tells(who, '/redeem pen', reeve.now));
    await reeve.happens(...events);
    await reeve.redeliver(...events);
    expect([await points(ann), await points(ben)].toSorted()).toEqual([20, 30]);
    expect(await taken()).toBe(1);
    expect([...told(ann), ...told(ben)].filter((text) => text.includes('sold out'))).toHaveLength(1);
  });

  it('that costs more than there is, is more than one may have, or is unknown, takes nothing', async () => {
    const { order, points, told } = await shopping([
      { ...book, cost: 15 },
      { ...pen, cost: 31 },
    ]);
    for (const what of ['pen', 'book', 'book', 'car']) await order(ann, what);
    expect(told(ann)).toEqual([
      'Pen costs 31 points, and you have 30. Nearly there!',
      expect.stringContaining('Book is ordered'),
      'You have as many of Book as one member may have.',
      'There is no such thing in the shop. /shop shows what there is.',
    ]);
    expect(await points(ann)).toBe(15);
  });

  it('of more than the file now says there are is refused, and the stock is never less than none', async () => {
    const { order, told } = await shopping([{ ...pen, stock: 0 }]);
    await order(ann);
    expect(told(ann)).toEqual(['Pen is sold out. Your points stay with you.']);
  });

  it('that was handed over is told to its member, and is decided about once', async () => {
    const { platform, order, orders, press, points, told } = await shopping();
    await order(ann);
    await press(lin, 'done');
    await press(lin, 'refund');
    expect((await orders())[0]).toMatchObject({ state: 'fulfilled', by: lin.id });
    expect(told(ann).at(-1)).toBe('🎁 Pen is yours now. Enjoy it!');
    expect(await points(ann)).toBe(20);
    expect(platform.of('answer').map(({ text }) => text)).toEqual(['Done.', 'Already done.']);
    expect(platform.of('edit').at(-1)?.words.text).toContain('✅ Handed over.');
  });

  it('that is refunded gives back points and stock, once', async () => {
    const { order, press, points, taken, told } = await shopping();
    await order(ann);
    await press(lin, 'refund');
    await press(lin, 'refund');
    expect([await points(ann), await taken()]).toEqual([30, 0]);
    expect(told(ann).at(-1)).toBe('Pen is not to be had after all: your 10 points are back, and we are sorry.');
  });

  it('is decided about by admins alone', async () => {
    const { platform, order, orders, press } = await shopping();
    await order(ann);
    await press(wu, 'done');
    expect(platform.of('answer').at(-1)?.text).toBe('Admins only.');
    expect((await orders())[0]?.state).toBe('waiting');
  });

  it('that waits reminds the admins, and no more when it is done', async () => {
    const { reeve, order, press, cards } = await shopping();
    await order(ann);
    await reeve.ahead(25 * hour);
    expect(cards().at(-1)?.words.text).toBe('⏰ Ann has been waiting for Pen (10 points) for 1 day.');
    await press(lin, 'done');
    const before = cards().length;
    await reeve.ahead(72 * hour);
    expect(cards()).toHaveLength(before);
    expect(reeve.timers.nextDue()).toBeUndefined();
  });

  it('of who leaves is refunded, and the admins can do nothing more about it', async () => {
    const { reeve, platform, order, press, points, taken } = await shopping();
    await order(ann);
    await reeve.happens(leaves(ann, reeve.now));
    expect([await points(ann), await taken()]).toEqual([30, 0]);
    await press(lin, 'done');
    expect(platform.of('answer').at(-1)?.text).toBe('Already done.');
    expect(await points(ann)).toBe(30);
    await order(ann);
    expect(await points(ann)).toBe(30);
  });

  it('of who has everything erased makes room for the next', async () => {
    const { reeve, platform, order, orders, taken } = await shopping();
    await order(ann);
    await reeve.happens(tells(ann, '/forgetme', reeve.now));
    for (const _asked of ['once', 'twice']) {
      const yes = platform.of('tell').at(-1)?.buttons?.flat()[0]?.data ?? '';
      await reeve.happens(privately(ann, yes, reeve.now));
    }
    expect([(await orders()).length, await taken()]).toEqual([0, 0]);
    expect((await reeve.records(ledgerKind)).some(({ member }) => member === ann.id)).toBe(false);
  });
});

describe('/redemptions', () => {
  it('shows the admins what waits, the oldest first', async () => {
    const { reeve, platform, order } = await shopping();
    await order(ben, 'book');
    await reeve.ahead(hour);
    await order(ann);
    await reeve.happens(tells(lin, '/redemptions', reeve.now));
    expect(platform.said().at(-1)?.split('\n')).toEqual([
      '🎁 Waiting to be handed over: 2',
      'Ben – Book (20)',
      'Ann – Pen (10)',
    ]);
  });
});
