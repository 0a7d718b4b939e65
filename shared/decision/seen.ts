import type { Event } from '../event/event.ts';
import type { Person } from '../event/message.ts';
import type { Member } from '../records/member.ts';

/** How many event ids a member's record remembers: more than can be under way at once for one member. */
const remembered = 12;

/** Whose record remembers the event; undefined for events of chats and timers, which leave a decision record instead. */
export function actorOf(event: Event): Person | undefined {
  switch (event.type) {
    case 'message':
    case 'reaction':
    case 'button':
      return event.from;
    case 'joined':
    case 'left':
    case 'renamed':
    case 'role':
    case 'restricted':
    case 'join-requested':
    case 'join-withdrawn':
      return event.member;
    case 'deleted':
      return event.by;
    default:
      return undefined;
  }
}

export function hasSeen(member: Member, event: Event): boolean {
  return member.seen.includes(tag(event));
}

export function remember(member: Member, event: Event): void {
  member.seen = [...member.seen.slice(-(remembered - 1)), tag(event)];
}

/** Without the platform's name: the member has but one. */
function tag(event: Event): string {
  return event.id.slice(event.id.indexOf(':') + 1);
}
