import { describe, expect, it } from 'vitest';
import type { Community } from '../../shared/community/community.ts';
import { figuresKind } from '../../shared/records/figures.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { community } from '../decision/community.ts';
import { telegramWorld } from './telegram-world.ts';

const digest = { daily: 8 * 60, weekly: { weekday: 7, minute: 20 * 60 }, chart: true };

/** The day before has its figures already: there is something to draw. */
async function counted(changes: Partial<Community> = {}) {
  const file = { digest, ...changes };
  const world = await telegramWorld(file);
  const { reeve, admins } = world;
  const before = { date: '2026-11-21', counts: {}, messages: 40, active: 12, firsts: 12 };
  await reeve.store.commit([
    { type: 'put', key: figuresKind.key('2026-11-21'), data: figuresKind.encode(before), expects: 0 },
  ]);
  const timer = (id: string) => {
    const recurring = recurringOf(community(file)).find((one) => one.id === id);
    if (!recurring) throw new Error(`${id} does not recur`);
    return occurrence(recurring, reeve.now);
  };
  const goTo = async (local: string) => reeve.ahead(Date.parse(`${local}+08:00`) - reeve.now);
  const morning = async () => {
    await goTo('2026-11-23T08:00:00');
    await reeve.happens(timer('digest-day'));
    await reeve.ahead(0);
  };
  const evening = async () => {
    await goTo('2026-11-29T20:00:00');
    await reeve.happens(timer('digest-week'));
    await reeve.ahead(15 * 60_000);
  };
  const photo = () => admins.posts().at(-1)?.photo?.[0];
  return { ...world, morning, evening, photo, [Symbol.asyncDispose]: world.close };
}

describe('the digest on Telegram', () => {
  it('is a picture of the last days with what happened under it, for the admins', async () => {
    await using world = await counted();
    const { telegram, reeve, group, admins, ann, ben, morning, photo, faults } = world;
    await group.says(ann, 'hello');
    await group.says(ann, 'how do you do');
    await group.says(ben, 'cheap courses');
    await reeve.settle();
    await morning();
    expect(admins.posts()).toHaveLength(1);
    expect(admins.posts()[0]?.caption?.split('\n')).toEqual([
      '✅ Nothing waits for you today.',
      '',
      '📊 2026-11-22',
      '🟦 Messages: 3',
      '🟧 Members who wrote: 2',
      'Joined: 0, left: 0',
      'Rules broken: 1',
      'What followed: warned 1',
    ]);
    expect(photo()).toMatchObject({ width: 800, height: 480 });
    expect(telegram.callsOf('sendPhoto')).toMatchObject([{ status: 200 }]);
    expect(faults).toEqual([]);
  });

  it('comes without the picture where the bot may send none', async () => {
    await using world = await counted();
    const { telegram, admins, morning } = world;
    const description = 'Bad Request: not enough rights to send photos to the chat';
    telegram.fail({ method: 'sendPhoto', with: { kind: 'refuse', code: 400, description } });
    await morning();
    expect(admins.posts().map(({ text, photo }) => [text?.slice(0, 9), photo])).toEqual([['✅ Nothing', undefined]]);
  });

  it('comes once, with its picture behind it, when it is too long to stand under one', async () => {
    await using world = await counted({ texts: { 'digest.nothing-waits': 'x'.repeat(1100) } });
    const { telegram, reeve, admins, morning } = world;
    telegram.fail({ method: 'sendPhoto', times: 3, with: { kind: 'broken', status: 502 } });
    await morning();
    expect(admins.posts().map(({ text }) => text?.length ?? 0)).toEqual([expect.any(Number)]);
    await reeve.ahead(3600_000);
    expect(admins.posts()).toHaveLength(1);
  });

  it('tells the group of its week in the evening, though the week’s last day was never counted', async () => {
    await using world = await counted();
    const { group, ann, morning, evening } = world;
    await group.says(ann, 'hello');
    await morning();
    await evening();
    expect(group.posts().at(-1)?.text).toContain('Our week in Test Community');
    expect(group.posts()).toHaveLength(1);
  });

  it('is shown to an admin in private, also when they ask in the group, and to no member', async () => {
    await using world = await counted();
    const { reeve, group, lin, ann, morning } = world;
    await morning();
    await group.says(lin, '/digest');
    await reeve.settle();
    expect(lin.inbox().at(-1)?.caption).toContain('📊 2026-11-22');
    expect(group.posts()).toEqual([]);
    await group.says(ann, '/digest');
    await reeve.settle();
    expect(group.posts().at(-1)?.text).toContain('Admins only');
  });
});
