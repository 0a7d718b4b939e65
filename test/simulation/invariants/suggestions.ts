import { forgetPurpose } from '../../../shared/workflows/rights/forget.ts';
import type { Invariant } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

/** Suggestions are numbered from one without gaps, and each has as many votes as people have voted for it. */
export const suggestionsAreCounted: Invariant = {
  name: 'no suggestion without number, or with other votes than voters',
  daily(scene) {
    const { known } = scene;
    const numbers = Array.from(known.suggestions.values(), ({ number }) => number).sort((a, b) => a - b);
    const gap = numbers.findIndex((number, at) => number !== at + 1);
    if (gap >= 0) throw new SimulationFault(`expected a suggestion of number ${gap + 1}, got ${numbers[gap]}`);
    for (const { event } of scene.pending()) if (event.purpose === forgetPurpose) return;
    const voters = Map.groupBy(known.votes.values(), ({ number }) => number);
    for (const { number, votes } of known.suggestions.values()) {
      const count = voters.get(number)?.length ?? 0;
      if (votes !== count) throw new SimulationFault(`suggestion ${number} says ${votes} votes of ${count} voters`);
    }
  },
};
