import type { ChatId } from '../../../event/ids.ts';
import type { Read } from './lenient.ts';
import { chatOf, isId } from './names.ts';
import { eventOf } from './schema.ts';

/** One event of a transaction, and what every kind of event makes of it. */
export interface Happening {
  readonly event: Read<typeof eventOf> & Readonly<Record<'type' | 'event_id' | 'room_id' | 'sender', string>>;
  /** The content that a state event replaces. */
  readonly before: unknown;
  /** It replaces one, but which is not told: a retried transaction of Synapse's has no `prev_content`. */
  readonly beforeUnknown: boolean;
  readonly common: { readonly at: number; readonly chat: ChatId };
  /** The bot's own user id. */
  readonly bot: string;
}

/** Undefined: it is no event of a room. */
export function happeningOf(raw: unknown, bot: string, now: number): Happening | undefined {
  const read = eventOf(raw);
  const { type, room_id, event_id, sender } = read ?? {};
  if (read === undefined || type === undefined) return undefined;
  if (!isId('!', room_id) || !isId('$', event_id) || !isId('@', sender)) return undefined;
  const event = { ...read, type, room_id, event_id, sender };
  const before = event.unsigned?.prev_content ?? event.prev_content;
  return {
    event,
    before,
    beforeUnknown: before === undefined && event.unsigned?.replaces_state !== undefined,
    common: { at: timeOf(event.origin_server_ts, now), chat: chatOf(event.room_id) },
    bot,
  };
}

/** The sender's server writes the time, and may write what it likes: not a time to come, at least. */
function timeOf(sent: number | undefined, now: number): number {
  return sent === undefined ? now : Math.max(0, Math.min(Math.trunc(sent), now));
}
