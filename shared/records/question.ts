import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, type Retention, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** Who has answered, and when (epoch milliseconds). */
export interface Answer {
  readonly by: MemberId;
  readonly name: string;
  readonly at: number;
  readonly messageId?: string;
}

/**
 * What somebody wants to know. `unanswered`: nobody has answered in all the time there was; `withdrawn`: who asked is gone.
 */
export interface Question {
  readonly id: string;
  readonly chat: ChatId;
  readonly topic?: string;
  readonly messageId: string;
  readonly asker: MemberId;
  readonly name: string;
  /** As it is called in the file; empty: none of them. */
  readonly subject: string;
  /** The beginning of it. */
  readonly text: string;
  readonly at: number;
  state: 'open' | 'answered' | 'unanswered' | 'withdrawn';
  /** An answer, or a word of who asked about the answer there is. */
  waits: 'teacher' | 'asker';
  /** Since when it waits so, epoch milliseconds. */
  since: number;
  /** When something is to be done about it if nothing happens, epoch milliseconds. */
  dueAt: number;
  /** When it was answered first. */
  firstAt?: number;
  /** The latest answer; of a question whose asker has confirmed one, that one. */
  last?: Answer;
  /** The latest answers, oldest first: any of them may be the one that is confirmed. */
  answers?: readonly Answer[];
  /** Whose answers have been counted. */
  answered?: readonly MemberId[];
  /** Teachers who have been reminded. */
  reminded?: readonly MemberId[];
  /** The planning teacher, or the admins, have been told: there is nobody left. */
  planned?: true;
  /** The message id of the answer of which who asked has been asked whether it was one. */
  confirming?: string;
  /** Who asked has been told that it is still open. */
  told?: true;
  closedAt?: number;
}

export const questionKind: RecordKind<Question, [id: string]> = {
  name: 'question',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('question', member)],
    isOf: (record, member) => record.asker === member || others(record).includes(member),
    shown(record, member) {
      const { id, subject, text, at, state } = record;
      return record.asker === member ? { subject, text, at, state } : { answeredOrRemindedOf: id, state };
    },
    without: questionWithout,
  },
  key: (id) => ({ partition: 'question', sort: id }),
  expiry: ({ at, dueAt }, { evidence }: Retention) => Math.ceil((Math.max(at, dueAt) + evidence) / 1000),
  ...renaming<Question>({
    id: 'i',
    chat: 'c',
    topic: 'tp',
    messageId: 'mi',
    asker: 'm',
    name: 'n',
    subject: 'su',
    text: 't',
    at: 'at',
    state: 's',
    waits: 'w',
    since: 'si',
    dueAt: 'd',
    firstAt: 'f',
    last: 'l',
    answers: 'as',
    answered: 'an',
    reminded: 'r',
    planned: 'p',
    confirming: 'cf',
    told: 'to',
    closedAt: 'x',
  }),
};

function others({ last, answers = [], answered = [], reminded = [] }: Question): MemberId[] {
  return [...(last ? [last.by] : []), ...answers.map(({ by }) => by), ...answered, ...reminded];
}

/** A question goes with who asked it; it stays without who answered. */
function questionWithout({ last, ...record }: Question, member: MemberId): Question | undefined {
  if (record.asker === member) return undefined;
  return {
    ...record,
    ...(last === undefined || last.by === member ? {} : { last }),
    answers: (record.answers ?? []).filter(({ by }) => by !== member),
    answered: (record.answered ?? []).filter((one) => one !== member),
    reminded: (record.reminded ?? []).filter((one) => one !== member),
  };
}

/** When it was asked, and the messages that a reply to is about it: its own, and the latest around it. */
export type OpenQuestion = readonly [id: string, at: number, ...messageIds: string[]];

/** What is open in a chat: whoever replies to something is told apart by it. */
export interface OpenQuestions {
  readonly chat: ChatId;
  readonly open: readonly OpenQuestion[];
}

export const openQuestionsKind: RecordKind<OpenQuestions, [ChatId]> = {
  name: 'open-questions',
  version: 1,
  rights: { holds: 'nobody' },
  key: (chat) => ({ partition: 'open-questions', sort: chat }),
  ...renaming<OpenQuestions>({ chat: 'c', open: 'o' }),
};
