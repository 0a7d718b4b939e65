import type { ChatId, MemberId } from '../event/ids.ts';
import { shortId } from '../text/identity.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** What goes on at the door of a chat. Only where the file welcomes newcomers, challenges them, or minds raids. */
export interface Door {
  /** By the id it had first. */
  readonly chat: ChatId;
  /** When somebody came in or asked to, lately, epoch milliseconds, the latest last. */
  times?: readonly number[];
  /** Who came in by themselves within the time that makes a raid, the latest last; only where the file minds raids. */
  lately?: readonly (readonly [MemberId, at: number])[];
  /** Who has to be challenged, and who welcomed, when they have been gathered. */
  toAsk?: readonly Arrived[];
  toWelcome?: readonly Arrived[];
  /** Whose nickname is wrong, and what they are to hear about it then; there from the first on, who has been told at once. */
  toName?: readonly (readonly [MemberId, as: 'nickname.wrong' | 'nickname.reminder'])[];
  /** Until when they are gathered, epoch milliseconds. */
  gathers?: number;
  raid?: Raid;
  /** Messages that challenge newcomers and stand open, the latest last. */
  posts?: readonly ChallengePost[];
}

/** `key`: what the post was noted by; `waits`: who has not answered; `messageId`: absent until the platform has told it. */
export interface ChallengePost {
  readonly key: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly waits: readonly MemberId[];
  readonly messageId?: string;
}

export interface Arrived {
  readonly id: MemberId;
  readonly name: string;
}

export interface Raid {
  readonly since: number;
  readonly until: number;
  /** Newcomers kept muted, those before the limit was passed too, and applications kept from being decided. */
  readonly members: readonly MemberId[];
  readonly applications: readonly string[];
}

const keptSeconds = 7 * 24 * 3600;

export const doorKind: RecordKind<Door, [id: string]> = {
  name: 'door',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('door', member)],
    isOf: (record, member) => names(record).includes(member),
    shown: ({ chat }) => ({ newcomerOf: chat }),
    without: ({ toAsk = [], toWelcome = [], toName, lately = [], raid, posts, ...door }, member) => ({
      ...door,
      ...(lately.length > 0 ? { lately: lately.filter(([id]) => id !== member) } : {}),
      toAsk: toAsk.filter(({ id }) => id !== member),
      toWelcome: toWelcome.filter(({ id }) => id !== member),
      ...(toName ? { toName: toName.filter(([id]) => id !== member) } : {}),
      ...(posts ? { posts: posts.map((one) => ({ ...one, waits: one.waits.filter((id) => id !== member) })) } : {}),
      ...(raid ? { raid: { ...raid, members: raid.members.filter((id) => id !== member) } } : {}),
    }),
  },
  // Buttons carry it, and ids of chats may be too long for them.
  key: (id) => ({ partition: 'door', sort: id }),
  expiry: ({ times = [], gathers = 0, raid, posts = [] }) =>
    Math.ceil(Math.max(times.at(-1) ?? 0, gathers, raid?.until ?? 0, posts.at(-1)?.at ?? 0) / 1000) + keptSeconds,
  ...renaming<Door>({
    chat: 'c',
    times: 't',
    lately: 'l',
    toAsk: 'a',
    toWelcome: 'w',
    toName: 'n',
    gathers: 'g',
    raid: 'r',
    posts: 'p',
  }),
};

export function doorId(chat: ChatId): string {
  return shortId(chat);
}

function names({ toAsk = [], toWelcome = [], toName = [], lately = [], raid, posts = [] }: Door): MemberId[] {
  const gathered = [...toAsk, ...toWelcome].map(({ id }) => id);
  return [
    ...gathered,
    ...toName.map(([id]) => id),
    ...lately.map(([id]) => id),
    ...(raid?.members ?? []),
    ...posts.flatMap(({ waits }) => waits),
  ];
}
