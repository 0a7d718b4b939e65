import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/**
 * That somebody was brought by another member, once for each. `asked`: they wait at the door. `back`: they had been here
 * before, so nobody has brought them. `ended`: they left, or were removed, before anything was given for it.
 */
export interface Invitation {
  readonly member: MemberId;
  readonly name: string;
  /** The account that counts for all of the inviter's. Absent: nobody, or somebody who was forgotten. */
  readonly inviter?: MemberId;
  readonly chat: ChatId;
  readonly via: 'link' | 'code' | 'added';
  /** When they came, epoch milliseconds. */
  readonly at: number;
  state: 'asked' | 'back' | 'pending' | 'vested' | 'reversed' | 'ended';
  /** When they have been here long enough, and when they did their first useful thing. */
  due: number;
  actedAt?: number;
  vestedAt?: number;
  /** What was given for it: the source in the ledger, and how often before it had been given and lost. */
  source?: string;
  points?: number;
  turn?: number;
  /** Cases that have muted or removed them, and the one for which it was lost. */
  cases?: readonly string[];
  lostBy?: string;
}

const day = 24 * 3600;
/** Whoever was here before is held so long from saying that somebody has brought them, and an applicant may take so long. */
const passingSeconds = 60 * day;

export const invitationKind: RecordKind<Invitation, [MemberId]> = {
  name: 'invitation',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('invitation', member)],
    isOf: ({ member, inviter }, id) => member === id || inviter === id,
    shown: ({ member, at, state, via }, id) =>
      member === id ? { cameBy: via, at, state } : { youBrought: member, at },
    // That they were brought stays, so that they are not brought again; by whom is forgotten.
    without({ inviter, ...record }, id) {
      if (record.member === id) return undefined;
      return inviter === undefined || inviter === id ? record : { ...record, inviter };
    },
  },
  key: (member) => ({ partition: 'invitation', sort: member }),
  expiry: ({ at, state }) =>
    Math.ceil(at / 1000) + (state === 'asked' || state === 'back' ? passingSeconds : 20 * 365 * day),
  ...renaming<Invitation>({
    member: 'm',
    name: 'n',
    inviter: 'i',
    chat: 'c',
    via: 'w',
    at: 'at',
    state: 's',
    due: 'd',
    actedAt: 'ac',
    vestedAt: 'v',
    source: 'so',
    points: 'p',
    turn: 't',
    cases: 'k',
    lostBy: 'l',
  }),
};

/** An edge of the tree: those whom one member has brought lie together. */
export interface Invited {
  readonly inviter: MemberId;
  readonly member: MemberId;
}

export const invitedKind: RecordKind<Invited, [inviter: MemberId, member: MemberId]> = {
  name: 'invited',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [{ partition: 'invited', sortPrefix: `${member}#` }, mentioning('invited', member)],
    isOf: ({ inviter, member }, id) => inviter === id || member === id,
    shown: ({ inviter, member }, id) => (inviter === id ? { youBrought: member } : { youWereBrought: true }),
    without: () => undefined,
  },
  key: (inviter, member) => ({ partition: 'invited', sort: `${inviter}#${member}` }),
  ...renaming<Invited>({ inviter: 'i', member: 'm' }),
};
