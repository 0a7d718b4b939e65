import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** A question whose asker has said that this was the answer. */
export interface BestAnswer {
  readonly question: string;
  readonly at: number;
  readonly chat: ChatId;
  /** Of the question. */
  readonly messageId: string;
  readonly answerId?: string;
  readonly asker: MemberId;
  /** The beginning of the question. */
  readonly text: string;
  readonly by: MemberId;
  readonly name: string;
}

/** Those that no collection has told of yet, the latest last. */
export interface BestAnswers {
  readonly answers: readonly BestAnswer[];
}

export const bestAnswersKind: RecordKind<BestAnswers, []> = {
  name: 'best-answers',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('best-answers', member)],
    isOf: ({ answers }, member) => answers.some((one) => isOf(one, member)),
    shown: ({ answers }, member) =>
      answers
        .filter((one) => isOf(one, member))
        .map(({ at, text, by }) => ({ at, question: text, byYou: by === member })),
    without: ({ answers }, member) => ({ answers: answers.filter((one) => !isOf(one, member)) }),
  },
  key: () => ({ partition: 'best-answers', sort: 'next' }),
  ...renaming<BestAnswers>({ answers: 'a' }),
};

function isOf({ asker, by }: BestAnswer, member: MemberId): boolean {
  return asker === member || by === member;
}

/** What members and staff have made in a month of the community's calendar. */
export interface ContentMonth {
  /** `2026-12`. */
  readonly month: string;
  readonly posts: MadeBy;
  /** Confirmed by who asked. */
  readonly answers: MadeBy;
}

export interface MadeBy {
  readonly members: number;
  readonly staff: number;
}

const keptSeconds = 3 * 365 * 24 * 3600;

export const contentMonthKind: RecordKind<ContentMonth, [month: string]> = {
  name: 'content-month',
  version: 1,
  rights: { holds: 'nobody' },
  key: (month) => ({ partition: 'content-month', sort: month }),
  expiry: ({ month }) => Math.ceil(Date.parse(`${month}-01`) / 1000) + keptSeconds,
  ...renaming<ContentMonth>({ month: 'm', posts: 'p', answers: 'a' }),
};
