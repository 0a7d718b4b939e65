import { knownSites } from './known-sites.ts';
import { siteOf, suffixOf } from './site.ts';
import { skeletonOf } from './skeleton.ts';

/** A name that look-alikes imitate. */
export interface Name {
  readonly name: string;
  readonly skeleton: string;
  readonly letters: number;
  /** So many of its letters may be others in a look-alike. */
  readonly mayLack: number;
  /** Invented and imitated, a common word, known everywhere, or the community's own. */
  readonly kind: 'coined' | 'word' | 'global' | 'own';
}

/** Of the community's own domains the registered name is what could be imitated, if it is long enough to be one. */
export function ownName(domain: string): Name[] {
  const site = siteOf(domain);
  const name = site.slice(0, Math.max(0, site.length - suffixOf(domain).length - 1)).replaceAll('-', '');
  return name.length < 5 ? [] : [nameOf(name, 'own')];
}

function nameOf(name: string, kind: Name['kind']): Name {
  const skeleton = skeletonOf(name);
  const { length } = skeleton;
  const mayLack = kind === 'word' || length < 6 ? 0 : length < 7 ? 1 : length < 9 ? 2 : 3;
  return { name, skeleton, letters: lettersOf(skeleton), mayLack, kind };
}

interface WellKnown {
  readonly names: readonly Name[];
  readonly domains: ReadonlySet<string>;
}

let read: WellKnown | undefined;

/** The shipped list, read at first use. */
export function wellKnown(): WellKnown {
  if (read) return read;
  const names: Name[] = [];
  const domains = new Set<string>();
  for (const line of knownSites.trim().split('\n')) {
    const [written = '', ...own] = line.split(' ');
    const kind = written.startsWith('~') ? 'word' : written.startsWith('@') ? 'global' : 'coined';
    names.push(nameOf(written.slice(1), kind));
    for (const domain of own) domains.add(domain);
  }
  read = { names, domains };
  return read;
}

/** Which of the 26 letters stand in it, a bit each. */
export function lettersOf(text: string): number {
  let set = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - 0x61;
    if (letter >= 0 && letter < 26) set |= 1 << letter;
  }
  return set;
}

/** How many letters of one set the other lacks. */
export function missing(letters: number, from: number): number {
  let lacking = letters & ~from;
  let count = 0;
  while (lacking !== 0) {
    lacking &= lacking - 1;
    count++;
  }
  return count;
}
