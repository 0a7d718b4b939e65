/** Where the same character stands most often in a row, in UTF-16 units. */
export interface Run {
  count: number;
  from: number;
  to: number;
}

/** Used again for every text. */
const longest: Run = { count: 0, from: 0, to: 0 };

/** Gaps within a line do not break a run and do not make one; line breaks do. The answer is valid until the next call. */
export function longestRun(folded: string): Readonly<Run> {
  longest.count = longest.from = longest.to = 0;
  let before = -1;
  let count = 0;
  let from = 0;
  for (let at = 0; at < folded.length; ) {
    const character = folded.codePointAt(at) ?? 0;
    const after = at + (character > 0xffff ? 2 : 1);
    if (isGap(character)) {
      at = after;
      continue;
    }
    if (character === before) count++;
    else {
      before = character;
      count = 1;
      from = at;
    }
    if (count > longest.count) note(count, from, after);
    at = after;
  }
  return longest;
}

function note(count: number, from: number, to: number): void {
  longest.count = count;
  longest.from = from;
  longest.to = to;
}

/** What is wide becomes a plain space when folded; carriage returns come with line feeds. */
function isGap(character: number): boolean {
  return character === 0x20 || character === 0x09 || character === 0x0d || character === 0xa0;
}
