import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, type Retention, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** Who has answered last, and when (epoch milliseconds). */
export interface LastAnswer {
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
  last?: LastAnswer;
  /** Whose answers have been counted. */
  answered?: readonly MemberId[];
  /** Teachers who have been reminded. */
  reminded?: readonly MemberId[];
  /** The planning teacher, or the admins, have been told: there is nobody left. */
  planned?: true;
  /** Who asked has been asked whether that was the answer; has been told that it is still open. */
  confirming?: true;
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
    answered: 'an',
    reminded: 'r',
    planned: 'p',
    confirming: 'cf',
    told: 'to',
    closedAt: 'x',
  }),
};

function others({ last, answered = [], reminded = [] }: Question): MemberId[] {
  return [...(last ? [last.by] : []), ...answered, ...reminded];
}

/** A question goes with who asked it; it stays without who answered. */
function questionWithout({ last, ...record }: Question, member: MemberId): Question | undefined {
  if (record.asker === member) return undefined;
  return {
    ...record,
    ...(last === undefined || last.by === member ? {} : { last }),
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
