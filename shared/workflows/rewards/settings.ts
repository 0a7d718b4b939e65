import type { Earning } from '../../records/ledger.ts';

/** The rewards section after checking. Points are whole numbers. */
export interface RewardSettings {
  /** For the first message, or `/checkin`, on a local day. */
  readonly daily?: { readonly points: number };
  readonly streaks?: StreakSettings;
  /** For an answer that whoever asked has confirmed. */
  readonly answer?: { readonly points: number };
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
  readonly levels?: LevelSettings;
  readonly weekly?: {
    /** ISO weekday (1 = Monday) and minutes since midnight in the community's zone. */
    readonly weekday: number;
    readonly minute: number;
    /** Bonus for the best, second … */
    readonly bonus: readonly number[];
  };
  /** On the first day of a month the one before is closed. */
  readonly monthly?: {
    /** Minutes since midnight in the community's zone. */
    readonly minute: number;
    readonly bonus: readonly number[];
    /** For everybody who has earned points in the month and had no case in it. */
    readonly clean?: number;
  };
  readonly shop?: ShopSettings;
}

/** Days in a row. */
export interface StreakSettings {
  readonly milestones: readonly { readonly days: number; readonly points: number }[];
  /** Once in a calendar month a missed day is bridged. */
  readonly freeze: boolean;
}

export interface LevelSettings {
  /** Fewest points first; the first begins at 0. */
  readonly steps: readonly { readonly from: number; readonly name: string }[];
  /** Show the level beside the name where the platform can. */
  readonly tags: boolean;
}

export interface ShopSettings {
  readonly items: readonly ShopItem[];
  /** How long an order may wait before the admins are reminded, milliseconds. */
  readonly remind: number;
}

export interface ShopItem {
  readonly id: string;
  readonly title: string;
  readonly cost: number;
  /** How many there are in all, those given away included. Absent: as many as are wanted. */
  readonly stock?: number;
  readonly perMember?: number;
}
