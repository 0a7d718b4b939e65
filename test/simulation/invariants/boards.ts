import { isEarning, reversedMark } from '../../../shared/decision/points.ts';
import { periodsAt } from '../../../shared/decision/standings.ts';
import { type LedgerEntry, standingKind } from '../../../shared/records/ledger.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';
import { isBeingForgotten } from './forgotten.ts';

/** What stands on a board is the sum of what was earned in its time and not taken back, of everybody who is on it. */
export const boardsAreTheLedger: Invariant = {
  name: 'a board equals the ledger',
  daily(scene) {
    const { rewards } = scene.community.data;
    if (!rewards) return;
    const sums = sumsOf(scene);
    for (const [key, { member, points }] of scene.known.standings) {
      const sum = sums.get(key) ?? 0;
      sums.delete(key);
      if (points === sum || isBeingForgotten(scene, member)) continue;
      throw new SimulationFault(`the board says ${points}, the ledger ${sum}`, member);
    }
    const current = periodsAt(rewards, scene.community.data.timezone, scene.now);
    for (const [key, sum] of sums) {
      const isOnNone = current.some((period) => key.startsWith(`standing#${period} `));
      if (sum !== 0 && isOnNone) throw new SimulationFault(`${sum} points stand on no board: ${key.split(' ')[0]}`);
    }
  },
};

/** By partition and member. */
function sumsOf({ known, community }: Scene): Map<string, number> {
  const { rewards, timezone } = community.data;
  const sums = new Map<string, number>();
  for (const entry of known.ledger.values()) {
    const given = entry.reason === 'reversed' ? givenFor(known.ledger, entry) : entry;
    if (!rewards || !given || !isEarning(given.reason)) continue;
    for (const period of periodsAt(rewards, timezone, given.at)) {
      const { partition, sort } = standingKind.key(period, entry.member);
      sums.set(`${partition} ${sort}`, (sums.get(`${partition} ${sort}`) ?? 0) + entry.points);
    }
  }
  return sums;
}

/** What is taken back may have been given to another account of the same person. */
function givenFor(ledger: ReadonlyMap<string, LedgerEntry>, { member, source }: LedgerEntry): LedgerEntry | undefined {
  const of = source.slice(0, -reversedMark.length);
  const own = ledger.get(`${member}#${of}`);
  if (own) return own;
  for (const entry of ledger.values()) if (entry.source === of) return entry;
  return undefined;
}
