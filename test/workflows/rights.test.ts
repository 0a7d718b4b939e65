import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../shared/event/ids.ts';
import { recordKinds } from '../../shared/records/catalogue.ts';
import { type DecisionRecord, decisionKind } from '../../shared/records/decision.ts';
import { memberKind } from '../../shared/records/member.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { doneTo } from '../../shared/workflows/rights/done.ts';
import { holdings } from '../../shared/workflows/rights/held.ts';
import { community, group } from '../decision/community.ts';
import { joins, person, presses, reacts, says, tells } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const ann = person('ann', 'Ann', { username: 'ann_of_green' });
const ben = person('ben', 'Ben');
const lin = person('lin', 'Lin');
const thanks = { points: 2, words: ['thanks'], reactions: ['❤'], givenPerDay: 2, receivedPerDay: 3 };
const weekly = { weekday: 7, minute: 21 * 60, bonus: [20] };
const rewards = { daily: { points: 1 }, grantAtMost: 50, thanks, weekly };

/** Ann has done a bit of everything. */
async function lived() {
  const { reeve, platform } = world({ rewards });
  const reply = { message: { reply: { messageId: '1', from: ann } } };
  await reeve.happens(
    joins(ann, reeve.now),
    says(ann, 'good morning', reeve.now),
    says(ben, 'thanks', reeve.now, reply),
  );
  await reeve.happens(says(ben, 'hello', reeve.now, { message: { id: 'm9' } }), reacts(ann, 'm9', '❤', reeve.now));
  await reeve.happens(says(ann, 'cheap courses', reeve.now), says(lin, '/reward @ann_of_green 5 kind', reeve.now));
  await reeve.happens(joins({ ...person('cat', 'Cat') }, reeve.now));
  await reeve.ahead(8 * 24 * 60 * 60_000);
  const [week] = recurringOf(community({ rewards }));
  if (week) await reeve.happens(occurrence(week, Date.parse('2026-11-22T13:00:00Z')));
  return { reeve, platform };
}

async function forget({ reeve }: Awaited<ReturnType<typeof lived>>, who = ann) {
  await reeve.happens(tells(who, '/forgetme', reeve.now));
  await reeve.happens(presses(who, 'forget-me:first', reeve.now));
  await reeve.happens(presses(who, 'forget-me:last', reeve.now));
  await reeve.ahead(60_000);
}

describe('every kind of record', () => {
  it.each(recordKinds.map((kind) => [kind.name, kind] as const))(
    '%s says how its rights are served',
    (_, { rights }) => {
      expect(['nobody', 'passing', 'members']).toContain(rights.holds);
      if (rights.holds === 'passing') expect(rights.within).toBeLessThanOrEqual(24 * 60 * 60_000);
      if (rights.holds === 'members')
        expect(Object.keys(rights).sort()).toEqual(['holds', 'isOf', 'shown', 'where', 'without']);
    },
  );

  it('that declares to tell of nobody names no member once the community has lived', async () => {
    const { reeve } = await lived();
    const silent = recordKinds.filter(({ rights }) => rights.holds === 'nobody').map(({ name }) => name as string);
    const telling = reeve.store
      .all()
      .filter(({ data, key }) => data.includes('test:ann') || key.sort.includes('test:ann'));
    for (const { key } of telling) expect(silent).not.toContain(key.partition.split('#')[0]);
  });
});

describe('/me', () => {
  it('tells in private how one stands, and when strikes fade', async () => {
    const { reeve, platform } = await lived();
    await reeve.happens(says(ann, '/me', reeve.now));
    const told = platform.of('tell').at(-1);
    expect(told).toMatchObject({ member: ann.id, fallback: { chat: group } });
    expect(told?.words.text).toMatch(
      /^You are Ann\.\nHere since .*\nMessages: \d+\nPoints: \d+\nStrikes: 1\. The next one fades on/,
    );
    expect(told?.fallback?.words.text).not.toContain('Points');
  });

  it('tells of a mute, and of a clean record', async () => {
    const { reeve, platform } = world();
    await reeve.happens(tells(ben, '/me', reeve.now));
    expect(platform.said().at(-1)).toContain('No strikes');
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    await reeve.ahead(60_000);
    await reeve.happens(says(ann, 'cheap courses!', reeve.now));
    await reeve.happens(tells(ann, '/me', reeve.now));
    expect(platform.said().at(-1)).toContain('Muted until');
  });
});

describe('/mydata', () => {
  it('sends everything held, of every kind, as one JSON file', async () => {
    const { reeve, platform } = await lived();
    await reeve.happens(tells(ann, '/mydata', reeve.now));
    const file = platform.of('tell').at(-1)?.file;
    expect(file?.name).toBe('my-data.json');
    const entries: { kind: string }[] = JSON.parse(file?.text ?? '');
    const kinds = new Set(entries.map(({ kind }) => kind));
    for (const kind of ['member', 'handle', 'case', 'ledger', 'standing', 'week', 'decision'])
      expect(kinds).toContain(kind);
    expect(entries.find(({ kind }) => kind === 'case')).toMatchObject({ said: { text: 'cheap courses' } });
    // What was given to others is theirs, but for that it was given.
    expect(file?.text).not.toContain('good evening');
  });

  it.each([
    ['en', 'A message of yours was withdrawn.', /^You were muted until /, /^You were told in private: /],
    ['zh', '撤回了你的一条消息。', /^你被禁言至 /, /^私下告诉了你：/],
  ] as const)('says in words what was done, in %s', async (language, removed, muted, told) => {
    const { reeve, platform } = world({ language, rewards });
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    await reeve.ahead(60_000);
    await reeve.happens(says(ann, 'cheap courses!', reeve.now), says(ben, 'cheap courses?', reeve.now));
    await reeve.happens(tells(ann, '/mydata', reeve.now), tells(ann, '/mydata', reeve.now + 1));
    const entries: { kind: string; done?: string[] }[] = JSON.parse(platform.of('tell').at(-1)?.file?.text ?? '');
    const decisions = entries.filter(({ kind }) => kind === 'decision').map(({ done = [] }) => done);
    const done = decisions.flat();
    expect(decisions.find((one) => one.some((line) => muted.test(line)))).toContain(removed);
    expect(done.some((line) => told.test(line))).toBe(true);
    // Of what was done to others nothing.
    expect(decisions.filter((one) => one.includes(removed))).toHaveLength(2);
  });

  it('says of what is for the admins that they were told, and nothing of what was done to others', () => {
    const words = { text: 'Ann: cheap courses', mentions: [{ offset: 0, length: 3, member: ann.id }] };
    const event = { name: 'case.opened', version: 1, id: 'e', at: 0, detail: { member: ann.id } } as const;
    const notice = { words, platform: 'test' };
    const done = doneTo(community(), ann.id, [
      { type: 'publish', event },
      { type: 'publish', event: { ...event, notice } },
      { type: 'remove', chat: group, messageIds: ['1'], member: ben.id },
      { type: 'tell', member: lin.id, words },
      { type: 'post', chat: group, words },
      { type: 'unmute', chat: group, member: ann.id },
      { type: 'look-up', chat: group, member: ann.id },
    ]);
    expect(done).toEqual([
      'The admins were told.',
      'In the group it was said to you: Ann: cheap courses',
      'You may write again.',
    ]);
  });

  it('comes in several files when it is much', async () => {
    const { reeve, platform } = world();
    for (let at = 0; at < 60; at += 1) {
      await reeve.happens(says(ann, `cheap courses ${at} ${'x'.repeat(3000)}`, reeve.now));
      await reeve.ahead(10_000);
    }
    await reeve.happens(tells(ann, '/mydata', reeve.now));
    await reeve.ahead(60_000);
    const files = platform.of('tell').flatMap(({ file }) => (file ? [file] : []));
    expect(files.length).toBeGreaterThan(1);
    expect(files.map(({ name }) => name)).toEqual(files.map((_, index) => `my-data-${index + 1}.json`));
    for (const { text } of files) {
      expect(text.length).toBeLessThan(100_000);
      expect(JSON.parse(text).length).toBeGreaterThan(0);
    }
  });
});

describe('/forgetme', () => {
  it('asks twice, then erases every record, and says so', async () => {
    const one = await lived();
    await forget(one);
    const { reeve, platform } = one;
    expect(platform.said().at(-1)).toMatch(/^Done: I hold nothing/);
    // What was decided about the erasing itself goes when no redelivery can come any more.
    const left = reeve.store.all().filter(({ key, data }) => `${key.sort}${data}`.includes('test:ann'));
    expect(left.map(({ key }) => key.partition)).toEqual(left.map(() => 'decision'));
    expect(left.length).toBeLessThanOrEqual(4);
    for (const { expiresAt } of left) expect(expiresAt).toBeLessThanOrEqual(reeve.now / 1000 + 14 * 24 * 3600);
    expect(JSON.stringify(reeve.store.all())).not.toContain('cheap courses');
    expect(await reeve.record(memberKind, ben.id)).toBeDefined();
  });

  it('erases nothing when they think better of it', async () => {
    const { reeve, platform } = await lived();
    const before = await reeve.record(memberKind, ann.id);
    await reeve.happens(tells(ann, '/forgetme', reeve.now));
    await reeve.happens(presses(ann, 'forget-me:no', reeve.now));
    expect(platform.of('edit').at(-1)?.words.text).toBe('All right, everything stays.');
    expect((await reeve.record(memberKind, ann.id))?.points).toBe(before?.points);
  });

  it('keeps of who is banned that they are, by which rule, and nothing else', async () => {
    const { reeve, platform } = world();
    for (let at = 0; at < 5; at += 1) {
      await reeve.happens(says(ann, `cheap courses ${at}`, reeve.now));
      await reeve.ahead(60_000);
    }
    expect(platform.types()).toContain('ban');
    await forget({ reeve, platform });
    expect(platform.said().at(-1)).toContain('As you are banned');
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ id: ann.id, name: '', points: 0, seen: [] });
    expect((await reeve.record(memberKind, ann.id))?.sanctions).toHaveLength(1);
    expect(JSON.stringify(reeve.store.all())).not.toContain('cheap courses');
  });

  it('erases much in several steps, also when a step comes twice', async () => {
    const { reeve, platform } = world({ rewards: { grantAtMost: 50, daily: { points: 1 } } });
    for (let day = 0; day < 130; day += 1) {
      await reeve.happens(says(ann, `day ${day}`, reeve.now));
      await reeve.ahead(24 * 60 * 60_000);
    }
    await forget({ reeve, platform });
    const left = reeve.store.all().filter(({ key }) => ['ledger', 'member'].includes(key.partition));
    expect(left).toEqual([]);
    expect(platform.said().filter((text) => text.startsWith('Done'))).toHaveLength(1);
  });

  it('begins in private only', async () => {
    const { reeve, platform } = world();
    await reeve.happens(says(ann, '/forgetme', reeve.now));
    expect(platform.of('tell').at(-1)?.words.text).toContain('in private');
    expect(platform.of('tell').at(-1)?.buttons).toBeUndefined();
  });
});

describe('what is erased', () => {
  it.each(holdings.map((kind) => [kind.name, kind] as const))(
    'of a %s is no longer theirs to find',
    (_, { rights }) => {
      expect(rights.where('test:ann' as MemberId, Date.now()).length).toBeGreaterThan(0);
    },
  );
});

describe('a decision', () => {
  const effects = [{ type: 'tell', member: lin.id, words: { text: '', mentions: [] } }] as const;
  const decision = { event: 'test:1', at: 0, effects: [], trace: [] };
  const isOf = (record: DecisionRecord) =>
    decisionKind.rights.holds === 'members' && decisionKind.rights.isOf(record, ann.id);

  it('is of whom its trace speaks, and of whom a file names that somebody else was sent', () => {
    const file = { name: 'my-data.json', text: JSON.stringify([{ member: ann.id }]) };
    expect(isOf({ ...decision, effects: [{ ...effects[0], file }] })).toBe(true);
    expect(isOf({ ...decision, trace: [`undone by ${ann.id}.`] })).toBe(true);
    expect(isOf({ ...decision, effects })).toBe(false);
  });

  it('is not of whose id only begins like the one that it names', () => {
    expect(isOf({ ...decision, trace: [`undone by ${ann.id}e`] })).toBe(false);
  });
});
