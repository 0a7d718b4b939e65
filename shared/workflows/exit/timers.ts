import type { Draft } from '../../decision/draft.ts';
import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { SetTimer } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Member, memberKind } from '../../records/member.ts';
import type { Erased } from '../workflow.ts';

export const purposes = {
  sweep: 'exit.sweep',
  silent: 'exit.silent',
  erase: 'exit.erase',
  return: 'exit.return',
} as const;

type OfMember = (typeof purposes)['silent' | 'erase' | 'return'];

/** One timer for each member and purpose: setting it again moves it. */
export function wakeAt(purpose: OfMember, member: MemberId, at: number, data?: TimerEvent['data']): SetTimer {
  return setTimer({ purpose, owner: member, at, member, ...(data ? { data } : {}) });
}

/** Of whoever is erased. */
export function waitNoMore(draft: Draft, { kind, record }: Erased): void {
  if (kind !== memberKind.name) return;
  const { id, exit } = record as Member;
  if (!exit) return;
  draft.do(cancelTimer(purposes.silent, id), cancelTimer(purposes.erase, id), cancelTimer(purposes.return, id));
}
