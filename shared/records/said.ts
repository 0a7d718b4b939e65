import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** One who has said it: who, where, in which message, and when, in epoch seconds. */
export type Saying = readonly [member: MemberId, chat: ChatId, messageId: string, atSeconds: number];

/** A text that several members have sent, by the hash of its folded form, the latest last: raids repeat themselves. */
export interface Said {
  readonly hash: string;
  sayings: readonly Saying[];
}

const keptSeconds = 24 * 3600;

export const saidKind: RecordKind<Said, [string]> = {
  name: 'said',
  version: 1,
  rights: { holds: 'passing', within: keptSeconds * 1000 },
  key: (hash) => ({ partition: `said#${hash}`, sort: hash }),
  expiry: ({ sayings }) => (sayings.at(-1)?.[3] ?? 0) + keptSeconds,
  ...renaming<Said>({ hash: 'h', sayings: 's' }),
};
