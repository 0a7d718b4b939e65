import { say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { onlyInPrivate } from '../../decision/only-in-private.ts';
import { setTimer } from '../../decision/timers.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { type DecisionRecord, decisionKind } from '../../records/decision.ts';
import { memberKind } from '../../records/member.ts';
import { doneTo } from './done.ts';
import { type Holding, heldFrom, type Position, positionIn } from './held.ts';

export const sendPurpose = 'rights.send';

/** What one file holds, in characters: an effect must fit a queue's message and a record. */
const mostCharacters = 90_000;

/** `/mydata`: everything held of whoever asks, as JSON, in private. */
export function sendData(draft: Draft, { from, event }: Command): void {
  sendPart(draft, from.id, { part: 1, ...(event.private ? {} : { chat: event.chat }) });
}

/** The next file of somebody of whom more is held than fits into one. */
export function sendNext(draft: Draft, { member, data }: TimerEvent): void {
  const from = positionIn(data);
  if (member && from) sendPart(draft, member, { part: Number(data?.part ?? 1), from });
}

interface Part {
  readonly part: number;
  readonly from?: Position;
  /** Where it was asked for, if not in private. */
  readonly chat?: ChatId;
}

function sendPart(draft: Draft, member: MemberId, { part, from, chat }: Part): void {
  const voice = draft.community.data;
  const { text, next } = fileOf(draft, member, from);
  // They have been forgotten meanwhile.
  if (from && draft.view.read(memberKind, member) === undefined) return draft.note('nothing is held of them any more');
  const isOnly = part === 1 && !next;
  const name = isOnly ? 'my-data.json' : `my-data-${part}.json`;
  const key = isOnly ? 'mydata.here' : next ? 'mydata.more' : 'mydata.last';
  const words = isOnly ? say(voice, 'mydata.here') : say(voice, key as 'mydata.more', { part });
  const fallback = chat === undefined ? {} : { fallback: { chat, words: onlyInPrivate(draft, member, chat) } };
  draft.do({ type: 'tell', member, words, file: { name, text }, ...fallback });
  if (next) setNext(draft, member, { part: part + 1, ...next });
}

/** Not in one effect, which would be too large, nor in one decision, which keeps its effects. */
function setNext(draft: Draft, member: MemberId, data: NonNullable<TimerEvent['data']>): void {
  draft.do(setTimer({ purpose: sendPurpose, owner: member, at: draft.now + 1000, member, data }));
}

function fileOf(draft: Draft, member: MemberId, from?: Position): { text: string; next?: Position } {
  const { held, next } = heldFrom(draft, member, from);
  const entries: string[] = [];
  let size = 0;
  let last: Position | undefined;
  for (const { kind, record, at } of held) {
    const entry = JSON.stringify({ kind: kind.name, ...shownOf(draft, member, kind, record) }, undefined, 2);
    if (last && size + entry.length > mostCharacters) return { text: fileText(entries), next: last };
    entries.push(entry);
    size += entry.length;
    last = at;
  }
  return { text: fileText(entries), ...(next ? { next } : {}) };
}

/** Of a decision, also in plain words what was done: its trace is written for admins and engineers. */
function shownOf(draft: Draft, member: MemberId, { name, rights }: Holding, record: unknown): object {
  const shown = Object(rights.shown(record, member));
  if (name !== decisionKind.name) return shown;
  const { at, effects, trace, confidential } = record as DecisionRecord;
  return confidential ? shown : { at, done: doneTo(draft.community.data, member, effects), trace };
}

function fileText(entries: readonly string[]): string {
  return `[\n${entries.join(',\n')}\n]\n`;
}
