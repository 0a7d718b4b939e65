import { localDate } from '../../../shared/community/zone.ts';
import { figuresKind } from '../../../shared/records/figures.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

interface Day {
  messages: number;
  /** Members, each again after they were erased. */
  readonly active: Set<string>;
}

/** What members' own records say, as they are written: of each how many messages, and how often they were erased. */
interface Seen {
  readonly members: Map<string, { messages: number; erased: number }>;
  readonly days: Map<string, Day>;
  readonly compared: Set<string>;
}

const seen = new WeakMap<Scene, Seen>();

function seenIn(scene: Scene): Seen {
  const known = seen.get(scene) ?? { members: new Map(), days: new Map(), compared: new Set() };
  seen.set(scene, known);
  return known;
}

/** The messages of a day are those that its members have sent on it, and its active members are those who have. */
export const figuresAreWhatHappened: Invariant = {
  name: 'the figures are what happened',
  step(scene, touched) {
    const { members, days } = seenIn(scene);
    const date = localDate(scene.community.data.timezone, scene.now);
    for (const id of touched.members) {
      const before = members.get(id) ?? { messages: 0, erased: 0 };
      const messages = scene.known.members.get(id)?.messages ?? 0;
      const erased = before.erased + (messages < before.messages ? 1 : 0);
      const sent = messages < before.messages ? messages : messages - before.messages;
      members.set(id, { messages, erased });
      if (sent === 0) continue;
      const day = days.get(date) ?? { messages: 0, active: new Set() };
      day.messages += sent;
      day.active.add(`${id} ${erased}`);
      days.set(date, day);
    }
  },
  daily(scene) {
    const { days, compared } = seenIn(scene);
    const today = localDate(scene.community.data.timezone, scene.now);
    for (const [date, { messages, active }] of days) {
      const stored = compared.has(date) || date === today ? undefined : scene.store.find(figuresKind.key(date));
      if (!stored) continue;
      compared.add(date);
      const figures = figuresKind.decode(stored.data);
      if (figures.messages === messages && figures.active === active.size) continue;
      const told = `${figures.messages} messages of ${figures.active} members`;
      throw new SimulationFault(`the figures of ${date} say ${told}; it were ${messages} of ${active.size}`);
    }
  },
  end(scene) {
    const { days, compared } = seenIn(scene);
    if (compared.size < days.size) throw new SimulationFault(`${days.size - compared.size} days were never counted`);
  },
};
