import { purposes } from '../../../shared/workflows/questions/timer.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

/** An open question waits for something, and when all is over each has ended in a state. */
export const questionsEnd: Invariant = {
  name: 'no question without an end',
  daily(scene) {
    const waiting = new Set<unknown>();
    for (const { event } of scene.pending()) if (event.purpose === purposes.due) waiting.add(event.data?.question);
    for (const { id, asker } of open(scene)) {
      if (!waiting.has(id)) throw new SimulationFault(`question ${id} is open, and nothing will end it`, asker);
    }
  },
  end(scene) {
    const [left] = open(scene);
    if (left) throw new SimulationFault(`question ${left.id} has no end`, left.asker);
  },
};

function open({ known }: Scene) {
  return [...known.questions.values()].filter(({ state }) => state === 'open');
}
