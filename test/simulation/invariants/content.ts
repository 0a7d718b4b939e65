import { reversedMark } from '../../../shared/decision/points.ts';
import type { Invariant } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

/** What is featured is paid as it says, what is not has been taken back, and no month counts less than stands. */
export const featuredIsPaid: Invariant = {
  name: 'what is featured is paid and counted',
  daily({ known }) {
    const sources = new Set([...known.ledger.values()].map(({ source }) => source));
    let standing = 0;
    for (const { number, turn, points, state, author } of known.featured.values()) {
      if (state === 'featured') standing += 1;
      if (state === 'withdrawn' && points > 0) throw new SimulationFault(`#${number} is withdrawn and paid`, author);
      if (points === 0 || !author || !known.members.has(author)) continue;
      const source = `featured.${number}.${turn}`;
      if (sources.has(source) && !sources.has(source + reversedMark)) continue;
      throw new SimulationFault(`#${number} says ${points} points, and the ledger does not`, author);
    }
    const counted = [...known.contentMonths.values()].reduce((sum, { posts }) => sum + posts.members + posts.staff, 0);
    if (counted < standing) throw new SimulationFault(`${standing} messages are featured, and ${counted} counted`);
  },
};
