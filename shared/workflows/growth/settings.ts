/** The growth section after checking. Durations in milliseconds. */
export interface GrowthSettings {
  /** For whoever has brought somebody. */
  readonly points: number;
  /** The newcomer stays so long, … */
  readonly after: number;
  /** … and does something: any message that breaks no rule, or something others have thanked them for. */
  readonly act: 'message' | 'helpful';
  /** Who has done nothing by then earns nobody anything any more. */
  readonly actWithin: number;
  /** So long after it was given the reward is taken back when the newcomer leaves or is removed. */
  readonly loseWithin: number;
  /** So long after coming in one may say by a code who has brought one. */
  readonly codeWithin: number;
  /** How many invitations of one member are rewarded in a month. */
  readonly perMonth: number;
  /** Nothing is given when so great a share (0 to 1) of at least `from` whom somebody has brought was sanctioned. */
  readonly badBranch: { readonly from: number; readonly share: number };
  /** Who has written within this time is active. */
  readonly activeWithin: number;
}
