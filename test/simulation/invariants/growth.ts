import { reversedMark } from '../../../shared/decision/points.ts';
import { vestPurpose } from '../../../shared/workflows/growth/timer.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

/** A vested reward has its condition: time and act; it stands in the ledger as long as it was not taken back, and then not. */
export const vestedRewardsHaveConditions: Invariant = {
  name: 'a vested reward has its condition',
  daily(scene) {
    const sources = sourcesOf(scene);
    const waiting = new Set<unknown>();
    for (const { event } of scene.pending()) if (event.purpose === vestPurpose) waiting.add(event.member);
    for (const { member, state, due, actedAt, vestedAt = 0, source, inviter } of scene.known.invitations.values()) {
      if (state === 'pending' && !waiting.has(member)) throw new SimulationFault('nothing will end it', member);
      if (state !== 'vested' && state !== 'reversed') continue;
      if (actedAt === undefined || vestedAt < due) throw new SimulationFault('vested without its condition', member);
      // Who is forgotten has no ledger any more.
      if (!source || !inviter || !scene.known.inviters.has(inviter)) continue;
      const stands = sources.has(source) && !sources.has(source + reversedMark);
      if (stands !== (state === 'vested')) throw new SimulationFault(`${state}, and the ledger says otherwise`, member);
    }
  },
};

function sourcesOf({ known }: Scene): Set<string> {
  return new Set([...known.ledger.values()].map(({ source }) => source));
}

/** What is counted of inviters is at least what the records of the invited still tell, and the board is just that. */
export const invitersAreCounted: Invariant = {
  name: 'the board of inviters equals the counts',
  daily({ known }) {
    const counted = new Map<string, { came: number; vested: number }>();
    for (const { inviter, state } of known.invitations.values()) {
      if (!inviter || state === 'asked' || state === 'back') continue;
      const sum = counted.get(inviter) ?? { came: 0, vested: 0 };
      sum.came += 1;
      if (state === 'vested') sum.vested += 1;
      counted.set(inviter, sum);
    }
    for (const { account, came, vested, ended, bad } of known.inviters.values()) {
      const sum = counted.get(account) ?? { came: 0, vested: 0 };
      const rank = [...known.ranks.values()].filter((one) => one.account === account);
      if (came < sum.came || vested < sum.vested || vested + ended > came || bad < 0 || bad > came) {
        throw new SimulationFault(
          `came ${came}, vested ${vested}, ended ${ended}, bad ${bad}; the records say otherwise`,
        );
      }
      if (rank.length !== (vested > 0 ? 1 : 0) || (rank[0]?.vested ?? 0) !== vested) {
        throw new SimulationFault(`${vested} vested, and the board says ${rank.map((one) => one.vested)}`, account);
      }
    }
  },
};
