import type { Bonds } from './bonds.ts';

/** What it costs to take two neighbours for swapped. */
const cost = 0.4;

const impossible = -1e9;

/**
 * The text with neighbours swapped back where that makes more words of it (狗舔 → 舔狗): the best of all ways, found from
 * left to right. A way up to a place ends with the character before it, or with two that were swapped.
 */
export function inOrder(text: string, bonds: Bonds): string {
  const { kept, swapped, keptAfter, swappedAfter } = ways(text, bonds);
  let isSwapped = (swapped[text.length] ?? 0) > (kept[text.length] ?? 0);
  let restored = '';
  for (let end = text.length; end > 0; ) {
    if (isSwapped) restored = text.charAt(end - 1) + text.charAt(end - 2) + restored;
    else restored = text.charAt(end - 1) + restored;
    const before = (isSwapped ? swappedAfter : keptAfter)[end] ?? false;
    end -= isSwapped ? 2 : 1;
    isSwapped = before;
  }
  return restored;
}

/** By how much of the text is done: the worth of the best way of either kind, and whether a swap came before its last step. */
function ways(text: string, bonds: Bonds) {
  const kept = [0];
  const swapped = [impossible];
  const keptAfter = [false];
  const swappedAfter = [false];
  /** Takes the character at `first` after everything up to `end`. */
  const step = (end: number, first: number): { worth: number; after: boolean } => {
    const unit = text.charCodeAt(first);
    const plain = (kept[end] ?? 0) + (end > 0 ? bonds.between(text.charCodeAt(end - 1), unit) : 0);
    const turned = (swapped[end] ?? 0) + (end > 1 ? bonds.between(text.charCodeAt(end - 2), unit) : 0);
    return turned > plain ? { worth: turned, after: true } : { worth: plain, after: false };
  };
  for (let end = 1; end <= text.length; end++) {
    const one = step(end - 1, end - 1);
    kept[end] = one.worth;
    keptAfter[end] = one.after;
    const [first, second] = [text.charCodeAt(end - 1), text.charCodeAt(end - 2)];
    const two = end > 1 && first !== second ? step(end - 2, end - 1) : { worth: impossible, after: false };
    swapped[end] = two.worth + bonds.between(first, second) - cost;
    swappedAfter[end] = two.after;
  }
  return { kept, swapped, keptAfter, swappedAfter };
}
