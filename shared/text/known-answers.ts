/** A power of two: as many as a text is asked about that has a lot of likenesses. */
const places = 1_024;

/**
 * Answers to what was asked of a word and a piece of a text, in memory that is used again. Some are forgotten for others,
 * and must be found out anew.
 */
export class KnownAnswers {
  readonly #word = new Int32Array(places);
  readonly #first = new Int32Array(places);
  readonly #last = new Int32Array(places);
  /** 0: nobody has asked; otherwise one more than the answer. */
  readonly #answer = new Uint8Array(places);
  #any = false;

  /** Of another text. */
  forget(): void {
    if (this.#any) this.#answer.fill(0);
    this.#any = false;
  }

  get(word: number, first: number, last: number): boolean | undefined {
    const place = placeOf(word, last);
    const answer = this.#answer[place] ?? 0;
    const isSame = this.#word[place] === word && this.#first[place] === first && this.#last[place] === last;
    return answer === 0 || !isSame ? undefined : answer === 2;
  }

  set(word: number, first: number, last: number, answer: boolean): void {
    const place = placeOf(word, last);
    this.#word[place] = word;
    this.#first[place] = first;
    this.#last[place] = last;
    this.#answer[place] = answer ? 2 : 1;
    this.#any = true;
  }
}

function placeOf(word: number, last: number): number {
  return (Math.imul(word, 0x9e3779b1) ^ last) & (places - 1);
}
