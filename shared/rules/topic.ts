import type { Shipped } from '../detection/shipped.ts';
import type { ShippedList } from '../lists/shipped-list.ts';
import type { Needle, NeedleRegistry } from '../text/needle.ts';
import type { Subject } from './condition.ts';
import type { NamedLists } from './named-lists.ts';

/** Something a chat may be talking about. */
export interface Topic {
  readonly name: string;
  /** Seconds for which it is enough to have noted once that somebody speaks of it: a part of what rules look back. */
  again: number;
  /** The most seconds that any rule looks back. */
  within: number;
  /** So many others who were noted lately are enough for every rule. */
  enough: number;
  isSpokenOf(subject: Subject): boolean;
}

/** The topics that come with Reeve as lists in every language; any list of the community is a topic, too. */
export const shippedTopics = ['study'] as const;

/** The topics that conditions ask for, while they are prepared. */
export class Topics {
  readonly #shipped: () => Shipped;
  readonly #lists: NamedLists;
  readonly #needles: NeedleRegistry;
  readonly #topics = new Map<string, Topic>();

  constructor(shipped: () => Shipped, lists: NamedLists, needles: NeedleRegistry) {
    this.#shipped = shipped;
    this.#lists = lists;
    this.#needles = needles;
  }

  get used(): readonly Topic[] {
    return [...this.#topics.values()];
  }

  /** `within`: milliseconds that a rule looks back; `by`: how many members it wants. */
  ask(name: string, within: number, by: number): void {
    const topic = this.#topics.get(name) ?? this.#topicOf(name);
    this.#topics.set(name, topic);
    topic.within = Math.max(topic.within, Math.ceil(within / 1000));
    topic.again = Math.min(topic.again, Math.floor(within / 3000));
    topic.enough = Math.max(topic.enough, by + 1);
  }

  #topicOf(name: string): Topic {
    const number = ({ needles }: { readonly needles: readonly Needle[] }) => this.#needles.add(needles);
    if (!isShippedTopic(name)) {
      return topicOf(name, this.#lists.words({ own: [], lists: [{ name }] }, 'folded').map(number), []);
    }
    const lists = this.#shipped().lists.filter((list) => list.name === name);
    const isStrong = ({ severity }: ShippedList) => severity === 'high';
    const weak = lists.filter((list) => !isStrong(list)).map(number);
    return topicOf(name, lists.filter(isStrong).map(number), weak);
  }
}

export function isShippedTopic(name: string): name is (typeof shippedTopics)[number] {
  return shippedTopics.some((topic) => topic === name);
}

/** A word that says it all, or one that may mean it and a question or a second one. */
function topicOf(name: string, strong: readonly number[], weak: readonly number[]): Topic {
  return {
    name,
    again: Number.POSITIVE_INFINITY,
    within: 0,
    enough: 0,
    isSpokenOf(subject) {
      const hits = subject.reading('message')?.hits;
      if (!hits) return false;
      for (const set of strong) if (hits.has(set)) return true;
      if (!weak.some((set) => hits.has(set))) return false;
      if (asks.test(subject.folded)) return true;
      const words = new Set<string>();
      for (const set of weak) for (const { word } of hits.of(set)) words.add(word);
      return words.size > 1;
    },
  };
}

const asks =
  /[?？]|吗|怎么|什么|哪|咋|几点|第几|多少|求助|请教|\b(?:how|why|what|which|when|where|can (?:some|any)one)\b|(?<![а-я])(?:как|какое|какая|какой|какие|что|где|когда|почему|зачем)(?![а-я])/;
