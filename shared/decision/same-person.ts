import type { MemberId } from '../event/ids.ts';
import { memberKind } from '../records/member.ts';
import type { Draft } from './draft.ts';

/** Are both accounts of one person? */
export function isSamePerson(draft: Pick<Draft, 'view'>, one: MemberId, other: MemberId): boolean {
  return one === other || firstAccount(draft, one) === firstAccount(draft, other);
}

function firstAccount({ view }: Pick<Draft, 'view'>, id: MemberId): MemberId {
  return view.read(memberKind, id)?.account ?? id;
}

/** This account and the others of its person. */
export function accountsOf({ view }: Pick<Draft, 'view'>, id: MemberId): MemberId[] {
  const first = firstAccount({ view }, id);
  return [...new Set([id, first, ...(view.read(memberKind, first)?.linked ?? [])])];
}
