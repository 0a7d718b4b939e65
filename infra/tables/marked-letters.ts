/** The blocks of Latin, Greek and Cyrillic letters. */
const blocks = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
] as const;

/** By the canonical decomposition (NFD) of the Unicode version that Node brings. */
export function markedLetters(): string {
  let pairs = '';
  for (const [from, to] of blocks) {
    for (let unit = from; unit <= to; unit++) {
      const letter = String.fromCharCode(unit);
      const [base = ''] = letter.normalize('NFD');
      if (base !== letter) pairs += letter + base;
    }
  }
  return pairs;
}
