import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** In place of a class: whoever wants to be reminded of all that are theirs. */
export const everyOfMine = 'mine';

/** That somebody wants to be reminded of a class. */
export interface ClassSubscriber {
  /** Of which, or `everyOfMine`. */
  readonly series: string;
  readonly member: MemberId;
  /** Epoch milliseconds. */
  readonly at: number;
}

const twoYears = 2 * 365 * 24 * 3600;

export const classSubscriberKind: RecordKind<ClassSubscriber, [series: string, MemberId]> = {
  name: 'class-subscriber',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('class-subscriber', member)],
    isOf: (record, member) => record.member === member,
    shown: ({ series, at }) => ({ remindedOfClass: series, since: at }),
    without: () => undefined,
  },
  // Those of one class lie together, to be gone through by page.
  key: (series, member) => ({ partition: 'class-subscriber', sort: `${series}#${member}` }),
  expiry: ({ at }) => Math.ceil(at / 1000) + twoYears,
  ...renaming<ClassSubscriber>({ series: 's', member: 'm', at: 'at' }),
};
