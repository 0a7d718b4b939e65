import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** Somebody on a board. `at`: since when they have so many points, epoch milliseconds. */
export interface Ranked {
  readonly id: MemberId;
  readonly name: string;
  readonly points: number;
  readonly at?: number;
}

/** Who has asked for a board while it was being made. */
export interface Asking {
  readonly chat: ChatId;
  readonly replyTo: string;
  readonly topic?: string;
  /** They have asked in private. */
  readonly member?: MemberId;
}

/**
 * A board that is made page by page, for no memory holds all who have points: the best of those up to `after`.
 * `shown`: for /top; `closing`: for the end of the week or month.
 */
export interface Board {
  readonly purpose: 'shown' | 'closing';
  readonly period: string;
  /** When it was begun, and when it was done, epoch milliseconds. */
  readonly at: number;
  readonly doneAt?: number;
  readonly after: string;
  readonly best: readonly Ranked[];
  readonly asking?: readonly Asking[];
}

const keptSeconds = 40 * 24 * 3600;

export const boardKind: RecordKind<Board, [purpose: Board['purpose'], period: string]> = {
  name: 'board',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('board', member)],
    isOf: ({ best, asking = [] }, id) =>
      best.some((one) => one.id === id) || asking.some(({ member }) => member === id),
    shown: ({ period, best }, member) => ({ period, best: best.filter(({ id }) => id === member) }),
    without: ({ best, asking, ...board }, member) => ({
      ...board,
      best: best.filter(({ id }) => id !== member),
      ...(asking === undefined ? {} : { asking: asking.filter((one) => one.member !== member) }),
    }),
  },
  key: (purpose, period) => ({ partition: 'board', sort: `${purpose}#${period}` }),
  expiry: ({ at }) => Math.ceil(at / 1000) + keptSeconds,
  ...renaming<Board>({
    purpose: 'u',
    period: 'w',
    at: 'at',
    doneAt: 'd',
    after: 'af',
    best: 'b',
    asking: 'q',
  }),
};
