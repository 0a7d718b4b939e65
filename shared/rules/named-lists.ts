import type { Level } from '../detection/detection.ts';
import { levels } from '../detection/detection.ts';
import type { Shipped } from '../detection/shipped.ts';
import type { Closeness, Needle, NeedleRegistry } from '../text/needle.ts';
import type { Entries, ListData, ListsData, NamedList } from './list-data.ts';

/** The words of one list, or those of it that are looked for in one way. */
export interface WordList {
  /** The list they come from; absent: they stand in the condition itself. */
  readonly name?: string;
  readonly needles: readonly Needle[];
}

/**
 * The lists that conditions name, while they are prepared. The same list asked for twice is the same array, and so the
 * same set of needles: nothing is looked for or kept twice.
 */
export class NamedLists {
  readonly #data: ListsData;
  readonly #shipped: () => Shipped;
  readonly #needles: NeedleRegistry;
  readonly #words = new Map<string, readonly Needle[]>();
  #safe = false;

  constructor(data: ListsData, shipped: () => Shipped, needles: NeedleRegistry) {
    this.#data = data;
    this.#shipped = shipped;
    this.#needles = needles;
  }

  /** Every array of words that these entries stand for; `as` counts where a list says nothing of its own. */
  words({ own, lists }: Entries, as: Closeness): WordList[] {
    const written = own.length === 0 ? [] : [{ needles: own.map((word) => ({ word, as })) }];
    return [...written, ...lists.flatMap((list) => this.#wordsOf(list, as))];
  }

  /** Every array of domains that these entries stand for. */
  domains({ own, lists }: Entries): (readonly string[])[] {
    const named = lists.flatMap(({ name }) => {
      const { domains } = this.#listOf(name);
      return domains ? this.domains(domains) : [];
    });
    return [own, ...named].filter(({ length }) => length > 0);
  }

  #wordsOf({ name, level = 'low' }: NamedList, as: Closeness): WordList[] {
    const shipped = /^reeve\/([a-z]+)\/([a-z-]+)$/.exec(name);
    if (shipped) return this.#shippedWords(name, shipped[1], shipped[2], level);
    const { words, as: own } = this.#listOf(name);
    if (!words) return [];
    const closely = own ?? as;
    const needles = this.#once(this.#words, `${closely} ${name}`, () =>
      words.own.map((word) => ({ word, as: closely })),
    );
    const within = words.lists.flatMap((list) => this.#wordsOf(list, closely));
    return [...(needles.length === 0 ? [] : [{ name, needles }]), ...within];
  }

  #shippedWords(name: string, language: string | undefined, list: string | undefined, level: Level): WordList[] {
    const { lists, safe } = this.#shipped();
    if (!this.#safe) this.#needles.addSafe(safe);
    this.#safe = true;
    const least = levels.indexOf(level);
    return lists
      .filter((one) => one.language === language && one.name === list && levels.indexOf(one.severity) >= least)
      .map(({ needles }) => ({ name, needles }));
  }

  #listOf(name: string): ListData {
    const list = Object.hasOwn(this.#data, name) ? this.#data[name] : undefined;
    if (!list)
      throw new Error(`preparing a condition: expected the list ${name} in the community, got none; run reeve check`);
    return list;
  }

  #once<Item>(made: Map<string, readonly Item[]>, key: string, make: () => readonly Item[]): readonly Item[] {
    const known = made.get(key);
    if (known) return known;
    const fresh = make();
    made.set(key, fresh);
    return fresh;
  }
}
