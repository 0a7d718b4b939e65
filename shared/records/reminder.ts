import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** What somebody wants to be reminded of. Times are epoch milliseconds. */
export interface Reminder {
  readonly id: string;
  readonly member: MemberId;
  readonly name: string;
  /** When. */
  readonly at: number;
  readonly text: string;
  /** The group in which they asked: there they are called when they cannot be written to. */
  readonly chat?: ChatId;
  readonly topic?: string;
}

const week = 7 * 24 * 3600;

export const reminderKind: RecordKind<Reminder, [MemberId, id: string]> = {
  name: 'reminder',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [{ partition: 'reminder', sortPrefix: `${member}#` }],
    isOf: (record, member) => record.member === member,
    shown: ({ at, text }) => ({ at, text }),
    without: () => undefined,
  },
  key: (member, id) => ({ partition: 'reminder', sort: `${member}#${id}` }),
  // Should nothing run when it comes due, it is told late.
  expiry: ({ at }) => Math.ceil(at / 1000) + week,
  ...renaming<Reminder>({ id: 'i', member: 'm', name: 'n', at: 'at', text: 't', chat: 'c', topic: 'tp' }),
};
