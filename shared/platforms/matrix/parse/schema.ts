/** The parts of Matrix events that we use (spec 1.17), and no more. */
import { anything, fields, flag, list, number, type Read, text } from './lenient.ts';

export const transactionOf = fields({ events: list });

export const eventOf = fields({
  type: text,
  event_id: text,
  room_id: text,
  sender: text,
  state_key: text,
  origin_server_ts: number,
  redacts: text,
  content: anything,
  unsigned: fields({ prev_content: anything, prev_sender: text, replaces_state: anything }),
  prev_content: anything,
});

const relationOf = fields({
  rel_type: text,
  event_id: text,
  key: text,
  is_falling_back: flag,
  'm.in_reply_to': fields({ event_id: text }),
});

/** What a message shows; of an edit, in `m.new_content` as well. */
export const contentOf = fields({
  msgtype: text,
  body: text,
  filename: text,
  formatted_body: text,
  url: text,
  file: fields({ url: text }),
  info: fields({ mimetype: text }),
  'm.mentions': fields({ user_ids: list, room: flag }),
  'm.voice': anything,
  'org.matrix.msc3245.voice': anything,
  'm.poll': anything,
  'org.matrix.msc3381.poll.start': anything,
  'm.new_content': anything,
  'm.relates_to': relationOf,
});

export const pollOf = fields({ question: anything, answers: list });

/** A text of a poll: extensible events, as they are and as they were at first (MSC 1767). */
export const spokenOf = fields({ 'm.text': list, 'org.matrix.msc1767.text': text, body: text });

export const reactionOf = fields({ 'm.relates_to': relationOf });

export const redactionOf = fields({ redacts: text });

export const membershipOf = fields({ membership: text, displayname: text, reason: text, is_direct: flag });

export const tombstoneOf = fields({ replacement_room: text });

export type MatrixContent = Read<typeof contentOf>;
export type MatrixMembership = Read<typeof membershipOf>;
