/** The section `opinion` after checking. */
export interface OpinionSettings {
  /** What is listened for, by its words. */
  readonly topics: readonly { readonly name: string; readonly words: readonly string[] }[];
  /** Beside the words that come with Reeve: those that are negative here, and those in which nothing negative is meant. */
  readonly negative: readonly string[];
  readonly harmless: readonly string[];
  /** Fewer messages about a topic in an hour are not judged, and fewer critics are no trend. */
  readonly from: { readonly messages: number; readonly members: number };
  /** So long after a notice there is no other about the same topic, milliseconds. */
  readonly quiet: number;
}
