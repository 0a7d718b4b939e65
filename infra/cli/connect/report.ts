/** What the operator is to read, and whether something is left to do. */
export interface Report {
  readonly lines: readonly string[];
  readonly ready: boolean;
}
