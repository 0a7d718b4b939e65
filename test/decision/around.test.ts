import { describe, expect, it } from 'vitest';
import type { RuleData } from '../../shared/community/community.ts';
import type { Message } from '../../shared/event/message.ts';
import { caseKind } from '../../shared/records/case.ts';
import { decisionKind } from '../../shared/records/decision.ts';
import { memberKind } from '../../shared/records/member.ts';
import { condition, rule } from './community.ts';
import { joins, person, says } from './happenings.ts';
import { world } from './world.ts';

const second = 1_000;
const minute = 60 * second;

type World = ReturnType<typeof world>;

async function saysNow(from: string, text: string, { reeve }: World, message: Partial<Message> = {}): Promise<void> {
  await reeve.happens(says(person(from), text, reeve.now, { message }));
  await reeve.ahead(minute);
}

const laterPlease: RuleData = {
  ...rule('red-envelope', {
    type: 'all',
    of: [
      condition('media', { kind: ['red-envelope'] }),
      condition('topic', { topic: 'study', within: 10 * minute, by: 2 }),
    ],
  }),
  then: { remove: false, points: 0, serious: false, say: '{member}, please later: we are studying.' },
};

const envelope = { media: [{ kind: 'red-envelope' }] } as const;

describe('what a chat is talking about', () => {
  it('asks for a red envelope to wait while two members discuss an exercise, and sanctions nobody', async () => {
    const group = world({ rules: [laterPlease] });
    await saysNow('mei', 'How do you solve this quadratic equation?', group);
    await saysNow('tao', 'Look at the theorem in chapter 3', group);
    await saysNow('rich', '', group, envelope);
    expect(group.platform.types()).toEqual(['post']);
  });

  it('makes no case of being asked: no strike, nothing for the admins, and the message counts as any other', async () => {
    const group = world({ rules: [laterPlease] });
    await saysNow('mei', 'How do you solve this quadratic equation?', group);
    await saysNow('tao', 'Look at the theorem in chapter 3', group);
    await saysNow('rich', '', group, envelope);
    expect(await group.reeve.records(caseKind)).toEqual([]);
    expect(group.reeve.bus.published).toEqual([]);
    const rich = await group.reeve.record(memberKind, person('rich').id);
    expect(rich).toMatchObject({ strikes: 0, points: 0, messages: 1 });
    expect(rich?.lastCase).toBeUndefined();
    const told = (await group.reeve.records(decisionKind)).flatMap(({ trace }) => trace);
    expect(told).toContainEqual(expect.stringMatching(/^red-envelope \(live\): fired; media, topic: /));
  });

  it('asks once for the envelopes of a minute and for one that is edited, and again later', async () => {
    const group = world({ rules: [laterPlease] });
    await saysNow('mei', 'How do you solve this quadratic equation?', group);
    await saysNow('tao', 'Look at the theorem in chapter 3', group);
    const first = says(person('rich'), '', group.reeve.now, { message: envelope });
    await group.reeve.happens(first);
    await group.reeve.happens(says(person('rich'), '', group.reeve.now, { message: envelope }));
    await group.reeve.ahead(2 * minute);
    await group.reeve.happens({ ...first, id: `${first.id}e`, at: group.reeve.now, edited: true });
    expect(group.platform.types()).toEqual(['post']);
    await saysNow('rich', '', group, envelope);
    expect(group.platform.types()).toEqual(['post', 'post']);
  });

  it('lets it pass when nobody studies, and when the lesson is over', async () => {
    const group = world({ rules: [laterPlease] });
    await saysNow('mei', 'What a lovely evening', group);
    await saysNow('tao', 'Indeed', group);
    await saysNow('rich', '', group, envelope);
    await saysNow('mei', 'How do you solve this quadratic equation?', group);
    await saysNow('tao', 'By the theorem', group);
    await group.reeve.ahead(20 * minute);
    await saysNow('rich', '', group, envelope);
    expect(group.platform.types()).toEqual([]);
  });
});

describe('a raid', () => {
  const raid = rule('raid', {
    type: 'all',
    of: [condition('newcomer', { messages: 3 }), condition('joins', { many: 3, within: minute, lasting: 10 * minute })],
  });

  async function crowd({ reeve }: World): Promise<void> {
    for (let index = 0; index < 4; index++) {
      await reeve.happens(joins(person(`raider${index}`), reeve.now));
      await reeve.ahead(second);
    }
  }

  it('is known by the crowd that joins', async () => {
    const group = world({ rules: [raid] });
    await crowd(group);
    await saysNow('raider1', 'hello', group);
    expect(group.platform.types()).toContain('remove');
  });

  it('is over when its time has passed', async () => {
    const group = world({ rules: [raid] });
    await crowd(group);
    await group.reeve.ahead(20 * minute);
    await saysNow('raider1', 'hello', group);
    expect(group.platform.types()).toEqual([]);
  });
});

describe('a text that many members send', () => {
  const parrots = rule(
    'parrots',
    condition('duplicate', { times: 3, within: 60 * minute, characters: 10, across: 'members' }),
  );

  it('is withdrawn from all of them once enough have sent it, and the last has a case', async () => {
    const group = world({ rules: [parrots] });
    const advert = 'Join our channel for free lessons';
    await saysNow('a', advert, group);
    await saysNow('b', 'what is the homework?', group);
    await saysNow('b', advert.toUpperCase(), group);
    expect(group.platform.types()).toEqual([]);
    await saysNow('c', advert, group);
    expect(group.platform.of('remove').flatMap(({ messageIds }) => messageIds)).toHaveLength(3);
    await saysNow('d', advert, group);
    expect(group.platform.of('remove')).toHaveLength(2);
  });

  it('may be said by many when it is short', async () => {
    const group = world({ rules: [parrots] });
    for (const one of ['a', 'b', 'c', 'd']) await saysNow(one, 'thanks!', group);
    expect(group.platform.types()).toEqual([]);
  });
});
