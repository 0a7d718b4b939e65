import type { Draft } from '../../decision/draft.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Application, applicationKind } from '../../records/application.ts';
import type { Member } from '../../records/member.ts';
import { noWaking, purposes, wakeAt } from './timers.ts';

export function applicationOf(draft: Draft, { entry }: Pick<Member, 'entry'>): Application | undefined {
  return entry?.application === undefined ? undefined : draft.view.read(applicationKind, entry.application);
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

export function wakeFor({ id, member }: Application, at: number) {
  return wakeAt(at, purposes.application, id, { member, data: { application: id } });
}

export function close(draft: Draft, application: Application, state: 'admitted' | 'declined', by?: MemberId): void {
  application.state = state;
  application.since = draft.now;
  delete application.more;
  if (by !== undefined) application.by = by;
  draft.do(noWaking(purposes.application, application.id));
  keepApplication(draft, application);
}
