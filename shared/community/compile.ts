import type { MemberId } from '../event/ids.ts';
import type { Retention } from '../records/kind.ts';
import { type CompiledRules, compileRules } from '../rules/compile.ts';
import { fold } from '../text/fold.ts';
import { WordScanner } from '../text/word-scanner.ts';
import type { Community } from './community.ts';

export type Role = 'admin' | 'staff' | 'member';

/** A community ready to decide with: everything slow has been done. */
export interface CompiledCommunity {
  readonly data: Community;
  readonly rules: CompiledRules;
  readonly retention: Retention;
  /** Finds words of thanks in folded text. */
  readonly thanks: WordScanner;
  roleOf(member: MemberId): Role;
}

export function compileCommunity(data: Community): CompiledCommunity {
  const admins = new Set<string>(data.people.admins);
  const staff = new Set<string>(data.people.staff);
  return {
    data,
    rules: compileRules(data.rules, { timezone: data.timezone, language: data.language }),
    thanks: new WordScanner((data.rewards?.thanks?.words ?? []).map(fold)),
    retention: { evidence: data.notices.keepEvidence },
    roleOf: (member) => (admins.has(member) ? 'admin' : staff.has(member) ? 'staff' : 'member'),
  };
}
