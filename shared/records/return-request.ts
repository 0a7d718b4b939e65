import type { ChatId, MemberId } from '../event/ids.ts';
import { shortId } from '../text/identity.ts';
import { type RecordKind, renaming } from './kind.ts';

/** Somebody who was removed would like to come back, and an admin is to say whether. It is gone once that is decided. */
export interface ReturnRequest {
  readonly member: MemberId;
  readonly name: string;
  readonly chat: ChatId;
  readonly at: number;
  /** They wait before the door: the platform holds a request to join. */
  readonly atDoor?: true;
  /** The admins have been reminded. */
  reminded?: true;
}

const keptSeconds = 60 * 24 * 3600;

export const returnRequestKind: RecordKind<ReturnRequest, [tag: string]> = {
  name: 'return',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [{ partition: 'return', sortPrefix: returnTag(member) }],
    isOf: (record, member) => record.member === member,
    shown: (record) => record,
    without: () => undefined,
  },
  key: (tag) => ({ partition: 'return', sort: tag }),
  expiry: ({ at }) => Math.ceil(at / 1000) + keptSeconds,
  ...renaming<ReturnRequest>({ member: 'm', name: 'n', chat: 'c', at: 'at', atDoor: 'd', reminded: 'r' }),
};

/** A member as buttons can carry it: ids of some platforms are longer than a button's data. */
export function returnTag(member: MemberId): string {
  return shortId(member);
}
