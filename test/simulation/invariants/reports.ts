import { duePurpose } from '../../../shared/workflows/reports/resolve.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

/** An open report waits for something, and when all is over none is open. */
export const reportsHaveOutcomes: Invariant = {
  name: 'no report without outcome',
  daily(scene) {
    const waiting = new Set<unknown>();
    for (const { event } of scene.pending()) if (event.purpose === duePurpose) waiting.add(event.data?.report);
    for (const { id } of open(scene)) {
      if (!waiting.has(id)) throw new SimulationFault(`report ${id} is open, and nothing will end it`);
    }
  },
  end(scene) {
    const [left] = open(scene);
    if (left) throw new SimulationFault(`report ${left.id} has no outcome`, left.member);
  },
};

function open({ known }: Scene) {
  return [...known.reports.values()].filter(({ status }) => status === 'open');
}
