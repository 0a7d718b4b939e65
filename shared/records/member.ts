import type { ChatId, MemberId } from '../event/ids.ts';
import type { RecordKind } from './kind.ts';
import type { Earning } from './ledger.ts';
import { decodeMember, encodeMember } from './member-wire.ts';
import { mentioning } from './rights.ts';

/**
 * A message as remembered for flood, duplicates and thanks: when, where, which, and a 32-bit hash of its text. Where rules
 * ask for it also how many lines, stickers … it has (`rules/weights.ts`), and what it is like (`text/likeness.ts`).
 */
export type Recent = readonly [
  atSeconds: number,
  chatTag: string,
  messageId: string,
  hash: number,
  weight?: number,
  likeness?: number,
];

/** What a case weighs on a ladder, and since when (epoch milliseconds). No case: some old ones together. */
export type Strikes = readonly [caseId: string, ladder: string, strikes: number, at: number];

/** A sanction in force, so that undoing one case leaves the sanctions of others standing. `until` 0: for ever. */
export interface ActiveSanction {
  readonly case: string;
  readonly kind: 'mute' | 'ban';
  readonly chat: ChatId;
  readonly until: number;
}

/** They may speak in this chat, which the platform has not done yet; `refused`: nor would, when last tried. */
export type OwedUnmute = readonly [chat: ChatId, tries: number, refused?: 1];

export interface NicknameState {
  readonly state: 'right' | 'wrong';
  /** A hash of the name that was judged: the same name is not judged twice. */
  readonly judged: number;
  readonly chat: ChatId;
  /** When it was first found wrong, epoch milliseconds. */
  readonly since: number;
  /** Reminders sent so far. */
  readonly reminders: number;
  readonly nudgedAt?: number;
  /** What a right name says, for whoever asks by year or province. */
  readonly says?: NicknameParts;
}

/** `province`: by its first spelling in the list of provinces, however it was written. */
export interface NicknameParts {
  readonly year?: number;
  readonly province?: string;
  readonly nickname?: string;
}

/** A chat of the community in which somebody is: they came in before our eyes, or have only been seen to write there. */
export type Presence = readonly [chatTag: string, came?: 1];

/** What keeps somebody muted in a chat, and since when (epoch milliseconds). */
export interface Held {
  readonly by: 'challenge' | 'raid';
  readonly chat: ChatId;
  readonly since: number;
  readonly tries?: number;
}

/** Where somebody stands in coming in. */
export interface EntryState {
  /** Their latest request to join each chat that they have not come into, the latest last. */
  readonly applications?: readonly string[];
  /** One for each chat. */
  readonly held?: readonly Held[];
  /** On probation: they have had the kind word; the admins have been shown something; the admins have ended it. */
  readonly told?: true;
  readonly shown?: true;
  readonly trusted?: true;
  /** An admin: the application about which they are to write a question, the card where, and since when. */
  readonly asks?: { readonly application: string; readonly messageId: string; readonly since: number };
}

/** Where somebody stands in going. Times are epoch milliseconds. */
export interface ExitState {
  /** They are silent: how often they have been asked whether they are still here, and when last. */
  readonly asked?: readonly [times: number, last: number];
  /** When they said so without a message. */
  readonly here?: number;
  /** Why they are no longer in the group. Silence and their own wish bar nobody from coming back. */
  readonly removed?: {
    readonly at: number;
    readonly why: 'case' | 'admin' | 'silence' | 'wish';
    readonly case?: string;
  };
  /** They have left: a timer will erase what is held of them. */
  readonly erasing?: true;
}

/**
 * What Reeve knows of a member, under 1 KB: read and written with every message they send.
 * Times are epoch milliseconds unless the name says otherwise.
 */
export interface Member {
  readonly id: MemberId;
  name: string;
  username?: string;
  /** No person but a channel that posts in the group: it keeps the rules, and is asked nothing. */
  channel?: true;
  /** The name is only the account's: when the member's own was last asked for, epoch milliseconds; 0: never. */
  unnamed?: number;
  /** When they came into the first of the community's chats that they are in. */
  joinedAt?: number;
  /** Who added them, or whose invite link they used when they joined last. */
  invitedBy?: MemberId;
  /** They were brought by somebody, and have done nothing useful yet: their first message, or thanks, is waited for. */
  brought?: true;
  /** When they left the last one. */
  leftAt?: number;
  /** Where they are, as far as it is known; only where the community has several chats on the platform. */
  chats?: readonly Presence[];
  /** The same person's first account, on another platform: points and strikes are kept there. */
  account?: MemberId;
  /** Further accounts of this person, whose points and strikes are kept here. */
  linked?: readonly MemberId[];
  /** Accounts that were one with this one: the strikes of then count on each of them. */
  parted?: readonly MemberId[];
  /** Chats whose admin they are on the platform: such are never sanctioned there, listed in the file or not. */
  adminOf?: readonly ChatId[];
  messages: number;
  /** The local date of their latest message, where a digest counts, and how many they had sent before that day. */
  day?: readonly [date: string, before: number];
  /** Ledger total. */
  points: number;
  /** Strikes over all ladders as of the last change; they fade with time. */
  strikes: number;
  /** The cases that make them up, oldest first. */
  counted?: readonly Strikes[];
  sanctions?: readonly ActiveSanction[];
  owed?: readonly OwedUnmute[];
  /** Ids of the latest events decided, oldest first: a redelivery is recognised here. */
  seen: readonly string[];
  /** The latest messages, oldest first. */
  recent: readonly Recent[];
  nickname?: NicknameState;
  /** Local date of the last daily reward, `2026-11-22`. */
  dailyOn?: string;
  /** The latest offence: messages sent before it could be known belong to it. */
  lastCase?: { readonly id: string; readonly at: number; readonly serious: boolean };
  /** What a rule that only says something has last said to them: where and which, epoch seconds, about which message. */
  spokenTo?: readonly [about: string, atSeconds: number, messageId: string];
  /** Days in a row on which they have checked in, up to `dailyOn`; the month, `2026-11`, whose free day is used. */
  streak?: readonly [days: number, frozen?: string];
  /** The level that their points last stood for, and the highest they have been told of; counted from 0. */
  level?: readonly [now: number, told: number];
  /** Points spent in the shop: they count for the level all the same. */
  spent?: number;
  /** What they have ordered in the shop and not got yet. */
  ordered?: readonly string[];
  /**
   * Thanks given and received on a local date, and how often an author was searched for; `to` and `by`: whom they have
   * thanked and who has thanked them (`memberTag`), the latest ones.
   */
  thanks?: {
    readonly on: string;
    readonly given: number;
    readonly received: number;
    readonly searched?: number;
    readonly to?: readonly string[];
    readonly by?: readonly string[];
  };
  /** Points of a local date, of the sources that have a daily cap. */
  earned?: { readonly on: string; readonly of: Readonly<Partial<Record<Earning, number>>> };
  /** Topics they were last noted to speak of, and when, epoch seconds. */
  spoke?: readonly (readonly [topic: string, atSeconds: number])[];
  /** What Reeve has said about the nickname on a local date, so that it cannot be made to talk without end. */
  told?: readonly [on: string, times: number];
  entry?: EntryState;
  exit?: ExitState;
  /** The case they appeal against, while their next words to the bot belong to it. */
  appeal?: string;
  /** Answers to commands in a minute (since the epoch). */
  asked?: readonly [minute: number, times: number];
}

export function newMember(id: MemberId, name: string): Member {
  return { id, name, messages: 0, points: 0, strikes: 0, seen: [], recent: [] };
}

export const memberKind: RecordKind<Member, [MemberId]> = {
  name: 'member',
  version: 1,
  rights: {
    holds: 'members',
    // Their own, and those of others that name them: whom they have invited, their other accounts.
    where: (member) => [{ partition: 'member', sortPrefix: member }, mentioning('member', member)],
    isOf: (record, member) => record.id === member || namesMember(record, member),
    shown: (record, member) => (record.id === member ? shownMember(record) : { invitedOrLinked: record.id }),
    without: (record, member) => (record.id === member ? banOf(record) : memberWithout(record, member)),
  },
  key: (id) => ({ partition: 'member', sort: id }),
  encode: encodeMember,
  copy: (member) => ({ ...member }),
  decode: decodeMember,
};

function namesMember({ invitedBy, account, linked = [], parted = [] }: Member, member: MemberId): boolean {
  return invitedBy === member || account === member || linked.includes(member) || parted.includes(member);
}

/** Without what only keeps deliveries and floods apart; in one order, whatever was noted first: a file made again says the same. */
function shownMember(member: Member): unknown {
  const { seen, recent, asked, told, ...record } = decodeMember(encodeMember(member));
  return { ...record, recentMessages: recent.map(([atSeconds, , messageId]) => ({ atSeconds, messageId })) };
}

/** All that a ban needs: who, and that it holds. Nothing when none does. */
function banOf({ id, sanctions = [] }: Member): Member | undefined {
  const bans = sanctions.filter(({ kind }) => kind === 'ban');
  return bans.length === 0 ? undefined : { ...newMember(id, ''), sanctions: bans };
}

function memberWithout({ invitedBy, account, linked, parted, ...record }: Member, member: MemberId): Member {
  const [others, former] = [linked, parted].map((ids = []) => ids.filter((one) => one !== member));
  return {
    ...record,
    ...(invitedBy === undefined || invitedBy === member ? {} : { invitedBy }),
    ...(account === undefined || account === member ? {} : { account }),
    ...(others?.length ? { linked: others } : {}),
    ...(former?.length ? { parted: former } : {}),
  };
}
