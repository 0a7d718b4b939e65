import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** What somebody has said for themselves, while they are asked which of several cases they mean. */
export interface AppealWords {
  readonly member: MemberId;
  readonly at: number;
  readonly words: string;
}

/** So long a question to somebody stands. */
export const wordsKept = 3600_000;

export const appealWordsKind: RecordKind<AppealWords, [MemberId]> = {
  name: 'appeal-words',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [{ partition: 'appeal-words', sortPrefix: member }],
    isOf: (record, member) => record.member === member,
    shown: ({ at, words }) => ({ at, words }),
    without: () => undefined,
  },
  key: (member) => ({ partition: 'appeal-words', sort: member }),
  expiry: ({ at }) => Math.ceil((at + wordsKept) / 1000),
  ...renaming<AppealWords>({ member: 'm', at: 'at', words: 'w' }),
};
