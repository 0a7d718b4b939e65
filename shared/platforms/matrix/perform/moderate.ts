import type { Approve, Ban, Decline, Kick, Remove, Unban } from '../../../effects/effect.ts';
import { nativeId } from '../../../event/ids.ts';
import type { Outcome } from '../../platform.ts';
import type { Refused } from './api.ts';
import { already, done, refuse } from './outcome.ts';
import { type Membership, memberOf, type Room, refusal } from './room.ts';
import { whyNot } from './standing.ts';

/** Each is a call of its own; cut in the middle, all are asked again, which does no harm. */
export async function remove(room: Room, { messageIds, member }: Remove): Promise<Outcome> {
  const refused = await whyNot(room, nativeId(member));
  if (refused !== undefined) return refused;
  let removed = 0;
  for (const [nth, messageId] of messageIds.entries()) {
    const answer = await room.redact(messageId, nth);
    if (answer.ok) removed += 1;
    else if (answer.status !== 404) return refusal(room, answer);
  }
  return removed === 0 ? already : done;
}

export async function kick(room: Room, { member }: Kick): Promise<Outcome> {
  const user = nativeId(member);
  const refused = await whyNot(room, user);
  if (refused !== undefined) return refused;
  const answer = await room.post('kick', { user_id: user });
  return answer.ok ? done : unless(room, user, ['leave', 'ban'], answer);
}

export async function ban(room: Room, { member }: Ban): Promise<Outcome> {
  const user = nativeId(member);
  const refused = await whyNot(room, user);
  if (refused !== undefined) return refused;
  const answer = await room.post('ban', { user_id: user });
  return answer.ok ? done : refusal(room, answer);
}

export async function unban(room: Room, { member }: Unban): Promise<Outcome> {
  const user = nativeId(member);
  const answer = await room.post('unban', { user_id: user });
  return answer.ok ? done : unless(room, user, ['join', 'invite', 'knock', 'leave'], answer);
}

/** An invitation lets in whoever knocks. */
export async function approve(room: Room, { member }: Approve): Promise<Outcome> {
  const user = nativeId(member);
  const found = await memberOf(room, user);
  if (!found.ok) return refusal(room, found);
  if (found.membership === 'join' || found.membership === 'invite') return already;
  if (found.membership === 'ban') return refuse('not-possible', 'who is banned cannot be invited');
  const answer = await room.post('invite', { user_id: user });
  return answer.ok ? done : unless(room, user, ['join', 'invite'], answer);
}

/** Matrix declines by removing, which must not hit somebody whom another admin has let in meanwhile. */
export async function decline(room: Room, { member }: Decline): Promise<Outcome> {
  const user = nativeId(member);
  const found = await memberOf(room, user);
  if (!found.ok) return refusal(room, found);
  if (found.membership !== 'knock') return already;
  const answer = await room.post('kick', { user_id: user });
  return answer.ok ? done : unless(room, user, ['leave', 'ban'], answer);
}

/** "Forbidden" is said of what is so already, too: the membership tells. */
async function unless(room: Room, user: string, so: readonly Membership[], refused: Refused): Promise<Outcome> {
  if (refused.status !== 403) return refusal(room, refused);
  const outcome = await refusal(room, refused);
  if (outcome.result !== 'refused' || outcome.reason !== 'no-rights') return outcome;
  const found = await memberOf(room, user);
  return found.ok && so.includes(found.membership) ? already : outcome;
}
