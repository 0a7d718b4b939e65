import { parseDuration } from '../../shared/community/durations.ts';
import type { Role } from '../../shared/community/facts.ts';
import type { MemberId } from '../../shared/event/ids.ts';
import { UsageError } from './command.ts';

/** What is said of an imagined member behind `--member`. */
export interface MemberFacts {
  /** Milliseconds since they joined. */
  readonly joined?: number;
  readonly messages?: number;
  readonly points?: number;
  readonly strikes?: number;
  readonly role?: Role;
  readonly nickname?: 'right' | 'wrong';
  readonly 'invited-by'?: 'nobody' | 'member' | 'staff' | MemberId;
}

const facts = {
  joined: { read: parseDuration, expected: 'a duration since they joined, such as 3d' },
  messages: { read: whole(0), expected: 'a number of messages' },
  points: { read: whole(-1_000_000), expected: 'a number of points' },
  strikes: { read: whole(0), expected: 'a number of strikes' },
  role: { read: oneOf('member', 'staff', 'admin'), expected: 'member, staff or admin' },
  nickname: { read: oneOf('right', 'wrong'), expected: 'right or wrong' },
  'invited-by': { read: inviter, expected: 'nobody, member, staff or an id such as telegram:1001' },
} satisfies Record<keyof MemberFacts, { read(written: string): string | number | undefined; expected: string }>;

/** Reads `joined 3d, messages 12, role staff`: facts with commas between, each a word and its value. */
export function memberFacts(written: string): MemberFacts {
  const parts = written.split(/[,，;；]/).map((part) => part.trim());
  return Object.fromEntries(parts.filter((part) => part !== '').map(readFact));
}

function readFact(part: string): [string, string | number] {
  const [, name = '', value = ''] = /^([a-z-]+)\s*[\s=:]\s*(.+)$/.exec(part) ?? [];
  if (!isFact(name)) {
    const known = Object.keys(facts).join(', ');
    throw new UsageError(`expected behind --member facts such as "joined 3d, messages 12" (${known}), got "${part}"`);
  }
  const read = facts[name].read(value);
  if (read === undefined)
    throw new UsageError(`expected behind --member ${name}: ${facts[name].expected}, got "${value}"`);
  return [name, read];
}

function isFact(name: string): name is keyof typeof facts {
  return Object.hasOwn(facts, name);
}

function whole(least: number) {
  return (written: string) => {
    const number = /^-?\d{1,7}$/.test(written) ? Number(written) : Number.NaN;
    return number >= least ? number : undefined;
  };
}

function inviter(written: string): string | undefined {
  return /^(?:nobody|member|staff|[a-z]+:[^\s:]+)$/.test(written) ? written : undefined;
}

function oneOf<const Value extends string>(...values: Value[]) {
  return (written: string) => values.find((value) => value === written);
}
