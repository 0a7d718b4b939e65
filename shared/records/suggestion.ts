import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

export const suggestionStates = ['received', 'considered', 'adopted', 'shipped', 'declined'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** What a member suggests to the community. */
export interface Suggestion {
  readonly number: number;
  readonly at: number;
  /** Its author: the account they wrote with, and the one that counts for all of theirs. Absent: forgotten. */
  readonly member?: MemberId;
  readonly account?: MemberId;
  readonly name: string;
  readonly text: string;
  state: SuggestionState;
  /** It can be voted on. */
  open?: true;
  votes: number;
  /** The admins' words for where it stands, and who has moved it last, how often, and when. */
  reason?: string;
  by?: MemberId;
  moves: number;
  movedAt: number;
  /** Points that its author has for it now. */
  paid: number;
  /** How often it has earned points; they are given for each time, and taken back. */
  turn?: number;
  /** The community has not read yet, in the month's post, that it was adopted or is done. */
  news?: true;
}

const year = 365 * 24 * 3600;
/** What is done, or was declined, is kept so long after that, as the votes are after they were given. */
const keptSeconds = 2 * year;

export const suggestionKind: RecordKind<Suggestion, [number: string]> = {
  name: 'suggestion',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('suggestion', member)],
    isOf: (record, member) => isAuthor(record, [member]) || record.by === member,
    shown: (record, member) => {
      const { number, at, text, state, reason, votes } = record;
      return isAuthor(record, [member]) ? { number, at, text, state, reason, votes } : { number, movedByYou: state };
    },
    without: withoutMember,
  },
  key: (number) => ({ partition: 'suggestion', sort: sortOf(number) }),
  expiry: ({ open, movedAt }) => Math.ceil(movedAt / 1000) + (open ? 20 * year : keptSeconds),
  ...renaming<Suggestion>({
    number: 'n',
    at: 'at',
    member: 'm',
    account: 'ac',
    name: 'nm',
    text: 't',
    state: 'st',
    open: 'o',
    votes: 'v',
    reason: 'r',
    by: 'b',
    moves: 'mv',
    movedAt: 'ma',
    paid: 'p',
    turn: 'tu',
    news: 'nw',
  }),
};

/** Is the person with these accounts its author? */
export function isAuthor({ member, account }: Suggestion, accounts: readonly MemberId[]): boolean {
  return accounts.some((id) => id === member || id === account);
}

/** The idea stays, and nobody knows any more whose it was. */
function withoutMember(record: Suggestion, id: MemberId): Suggestion {
  const { by, ...others } = record;
  const moved = by === undefined || by === id ? others : record;
  if (!isAuthor(record, [id])) return moved;
  const { member: _, account: __, ...rest } = moved;
  return { ...rest, name: '', paid: 0 };
}

/** So that they lie in the order of their numbers. */
function sortOf(number: string): string {
  return number.padStart(8, '0');
}

/** That somebody supports a suggestion; kept by the account that counts for all of theirs. */
export interface SuggestionVote {
  readonly number: number;
  readonly account: MemberId;
  /** The account they pressed with: there they are told what becomes of it. */
  readonly member: MemberId;
  readonly at: number;
}

export const suggestionVoteKind: RecordKind<SuggestionVote, [number: string, MemberId]> = {
  name: 'suggestion-vote',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('suggestion-vote', member)],
    isOf: (record, member) => record.member === member || record.account === member,
    shown: ({ number, at }) => ({ suggestion: number, votedAt: at }),
    without: () => undefined,
  },
  key: (number, account) => ({ partition: 'suggestion-vote', sort: `${sortOf(number)}#${account}` }),
  expiry: ({ at }) => Math.ceil(at / 1000) + keptSeconds,
  ...renaming<SuggestionVote>({ number: 'n', account: 'ac', member: 'm', at: 'at' }),
};

/** What is counted of all suggestions. */
export interface SuggestionTally {
  /** The latest number given. */
  last: number;
  /** The latest month, `2026-12`, in which the community has read what was done. */
  month?: string;
}

export const suggestionTallyKind: RecordKind<SuggestionTally, []> = {
  name: 'suggestion-tally',
  version: 1,
  rights: { holds: 'nobody' },
  key: () => ({ partition: 'suggestion-tally', sort: 'all' }),
  ...renaming<SuggestionTally>({ last: 'l', month: 'm' }),
};

/** What somebody has suggested today, and what they have been asked about it. */
export interface Suggester {
  readonly account: MemberId;
  /** The local date. */
  readonly on: string;
  readonly taken: number;
  /** Much the same as this one has been suggested before: do they join it? */
  readonly waiting?: { readonly id: string; readonly text: string; readonly of: number };
}

export const suggesterKind: RecordKind<Suggester, [MemberId]> = {
  name: 'suggester',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [{ partition: 'suggester', sortPrefix: member }],
    isOf: (record, member) => record.account === member,
    shown: ({ on, taken, waiting }) => ({ on, taken, text: waiting?.text }),
    without: () => undefined,
  },
  key: (account) => ({ partition: 'suggester', sort: account }),
  expiry: ({ on }) => Math.ceil(Date.parse(on) / 1000) + 4 * 24 * 3600,
  ...renaming<Suggester>({ account: 'a', on: 'on', taken: 't', waiting: 'w' }),
};
