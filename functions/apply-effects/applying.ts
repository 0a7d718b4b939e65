import type { CommunityFacts } from '../../shared/community/facts.ts';
import type { Picture } from '../../shared/effects/effect.ts';
import type { FetchCalendar } from '../../shared/icalendar/fetch-calendar.ts';
import type { Connection, Performer } from '../../shared/platforms/platform.ts';
import type { Bus } from '../../shared/ports/bus.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { Store } from '../../shared/ports/store.ts';
import type { Timers } from '../../shared/ports/timers.ts';

/** What effects are performed with. */
export interface Applying {
  readonly store: Store;
  /** By platform name. */
  readonly performers: ReadonlyMap<string, { readonly performer: Performer; readonly connection: Connection }>;
  readonly timers: Timers;
  readonly bus: Bus;
  readonly events: Queue;
  readonly community: CommunityFacts;
  readonly clock: Clock;
  /** Gets a calendar by its address; Reeve’s own way, where nothing else is given. */
  readonly fetchCalendar?: FetchCalendar;
  /** Makes a PNG of a picture; Reeve’s own way, where nothing else is given. */
  readonly draw?: Draw;
  /** Told in a line what has gone wrong and keeps no effect from being performed. */
  readonly note?: (line: string) => void;
}

export type Draw = (picture: Picture) => Promise<Uint8Array<ArrayBuffer>>;
