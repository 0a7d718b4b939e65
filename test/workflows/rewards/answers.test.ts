import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/event/message.ts';
import { ledgerKind } from '../../../shared/records/ledger.ts';
import { memberKind } from '../../../shared/records/member.ts';
import { questionKind } from '../../../shared/records/question.ts';
import type { RewardSettings } from '../../../shared/workflows/rewards/settings.ts';
import { person, presses, reacts, says } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';
import { mistakesOf } from '../../effects/domain-event-mistakes.ts';
import { questions } from './asking.ts';

const hour = 3600_000;
const [ann, ben, wu] = [person('ann', 'Ann'), person('ben', 'Ben'), person('wu', 'Wu')];
const rewards: RewardSettings = { grantAtMost: 50, answer: { points: 5 } };

/** Ann asks, and somebody answers. */
async function answered(by: Person, settings: RewardSettings = rewards) {
  const here = world({ rewards: settings, questions });
  const { reeve } = here;
  const question = says(ann, '#question what is a limit?', reeve.now);
  await reeve.happens(question);
  const reply = { messageId: question.message.id, from: ann, text: question.message.text };
  await reeve.happens(says(by, 'what it comes close to', reeve.now, { message: { reply } }));
  const [found] = await reeve.records(questionKind);
  const press = (who: Person, what: string) => reeve.happens(presses(who, `${what}:${found?.id}`, reeve.now));
  const points = async (who = by) => (await reeve.record(memberKind, who.id))?.points ?? 0;
  return { ...here, press, points };
}

describe('an answer that whoever asked confirms', () => {
  it('earns its author points, once, and says so in private', async () => {
    const { platform, press, points } = await answered(ben);
    await press(ann, 'ask-yes');
    await press(ann, 'ask-yes');
    expect(await points()).toBe(5);
    const told = platform.of('tell').filter(({ member }) => member === ben.id);
    expect(told.map(({ words }) => words.text)).toEqual([
      '🎓 Your answer has helped: 5 points. The question was: #question what is a limit?',
    ]);
  });

  it('by a reply of thanks is rewarded as an answer and not as thanks, too; thanks of others are', async () => {
    const thanks = { points: 2, words: ['got it'], reactions: [], givenPerDay: 5, receivedPerDay: 5 };
    const { reeve, platform, points } = await answered(ben, { ...rewards, thanks });
    const message = { reply: { messageId: '77', from: ben } };
    const [found] = await reeve.records(questionKind);
    const reply = { messageId: found?.last?.messageId ?? '', from: ben };
    await reeve.happens(says(ann, 'got it!', reeve.now, { message: { reply } }));
    expect((await reeve.records(ledgerKind)).map(({ reason }) => reason)).toEqual(['answer']);
    expect(platform.of('post').filter(({ words }) => words.text.includes('2'))).toEqual([]);
    await reeve.happens(says(wu, 'got it!', reeve.now, { message }), says(ann, 'got it', reeve.now, { message }));
    expect(await points()).toBe(9);
  });

  it('is paid once when whoever asked has thanked for it by a reaction before: the greater of both counts', async () => {
    const thanks = { points: 2, words: ['got it'], reactions: ['❤'], givenPerDay: 5, receivedPerDay: 5 };
    for (const [worth, paid] of [
      [5, 5],
      [1, 2],
    ] as const) {
      const { reeve, press, points } = await answered(ben, { ...rewards, answer: { points: worth }, thanks });
      const messageId = (await reeve.records(questionKind))[0]?.last?.messageId ?? '';
      await reeve.happens(reacts(ann, messageId, '❤', reeve.now));
      expect(await points()).toBe(2);
      await press(ann, 'ask-yes');
      expect(await points()).toBe(paid);
      await reeve.happens(reacts(wu, messageId, '❤', reeve.now));
      expect(await points()).toBe(paid + 2);
    }
  });

  it('leaves the thanks where they were when the question is opened again, and is paid the greater of both anew', async () => {
    const thanks = { points: 2, words: ['got it'], reactions: ['❤'], givenPerDay: 5, receivedPerDay: 5 };
    const { reeve, platform, press, points } = await answered(ben, { ...rewards, thanks });
    const [found] = await reeve.records(questionKind);
    await reeve.happens(reacts(ann, found?.last?.messageId ?? '', '❤', reeve.now));
    await press(ann, 'ask-yes');
    expect(await points()).toBe(5);
    expect(platform.of('tell').find(({ member }) => member === ben.id)?.words.text).toContain('5 points');
    await press(ann, 'ask-again');
    expect(await points()).toBe(2);
    const reply = { messageId: found?.messageId ?? '', from: ann, text: '' };
    await reeve.happens(says(ben, 'I mean the value itself', reeve.now, { message: { reply } }));
    await press(ann, 'ask-yes');
    // Another answer, for which nobody has thanked.
    expect(await points()).toBe(7);
    await press(ann, 'ask-again');
    expect(await points()).toBe(2);
  });

  it('is told of on the bus, and so is that it is one no more', async () => {
    const { reeve, press } = await answered(ben);
    const told = () => reeve.bus.published.filter(({ name }) => name.startsWith('points.'));
    await press(ann, 'ask-yes');
    const detail = { member: ben.id, points: 5, reason: 'answer' };
    expect(told()).toMatchObject([{ name: 'points.granted', version: 1, detail }]);
    await press(ann, 'ask-again');
    expect(told().slice(1)).toMatchObject([{ name: 'points.reversed', version: 1, detail: { ...detail, points: -5 } }]);
    expect(told().flatMap(mistakesOf)).toEqual([]);
  });

  it('loses them when the question is opened again, and earns them anew', async () => {
    const { reeve, press, points } = await answered(ben);
    await press(ann, 'ask-yes');
    await press(ann, 'ask-again');
    expect(await points()).toBe(0);
    const [found] = await reeve.records(questionKind);
    const reply = { messageId: found?.messageId ?? '', from: ann, text: '' };
    await reeve.happens(says(ben, 'I mean the value itself', reeve.now, { message: { reply } }));
    await press(ann, 'ask-yes');
    expect(await points()).toBe(5);
    const entries = (await reeve.records(ledgerKind)).map(({ points, reason }) => [reason, points]);
    expect(entries.toSorted()).toEqual([
      ['answer', 5],
      ['answer', 5],
      ['reversed', -5],
    ]);
  });

  it('earns nothing for teachers, whose work it is', async () => {
    const { press, points } = await answered(wu);
    await press(ann, 'ask-yes');
    expect(await points()).toBe(0);
  });

  it('earns nothing beyond the cap of the day', async () => {
    const { press, points } = await answered(ben, { ...rewards, caps: { answer: 4 } });
    await press(ann, 'ask-yes');
    expect(await points()).toBe(0);
  });

  it('earns nothing when it only became quiet', async () => {
    const { reeve, points } = await answered(ben);
    await reeve.ahead(3 * 24 * hour);
    expect((await reeve.records(questionKind))[0]?.state).toBe('answered');
    expect(await points()).toBe(0);
  });
});
