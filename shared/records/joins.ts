import type { ChatId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** When members joined a chat lately, epoch seconds, the latest last. Only where a rule asks. */
export interface Joins {
  readonly chat: ChatId;
  times: readonly number[];
}

const keptSeconds = 24 * 3600;

export const joinsKind: RecordKind<Joins, [ChatId]> = {
  name: 'joins',
  version: 1,
  rights: { holds: 'nobody' },
  key: (chat) => ({ partition: 'joins', sort: chat }),
  expiry: ({ times }) => (times.at(-1) ?? 0) + keptSeconds,
  ...renaming<Joins>({ chat: 'c', times: 't' }),
};
