import type { Draft } from '../../decision/draft.ts';
import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Application, applicationKind } from '../../records/application.ts';
import type { Member } from '../../records/member.ts';
import { setEntry } from './hold.ts';
import type { Verdict } from './raid.ts';
import { purposes } from './timers.ts';

/** The latest first. */
export function applicationsOf(draft: Draft, { entry }: Pick<Member, 'entry'>): Application[] {
  const ids = entry?.applications ?? [];
  return ids.flatMap((id) => draft.view.read(applicationKind, id) ?? []).reverse();
}

/** Nobody asks to join more chats than this at once. */
const mostApplications = 5;

/** From now on it stands for their request to this chat. */
export function noteApplication(draft: Draft, member: Member, { id, chat }: Application): void {
  const others = applicationsOf(draft, member).filter((one) => one.chat !== chat);
  const ids = [...others.reverse().map((one) => one.id), id].slice(-mostApplications);
  member.entry = { ...member.entry, applications: ids };
}

/** They have come in: nothing more is to be known of it with the member. */
export function dropApplication(member: Member, id: string): void {
  const { applications = [], ...entry } = member.entry ?? {};
  const others = applications.filter((one) => one !== id);
  setEntry(member, others.length > 0 ? { ...entry, applications: others } : entry);
}

export function keepApplication(draft: Draft, application: Application): void {
  draft.view.put(applicationKind, application, application.id);
}

export function isOpen({ state }: Application): boolean {
  return state === 'asking' || state === 'waiting' || state === 'held';
}

/** From now on it is somebody else's turn: whoever it is is reminded, and has their time. */
export function turnTo(draft: Draft, application: Application, state: 'asking' | 'waiting'): void {
  application.state = state;
  application.since = draft.now;
  delete application.reminded;
  const { remind } = draft.community.data.entry?.requests ?? {};
  if (remind !== undefined) draft.do(wakeFor(application, draft.now + remind));
  keepApplication(draft, application);
}

/** `verdict`: an admin has decided about all of a raid. */
export function wakeFor({ id, member }: Application, at: number, verdict?: Verdict) {
  return setTimer({ purpose: purposes.application, owner: id, at, member, data: { application: id, ...verdict } });
}

export function close(
  draft: Draft,
  application: Application,
  state: 'admitted' | 'declined' | 'withdrawn',
  by?: MemberId,
): void {
  application.state = state;
  application.since = draft.now;
  delete application.more;
  if (by !== undefined) application.by = by;
  draft.do(cancelTimer(purposes.application, application.id));
  keepApplication(draft, application);
}
