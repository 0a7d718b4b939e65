import * as z from 'zod/mini';
import type { Event } from '../../event/event.ts';
import type { Draft } from '../draft.ts';
import { jsonOf } from '../json-of.ts';
import type { Parsed } from '../platform.ts';
import { buttonPress, joinRequest, reaction } from './parse/activity.ts';
import { memberEvents, rightsEvent, serviceEvents } from './parse/membership.ts';
import { messageEvent } from './parse/message.ts';
import {
  buttonPressSchema,
  joinRequestSchema,
  memberUpdateSchema,
  messageSchema,
  reactionSchema,
  type TelegramMessage,
} from './parse/schema.ts';

/** One kind of update: reads its field into events. `id`: of the delivery; `now`: for what Telegram does not date. */
type Kind = (raw: unknown, id: string, now: number) => Parsed;

/** The kinds of updates we use, by the field that holds them: setWebhook asks for exactly these. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['message', kind('message', messageSchema, (message) => saidOrDone(message, false))],
  ['edited_message', kind('edited_message', messageSchema, (message) => saidOrDone(message, true))],
  ['chat_member', kind('chat_member', memberUpdateSchema, memberEvents)],
  ['my_chat_member', kind('my_chat_member', memberUpdateSchema, (update) => [rightsEvent(update)])],
  ['chat_join_request', kind('chat_join_request', joinRequestSchema, (request) => [joinRequest(request)])],
  ['message_reaction', kind('message_reaction', reactionSchema, (change) => [reaction(change)])],
  ['callback_query', kind('callback_query', buttonPressSchema, (press, now) => [buttonPress(press, now)])],
]);

export const usedUpdates: readonly string[] = [...kinds.keys()];

const updateSchema = z.looseObject({ update_id: z.int() });

/** Never throws, whatever the bytes. `now`: epoch milliseconds. */
export function parse(body: Uint8Array, now: number): Parsed {
  const update = updateSchema.safeParse(jsonOf(body));
  if (!update.success) return { kind: 'malformed', reason: 'not a Telegram update in JSON' };
  const fields = Object.keys(update.data).filter((field) => field !== 'update_id');
  const field = fields.find((name) => kinds.has(name)) ?? fields[0] ?? 'nothing';
  const read = kinds.get(field);
  if (read === undefined) return { kind: 'unused', what: fieldName(field) };
  return read(update.data[field], `telegram:${update.data.update_id}`, now);
}

function kind<Data>(
  name: string,
  schema: z.ZodMiniType<Data>,
  draftsOf: (data: Data, now: number) => readonly (Draft | undefined)[],
): Kind {
  return (raw, id, now) => {
    const update = schema.safeParse(raw);
    if (!update.success) return { kind: 'malformed', reason: `${name}: ${complaint(update.error)}` };
    const drafts = draftsOf(update.data, now).filter((draft) => draft !== undefined);
    if (drafts.length === 0) return { kind: 'unused', what: unusedPart(name, raw) };
    return { kind: 'events', events: drafts.map((draft, index) => named(draft, index === 0 ? id : `${id}.${index}`)) };
  };
}

function named(draft: Draft, id: string): Event {
  return { ...draft, id };
}

function saidOrDone(message: TelegramMessage, edited: boolean): readonly (Draft | undefined)[] {
  const said = messageEvent(message, edited);
  return said === undefined ? serviceEvents(message) : [said];
}

/** Where and what, never the value: it may be somebody's words. */
function complaint(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || 'it'} is not as Telegram sends it (${issue?.code ?? 'unknown'})`;
}

const everyMessageHas = new Set(['message_id', 'message_thread_id', 'is_topic_message', 'date', 'chat', 'from']);

/** `message.pinned_message`, so that the count of unused updates says which. */
function unusedPart(name: string, raw: unknown): string {
  const part = Object.keys(Object(raw)).find((key) => !everyMessageHas.has(key) && key !== 'sender_chat');
  return name.endsWith('message') && part !== undefined ? `${name}.${fieldName(part)}` : name;
}

/** Field names go into logs and counts: nothing else may get there. */
function fieldName(name: string): string {
  return /^[a-z_]{1,60}$/.test(name) ? name : 'unknown';
}
