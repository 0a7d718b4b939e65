import { type MemberId, nativeId } from '../event/ids.ts';
import { atFirstNeed } from '../text/at-first-need.ts';

/** Nobody sees them, or they turn round the writing behind them. The two that join emoji stay. */
const unseen = atFirstNeed(() => /(?![\u200d\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu);
/** Of any kind, the empty Braille pattern too: they look alike. */
const blanks = atFirstNeed(() => /[\s\p{Cc}\u2800]+/gu);
/** No language piles up so many; they would run over the lines around. */
const piledMarks = atFirstNeed(() => /(\p{M}{4})\p{M}+/gu);

/** Enough to know anybody by, in characters. */
const longest = 64;

/**
 * A member's name as it stands in a text: on one line, readable, of some length. Where nothing of it can be seen (a
 * deleted account, a name of unseen characters) the id stands for it: platforms refuse a mention of nothing.
 */
export function shownName({ id, name }: { readonly id: MemberId; readonly name: string }): string {
  const bare = name.replace(unseen(), '').replace(piledMarks(), '$1').replace(blanks(), ' ').trim();
  if (/^[\u200d\ufe0f\p{M}\s]*$/u.test(bare)) return nativeId(id);
  const characters = [...bare];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : bare;
}
