import { atFirstNeed } from './at-first-need.ts';

/**
 * One emoji as a reader sees it: a flag, a keycap, a family of four. Not signs that stand in plain text and only become
 * emoji when a variation selector asks for it (©, ™, arrows). No piece can match in two ways, so it takes linear time.
 */
const emojiPattern = atFirstNeed(
  () =>
    /\p{Regional_Indicator}{2}|(?:(?![©®‼⁉™ℹ↔-↪〰〽㊗㊙]\ufe0e?(?!\ufe0f))\p{Extended_Pictographic}|[#*0-9](?=\ufe0f?\u20e3))(?:[\ufe0f\u20e3\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})*/gu,
);

/** How many emoji stand in a text as it was written: folding takes them to pieces. Allocates nothing. */
export function countEmoji(text: string): number {
  if (!mayHoldEmoji(text)) return 0;
  let count = 0;
  const emoji = emojiPattern();
  emoji.lastIndex = 0;
  while (emoji.test(text)) count++;
  return count;
}

/** How many characters a reader sees beside them: neither white space nor what belongs to an emoji. */
export function countOthers(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000 && !belongsToEmoji(unit)) count++;
  }
  return count;
}

/** Pictographs, and what joins them. Of another character beyond U+FFFF the first half counts. */
function belongsToEmoji(unit: number): boolean {
  return isPictograph(unit) || unit === 0xfe0f || unit === 0x200d || (unit >= 0xdc00 && unit <= 0xdfff);
}

function isPictograph(unit: number): boolean {
  return (unit >= 0xd83c && unit <= 0xd83e) || unit === 0xdb40 || unit === 0x20e3 || (unit >= 0x2300 && unit <= 0x2bff);
}

function mayHoldEmoji(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isPictograph(unit) || unit === 0xfe0f) return true;
  }
  return false;
}
