import { createHash } from 'node:crypto';
import { type ChatId, chatId, type MemberId, memberId } from '../../../event/ids.ts';
import type { Person } from '../../../event/message.ts';

/** https://spec.matrix.org/v1.17/appendices/#identifier-grammar: no id is longer, in bytes. */
const longestId = 255;

/**
 * Only what cannot be an id at all is refused: old servers let other characters into user ids than the grammar has, and
 * whoever has such an id must not be out of reach of the rules.
 */
export function isId(sigil: '@' | '!' | '$', id: unknown): id is string {
  if (typeof id !== 'string' || !id.startsWith(sigil) || id.length < 2) return false;
  if (sigil === '@' && !id.includes(':')) return false;
  return Buffer.byteLength(id) <= longestId && id.isWellFormed();
}

export function memberOf(user: string): MemberId {
  return memberId('matrix', user);
}

export function chatOf(room: string): ChatId {
  return chatId('matrix', room);
}

/** Who is named by no event but those of their membership. */
export function unnamed(user: string, bot: string): Person {
  return { ...person(user, localpartOf(user), bot), unnamed: true };
}

/** Long enough for every name that a server lets its own users have; other servers may send any. */
const longestName = 256;

/** `displayName`: of the member in this room; who has none is called by the account. */
export function named(user: string, displayName: string | undefined, bot: string): Person {
  return person(user, nameOf(user, displayName), bot);
}

export function nameOf(user: string, displayName: string | undefined): string {
  return displayName?.slice(0, longestName).toWellFormed().trim() || localpartOf(user);
}

function person(user: string, name: string, bot: string): Person {
  return { id: memberOf(user), name, kind: user === bot ? 'bot' : 'person' };
}

/** `@anna:example.org` is `anna`. */
function localpartOf(user: string): string {
  return user.slice(1, user.indexOf(':')) || user;
}

/** What an event's id can be made of; `.` and a number at its end are for the further events of one of Matrix's. */
const fitting = /^(?!.*\.\d+$)[\w:.-]{1,100}$/;

/** Names our events after those of Matrix, in whatever transaction they come. */
export class EventIds {
  readonly #given = new Map<string, number>();
  readonly #seen = new Set<string>();

  /** Has the same event come before? Examples of the specification use one id for events of different types. */
  isAgain({ type, event_id }: { readonly type: string; readonly event_id: string }): boolean {
    const seen = this.#seen.size;
    return this.#seen.add(`${type} ${event_id}`).size === seen;
  }

  next(event: string): string {
    const base = baseOf(event);
    const before = this.#given.get(base) ?? 0;
    this.#given.set(base, before + 1);
    return before === 0 ? `matrix:${base}` : `matrix:${base}.${before}`;
  }
}

function baseOf(event: string): string {
  const native = event.slice(1);
  return fitting.test(native) ? native : `#${createHash('sha256').update(native).digest('hex')}`;
}
