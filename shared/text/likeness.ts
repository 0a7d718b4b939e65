/**
 * 48 bits (a simhash) of a folded text, by which it is told from another that is nearly the same: a word more or less,
 * other digits, other emoji, another order. 0: too little was written to tell. Of a long text only the beginning counts.
 */
export function likenessOf(folded: string): number {
  const counted = gather(folded);
  return counted < fewestPieces ? 0 : votesToBits();
}

/** In how many of the 48 bits they differ. Unrelated texts: 24, give or take 3. */
export function distanceBetween(one: number, other: number): number {
  return bitsIn(low(one) ^ low(other)) + bitsIn(high(one) ^ high(other));
}

/** One unrelated pair in 10,000 comes so near; of texts with a tenth of their characters changed most do. */
export const nearest = 11;

const bits = 48;
const half = 24;
/** Seven Chinese characters, some three words in letters. */
const fewestPieces = 12;
const mostLetters = 2000;

/** Used again for every text: how many more pieces have the bit than have it not. */
const votes = new Int32Array(bits);

/**
 * Pieces are what survives an edit elsewhere: Chinese characters and pairs of them; words in letters and triples of
 * letters in them. Only letters count, so digits, emoji, punctuation and gaps make no difference.
 */
function gather(folded: string): number {
  votes.fill(0);
  let pieces = 0;
  let letters = 0;
  let ideograph = 0;
  let word = 0;
  let one = 0;
  let two = 0;
  for (let at = 0; at < folded.length && letters < mostLetters; at++) {
    const unit = folded.charCodeAt(at);
    const counts = isLetter(unit);
    if (counts && !isIdeograph(unit)) {
      word = Math.imul(word ^ unit, 0x01000193) | 1;
      if (one !== 0) pieces += vote(Math.imul(Math.imul(one, 0x10001) ^ two, 0x10001) ^ unit);
      one = two;
      two = unit;
    } else {
      if (word !== 0) pieces += vote(word ^ 0x2545f491);
      word = one = two = 0;
    }
    if (!counts) continue;
    letters++;
    if (!isIdeograph(unit)) continue;
    pieces += vote(unit);
    if (ideograph !== 0) pieces += vote(Math.imul(ideograph, 0x10001) ^ unit);
    ideograph = unit;
  }
  if (word !== 0) pieces += vote(word ^ 0x2545f491);
  return pieces;
}

function vote(piece: number): 1 {
  let one = mixed(piece ^ 0x9e3779b9);
  let other = mixed(one ^ 0x5bd1e995);
  for (let bit = 0; bit < half; bit++) {
    votes[bit] = (votes[bit] ?? 0) + ((one & 1) << 1) - 1;
    votes[bit + half] = (votes[bit + half] ?? 0) + ((other & 1) << 1) - 1;
    one >>>= 1;
    other >>>= 1;
  }
  return 1;
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function votesToBits(): number {
  let first = 0;
  let second = 0;
  for (let bit = half - 1; bit >= 0; bit--) {
    first = first * 2 + ((votes[bit] ?? 0) > 0 ? 1 : 0);
    second = second * 2 + ((votes[bit + half] ?? 0) > 0 ? 1 : 0);
  }
  return second * 2 ** half + first || 1;
}

function low(value: number): number {
  return value % 2 ** half;
}

function high(value: number): number {
  return Math.floor(value / 2 ** half);
}

function bitsIn(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Near enough: all but ASCII signs and digits, punctuation, symbols and emoji. */
function isLetter(unit: number): boolean {
  if (unit < 0xc0) return unit > 0x60 && unit < 0x7b;
  if (unit < 0x2000) return unit !== 0xd7 && unit !== 0xf7;
  if (unit < 0x3040) return unit >= 0x2e80 && unit < 0x3000;
  return unit < 0xd83c || (unit > 0xf8ff && unit < 0xfe00);
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x2e80 && unit < 0xac00;
}
