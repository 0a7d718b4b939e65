import { say, sayPlain } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { onlyInPrivate } from '../../decision/only-in-private.ts';
import { publish } from '../../decision/publish.ts';
import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { Effect } from '../../effects/effect.ts';
import type { ButtonEvent, TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { memberKind } from '../../records/member.ts';
import { type Held, heldFrom, type Position, positionIn } from './held.ts';
import { answerInPrivate } from './me.ts';
import { sendPurpose } from './my-data.ts';

export const forgetPurpose = 'rights.forget';

/** A store takes a hundred changes at once: a decision writes a few of its own, and a vote that goes changes what it was for. */
const mostAtOnce = 45;

/** `/forgetme`: asked twice, by buttons that only whoever asked can see. */
export function askToForget(draft: Draft, command: Command): void {
  if (!command.event.private) {
    return answerInPrivate(draft, command, onlyInPrivate(draft, command.from, command.event.chat));
  }
  draft.do(question(draft, command.from.id, 'first'));
}

function question(draft: Draft, member: MemberId, which: 'first' | 'last'): Effect {
  const voice = draft.community.data;
  const buttons = [
    [
      { label: sayPlain(voice, 'forget.yes'), data: `forget-me:${which}` },
      { label: sayPlain(voice, 'forget.no'), data: 'forget-me:no' },
    ],
  ];
  return { type: 'tell', member, words: say(voice, `forget.${which}`), buttons };
}

export function forgetOnPress(draft: Draft, event: ButtonEvent): void {
  const voice = draft.community.data;
  const said = event.data.slice('forget-me:'.length);
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId });
  const edit = (words: ReturnType<typeof say>) =>
    draft.do({ type: 'edit', chat: event.chat, messageId: event.messageId, words });
  switch (said) {
    case 'first':
      edit(say(voice, 'forget.first'));
      return draft.do(question(draft, event.from.id, 'last'));
    case 'last':
      edit(say(voice, 'forget.begun'));
      return forget(draft, event.from.id);
    default:
      return edit(say(voice, 'forget.kept'));
  }
}

/** The rest of somebody of whom much was held. */
export function forgetOnce(draft: Draft, { member, data }: TimerEvent): void {
  if (member) forget(draft, member, positionIn(data), data?.keeps === 1);
}

/** How far it has come; without `next` it is done. `keeps`: something stays that a ban needs. */
export interface Erasing {
  readonly next?: Position;
  readonly keeps: boolean;
}

/** Erases what is held of somebody, as much of it as one decision can, from a position on. */
export function eraseHeld(draft: Draft, member: MemberId, from?: Position): Erasing {
  const bans = bansOf(draft, member);
  const { held, next: further } = heldFrom(draft, member, from);
  const changed = held.filter((one) => isChangedBy(one, member, bans));
  const now = changed.slice(0, mostAtOnce);
  const last = now.at(-1);
  const next = changed.length > now.length && last ? last.at : further;
  for (const one of now) erase(draft, one, member, bans);
  draft.forgotten.add(member);
  return { ...(next ? { next } : {}), keeps: held.some((one) => staysWith(one, member, bans)) };
}

function staysWith({ kind, record }: Held, member: MemberId, bans: ReadonlySet<string>): boolean {
  const left = kind.rights.without(record, member, bans);
  return left !== undefined && kind.rights.isOf(left, member);
}

function forget(draft: Draft, member: MemberId, from?: Position, kept = false): void {
  const { next, keeps: stays } = eraseHeld(draft, member, from);
  if (!from) draft.do(cancelTimer(sendPurpose, member));
  const keeps = kept || stays;
  if (next) return draft.do(again(draft, member, { ...next, ...(keeps ? { keeps: 1 } : {}) }));
  const words = say(draft.community.data, keeps ? 'forget.done-but-ban' : 'forget.done');
  draft.do({ type: 'tell', member, words });
  publish(draft, 'member.forgotten', { member });
}

function bansOf({ view }: Draft, member: MemberId): ReadonlySet<string> {
  const { sanctions = [] } = view.read(memberKind, member) ?? {};
  return new Set(sanctions.filter(({ kind }) => kind === 'ban').map((ban) => ban.case));
}

/** False when nothing but what a ban needs is left. */
function isChangedBy({ kind, record }: Held, member: MemberId, bans: ReadonlySet<string>): boolean {
  const left = kind.rights.without(record, member, bans);
  return left === undefined || kind.encode(left) !== kind.encode(record);
}

function erase(draft: Draft, { kind, key, record }: Held, member: MemberId, bans: ReadonlySet<string>): void {
  const left = kind.rights.without(record, member, bans);
  const isOwn = left === undefined || key.sort === member;
  for (const erased of isOwn ? draft.community.workflows.hooks.erased : []) erased(draft, { kind: kind.name, record });
  if (left === undefined) draft.view.deleteAt(kind, key);
  else draft.view.putAt(kind, left, key);
}

function again(draft: Draft, member: MemberId, data: NonNullable<TimerEvent['data']>): Effect {
  return setTimer({ purpose: forgetPurpose, owner: member, at: draft.now + 1000, member, data });
}
