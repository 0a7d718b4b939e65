import type { Link } from '../../../shared/event/message.ts';
import type { SandboxMessage } from '../../../shared/platforms/sandbox/update.ts';
import type { RoomState } from './state.ts';

// As chat platforms do: what looks like an address is one, and a name after @ is a mention.
const address =
  /(?:https?:\/\/[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[\w\-./?%&=#]*)?)/giu;
const mention = /@([A-Za-z0-9][A-Za-z0-9.-]{0,39})/gu;

export function linksIn(text: string): Link[] {
  return [...text.matchAll(address)].map(([url]) => ({ url }));
}

export function mentionsIn(text: string, room: RoomState): SandboxMessage['mentions'] {
  return [...text.matchAll(mention)].map(([, username = '']) => {
    const member = [...room.members.values()].find((person) => person.username === username);
    return { username, ...(member && { member: member.id }) };
  });
}
