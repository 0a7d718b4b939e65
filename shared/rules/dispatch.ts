import type { Test } from './combine.ts';
import type { Feature, Place, Subject } from './condition.ts';

type RuleNumbers = readonly number[];

interface PlaceIndex {
  readonly place: Place;
  /** By the number of a set of needles. */
  readonly rules: (RuleNumbers | undefined)[];
}

/**
 * Which rules are worth asking: those that something in the message speaks for, and those that cannot tell beforehand.
 * So a message costs what stands in it, not what stands in the file. One per community; its memory is used again.
 */
export class Dispatch {
  readonly #always: Uint32Array;
  readonly #chosen: Uint32Array;
  readonly #places: readonly PlaceIndex[];
  readonly #features: readonly { readonly feature: Feature; readonly rules: RuleNumbers }[];
  #asked: Subject | undefined;

  /** What must be true of a message for each rule, in the order of the file. */
  constructor(tests: readonly Test[]) {
    this.#always = new Uint32Array(Math.ceil(tests.length / 32));
    this.#chosen = new Uint32Array(this.#always.length);
    const places = new Map<Place, (number[] | undefined)[]>();
    const features = new Map<Feature, number[]>();
    for (const [rule, { triggers }] of tests.entries()) {
      if (!triggers) mark(this.#always, rule);
      for (const trigger of triggers ?? []) {
        if (typeof trigger === 'string') append(features, trigger, rule);
        else appendSet(places, trigger, rule);
      }
    }
    this.#places = Array.from(places, ([place, rules]) => ({ place, rules }));
    this.#features = Array.from(features, ([feature, rules]) => ({ feature, rules }));
  }

  /** Chooses the rules to ask about this message; `next` tells them. Who explains asks again about the same one. */
  choose(subject: Subject): void {
    if (this.#asked === subject) return;
    this.#asked = subject;
    this.#chosen.set(this.#always);
    for (const { place, rules } of this.#places) {
      const sets = subject.reading(place)?.hits.sets;
      if (sets) for (let at = 0; at < sets.length; at++) this.#add(rules[sets[at] ?? -1]);
    }
    for (const { feature, rules } of this.#features) if (subject.has(feature)) this.#add(rules);
  }

  #add(rules: RuleNumbers | undefined): void {
    if (rules) for (let at = 0; at < rules.length; at++) mark(this.#chosen, rules[at] ?? 0);
  }

  /** The first chosen rule from this one on, or -1. */
  next(from: number): number {
    const chosen = this.#chosen;
    for (let word = from >>> 5; word < chosen.length; word++) {
      const bits = (chosen[word] ?? 0) & (word === from >>> 5 ? -1 << (from & 31) : -1);
      if (bits !== 0) return (word << 5) + 31 - Math.clz32(bits & -bits);
    }
    return -1;
  }
}

function mark(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

function append<Key>(index: Map<Key, number[]>, key: Key, rule: number): void {
  const rules = index.get(key);
  if (!rules) index.set(key, [rule]);
  else if (rules.at(-1) !== rule) rules.push(rule);
}

function appendSet(
  index: Map<Place, (number[] | undefined)[]>,
  { place, set }: { readonly place: Place; readonly set: number },
  rule: number,
): void {
  const rules = index.get(place) ?? [];
  index.set(place, rules);
  const at = rules[set];
  if (!at) rules[set] = [rule];
  else if (at.at(-1) !== rule) at.push(rule);
}
