import { type ChatId, chatId, type MemberId, memberId } from '../../shared/event/ids.ts';
import type { Person } from '../../shared/event/message.ts';
import { chatTag } from '../../shared/rules/recent.ts';

export const telegramGroup = chatId('telegram', -1001000000001);
export const adminChat = chatId('telegram', -1001000000002);
export const matrixRoom = chatId('matrix', '!room:example.org');

/**
 * What records are searched for: the id of an account, and a message of the group. By how each begins, and how it goes on:
 * a text is searched for the beginnings, which is many times faster than for all of it.
 */
const searched: readonly (readonly [begins: string, whole: RegExp])[] = [
  ['telegram:1', /telegram:1\d{5}/y],
  ['matrix:@p1', /matrix:@p1\d{5}:example\.org/y],
  [`"${chatTag(telegramGroup)}","`, new RegExp(`"${chatTag(telegramGroup)}","\\d+"`, 'y')],
];

/** All of them in a text, those of one sort after those of another. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  for (const [begins, whole] of searched) {
    for (let at = text.indexOf(begins); at >= 0; at = text.indexOf(begins, at + begins.length)) {
      whole.lastIndex = at;
      const [name] = whole.exec(text) ?? [];
      if (name !== undefined) names.push(name);
    }
  }
  return names;
}

/** Somebody's account on a platform, as things are there, whatever Reeve knows of it. */
export interface Account {
  readonly id: MemberId;
  readonly platform: 'telegram' | 'matrix';
  readonly role: 'member' | 'staff' | 'admin';
  /** Their group on that platform. */
  readonly group: ChatId;
  readonly privately: ChatId;
  readonly username: string;
  name: string;
  /** The day on which they first want to come in. */
  readonly comesOn: number;
  /** The same person's account elsewhere. */
  twin?: Account;
  present: boolean;
  /** They have written to the bot, which may write to them from then on. */
  greeted: boolean;
  blocksBot: boolean;
  banned: boolean;
  /** Until when they cannot write, epoch milliseconds. */
  mutedUntil: number;
  /** By whom. */
  mutedBy: 'reeve' | 'admin';
  /** The platform has refused to free them. */
  unmuteFailed: boolean;
  /** What they bring others by. */
  link?: string;
  code?: string;
  /** Their latest message in the group. */
  said?: { readonly id: string; readonly text: string };
}

export function newAccount(
  platform: Account['platform'],
  n: number,
  more: Pick<Account, 'role' | 'comesOn' | 'name'>,
): Account {
  // All of one length: none stands inside another.
  const native = platform === 'telegram' ? `${100_000 + n}` : `@p${100_000 + n}:example.org`;
  const privately =
    platform === 'telegram' ? chatId(platform, native) : chatId(platform, `!p${100_000 + n}:example.org`);
  return {
    id: memberId(platform, native),
    platform,
    group: platform === 'telegram' ? telegramGroup : matrixRoom,
    privately,
    username: `user${100_000 + n}`,
    present: false,
    greeted: false,
    blocksBot: false,
    banned: false,
    mutedUntil: 0,
    mutedBy: 'reeve',
    unmuteFailed: false,
    ...more,
  };
}

export function personOf({ id, name, username, platform }: Account): Person {
  return { id, name, kind: 'person', ...(platform === 'telegram' ? { username } : {}) };
}
