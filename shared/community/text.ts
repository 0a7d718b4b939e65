/** One text that members or admins read, in every language Reeve speaks. `{name}` is a placeholder. */
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

/** Where a placeholder stands in a text: the name in braces. Other braces are plain text. */
export const placeholder = /\{([a-z][a-z-]*)\}/g;

/** The placeholders of a wording, each once, in order of appearance. */
export function placeholdersOf(wording: string): string[] {
  return [...new Set(Array.from(wording.matchAll(placeholder), (match) => match[1] ?? ''))];
}
