import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** Somebody has said that they want to leave, and why. */
export interface Farewell {
  readonly member: MemberId;
  readonly name: string;
  readonly at: number;
  readonly reason?: string;
  state: 'asked' | 'left' | 'stayed';
}

const keptSeconds = 60 * 24 * 3600;

export const farewellKind: RecordKind<Farewell, [MemberId]> = {
  name: 'farewell',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [{ partition: 'farewell', sortPrefix: member }],
    isOf: (record, member) => record.member === member,
    shown: (record) => record,
    without: () => undefined,
  },
  key: (member) => ({ partition: 'farewell', sort: member }),
  expiry: ({ at }) => Math.ceil(at / 1000) + keptSeconds,
  ...renaming<Farewell>({ member: 'm', name: 'n', at: 'at', reason: 'r', state: 's' }),
};
