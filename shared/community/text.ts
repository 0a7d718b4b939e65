/**
 * One text that members or admins read, in every language Reeve speaks. `{name}` is a placeholder; `{name|point|points}`
 * is the first word when its value is 1, and else the second, for languages that tell one from many.
 */
export interface Text {
  readonly en: string;
  readonly zh: string;
  /** All that may stand in it. Both defaults hold them all. */
  readonly placeholders: readonly string[];
  /** Those a community's own wording must keep, or nobody could tell who or what is meant. */
  readonly needs?: readonly string[];
  /** Who reads it, and when. */
  readonly about: string;
}

/** Where a placeholder stands in a text: the name in braces, perhaps with a word for one and for many. Other braces are plain text. */
export const placeholder = /\{([a-z][a-z-]*(?:\|[^{|}]*\|[^{|}]*)?)\}/g;

/** What stands between the braces: the name, and the words for one and for many where it has them. */
export function partsOfPlaceholder(inside: string): readonly [name: string, one?: string, many?: string] {
  const [name = '', one, many] = inside.split('|');
  return one === undefined ? [name] : [name, one, many ?? ''];
}

/** The placeholders of a wording, each once, in order of appearance. */
export function placeholdersOf(wording: string): string[] {
  return [...new Set(Array.from(wording.matchAll(placeholder), (match) => partsOfPlaceholder(match[1] ?? '')[0]))];
}
