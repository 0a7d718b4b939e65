import { type RecordKind, renaming } from './kind.ts';

/** Automatic removals in one clock hour (UTC), for the cap. */
export interface RemovalCount {
  /** `2026-11-22T16`. */
  readonly hour: string;
  count: number;
  /** The admins have been called. */
  told: boolean;
}

const keptSeconds = 7 * 24 * 3600;

export const removalCountKind: RecordKind<RemovalCount, [string]> = {
  name: 'removals',
  version: 1,
  rights: { holds: 'nobody' },
  key: (hour) => ({ partition: 'removals', sort: hour }),
  expiry: (record) => Math.ceil(Date.parse(`${record.hour}:00:00Z`) / 1000) + keptSeconds,
  ...renaming<RemovalCount>({ hour: 'h', count: 'c', told: 't' }),
};

export function hourOf(now: number): string {
  return new Date(now).toISOString().slice(0, 13);
}
