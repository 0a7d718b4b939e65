import type { MemberId } from '../../../shared/event/ids.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';
import { isBeingForgotten } from './forgotten.ts';

/** A member's points are the sum of their ledger. */
export const pointsAreTheLedger: Invariant = {
  name: 'points = sum of the ledger',
  step(scene, { members }) {
    for (const id of members) check(scene, id, scene.known.sums.get(id) ?? 0);
  },
  daily(scene) {
    const sums = new Map<MemberId, number>();
    for (const { member, points } of scene.known.ledger.values()) sums.set(member, (sums.get(member) ?? 0) + points);
    for (const id of scene.known.members.keys()) check(scene, id as MemberId, sums.get(id as MemberId) ?? 0);
  },
};

function check(scene: Scene, id: MemberId, sum: number): void {
  const points = scene.known.members.get(id)?.points ?? 0;
  if (points === sum || isBeingForgotten(scene, id)) return;
  throw new SimulationFault(`expected ${sum} points as in the ledger, got ${points}`, id);
}

const earned: ReadonlySet<string> = new Set([
  ...['daily', 'streak', 'answer', 'thanks', 'feature', 'report', 'suggestion', 'invitation', 'grant'],
  ...['week', 'month', 'clean'],
]);

/** Whoever has left, or was removed, earns nothing with any account; what a case has cost may be given back. */
export const theRemovedEarnNothing: Invariant = {
  name: 'no removed member with points growing',
  step(scene, { granted }) {
    for (const { entry, before } of granted) {
      if (entry.points <= 0 || !earned.has(entry.reason) || !before) continue;
      const { members } = scene.known;
      const all = [before, ...(before.linked ?? []).flatMap((id) => members.get(id) ?? [])];
      // A ban that the platform refused has removed nobody.
      if (all.some(({ leftAt }) => leftAt === undefined)) continue;
      throw new SimulationFault(`${entry.points} points for ${entry.source}, though removed`, entry.member);
    }
  },
};
