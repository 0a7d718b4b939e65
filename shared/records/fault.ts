import { type RecordKind, renaming } from './kind.ts';

/** How often a message of a queue has failed, where the queue itself only counts deliveries. */
export interface FaultCount {
  /** The queue's own id of the message. */
  readonly message: string;
  readonly count: number;
  readonly at: number;
}

/** A queue gives a message up after 14 days. */
const keptSeconds = 14 * 24 * 3600;

export const faultKind: RecordKind<FaultCount, [string]> = {
  name: 'fault',
  version: 1,
  rights: { holds: 'nobody' },
  key: (message) => ({ partition: 'fault', sort: message }),
  expiry: (record) => Math.ceil(record.at / 1000) + keptSeconds,
  ...renaming<FaultCount>({ message: 'm', count: 'c', at: 'at' }),
};
