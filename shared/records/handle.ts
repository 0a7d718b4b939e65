import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** Who answers to a user name: `/nickname @alice` comes without an id. */
export interface Handle {
  readonly username: string;
  readonly member: MemberId;
}

export const handleKind: RecordKind<Handle, [platform: string, username: string]> = {
  name: 'handle',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('handle', member)],
    isOf: (record, member) => record.member === member,
    shown: ({ username }) => ({ username }),
    without: () => undefined,
  },
  key: (platform, username) => ({ partition: 'handle', sort: `${platform}:${username.toLowerCase()}` }),
  ...renaming<Handle>({ username: 'u', member: 'm' }),
};
