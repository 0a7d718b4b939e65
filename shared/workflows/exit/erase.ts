import type { Draft } from '../../decision/draft.ts';
import { publishOfMember } from '../../decision/publish.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { applicationKind } from '../../records/application.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { isOpen } from '../entry/applications.ts';
import { eraseHeld } from '../rights/forget.ts';
import { type Position, positionIn } from '../rights/held.ts';
import { purposes, wakeAt } from './timers.ts';

const day = 24 * 3600_000;

/** The retention time of somebody who has left is over. Who has come back meanwhile keeps everything. */
export function eraseDue(draft: Draft, { member: id, data, at }: TimerEvent): void {
  const { keepRecords } = draft.community.data.exit ?? {};
  const member = id && draft.view.read(memberKind, id);
  if (!id || keepRecords === undefined) return draft.note('records are kept');
  if (!member) return data?.more === 1 ? erase(draft, id, positionIn(data)) : draft.note('nothing is held of them');
  const isRest = data?.more === 1 && member.joinedAt === undefined && member.messages === 0;
  if (isRest) return erase(draft, id, positionIn(data));
  if (member.leftAt === undefined || !member.exit?.erasing) return draft.note('they are back');
  const due = member.leftAt + keepRecords;
  if (draft.now < due) return draft.do(wakeAt(purposes.erase, id, Math.max(due, at + 1)));
  if (isAsking(draft, member)) return draft.do(wakeAt(purposes.erase, id, draft.now + day));
  erase(draft, id);
}

/** They want to come back: what they have answered is not taken from under their feet. */
function isAsking({ view }: Draft, { entry }: Member): boolean {
  return (entry?.applications ?? []).some((id) => {
    const found = view.read(applicationKind, id);
    return found !== undefined && isOpen(found);
  });
}

function erase(draft: Draft, id: MemberId, from?: Position): void {
  const { next } = eraseHeld(draft, id, from);
  if (next) draft.do(wakeAt(purposes.erase, id, draft.now + 1000, { more: 1, ...next }));
  else publishOfMember(draft, 'member.erased', { member: id });
}
