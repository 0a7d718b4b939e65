import { chatId, type MemberId, memberId } from '../../shared/event/ids.ts';
import { standingKind } from '../../shared/records/ledger.ts';
import { memberKind, newMember } from '../../shared/records/member.ts';
import type { Change } from '../../shared/records/stored.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { community } from '../decision/community.ts';

/** Closes weeks and months, with a bonus for each clean month: every active member's record is written then. */
export const closingCommunity = community({
  platforms: { telegram: { chats: [chatId('telegram', -100)] } },
  people: { admins: [memberId('telegram', 1)], staff: [] },
  rewards: {
    grantAtMost: 50,
    daily: { points: 1 },
    weekly: { weekday: 7, minute: 21 * 60, bonus: [30, 20, 10] },
    monthly: { minute: 20 * 60, bonus: [30, 20, 10], clean: 5 },
  },
});

function end(id: string, at: string) {
  const recurring = recurringOf(closingCommunity).find((one) => one.id === id);
  if (!recurring) throw new Error(`bench: ${id} does not recur`);
  return occurrence(recurring, Date.parse(at));
}

export const closing = {
  week: end('rewards-week', '2026-11-22T13:00:00Z'),
  month: end('rewards-month', '2026-12-01T12:00:00Z'),
};

const periods = ['2026-11-22', '2026-11'];

const idOf = (n: number): MemberId => memberId('telegram', 10_000 + n);

export function memberIds(count: number): MemberId[] {
  return Array.from({ length: count }, (_, n) => idOf(n));
}

/** Members and, of the `active` ones, their points; of so many members at a time. */
export function* seedChanges(members: number, { active = members, together = 30 } = {}): Generator<Change[]> {
  for (let first = 0; first < members; first += together) {
    const some = Array.from({ length: Math.min(together, members - first) }, (_, n) => first + n);
    yield some.flatMap((n) => changesOf(n, n < active));
  }
}

function changesOf(n: number, isActive: boolean): Change[] {
  const [id, name] = [idOf(n), `Member ${n}`];
  const put = (key: Change['key'], data: string): Change => ({ type: 'put', key, data, expects: 0 });
  const member = { ...newMember(id, name), username: `member${n}`, messages: 40, points: n % 97 };
  const standings = (isActive ? periods : []).map((period) => {
    const standing = { period, member: id, name, points: (n % 97) + 1, at: n };
    return put(standingKind.key(period, id), standingKind.encode(standing));
  });
  return [put(memberKind.key(id), memberKind.encode(member)), ...standings];
}
