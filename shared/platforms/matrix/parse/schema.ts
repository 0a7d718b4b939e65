/**
 * The parts of Matrix events that we use (spec 1.17), and no more. Other homeservers and their users write what they
 * like into a content, and clients show what they can of it: a field that is not as it should be is as good as missing,
 * and never makes the rest go unread.
 */
import * as z from 'zod/mini';
import { object } from '../../quick-object.ts';

function maybe<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

const text = maybe(z.string());
const list = maybe(z.array(z.unknown()));
const anything = z.optional(z.unknown());

export const transactionSchema = object({ events: list });

export const eventSchema = object({
  type: z.string(),
  event_id: z.string(),
  room_id: z.string(),
  sender: z.string(),
  state_key: text,
  origin_server_ts: maybe(z.number()),
  content: anything,
  unsigned: maybe(object({ prev_content: anything, replaces_state: anything })),
  prev_content: anything,
});

export const relationSchema = object({
  rel_type: text,
  event_id: text,
  key: text,
  is_falling_back: maybe(z.boolean()),
  'm.in_reply_to': maybe(object({ event_id: text })),
});

/** What a message shows; of an edit, in `m.new_content` as well. */
export const contentSchema = object({
  msgtype: text,
  body: text,
  filename: text,
  formatted_body: text,
  url: text,
  file: maybe(object({ url: text })),
  info: maybe(object({ mimetype: text })),
  'm.mentions': maybe(object({ user_ids: list, room: maybe(z.boolean()) })),
  'm.voice': anything,
  'org.matrix.msc3245.voice': anything,
  'm.poll': anything,
  'org.matrix.msc3381.poll.start': anything,
  'm.new_content': anything,
  'm.relates_to': maybe(relationSchema),
});

export const pollSchema = object({ question: anything, answers: list });

/** A text of a poll: extensible events, as they are and as they were at first (MSC 1767). */
export const spokenSchema = object({ 'm.text': list, 'org.matrix.msc1767.text': text, body: text });

export const reactionSchema = object({ 'm.relates_to': relationSchema });

export const membershipSchema = object({
  membership: z.string(),
  displayname: text,
  reason: text,
  is_direct: maybe(z.boolean()),
});

export const tombstoneSchema = object({ replacement_room: z.string() });

export type MatrixEvent = z.infer<typeof eventSchema>;
export type MatrixContent = z.infer<typeof contentSchema>;
export type MatrixMembership = z.infer<typeof membershipSchema>;
