import type { Member } from '../../records/member.ts';
import { memberTag } from '../../rules/recent.ts';

/** What a member has given and got of thanks on a local day. */
export type Thanked = NonNullable<Member['thanks']>;

/** So many of the latest are remembered: a member's record is small. */
const mostRemembered = 10;

/**
 * Would these thanks close a circle of two or three on the same day: has the other thanked them, or somebody who has?
 * Of larger circles nobody's own record tells, and they are too slow to be worth it.
 */
export function closesCircle(giver: Pick<Member, 'id'>, gave: Thanked, got: Thanked): boolean {
  const thankedByReceiver = got.to ?? [];
  if (thankedByReceiver.includes(memberTag(giver.id))) return true;
  return (gave.by ?? []).some((tag) => thankedByReceiver.includes(tag));
}

export function withGiven(thanked: Thanked, to: Pick<Member, 'id'>): Thanked {
  return { ...thanked, given: thanked.given + 1, to: [...(thanked.to ?? []), memberTag(to.id)].slice(-mostRemembered) };
}

export function withReceived(thanked: Thanked, by: Pick<Member, 'id'>): Thanked {
  const tags = [...(thanked.by ?? []), memberTag(by.id)];
  return { ...thanked, received: thanked.received + 1, by: tags.slice(-mostRemembered) };
}
