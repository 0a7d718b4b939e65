import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../shared/event/ids.ts';
import { appealWordsKind } from '../../shared/records/appeal-words.ts';
import { boardKind } from '../../shared/records/board.ts';
import { earnedKind } from '../../shared/records/earned.ts';
import { redemptionKind } from '../../shared/records/redemption.ts';
import type { Query, Stored } from '../../shared/records/stored.ts';
import { type Holding, holdings } from '../../shared/workflows/rights/held.ts';
import { Semester } from './semester.ts';

function finds({ partition, sortPrefix = '', contains = '' }: Query, { key, data }: Stored): boolean {
  return partition === key.partition && key.sort.startsWith(sortPrefix) && data.includes(contains);
}

/** What of one kind's record, as it was written, a member could neither find, see nor have erased. */
function lackingIn({ rights, decode, encode }: Holding, stored: Stored, member: MemberId, now: number): string[] {
  const record = decode(stored.data);
  const left = rights.without(record, member, new Set());
  const isFound = rights.where(member, now).some((query) => finds(query, stored));
  const isShown = JSON.stringify(rights.shown(record, member)).length > 2 || 'confidential' in Object(record);
  const isErased = left === undefined || !rights.isOf(left, member);
  return [
    ...(isFound ? [] : ['is not found']),
    ...(isShown ? [] : ['is not shown']),
    ...(isErased ? [] : [`still names them: ${encode(left).length} characters`]),
  ];
}

const mostOfAKind = 100;

const ann = 'telegram:1' as MemberId;
const week = '2026-11-29';
const best = [{ id: ann, name: 'Ann', points: 3 }];

const order = {
  id: 'r1',
  member: ann,
  account: ann,
  name: 'Ann',
  item: 'mug',
  title: 'A mug',
  cost: 20,
  at: 0,
  state: 'waiting',
  reminders: 0,
} as const;

/**
 * What members of the semester seldom or never come to: so many points, a question which of several cases they mean, and
 * a platform that tells of deleted messages.
 */
const rare: readonly Stored[] = [
  {
    key: boardKind.key('shown', week),
    version: 1,
    data: boardKind.encode({ purpose: 'shown', period: week, at: 0, after: '', best }),
  },
  { key: redemptionKind.key('r1'), version: 1, data: redemptionKind.encode(order) },
  { key: appealWordsKind.key(ann), version: 1, data: appealWordsKind.encode({ member: ann, at: 0, words: 'sorry' }) },
  {
    key: earnedKind.key('place'),
    version: 1,
    data: earnedKind.encode({ at: 0, member: ann, sources: ['thanks.room.1.giver'] }),
  },
];

describe('the rights of a member', () => {
  it('reach every kind of record that holds something of members, as a community with everything on writes it', async () => {
    const semester = new Semester({ seed: 2, members: 400, days: 60 });
    const kinds = new Map(holdings.map((kind) => [kind.name, kind]));
    const times = new Map(holdings.map(({ name }) => [name, 0]));
    const lacking = new Set<string>();
    const look = (stored: Stored, ids: Iterable<MemberId>) => {
      const kind = kinds.get(stored.key.partition.replace(/#.*/, ''));
      const before = (kind && times.get(kind.name)) ?? 0;
      // Of what is written all the time the first ones do.
      if (!kind || before >= mostOfAKind) return;
      for (const id of ids) {
        if (!kind.rights.isOf(kind.decode(stored.data), id)) continue;
        times.set(kind.name, before + 1);
        for (const what of lackingIn(kind, stored, id, semester.now)) lacking.add(`${kind.name} ${what}`);
      }
    };
    const watch = semester.known.watch.bind(semester.known);
    const everybody = Array.from(semester.accounts.values(), ({ id }) => id);
    semester.known.watch = (key, after) => {
      if (after) look(after, everybody);
      watch(key, after);
    };
    for (const stored of rare) look(stored, [ann]);
    await semester.run();
    expect([...lacking]).toEqual([]);
    expect([...times].filter(([, count]) => count === 0).map(([name]) => name)).toEqual([]);
  }, 120_000);
});
