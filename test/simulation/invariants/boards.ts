import { isEarning, reversedMark } from '../../../shared/decision/points.ts';
import { periodsAt } from '../../../shared/decision/standings.ts';
import { type MemberId, memberId } from '../../../shared/event/ids.ts';
import { type LedgerEntry, standingKind } from '../../../shared/records/ledger.ts';
import type { RewardSettings } from '../../../shared/workflows/rewards/settings.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';
import { isBeingForgotten } from './forgotten.ts';

/** What stands on a board is the sum of what was earned in its time and not taken back, of everybody who is on it. */
export const boardsAreTheLedger: Invariant = {
  name: 'a board equals the ledger',
  daily(scene) {
    const { rewards, timezone } = scene.community.data;
    if (!rewards) return;
    const sums = sumsOf(scene, rewards);
    for (const [partition, standings] of scene.known.standings) {
      const board = sums.get(partition);
      for (const { member, points } of standings.values()) {
        const sum = board?.get(member) ?? 0;
        board?.delete(member);
        if (points === sum || isBeingForgotten(scene, member)) continue;
        throw new SimulationFault(`the board says ${points}, the ledger ${sum}`, member);
      }
    }
    for (const period of periodsAt(rewards, timezone, scene.now)) {
      for (const [member, sum] of sums.get(partitionOf(period)) ?? []) {
        if (sum !== 0) throw new SimulationFault(`${sum} points stand on no board of ${period}`, member);
      }
    }
  },
};

type Board = Map<MemberId, number>;

/** By partition and member. */
function sumsOf({ known, community }: Scene, rewards: RewardSettings): Map<string, Board> {
  const sums = new Map<string, Board>();
  for (const entry of known.ledger.values()) {
    const given = entry.reason === 'reversed' ? givenFor(known.ledger, entry) : entry;
    if (!given || !isEarning(given.reason)) continue;
    for (const partition of partitionsOf(given, rewards, community.data.timezone)) {
      let board = sums.get(partition);
      if (!board) {
        board = new Map();
        sums.set(partition, board);
      }
      board.set(entry.member, (board.get(entry.member) ?? 0) + entry.points);
    }
  }
  return sums;
}

const partitions = new WeakMap<LedgerEntry, readonly string[]>();

/** When it was given never changes, and every entry is asked every day. */
function partitionsOf(entry: LedgerEntry, rewards: RewardSettings, zone: string): readonly string[] {
  let found = partitions.get(entry);
  if (!found) {
    found = periodsAt(rewards, zone, entry.at).map(partitionOf);
    partitions.set(entry, found);
  }
  return found;
}

function partitionOf(period: string): string {
  return standingKind.key(period, noOne).partition;
}

const noOne = memberId('telegram', 'nobody');

/** What is taken back may have been given to another account of the same person. */
function givenFor(ledger: ReadonlyMap<string, LedgerEntry>, { member, source }: LedgerEntry): LedgerEntry | undefined {
  const of = source.slice(0, -reversedMark.length);
  const own = ledger.get(`${member}#${of}`);
  if (own) return own;
  for (const entry of ledger.values()) if (entry.source === of) return entry;
  return undefined;
}
