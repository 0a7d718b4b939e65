import type { Bus } from '../../shared/ports/bus.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { Database } from './database.ts';
import { LocalBus } from './local-bus.ts';
import { SqliteQueue } from './sqlite-queue.ts';
import { SqliteStore } from './sqlite-store.ts';
import { SqliteTimers } from './sqlite-timers.ts';

/** The queues by their names in the file: what happened, what is to be done, what others want to know. */
export interface Queues {
  readonly events: SqliteQueue;
  readonly effects: SqliteQueue;
  readonly notices: SqliteQueue;
}

/** Everything that stands on the one file. */
export interface Parts {
  readonly database: Database;
  readonly store: SqliteStore;
  readonly queues: Queues;
  readonly timers: SqliteTimers;
  readonly bus: Bus;
}

/** `log` hears of what is put aside and of timers that cannot be moved. */
export function openParts(folder: string, clock: Clock, log: (line: string) => void): Parts {
  const database = new Database(folder);
  const queue = (name: keyof Queues) => {
    const onPutAside = (id: string, reason: string) =>
      log(`${name}: put ${id} aside after its last try: ${reason}; see: reeve dlq list`);
    return new SqliteQueue(database, name, clock, { onPutAside });
  };
  const queues = { events: queue('events'), effects: queue('effects'), notices: queue('notices') };
  const timers = new SqliteTimers(database, queues.events, clock, (reason) => log(`timers: ${reason}`));
  return { database, store: new SqliteStore(database, clock), queues, timers, bus: new LocalBus(queues.notices) };
}
