import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DeadLetterBox, PutAside } from '../cli/dead-letter-box.ts';
import { databaseFile } from './database.ts';
import type { Queues } from './parts.ts';

/** No Reeve has ever run on the folder. */
export class NoData extends Error {
  constructor(folder: string) {
    super(
      `${join(folder, databaseFile)} is not there; it comes with the first start for a real group (the sandbox keeps nothing); where that is elsewhere, set REEVE_DATA to its folder`,
    );
    this.name = 'NoData';
  }
}

const names: readonly (keyof Queues)[] = ['events', 'effects', 'notices'];

/**
 * What the one-machine Reeve of a folder has put aside. Retrying only marks: the Reeve that holds the queues takes the
 * marked ones up, within a second when it runs, else at its next start.
 */
export function localDeadLetters(folder: string): DeadLetterBox[] {
  if (!existsSync(join(folder, databaseFile))) throw new NoData(folder);
  return names.map((name) => ({
    name,
    list: async () => withDatabase(folder, (database) => listed(database, name)),
    retry: async (wanted = () => true) =>
      withDatabase(folder, (database) => {
        const mark = database.prepare('UPDATE dead SET again = 1 WHERE queue = ? AND id = ?');
        const chosen = listed(database, name).filter(wanted);
        for (const { id } of chosen) mark.run(name, id);
        return chosen.length;
      }),
  }));
}

function listed(database: DatabaseSync, name: string): PutAside[] {
  return database
    .prepare('SELECT id, reason, at FROM dead WHERE queue = ? AND again = 0 ORDER BY at, id')
    .all(name)
    .map(({ id, reason, at }) => ({ id: `${id}`, reason: `${reason}`, at: Number(at) }));
}

function withDatabase<T>(folder: string, use: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(folder, databaseFile), { timeout: 5000 });
  try {
    return use(database);
  } finally {
    database.close();
  }
}
