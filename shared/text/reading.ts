import type { FoundContact } from './contacts.ts';
import type { FoundLink } from './links.ts';
import type { Hits } from './needle.ts';

/** One text, read once for all who ask about it: rules, detectors, traces. Everything is computed at first use. */
export interface Reading {
  readonly original: string;
  /** For matching (`fold.ts`); `originalPiece` leads back. */
  readonly folded: string;
  /** What of the community's words stands in it. */
  readonly hits: Hits;
  readonly links: readonly FoundLink[];
  /** Telephone numbers, handles and invitations, also those written to be missed. */
  readonly contacts: readonly FoundContact[];
}
