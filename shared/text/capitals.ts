const capital = 1;
const small = 2;

/** Of the letters that have two cases: Latin, Greek, Cyrillic, Armenian. */
const caseOf = new Uint8Array(0x590);

let ready = false;

/** Made at first use: few communities ask. */
function makeReady(): void {
  ready = true;
  for (let unit = 0x41; unit < caseOf.length; unit++) {
    const letter = String.fromCharCode(unit);
    if (letter.toLowerCase() !== letter) caseOf[unit] = capital;
    else if (letter.toUpperCase() !== letter) caseOf[unit] = small;
  }
}

/** How many letters of a text as written have two cases, and how many of them are capitals. */
export interface Capitals {
  letters: number;
  capitals: number;
}

/** Counts into `into`, so that nothing need be made for every message. */
export function countCapitals(text: string, into: Capitals): void {
  if (!ready) makeReady();
  into.letters = 0;
  into.capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const which = caseOf[plainLetter(text.charCodeAt(at))] ?? 0;
    if (which === 0) continue;
    into.letters++;
    if (which === capital) into.capitals++;
  }
}

/** Letters in full width are letters. */
function plainLetter(unit: number): number {
  return unit > 0xff20 && unit < 0xff5b ? unit - 0xfee0 : unit;
}
