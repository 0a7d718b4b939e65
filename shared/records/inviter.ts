import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** What somebody brings others by, and what has become of those; kept by the account that counts for all of theirs. */
export interface Inviter {
  readonly account: MemberId;
  readonly name: string;
  /** What a newcomer writes to the bot where there are no links. */
  readonly code: string;
  /** Their own link to each chat that has one. */
  readonly links: readonly (readonly [ChatId, link: string])[];
  /** A link to this chat is being made since, epoch milliseconds. */
  readonly asked?: readonly [ChatId, at: number];
  /** Whom they have brought: all; those rewarded; those of whom nothing came, or no longer; those sanctioned. */
  readonly came: number;
  readonly vested: number;
  readonly ended: number;
  readonly bad: number;
  /** How many were rewarded in a month of the community's calendar, `2026-12`. */
  readonly paid?: readonly [month: string, times: number];
  /** The admins have been told that too many of them were sanctioned. */
  readonly warned?: true;
}

export const inviterKind: RecordKind<Inviter, [MemberId]> = {
  name: 'inviter',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [{ partition: 'inviter', sortPrefix: member }],
    isOf: ({ account }, member) => account === member,
    shown: ({ code, links, came, vested }) => ({ code, links: links.map(([, link]) => link), came, vested }),
    without: () => undefined,
  },
  key: (account) => ({ partition: 'inviter', sort: account }),
  ...renaming<Inviter>({
    account: 'a',
    name: 'n',
    code: 'c',
    links: 'l',
    asked: 'q',
    came: 'k',
    vested: 'v',
    ended: 'e',
    bad: 'b',
    paid: 'p',
    warned: 'w',
  }),
};

/** Whose a code or a link is. */
export interface InviteWay {
  readonly member: MemberId;
}

/** `tag`: the code in capitals, or the short id of a link. */
export const inviteWayKind: RecordKind<InviteWay, [tag: string]> = {
  name: 'invite-way',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('invite-way', member)],
    isOf: (record, member) => record.member === member,
    shown: () => ({ yours: 'a code or a link to invite by' }),
    without: () => undefined,
  },
  key: (tag) => ({ partition: 'invite-way', sort: tag }),
  ...renaming<InviteWay>({ member: 'm' }),
};

/** A place on the board of inviters: it lies where it belongs, so that the best are read without the others. */
export interface InviterRank {
  readonly account: MemberId;
  readonly name: string;
  readonly vested: number;
}

const mostVested = 99_999_999;

export const inviterRankKind: RecordKind<InviterRank, [vested: string, MemberId]> = {
  name: 'inviter-rank',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('inviter-rank', member)],
    isOf: ({ account }, member) => account === member,
    shown: ({ vested }) => ({ rewardedInvitations: vested }),
    without: () => undefined,
  },
  key: (vested, account) => ({
    partition: 'inviter-rank',
    sort: `${String(mostVested - Number(vested)).padStart(8, '0')}#${account}`,
  }),
  ...renaming<InviterRank>({ account: 'a', name: 'n', vested: 'v' }),
};
