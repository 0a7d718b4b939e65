import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** That somebody has written on a day of the community's calendar. */
export interface ActiveDay {
  /** `2026-11-22`. */
  readonly date: string;
  readonly member: MemberId;
  /** Their first one in the week of which the community is told. */
  readonly first?: true;
  /** How many messages it was, once they have written on another day; until then their own record knows. */
  readonly messages?: number;
}

const day = 24 * 3600_000;
/** A day is counted the morning after; so long a digest may be late. */
const keptDays = 5;

export const activeDayKind: RecordKind<ActiveDay, [date: string, MemberId]> = {
  name: 'active',
  version: 1,
  rights: {
    holds: 'members',
    where: (member, now) => datesKept(now).map((date) => ({ partition: partitionOf(date), sortPrefix: member })),
    isOf: (record, member) => record.member === member,
    shown: ({ date, messages }) => ({ wroteOn: date, messages }),
    without: () => undefined,
  },
  key: (date, member) => ({ partition: partitionOf(date), sort: member }),
  expiry: ({ date }) => Math.ceil((Date.parse(date) + (keptDays + 1) * day) / 1000),
  ...renaming<ActiveDay>({ date: 'd', member: 'm', first: 'f', messages: 'c' }),
};

function partitionOf(date: string): string {
  return `active#${date}`;
}

/** Of which there may be rows: clocks are up to fourteen hours ahead of UTC, and twelve behind. */
function datesKept(now: number): string[] {
  return Array.from({ length: keptDays + 3 }, (_, ago) => new Date(now + (1 - ago) * day).toISOString().slice(0, 10));
}
