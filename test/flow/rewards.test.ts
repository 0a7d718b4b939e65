import { describe, expect, it } from 'vitest';
import type { Community } from '../../shared/community/community.ts';
import { memberId } from '../../shared/event/ids.ts';
import { ledgerKind } from '../../shared/records/ledger.ts';
import { memberKind } from '../../shared/records/member.ts';
import { redemptionKind, stockKind } from '../../shared/records/redemption.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import type { RewardSettings } from '../../shared/workflows/rewards/settings.ts';
import { community } from '../decision/community.ts';
import type { Person } from '../stand-in/telegram/interface.ts';
import { telegramWorld } from './telegram-world.ts';

const day = 24 * 3600_000;
const rewards: RewardSettings = {
  daily: { points: 5 },
  streaks: { milestones: [{ days: 2, points: 5 }], freeze: true },
  thanks: { points: 5, words: ['thanks'], reactions: ['❤'], givenPerDay: 3, receivedPerDay: 5 },
  grantAtMost: 50,
  levels: {
    steps: [
      { from: 0, name: 'New' },
      { from: 20, name: '🌟 Helper' },
    ],
    tags: true,
  },
  monthly: { minute: 20 * 60, bonus: [30], clean: 10 },
  shop: { items: [{ id: 'pen', title: 'Pen', cost: 10, stock: 1 }], remind: day },
};

async function rewarded(changes: Partial<Community> = {}) {
  const here = await telegramWorld({ rewards, ...changes });
  const { reeve, group, admins, ann, ben, lin } = here;
  for (const one of [ann, ben, lin]) await one.tells('/start');
  const says = async (who: typeof ann, what: Parameters<typeof group.says>[1]) => {
    const said = await group.says(who, what);
    await reeve.settle();
    return said;
  };
  const tells = async (who: typeof ann, text: string) => {
    await who.tells(text);
    await reeve.settle();
  };
  const points = async ({ user }: typeof ann) =>
    (await reeve.record(memberKind, memberId('telegram', user.id)))?.points;
  const card = () => {
    const found = admins.posts().at(-1);
    if (!found) throw new Error('the admins have no card');
    return found;
  };
  const press = async (label: string) => {
    const pressed = await admins.presses(lin, card(), label);
    await reeve.settle();
    return pressed.answer()?.text;
  };
  const texts = (who: typeof ann) => who.inbox().map(({ text }) => text ?? '');
  return { ...here, says, tells, points, card, press, texts, [Symbol.asyncDispose]: here.close };
}

/** A button below the last message in private. */
function pressInPrivate(who: Person, label: string) {
  const last = who.inbox().at(-1);
  if (!last) throw new Error('nothing was told');
  return who.presses(last, label);
}

describe('a member who comes every day', () => {
  it('is paid, told of days in a row, and has the level beside the name', async () => {
    await using here = await rewarded();
    const { reeve, group, telegram, ann, says, points, faults } = here;
    await says(ann, 'good morning');
    await reeve.ahead(day);
    await says(ann, 'good morning again');
    expect(group.posts().at(-1)?.text).toBe('🔥 Ann, 2 days in a row! That is 5 points more.');
    await reeve.ahead(day);
    await says(ann, 'and again');
    expect(await points(ann)).toBe(20);
    expect(group.posts().at(-1)?.text).toBe('🏅 Ann is now 🌟 Helper. Congratulations!');
    const tags = telegram.callsOf('setChatMemberTag');
    expect(tags.map(({ params }) => params)).toMatchObject([{ user_id: ann.user.id, tag: 'Helper' }]);
    expect(faults).toEqual([]);
  });

  it('is not held up by a bot that may not set tags', async () => {
    await using here = await rewarded();
    const { reeve, group, admins, ann, lin, says, points } = here;
    await group.botBecomes({ can_manage_tags: false });
    await says(ann, 'hi');
    const before = admins.posts().length;
    await says(lin, '/reward @ann 40');
    expect(await points(ann)).toBe(45);
    await reeve.ahead(day);
    expect(admins.posts()).toHaveLength(before);
  });
});

describe('the shop on Telegram', () => {
  it('sells the last piece to one of two who press at once, and each hears of it', async () => {
    await using here = await rewarded();
    const { reeve, ann, ben, lin, says, tells, points, card, press, texts } = here;
    for (const one of [ann, ben]) await says(one, 'hi');
    for (const one of [ann, ben]) {
      const said = await says(one, 'notes');
      await says(lin, { text: '/reward 20', replyTo: said });
      await tells(one, '/shop');
      await pressInPrivate(one, 'Pen · 10');
      await reeve.settle();
    }
    const presses = [ann, ben].map((one) => pressInPrivate(one, 'Yes, redeem'));
    await Promise.all(presses);
    await reeve.settle();
    expect([await points(ann), await points(ben)].toSorted()).toEqual([15, 25]);
    expect([...texts(ann), ...texts(ben)].filter((text) => text.includes('is ordered for'))).toHaveLength(1);
    expect((await reeve.record(stockKind, 'pen'))?.taken).toBe(1);
    expect(card().text).toMatch(/has ordered Pen for 10 points/);
    expect(await press('↩️ Refund')).toBe('Done.');
    expect([await points(ann), await points(ben)]).toEqual([25, 25]);
    expect((await reeve.record(stockKind, 'pen'))?.taken).toBe(0);
  });

  it('is handed over by a button, and told in private', async () => {
    await using here = await rewarded();
    const { reeve, ann, lin, says, tells, press, texts } = here;
    const said = await says(ann, 'notes');
    await says(lin, { text: '/reward 20', replyTo: said });
    await tells(ann, '/redeem pen');
    expect(await press('✅ Handed over')).toBe('Done.');
    expect(texts(ann).at(-1)).toBe('🎁 Pen is yours now. Enjoy it!');
    expect((await reeve.records(redemptionKind))[0]?.state).toBe('fulfilled');
  });

  it('gives back what somebody who leaves has not got yet', async () => {
    await using here = await rewarded();
    const { reeve, group, ann, lin, says, tells, points } = here;
    const said = await says(ann, 'notes');
    await says(lin, { text: '/reward 20', replyTo: said });
    await tells(ann, '/redeem pen');
    await group.leaves(ann);
    await reeve.settle();
    expect(await points(ann)).toBe(25);
    expect((await reeve.records(redemptionKind))[0]?.state).toBe('refunded');
  });
});

describe('thanks on Telegram', () => {
  it('to somebody who is muted bring nothing', async () => {
    const mute = { default: { decay: 30 * day, steps: [{ strikes: 1, do: 'mute', for: day } as const] } };
    await using here = await rewarded({ ladders: mute });
    const { ann, ben, says, points } = here;
    const said = await says(ann, 'the answer is 42');
    await says(ann, 'cheap courses');
    const before = await points(ann);
    await says(ben, { text: 'thanks', replyTo: said });
    expect(await points(ann)).toBe(before);
  });

  it('go with the message when an edit of it breaks a rule', async () => {
    await using here = await rewarded();
    const { reeve, group, ann, ben, says, points } = here;
    const said = await says(ann, 'the answer is 42');
    await says(ben, { text: 'thanks', replyTo: said });
    expect(await points(ann)).toBe(10);
    await group.edits(said, 'cheap courses');
    await reeve.settle();
    expect(await points(ann)).toBe(5);
    expect((await reeve.records(ledgerKind)).filter(({ reason }) => reason === 'reversed')).toHaveLength(1);
  });
});

describe('the month', () => {
  it('ends once though it is told twice, with a bonus for those without a case', async () => {
    await using here = await rewarded();
    const { reeve, group, ann, ben, says, points } = here;
    await says(ann, 'hi');
    await says(ben, 'hi');
    await says(ben, 'cheap courses');
    const end = Date.parse('2026-12-01T12:00:00Z');
    await reeve.ahead(end - reeve.now);
    const monthly = recurringOf(community({ rewards })).find(({ id }) => id === 'rewards-month');
    if (!monthly) throw new Error('no month ends');
    await reeve.happens(occurrence(monthly, end));
    await reeve.ahead(1000);
    await reeve.happens({ ...occurrence(monthly, end), id: 'late' });
    await reeve.ahead(1000);
    expect(group.posts().filter(({ text }) => text?.includes('The best of last month'))).toHaveLength(1);
    expect([await points(ann), await points(ben)]).toEqual([45, 5]);
  });
});
