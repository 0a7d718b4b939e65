import type { ChatId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** What waits to be said in a chat until its quiet hours are over (epoch milliseconds). It speaks of nobody. */
export interface Held {
  readonly chat: ChatId;
  readonly until: number;
  readonly said: readonly { readonly text: string; readonly pin?: true }[];
}

/** Should nothing run when they end, it is said late. */
const day = 24 * 3600_000;
export const heldKind: RecordKind<Held, [ChatId]> = {
  name: 'held',
  version: 1,
  rights: { holds: 'nobody' },
  key: (chat) => ({ partition: 'held', sort: chat }),
  expiry: ({ until }) => Math.ceil((until + 7 * day) / 1000),
  ...renaming<Held>({ chat: 'c', until: 'u', said: 's' }),
};
