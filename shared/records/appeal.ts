import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/**
 * A member's appeal against a case; there is one for each case at most. `writing`: their words are waited for; `open`: it
 * lies with the admins; `asked`: the member is to answer a question.
 */
export interface Appeal {
  readonly case: string;
  readonly member: MemberId;
  readonly name: string;
  readonly at: number;
  state: 'writing' | 'open' | 'asked' | 'granted' | 'rejected';
  /** What the member has said for themselves, in order. */
  words: readonly string[];
  /** Since when this state waits for somebody, epoch milliseconds. */
  since: number;
  /** When whom it waits for was reminded. */
  reminded?: number;
  /** The time-out has passed: everybody has been told, and it may still be decided. */
  late?: true;
  /** Who had acted in the case when it was appealed against; absent: nobody, it was the rule. The case forgets it when it is undone. */
  readonly against?: MemberId;
  /** Who decided. */
  by?: MemberId;
  /** What an admin's reply to this message is: a question to the member, or the reason of the decision. */
  reply?: {
    readonly chat: ChatId;
    readonly messageId: string;
    readonly by: MemberId;
    readonly is: 'question' | 'reason';
  };
}

export function isDecided({ state }: Appeal): boolean {
  return state === 'granted' || state === 'rejected';
}

export const appealKind: RecordKind<Appeal, [caseId: string]> = {
  name: 'appeal',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('appeal', member)],
    isOf: (record, member) => [record.member, record.against, record.by, record.reply?.by].includes(member),
    shown(record, member) {
      const { case: about, at, state, words } = record;
      return record.member === member ? { case: about, at, state, words } : { decidedOrAsked: about, state };
    },
    without({ against, by, reply, ...record }, member) {
      if (record.member === member) return undefined;
      return {
        ...record,
        ...(against === undefined || against === member ? {} : { against }),
        ...(by === undefined || by === member ? {} : { by }),
        ...(reply === undefined || reply.by === member ? {} : { reply }),
      };
    },
  },
  key: (caseId) => ({ partition: 'appeal', sort: caseId }),
  // Appealed late in the life of its case, it outlives it: that it is decided stays known.
  expiry: ({ since }, { evidence }) => Math.ceil((since + evidence) / 1000),
  ...renaming<Appeal>({
    case: 'c',
    member: 'm',
    name: 'n',
    at: 'at',
    state: 's',
    words: 'w',
    since: 'si',
    reminded: 'r',
    late: 'l',
    against: 'a',
    by: 'b',
    reply: 'y',
  }),
};
