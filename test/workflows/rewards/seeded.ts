import { memberId } from '../../../shared/event/ids.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { standingKind } from '../../../shared/records/ledger.ts';
import { type Member, memberKind, newMember } from '../../../shared/records/member.ts';

/** The nth of many, in the order of their ids. */
export const nth = (n: number) => memberId('test', `m${String(n).padStart(6, '0')}`);

/** Members with points in a period, as if they had earned them: so many, the nth with so many points. */
export async function seed(
  store: Pick<Store, 'commit'>,
  period: string,
  count: number,
  points: (n: number) => number,
  more: (n: number) => Partial<Member> = () => ({}),
): Promise<void> {
  for (let n = 0; n < count; n++) {
    const [id, name] = [nth(n), `Member ${n}`];
    const standing = { period, member: id, name, points: points(n), at: n };
    const member = { ...newMember(id, name), ...more(n) };
    await store.commit([
      { type: 'put', key: standingKind.key(period, id), data: standingKind.encode(standing), expects: 0 },
      { type: 'put', key: memberKind.key(id), data: memberKind.encode(member), expects: 0 },
    ]);
  }
}
