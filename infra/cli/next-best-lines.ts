import type { Community } from '../../shared/community/community.ts';
import { nextBestsOf } from '../../shared/effects/next-best.ts';
import { deployable } from '../../shared/platforms/deployable.ts';
import type { PlatformManifest } from '../../shared/platforms/platform.ts';

interface NextBestLine {
  readonly line: string;
  /** Much of what the file asks for will not happen there. */
  readonly grave: boolean;
}

/** What the platforms of a file cannot do, each with what happens instead; of all platforms when the file names none. */
export function nextBestLines({ platforms }: Community): NextBestLine[] {
  const named = deployable.filter(({ name }) => Object.hasOwn(platforms, name));
  return (named.length > 0 ? named : deployable).flatMap(linesOf);
}

function linesOf({ title, abilities }: PlatformManifest): NextBestLine[] {
  return nextBestsOf(abilities).map(({ cannot, instead, grave = false }) => ({
    line: `${title} cannot ${cannot}: ${instead}`,
    grave,
  }));
}
