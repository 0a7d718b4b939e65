/** With a scheme and a dot in its host, so that `http://` alone does not hide what follows; only what is ASCII belongs to it. */
const address = /https?:\/\/[^\s/?#]{0,255}?\.[a-z][!-~]*/g;

/** Between one or three backticks. */
const quoted = /```[^`]*```|`[^`\n]*`/g;

/** What stands between backticks is said all the same, unless it has signs that talk has not and no letters but ASCII. */
const codeSign = /[=(){}[\];<>_\\$#]/;
const beyondAscii = /[^\t\n -~]/;

/** A word that is itself a piece of an address is meant there: `t.me/example`. */
const addressSign = /[./:@]/;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The pieces of a folded text that nobody says, addresses of links and code: words of a list are not meant there. */
export class Unspoken {
  readonly #folded: string;
  readonly #addresses: readonly Span[];
  readonly #code: readonly Span[];

  constructor(folded: string) {
    this.#folded = folded;
    this.#addresses = folded.includes('://') ? spansOf(folded, address) : [];
    this.#code = folded.includes('`') ? spansOf(folded, quoted).filter((span) => isCode(folded, span)) : [];
  }

  /** `isPlain`: the word stands there as it is, so that its signs are its own. */
  holds(from: number, to: number, isPlain: boolean): boolean {
    if (this.#code.length > 0 && isWithin(this.#code, from, to)) return true;
    if (this.#addresses.length === 0 || !isWithin(this.#addresses, from, to)) return false;
    return !isPlain || !addressSign.test(this.#folded.slice(from, to));
  }
}

function spansOf(folded: string, pattern: RegExp): readonly Span[] {
  return Array.from(folded.matchAll(pattern), ({ index, 0: piece }) => ({ from: index, to: index + piece.length }));
}

function isCode(folded: string, { from, to }: Span): boolean {
  const piece = folded.slice(from, to);
  return codeSign.test(piece) && !beyondAscii.test(piece);
}

/** Spans of one kind lie one behind the other. */
function isWithin(spans: readonly Span[], from: number, to: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.from ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return (spans[low - 1]?.to ?? 0) >= to;
}
