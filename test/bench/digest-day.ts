import { chatId, type MemberId, memberId } from '../../shared/event/ids.ts';
import { activeDayKind } from '../../shared/records/active-day.ts';
import { figuresKind } from '../../shared/records/figures.ts';
import { happeningKind } from '../../shared/records/happening.ts';
import { memberKind, newMember } from '../../shared/records/member.ts';
import type { Change, Key } from '../../shared/records/stored.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { community } from '../decision/community.ts';

export const digestCommunity = community({
  platforms: { telegram: { chats: [chatId('telegram', -100)], adminChat: chatId('telegram', -900) } },
  people: { admins: [memberId('telegram', 1)], staff: [] },
  timezone: 'UTC',
  digest: { daily: 8 * 60, chart: true },
});

const daily = recurringOf(digestCommunity).find(({ id }) => id === 'digest-day');
if (!daily) throw new Error('bench: the digest does not recur');
/** The day that is counted, and the morning after, always in the present: SQLite forgets what has expired. */
const at = Math.floor(Date.now() / 86_400_000) * 86_400_000 + 8 * 3600_000;
export const morning = occurrence(daily, at);
const date = dateAt(at - 86_400_000);

function dateAt(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Each of the active ones has sent so many, and as many things have happened as there are active members. */
export const messagesOfEach = 4;

/** Members, what some of them have written the day before, what happened, and the week before in figures. */
export function* seedChanges(members: number, active: number, together = 24): Generator<Change[]> {
  yield Array.from({ length: 7 }, (_, ago) => {
    const day = dateAt(at - (ago + 2) * 86_400_000);
    const figures = { date: day, counts: { 'member.joined': 12 }, messages: active * 4, active, firsts: active };
    return put(figuresKind.key(day), figuresKind.encode(figures));
  });
  for (let first = 0; first < members; first += together) {
    const some = Array.from({ length: Math.min(together, members - first) }, (_, n) => first + n);
    yield some.flatMap((n) => changesOf(n, n < active));
  }
}

function changesOf(n: number, isActive: boolean): Change[] {
  const id: MemberId = memberId('telegram', 10_000 + n);
  const member = { ...newMember(id, `Member ${n}`), username: `member${n}`, messages: 40 };
  if (!isActive) return [put(memberKind.key(id), memberKind.encode(member))];
  const wrote = { ...member, day: [date, member.messages - messagesOfEach] as const };
  const happening = { date, name: 'points.granted', amount: 2 };
  return [
    put(memberKind.key(id), memberKind.encode(wrote)),
    put(activeDayKind.key(date, id), activeDayKind.encode({ date, member: id })),
    put(happeningKind.key(date, `points.granted#${n}`), happeningKind.encode(happening)),
  ];
}

function put(key: Key, data: string): Change {
  return { type: 'put', key, data, expects: 0 };
}
