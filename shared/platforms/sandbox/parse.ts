import type { Event, JoinedEvent, LeftEvent } from '../../event/event.ts';
import { type ChatId, chatId, type MemberId, memberId } from '../../event/ids.ts';
import type { Message, Person } from '../../event/message.ts';
import type { Parsed } from '../platform.ts';
import {
  type Happening,
  type SandboxMessage,
  type SandboxPerson,
  type SandboxUpdate,
  sandboxUpdate,
} from './update.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Gives the room's ids the platform's name; everything else is in our words already. */
export function parse(body: Uint8Array): Parsed {
  const json = read(body);
  if (json === undefined) return { kind: 'malformed', reason: 'not JSON in UTF-8' };
  const update = sandboxUpdate.safeParse(json);
  if (!update.success) return { kind: 'malformed', reason: `not an update of the sandbox: ${where(update.error)}` };
  return { kind: 'events', events: [eventOf(update.data)] };
}

function read(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    return undefined;
  }
}

/** The path only: the message of the complaint could quote a member. */
function where(error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string {
  return error.issues[0]?.path.map(String).join('.') || 'the whole';
}

function eventOf({ delivery, at, happening }: SandboxUpdate): Event {
  const common = { id: `sandbox:${delivery}`, at, chat: room(happening.chat) };
  switch (happening.type) {
    case 'message':
      return { ...happening, ...common, from: person(happening.from), message: message(happening.message) };
    case 'reaction':
    case 'button':
      return { ...happening, ...common, from: person(happening.from) };
    case 'left':
      return { ...leaving(happening), ...common };
    case 'joined':
      return { type: 'joined', ...common, ...joining(happening) };
    case 'renamed':
    case 'join-requested':
    case 'role':
      return { ...happening, ...common, member: person(happening.member) };
    case 'rights':
      return { ...happening, ...common };
    default:
      return happening satisfies never;
  }
}

function joining({ member, by }: Happening & { type: 'joined' }): Pick<JoinedEvent, 'member' | 'by'> {
  return { member: person(member), ...(by && { by: person(by) }) };
}

function leaving({ type, member, by }: Happening & { type: 'left' }): Pick<LeftEvent, 'type' | 'member' | 'by'> {
  return { type, member: person(member), ...(by && { by: person(by) }) };
}

function room(id: string): ChatId {
  return chatId('sandbox', id);
}

function user(id: string): MemberId {
  return memberId('sandbox', id);
}

function person(person: SandboxPerson): Person {
  return { ...person, id: user(person.id) };
}

function message({ mentions, reply, viaBot, ...rest }: SandboxMessage): Message {
  return {
    ...rest,
    mentions: mentions.map(({ member, ...mention }) => ({ ...mention, ...(member && { member: user(member) }) })),
    ...(reply && { reply: quoted(reply) }),
    ...(viaBot && { viaBot: person(viaBot) }),
  };
}

function quoted({ from, ...reply }: NonNullable<SandboxMessage['reply']>): NonNullable<Message['reply']> {
  return { ...reply, ...(from && { from: person(from) }) };
}
