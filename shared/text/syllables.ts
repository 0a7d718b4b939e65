import { soundUnits } from './sound-units.ts';

const letters = 26;
const longestToken = 24;
const none = 0xff;

/** Cuts words in Latin letters into syllables of pinyin. */
export class Syllables {
  /** For each node of a tree of syllables the node after each letter. */
  readonly #next: Uint16Array;
  /** The unit of the syllable that ends at a node. */
  readonly #unit: Uint16Array;
  /** For each place of a token: how many syllables the rest takes at least, and how long the first of them is. */
  readonly #count = new Uint8Array(longestToken + 1);
  readonly #length = new Uint8Array(longestToken + 1);

  constructor() {
    const names = soundUnits().names.filter((name) => name.length > 1 || ['a', 'e', 'o'].includes(name));
    const size = names.reduce((sum, name) => sum + name.length, 1);
    this.#next = new Uint16Array(size * letters);
    this.#unit = new Uint16Array(size);
    let nodes = 1;
    for (const name of names) {
      let node = 0;
      for (let at = 0; at < name.length; at++) {
        const edge = node * letters + name.charCodeAt(at) - 0x61;
        if (this.#next[edge] === 0) this.#next[edge] = nodes++;
        node = this.#next[edge] ?? 0;
      }
      this.#unit[node] = soundUnits().unitOfName(name);
    }
  }

  /** How few syllables a token is made of; 0 when it is made of something else. */
  cut(folded: string, from: number, to: number): number {
    const size = to - from;
    if (size > longestToken) return 0;
    this.#count.fill(none, 0, size);
    this.#count[size] = 0;
    for (let at = size - 1; at >= 0; at--) this.#cutAt(folded, from, at, size);
    const count = this.#count[0] ?? none;
    return count === none ? 0 : count;
  }

  #cutAt(folded: string, from: number, at: number, size: number): void {
    let node = 0;
    for (let end = at; end < size; end++) {
      const unit = folded.charCodeAt(from + end);
      node = this.#next[node * letters + (unit === 0xfc ? 21 : unit - 0x61)] ?? 0;
      if (node === 0) return;
      const rest = this.#count[end + 1] ?? none;
      if (this.#unit[node] !== 0 && rest !== none && rest + 1 <= (this.#count[at] ?? none)) {
        this.#count[at] = rest + 1;
        this.#length[at] = end + 1 - at;
      }
    }
  }

  /** After `cut`: how long the syllable is that begins here, counted from the token's start. */
  lengthAt(at: number): number {
    return this.#length[at] ?? 1;
  }

  unitOf(folded: string, from: number, to: number): number {
    let node = 0;
    for (let at = from; at < to; at++) {
      const unit = folded.charCodeAt(at);
      node = this.#next[node * letters + (unit === 0xfc ? 21 : unit - 0x61)] ?? 0;
    }
    return this.#unit[node] ?? 0;
  }
}

let syllables: Syllables | undefined;

export function latinSyllables(): Syllables {
  syllables ??= new Syllables();
  return syllables;
}
