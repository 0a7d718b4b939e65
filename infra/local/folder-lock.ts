import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`${folder}: another Reeve runs on this folder; stop it first, or set REEVE_DATA to a folder of its own`);
    this.name = 'FolderInUse';
  }
}

/**
 * Makes sure that one Reeve only runs on a data folder. The lock is SQLite's own, held by the operating system for as
 * long as the process lives: after a crash it is free at once, which a file with a process id in it would not be.
 */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'reeve.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (isBusy(cause)) throw new FolderInUse(folder);
    throw cause;
  }
  return { release: () => lock.close() };
}

/** https://www.sqlite.org/rescode.html#busy */
const sqliteBusy = 5;

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteBusy;
}
