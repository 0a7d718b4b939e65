import type { Earning } from '../../records/ledger.ts';

/** The rewards section after checking. Points are whole numbers. */
export interface RewardSettings {
  /** For the first message on a local day. */
  readonly daily?: { readonly points: number };
  readonly thanks?: {
    readonly points: number;
    /** A reply that holds one of these thanks the author of the message replied to. */
    readonly words: readonly string[];
    /** A reaction with one of these does, too. */
    readonly reactions: readonly string[];
    /** How often a local day a member's thanks count, given and received. */
    readonly givenPerDay: number;
    readonly receivedPerDay: number;
  };
  /** Most points of one source on a local day; what would lead beyond it is not counted. */
  readonly caps?: Readonly<Partial<Record<Earning, number>>>;
  /** Most points an admin may give at once with `/reward`. */
  readonly grantAtMost: number;
  readonly weekly?: {
    /** ISO weekday (1 = Monday) and minutes since midnight in the community's zone. */
    readonly weekday: number;
    readonly minute: number;
    /** Bonus for the best, second … */
    readonly bonus: readonly number[];
    /** Where the week's best are announced: the chats of the file, or these. */
  };
}
