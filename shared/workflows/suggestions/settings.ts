/** The suggestions section after checking. */
export interface SuggestionSettings {
  /** A message that holds one of these is a suggestion, each with its `#`. */
  readonly hashtags: readonly string[];
  /** How many of one member are taken on a local day. */
  readonly perDay: number;
  /** For the author of an adopted one. */
  readonly points: number;
  /** When the community reads what has become of suggestions: day of the month, minutes since local midnight. */
  readonly monthly?: { readonly day: number; readonly minute: number };
}
