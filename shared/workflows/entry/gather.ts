import type { Draft } from '../../decision/draft.ts';
import { idNow } from '../../decision/moved.ts';
import { isGoneFrom } from '../../decision/presence.ts';
import { setTimer } from '../../decision/timers.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { type Arrived, type Door, doorId, doorKind } from '../../records/door.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { type Said, speakToAll } from '../nickname/speak.ts';
import { postChallenge } from './challenge-post.ts';
import { doorOf, keepDoor } from './door.ts';
import { heldIn } from './hold.ts';
import { purposes } from './timers.ts';
import { sayWelcome } from './welcome.ts';

/** More are not called by name anyway. */
const mostGathered = 100;

/** Where the file welcomes nobody but challenges. */
const shortWhile = 10_000;

/** Newcomers are welcomed together with those who come in within the same few seconds. */
export function welcomeSoon(draft: Draft, { id, name }: Member, chat: ChatId): void {
  if (!draft.community.data.entry?.welcome) return;
  const door = doorOf(draft, chat);
  keepDoor(draft, gathering(draft, { ...door, toWelcome: added(door.toWelcome, { id, name }) }));
}

/** The first is challenged at once, for they wait; those who follow within some seconds together. */
export function challengeSoon(draft: Draft, { id, name }: Member, chat: ChatId): void {
  const door = doorOf(draft, chat);
  if (isGathering(draft, door)) return keepDoor(draft, { ...door, toAsk: added(door.toAsk, { id, name }) });
  keepDoor(draft, gathering(draft, door));
  postChallenge(draft, chat, [{ id, name }]);
}

/** So are those whose nickname is wrong. False: they are told at once, the first of several or where nobody is gathered. */
export function nameSoon(draft: Draft, { id }: Member, chat: ChatId, as: Said): boolean {
  if (!draft.community.data.entry?.welcome) return false;
  const door = doorOf(draft, chat);
  // Where the time is over and its timer late, whoever still waits is spoken to when it comes; nobody joins them.
  const isFirst = !isGathering(draft, door) || door.toName === undefined;
  const others = door.toName?.filter(([one]) => one !== id) ?? [];
  const toName = isFirst ? others : [...others, [id, as] as const].slice(-mostGathered);
  keepDoor(draft, gathering(draft, { ...door, toName }));
  return !isFirst;
}

function added(before: readonly Arrived[] = [], arrived: Arrived): Arrived[] {
  return [...before.filter(({ id }) => id !== arrived.id), arrived].slice(-mostGathered);
}

function isGathering({ now }: Draft, { gathers = 0 }: Door): boolean {
  return gathers > now;
}

function gathering(draft: Draft, door: Door): Door {
  if (isGathering(draft, door)) return door;
  const gathers = draft.now + (draft.community.data.entry?.welcome?.gather ?? shortWhile);
  draft.do(setTimer({ purpose: purposes.gather, owner: door.chat, at: gathers, chat: door.chat }));
  return { ...door, gathers };
}

/** Who has left meanwhile, or has passed, is not spoken to. */
export function speakToGathered(draft: Draft, { chat }: TimerEvent): void {
  const door = chat && draft.view.read(doorKind, doorId(chat));
  if (!door) return draft.note('nobody has come in');
  const { toAsk = [], toWelcome = [], toName = [], gathers: _, ...rest } = door;
  if (toAsk.length + toWelcome.length + toName.length === 0 && door.gathers === undefined)
    return draft.note('nobody has been gathered');
  keepDoor(draft, rest);
  const now = idNow(draft, door.chat);
  const membersHere = (ids: readonly MemberId[]) =>
    ids.flatMap((id) => draft.view.read(memberKind, id) ?? []).filter((member) => !isGoneFrom(draft, member, now));
  const here = (list: readonly Arrived[], is: (member: Member) => boolean) => {
    const ids = new Set(
      membersHere(list.map(({ id }) => id))
        .filter(is)
        .map(({ id }) => id),
    );
    return list.filter(({ id }) => ids.has(id));
  };
  postChallenge(
    draft,
    now,
    here(toAsk, (member) => heldIn(draft, member, now)?.by === 'challenge'),
  );
  sayWelcome(
    draft,
    now,
    here(toWelcome, (member) => heldIn(draft, member, now) === undefined),
  );
  for (const as of ['nickname.wrong', 'nickname.reminder'] as const) {
    const theirs = toName.filter(([, one]) => one === as).map(([id]) => id);
    speakToAll(draft, membersHere(theirs), as, now);
  }
}
