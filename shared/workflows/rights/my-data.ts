import { say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { timerId } from '../../text/identity.ts';
import { heldOf } from './held.ts';

export const sendPurpose = 'rights.send';

/** What one file holds, in characters: an effect must fit a queue's message and a record. */
const mostCharacters = 90_000;

/** `/mydata`: everything held of whoever asks, as JSON, in private. */
export function sendData(draft: Draft, { from, event }: Command): void {
  const fallback = event.private ? undefined : event.chat;
  sendPart(draft, from.id, 0, fallback);
}

/** The next file of somebody of whom more is held than fits into one. */
export function sendNext(draft: Draft, { member, data }: TimerEvent): void {
  if (member) sendPart(draft, member, Number(data?.part ?? 0));
}

function sendPart(draft: Draft, member: MemberId, part: number, chat?: Parameters<typeof fallbackIn>[1]): void {
  const voice = draft.community.data;
  const files = filesOf(draft, member);
  const text = files[part];
  if (text === undefined) return draft.note('nothing is held of them any more');
  const name = files.length === 1 ? 'my-data.json' : `my-data-${part + 1}-of-${files.length}.json`;
  const words = say(voice, 'mydata.here', { part: part + 1, parts: files.length });
  const fallback = chat === undefined ? {} : { fallback: fallbackIn(draft, chat) };
  draft.do({ type: 'tell', member, words, file: { name, text }, ...fallback });
  if (part + 1 < files.length) setNext(draft, member, part + 1);
}

function fallbackIn(draft: Draft, chat: NonNullable<TimerEvent['chat']>) {
  return { chat, words: say(draft.community.data, 'me.in-private') };
}

/** Not in one effect, which would be too large, nor in one decision, which keeps its effects. */
function setNext(draft: Draft, member: MemberId, part: number): void {
  const id = timerId(sendPurpose, member);
  const at = draft.now + 1000;
  const event = { type: 'timer', id: `timer:${id}:${at}`, at, purpose: sendPurpose, member, data: { part } } as const;
  draft.do({ type: 'set-timer', timer: { id, at, event } });
}

function filesOf(draft: Draft, member: MemberId): string[] {
  const entries = heldOf(draft, member).map(({ kind, record }) =>
    JSON.stringify({ kind: kind.name, ...Object(kind.rights.shown(record, member)) }, undefined, 2),
  );
  const files: string[][] = [[]];
  let size = 0;
  for (const entry of entries) {
    if (size > 0 && size + entry.length > mostCharacters) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(entry);
    size += entry.length;
  }
  return files.map((of) => `[\n${of.join(',\n')}\n]\n`);
}
