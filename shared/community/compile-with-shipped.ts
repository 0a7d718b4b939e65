import { readShipped } from '../lists/read-shipped.ts';
import { manifests } from '../platforms/manifests.ts';
import { atFirstNeed } from '../text/at-first-need.ts';
import type { Community } from './community.ts';
import { type CompiledCommunity, compileCommunity } from './compile.ts';
import { factsByManifest, type PlatformFacts } from './facts.ts';

/** Compiles with the lists and weights that come with Reeve, or the weights in the community's folder: not for functions. */
export function compileWithShipped(
  data: Community,
  folder?: string,
  platforms: Partial<PlatformFacts> = factsByManifest(manifests),
): CompiledCommunity {
  return compileCommunity(data, { shipped: atFirstNeed(() => readShipped(folder)), platforms });
}
