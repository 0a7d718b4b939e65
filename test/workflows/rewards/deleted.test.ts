import { describe, expect, it } from 'vitest';
import type { Abilities } from '../../../shared/effects/abilities.ts';
import type { Person } from '../../../shared/event/message.ts';
import { earnedKind } from '../../../shared/records/earned.ts';
import { ledgerKind, standingKind } from '../../../shared/records/ledger.ts';
import { memberKind } from '../../../shared/records/member.ts';
import type { RewardSettings } from '../../../shared/workflows/rewards/settings.ts';
import { deletes, person, says } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';
import { questions } from './asking.ts';

const [ann, ben, cat, lin] = [person('ann', 'Ann'), person('ben', 'Ben'), person('cat', 'Cat'), person('lin', 'Lin')];
const rewards: RewardSettings = {
  grantAtMost: 50,
  thanks: { points: 2, words: ['thanks'], reactions: ['❤'], givenPerDay: 5, receivedPerDay: 5 },
  answer: { points: 5 },
};

async function written(lacking: Partial<Abilities> = {}) {
  const here = world({ rewards, questions }, lacking);
  const { reeve } = here;
  const notes = says(ann, 'my notes', reeve.now);
  await reeve.happens(notes);
  const replies = async (who: Person, to: typeof notes, text: string) => {
    const { id: messageId, text: quoted } = to.message;
    const said = says(who, text, reeve.now, { message: { reply: { messageId, from: to.from, text: quoted } } });
    await reeve.happens(said);
    return said;
  };
  const gone = async (by: Person, { message }: typeof notes) => {
    const event = deletes(by, message.id, reeve.now);
    await reeve.happens(event);
    return event;
  };
  const points = async ({ id }: Person) => (await reeve.record(memberKind, id))?.points ?? 0;
  const onBoard = async ({ id }: Person) => (await reeve.record(standingKind, 'all', id))?.points ?? 0;
  return { ...here, notes, replies, gone, points, onBoard };
}

describe('a deleted message', () => {
  it.each([
    ['its author', ann],
    ['an admin', lin],
  ])('loses what others thanked for it, whether by %s, and no more', async (_, by) => {
    const { reeve, notes, replies, gone, points, onBoard } = await written();
    const other = says(ann, 'more notes', reeve.now);
    await reeve.happens(other);
    for (const one of [ben, cat]) await replies(one, notes, 'thanks');
    await replies(lin, other, 'thanks');
    expect(await points(ann)).toBe(6);
    await gone(by, notes);
    expect([await points(ann), await onBoard(ann)]).toEqual([2, 2]);
    const back = (await reeve.records(ledgerKind)).filter(({ reason }) => reason === 'reversed');
    expect(back).toMatchObject([
      { points: -2, of: 'thanks', note: 'deleted' },
      { points: -2, of: 'thanks', note: 'deleted' },
    ]);
  });

  it('loses it once, however often that is told', async () => {
    const { reeve, notes, replies, gone, points } = await written();
    await replies(ben, notes, 'thanks');
    const event = await gone(lin, notes);
    await reeve.redeliver(event);
    await gone(ann, notes);
    expect(await points(ann)).toBe(0);
    expect(await reeve.records(ledgerKind)).toHaveLength(2);
  });

  it('earns nothing any more: the news of it may come before the thanks', async () => {
    const { notes, replies, gone, points } = await written();
    await gone(ann, notes);
    await replies(ben, notes, 'thanks');
    expect(await points(ann)).toBe(0);
  });

  it('that was an answer loses what it earned when it was confirmed', async () => {
    const { reeve, replies, gone, points } = await written();
    const question = says(ann, '#question what is a limit?', reeve.now);
    await reeve.happens(question);
    const answer = await replies(ben, question, 'what it comes close to');
    await replies(ann, answer, 'got it');
    expect(await points(ben)).toBe(5);
    await gone(ben, answer);
    expect(await points(ben)).toBe(0);
  });

  it('that was an answer and is gone earns nothing when it is confirmed', async () => {
    const { reeve, replies, gone, points } = await written();
    const question = says(ann, '#question what is a limit?', reeve.now);
    await reeve.happens(question);
    const answer = await replies(ben, question, 'what it comes close to');
    await gone(ben, answer);
    await replies(ann, answer, 'got it');
    expect(await points(ben)).toBe(0);
  });

  it('of somebody else’s, or none that is known, takes nothing from anybody', async () => {
    const { notes, replies, gone, points } = await written();
    await replies(ben, notes, 'thanks');
    await gone(ann, says(ann, 'never heard', 0));
    expect(await points(ann)).toBe(2);
  });
});

describe('where the platform tells of no deletions', () => {
  it('nothing is kept for them', async () => {
    const { reeve, notes, replies, points } = await written({ tellsDeletions: false });
    await replies(ben, notes, 'thanks');
    expect(await points(ann)).toBe(2);
    expect(await reeve.records(earnedKind)).toEqual([]);
  });
});
