import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** What somebody has answered on one day of the community's calendar. */
export interface Answers {
  /** `2026-11-22`. */
  readonly date: string;
  readonly member: MemberId;
  name: string;
  /** Questions, each once. */
  count: number;
  /** Of those that nobody had answered before: how long they had waited, seconds. */
  firsts: readonly number[];
}

const keptSeconds = 60 * 24 * 3600;

export const answersKind: RecordKind<Answers, [date: string, MemberId]> = {
  name: 'answers',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('answers', member)],
    isOf: (record, member) => record.member === member,
    shown: ({ date, count }) => ({ date, answers: count }),
    without: () => undefined,
  },
  key: (date, member) => ({ partition: 'answers', sort: `${date}#${member}` }),
  expiry: ({ date }) => Math.ceil(Date.parse(date) / 1000) + keptSeconds,
  ...renaming<Answers>({ date: 'd', member: 'm', name: 'n', count: 'c', firsts: 'f' }),
};

/** How much somebody has asked on a day. */
export interface Asking {
  readonly member: MemberId;
  readonly date: string;
  readonly count: number;
}

export const askingKind: RecordKind<Asking, [MemberId]> = {
  name: 'asking',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [{ partition: 'asking', sortPrefix: member }],
    isOf: (record, member) => record.member === member,
    shown: ({ date, count }) => ({ date, asked: count }),
    without: () => undefined,
  },
  key: (member) => ({ partition: 'asking', sort: member }),
  expiry: ({ date }) => Math.ceil(Date.parse(date) / 1000) + 3 * 24 * 3600,
  ...renaming<Asking>({ member: 'm', date: 'd', count: 'c' }),
};
