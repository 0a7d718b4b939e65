import { readShipped } from '../lists/read-shipped.ts';
import type { Community } from './community.ts';
import { type CompiledCommunity, compileCommunity } from './compile.ts';

/** Compiles with the lists and weights that lie beside this code: for one machine, for tests, and at synth. */
export function compileWithShipped(data: Community): CompiledCommunity {
  return compileCommunity(data, { shipped: readShipped });
}
