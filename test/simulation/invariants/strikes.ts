import { totalStrikes } from '../../../shared/decision/ladder.ts';
import type { Member } from '../../../shared/records/member.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

/** Strikes are what the counted cases weigh: no less than nothing, and none of a case that was taken back. */
export const strikesAreTheCases: Invariant = {
  name: 'strikes = what counted cases weigh',
  step(scene, { members }) {
    for (const id of members) {
      const member = scene.known.members.get(id);
      if (member) check(scene, member);
    }
  },
  daily(scene) {
    for (const member of scene.known.members.values()) check(scene, member);
  },
};

function check({ known, community, now }: Scene, member: Member): void {
  const { id, strikes, counted = [] } = member;
  const { ladders } = community.data;
  const weight = totalStrikes(member, ladders, now);
  // As of the last change: they have faded since.
  if (strikes < weight || strikes < 0)
    throw new SimulationFault(`${strikes} strikes, but the cases weigh ${weight}`, id);
  const most = counted.reduce((sum, [, , each]) => sum + each, 0);
  if (strikes > most) throw new SimulationFault(`${strikes} strikes, but all cases together weigh ${most}`, id);
  for (const [caseId, ladder, weight] of counted) {
    const found = known.cases.get(caseId);
    if (!found) continue;
    if (found.status === 'undone') throw new SimulationFault(`case ${caseId} is undone and counts on ${ladder}`, id);
    if (found.strikes !== weight)
      throw new SimulationFault(`case ${caseId} counts ${weight}, not ${found.strikes}`, id);
  }
}
