/** The same row of numbers from the same seed (mulberry32, public domain): what is measured is the same in every run. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 to `sides` − 1. */
  roll(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  }

  of<Item>(items: ArrayLike<Item>): Item {
    const item = items[this.roll(items.length)];
    if (item === undefined) throw new Error('dice: expected something to choose from, got an empty list');
    return item;
  }
}
