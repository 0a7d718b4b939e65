import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { publishOfMember } from '../../decision/publish.ts';
import { cancelTimer } from '../../decision/timers.ts';
import type { JoinedEvent, LeftEvent, MessageEvent, OutcomeEvent } from '../../event/event.ts';
import { platformOf } from '../../event/ids.ts';
import type { Case } from '../../records/case.ts';
import { type ExitState, type Member, memberKind } from '../../records/member.ts';
import { returnRequestKind, returnTag } from '../../records/return-request.ts';
import { banEverywhere, liftEverywhere } from './everywhere.ts';
import { setExit } from './state.ts';
import { purposes, wakeAt } from './timers.ts';

export function noteRemoved(draft: Draft, member: Member, removed: NonNullable<ExitState['removed']>): void {
  if (member.exit?.asked) draft.do(cancelTimer(purposes.silent, member.id));
  setExit(member, { removed, asked: undefined });
  const { why, case: found } = removed;
  publishOfMember(draft, 'member.removed', { member: member.id, why, ...(found === undefined ? {} : { case: found }) });
}

/** A case, or an admin by a button under it, has removed its member. */
export function removedByCase(draft: Draft, member: Member, found: Case): void {
  const { do: how } = found.sanction;
  if (how !== 'kick' && how !== 'ban') return;
  banEverywhere(draft, member, found);
  noteRemoved(draft, member, { at: draft.now, why: 'case', case: found.id });
}

export function caseTakenBack(draft: Draft, member: Member, found: Case): void {
  liftEverywhere(draft, member, found);
  if (member.exit?.removed?.case !== found.id) return;
  setExit(member, { removed: undefined });
  endRequest(draft, member);
}

/** Nobody is asked any more whether they may come back. */
export function endRequest(draft: Draft, { id }: Pick<Member, 'id'>): void {
  if (!draft.view.read(returnRequestKind, returnTag(id))) return;
  draft.view.delete(returnRequestKind, returnTag(id));
  draft.do(cancelTimer(purposes.return, id));
}

/** Left, or removed by hand: points freeze, and after the retention time everything goes. */
export function hasLeft(draft: Draft, member: Member, { at, by }: LeftEvent): void {
  const { keepRecords } = draft.community.data.exit ?? {};
  // What we remove ourselves is told by the platform as done by the bot.
  if (by?.kind === 'person' && by.id !== member.id && !member.exit?.removed) {
    noteRemoved(draft, member, { at, why: 'admin' });
  }
  if (member.exit?.asked) draft.do(cancelTimer(purposes.silent, member.id));
  setExit(member, { asked: undefined, here: undefined });
  if (keepRecords === undefined) return;
  setExit(member, { erasing: true });
  draft.do(wakeAt(purposes.erase, member.id, at + keepRecords));
}

/** Back again: everything is as it was, and nothing of the going is left. */
export function hasJoined(draft: Draft, member: Member, _: JoinedEvent): void {
  if (!member.exit) return;
  if (member.exit.erasing) draft.do(cancelTimer(purposes.erase, member.id));
  endRequest(draft, member);
  delete member.exit;
}

/** Whoever writes in the group is there. */
export function hasWritten(draft: Draft, member: Member, { edited }: MessageEvent): undefined {
  if (!member.exit || edited) return;
  const { asked, erasing, removed } = member.exit;
  if (asked) draft.do(cancelTimer(purposes.silent, member.id));
  if (erasing) draft.do(cancelTimer(purposes.erase, member.id));
  // What was sent just before a removal for an offence may come after it.
  const stays = removed?.why === 'case' || removed?.why === 'admin' ? removed : undefined;
  setExit(member, { asked: undefined, erasing: undefined, here: undefined, removed: stays });
}

/** The platform did not let somebody out who wanted to go, or was silent: they are still there, and not removed. */
export function removalRefused(draft: Draft, { effect, member: id, caseId, reason, platform }: OutcomeEvent): void {
  if (effect !== 'kick' || caseId !== undefined || !id) return;
  const member = draft.view.read(memberKind, id);
  const why = member?.exit?.removed?.why;
  if (!member || (why !== 'silence' && why !== 'wish')) return;
  setExit(member, { removed: undefined });
  draft.keep(member);
  // Of lost rights the admins have been told.
  if (reason === 'no-rights' || reason === 'bot-not-in-chat') return;
  const voice = draft.community.data;
  const words = say(voice, 'exit.by-hand', { member, why: say(voice, `reason.${reason}`) });
  draft.notify('exit.by-hand', { platform: platformOf(member.id) || platform, words, about: member.id });
}
