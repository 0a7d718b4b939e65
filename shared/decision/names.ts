import type { Event } from '../event/event.ts';
import { type ChatId, platformOf } from '../event/ids.ts';
import type { Person } from '../event/message.ts';
import { handleKind } from '../records/handle.ts';
import { type Member, memberKind } from '../records/member.ts';
import type { Draft } from './draft.ts';
import { actorOf } from './seen.ts';
import type { View } from './view.ts';

/** Where a platform does not name who does something, it is who we know by this account; if we do. */
export function withKnownName<Of extends Event>(event: Of, view: View): Of {
  const actor = actorOf(event);
  if (!actor?.unnamed) return event;
  const known = view.read(memberKind, actor.id);
  if (!known || known.unnamed !== undefined) return event;
  const { unnamed: _, ...person } = { ...actor, name: known.name };
  return { ...event, [fieldOf(event)]: person };
}

function fieldOf(event: Event): 'from' | 'by' | 'member' {
  if (event.type === 'deleted') return 'by';
  return 'from' in event ? 'from' : 'member';
}

/** Keeps the name as it is now, and who answers to the user name. */
export function noteName(draft: Draft, member: Member, { name, username, unnamed }: Person, chat: ChatId): void {
  member.name = name;
  if (unnamed) askForName(draft, member, chat);
  else delete member.unnamed;
  if (username === undefined || username === member.username) return;
  member.username = username;
  draft.view.put(handleKind, { username, member: member.id }, platformOf(member.id), username);
}

/** A name that the platform would not tell is asked for again, but not with every message. */
const askedAgain = 24 * 60 * 60_000;

function askForName(draft: Draft, member: Member, chat: ChatId): void {
  if (member.unnamed && draft.now - member.unnamed < askedAgain) return;
  member.unnamed = draft.now;
  draft.do({ type: 'look-up', chat, member: member.id });
}
