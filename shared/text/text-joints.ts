/** Letters, digits and marks of scripts that put spaces between words. */
const joining =
  /[[\p{L}\p{M}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]]/v;

/** A letter or digit of a script with spaces stands here. */
export function joinsAt(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  if (point === undefined) return false;
  if (point < 0x80) return (point > 0x60 && point < 0x7b) || (point > 0x2f && point < 0x3a);
  return !(point >= 0x4e00 && point <= 0x9fff) && joining.test(String.fromCodePoint(point));
}

/** A letter or digit of a script with spaces ends here. */
export function joinsBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const unit = text.charCodeAt(at - 1);
  const isLowHalf = unit >= 0xdc00 && unit <= 0xdfff && at > 1;
  return joinsAt(text, isLowHalf ? at - 2 : at - 1);
}
