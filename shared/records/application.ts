import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/**
 * A request to join. `asking`: it waits for the applicant's answer; `waiting`: for the admins; `held`: for the end of a
 * raid; `withdrawn`: they have taken it back.
 */
export interface Application {
  readonly id: string;
  readonly member: MemberId;
  readonly name: string;
  readonly chat: ChatId;
  state: 'asking' | 'waiting' | 'held' | 'admitted' | 'declined' | 'withdrawn';
  /** When it came into this state, epoch milliseconds. */
  since: number;
  reminded?: true;
  /** The state in which they took it back. */
  was?: Application['state'];
  /** By the question's id; of a further question of the admins by none. */
  answers: readonly Answered[];
  /** Answers to the present question that would not do. */
  tries?: number;
  /** A further question of an admin, not yet answered. */
  more?: string;
  readonly bio?: string;
  readonly reason?: string;
  /** Whose invite link they have. */
  readonly invitedBy?: MemberId;
  readonly accountSince?: number;
  /** They take no private messages: nothing can be asked. */
  unreachable?: true;
  /** Who decided; absent: nobody, but the file. */
  by?: MemberId;
}

export interface Answered {
  readonly id?: string;
  readonly ask: string;
  readonly answer: string;
}

/** Longer than any of them waits. */
const keptSeconds = 60 * 24 * 3600;

export const applicationKind: RecordKind<Application, [id: string]> = {
  name: 'application',
  version: 1,
  rights: {
    holds: 'members',
    // Their own, and those of others that came by their link or that they decided.
    where: (member) => [mentioning('application', member)],
    isOf: (record, member) => [record.member, record.invitedBy, record.by].includes(member),
    shown: (record, member) =>
      record.member === member ? record : { decidedOrInvited: record.id, state: record.state, since: record.since },
    without({ invitedBy, by, ...record }, member) {
      if (record.member === member) return undefined;
      return {
        ...record,
        ...(invitedBy === undefined || invitedBy === member ? {} : { invitedBy }),
        ...(by === undefined || by === member ? {} : { by }),
      };
    },
  },
  key: (id) => ({ partition: 'application', sort: id }),
  expiry: ({ since }) => Math.ceil(since / 1000) + keptSeconds,
  ...renaming<Application>({
    id: 'i',
    member: 'm',
    name: 'n',
    chat: 'c',
    state: 's',
    since: 'at',
    reminded: 'r',
    was: 'h',
    answers: 'a',
    tries: 't',
    more: 'q',
    bio: 'o',
    reason: 'w',
    invitedBy: 'v',
    accountSince: 'as',
    unreachable: 'u',
    by: 'b',
  }),
};
