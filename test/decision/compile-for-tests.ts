import type { Community } from '../../shared/community/community.ts';
import type { CompiledCommunity } from '../../shared/community/compile.ts';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { allAbilities } from '../../shared/effects/abilities.ts';

/** A community on platforms of tests, which can do everything. */
export function compileForTests(data: Community): CompiledCommunity {
  return compileWithShipped(data, undefined, { abilitiesOf: () => allAbilities, linkOf: () => undefined });
}
