import type { Answer as AnswerPress, Edit, Pin, Post } from '../../../effects/effect.ts';
import type { Outcome } from '../../platform.ts';
import type { Answer, Content } from './api.ts';
import { offer, withdrawOffers } from './offers.ts';
import { done, refuse } from './outcome.ts';
import { eventIdIn, type Room, refusal } from './room.ts';
import { changeState } from './shared-state.ts';
import { onePiece, piecesOf, type Said } from './words.ts';

const message = 'm.room.message';

/** Everything is sent under a key of the effect: begun again after a fault or a 429, nothing is said twice. */
export async function post(room: Room, effect: Post): Promise<Outcome> {
  const sent = await say(room, effect);
  if (!sent.ok) return refusal(room, sent.refused);
  const offered = await offer(room, sent.last, effect.offers ?? []);
  if (!offered.ok) return afterwards(await refusal(room, offered), 'its reactions are missing');
  if (effect.pin === true) {
    const pinned = await pinTo(room, sent.first);
    if (pinned.result !== 'done' && pinned.result !== 'already') return afterwards(pinned, 'not pinned');
  }
  return { result: 'done', messageId: sent.last };
}

/** The post stands: what became of the rest is told as its own refusal. */
export function afterwards(outcome: Outcome, missing: string): Outcome {
  return outcome.result === 'refused' ? refuse(outcome.reason, `posted, but ${missing}: ${outcome.detail}`) : outcome;
}

type How = Pick<Post, 'words' | 'topic' | 'replyTo' | 'silent'>;

type Sent =
  | { readonly ok: true; readonly first: string; readonly last: string }
  | { readonly ok: false; readonly refused: Answer & { readonly ok: false } };

/** The first piece replies. */
export async function say(room: Room, { words, topic, replyTo, silent }: How): Promise<Sent> {
  const msgtype = silent === true ? 'm.notice' : 'm.text';
  const ids: string[] = [];
  for (const [nth, said] of piecesOf(words).entries()) {
    const replied = nth === 0 ? replyTo : undefined;
    const answer = await sendInThread(room, { msgtype, ...said }, { topic, replied, nth });
    if (!answer.ok) return { ok: false, refused: answer };
    ids.push(eventIdIn(answer.body));
  }
  return { ok: true, first: ids[0] ?? '', last: ids.at(-1) ?? '' };
}

interface Where {
  readonly topic: string | undefined;
  readonly replied: string | undefined;
  readonly nth: number;
}

/** The root of a thread can be unknown to the server by now: then it is said in the room itself. */
async function sendInThread(room: Room, content: Content, { topic, replied, nth }: Where): Promise<Answer> {
  const outside = { ...content, ...(replied !== undefined && { 'm.relates_to': replyingTo(replied) }) };
  if (topic === undefined) return room.send(message, outside, nth);
  // Apps without threads show the reply: https://spec.matrix.org/v1.17/client-server-api/#fallback-for-unthreaded-clients
  const relation = { rel_type: 'm.thread', event_id: topic, is_falling_back: replied === undefined };
  const inside = { ...content, 'm.relates_to': { ...relation, ...replyingTo(replied ?? topic) } };
  const answer = await room.send(message, inside, nth);
  return !answer.ok && isUnknownRelation(answer) ? room.send(message, outside, nth) : answer;
}

function replyingTo(event_id: string): Content {
  return { 'm.in_reply_to': { event_id } };
}

/** Synapse: "Can't send relation to unknown event", "Cannot start threads from an event with a relation". */
function isUnknownRelation({ status, code, error }: Answer & { readonly ok: false }): boolean {
  return status === 404 || (status === 400 && (code === 'M_INVALID_PARAM' || /relation/i.test(error)));
}

/** There is nothing that one member alone sees: a reply says it, quietly. */
export async function answer(room: Room, { answerId, text }: AnswerPress): Promise<Outcome> {
  if (text === undefined || text.trim() === '') return done;
  const sent = await say(room, { words: { text, mentions: [] }, replyTo: answerId, silent: true });
  return sent.ok ? done : refusal(room, sent.refused);
}

export async function edit(room: Room, { messageId, words, offers = [] }: Edit): Promise<Outcome> {
  const said = onePiece(words);
  const content = {
    msgtype: 'm.text',
    ...asFallback(said),
    'm.new_content': { msgtype: 'm.text', ...said },
    'm.relates_to': { rel_type: 'm.replace', event_id: messageId },
  };
  const sent = await room.send(message, content, 0);
  if (!sent.ok && isUnknownRelation(sent)) return refuse('too-late', `the message is not there: ${sent.error}`);
  if (!sent.ok) return refusal(room, sent);
  const offered = await withdrawOffers(room, messageId, offers);
  if (!offered.ok) return refusal(room, offered);
  const added = await offer(room, messageId, offers);
  return added.ok ? done : refusal(room, added);
}

/** What apps show that know no edits; nobody is to be rung at again for it. */
function asFallback({ body, formatted_body, ...rest }: Said): Content {
  const formatted = typeof formatted_body === 'string' && { formatted_body: `* ${formatted_body}` };
  return { ...rest, body: `* ${body}`, ...formatted, 'm.mentions': {} };
}

export function pin(room: Room, { messageId }: Pin): Promise<Outcome> {
  return pinTo(room, messageId);
}

function pinTo(room: Room, messageId: string): Promise<Outcome> {
  return changeState(room, 'm.room.pinned_events', async (content) => {
    const pinned: readonly unknown[] = Array.isArray(content.pinned) ? content.pinned : [];
    return { content: pinned.includes(messageId) ? content : { ...content, pinned: [...pinned, messageId] } };
  });
}
