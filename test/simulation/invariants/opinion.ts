import type { DomainEvent } from '../../../shared/effects/effect.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

interface Told {
  readonly at: number;
  /** It has not been said yet that it is over. */
  readonly isOpen: boolean;
}

/** By topic, of each semester. */
const toldIn = new WeakMap<Scene, Map<string, Told>>();

/** Nothing ever follows from an opinion but words for the admins: one notice in a quiet period, and one when it is over. */
export const opinionsAreOnlyTold: Invariant = {
  name: 'opinions are told, seldom, and sanction nobody',
  step(scene, { opinions }) {
    for (const { event, at, effects } of opinions) {
      for (const effect of effects) {
        if (effect.type === 'set-timer') continue;
        if (effect.type !== 'publish') throw new SimulationFault(`${effect.type} follows from opinions in ${event}`);
        hold(scene, effect.event, at);
      }
    }
  },
};

function hold(scene: Scene, { name, detail }: DomainEvent, at: number): void {
  const told = toldIn.get(scene) ?? new Map<string, Told>();
  toldIn.set(scene, told);
  const topic = String(detail.topic);
  const before = told.get(topic);
  if (name === 'opinion.returned') {
    if (!before?.isOpen) throw new SimulationFault(`it is said to be over with ${topic}, and was not said to be worse`);
    told.set(topic, { ...before, isOpen: false });
    return;
  }
  const quiet = scene.community.data.opinion?.quiet ?? 0;
  if (before && at < before.at + quiet) throw new SimulationFault(`${topic}: told twice in a quiet period`);
  told.set(topic, { at, isOpen: true });
}
