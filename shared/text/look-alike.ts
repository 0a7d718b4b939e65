import { atFirstNeed } from './at-first-need.ts';
import { lettersOf, missing, type Name, ownName, wellKnown } from './imitated-names.ts';
import { baits, cheapEnds, lures } from './known-sites.ts';
import { domainOver } from './links.ts';
import { isLure, isLureWord, splitWords } from './lures.ts';
import { siteOf, suffixOf } from './site.ts';
import { distance, skeletonOf } from './skeleton.ts';

/** A domain that is made to be taken for another one. */
export interface LookAlike {
  /** What it imitates: `steamcommunity`, `assign`; of a mere lure, the words of it. */
  readonly of: string;
  /** `medium`: an honest site may be called so; `high`: hardly. */
  readonly level: 'medium' | 'high';
  readonly how: 'letters' | 'name' | 'sub-domain' | 'lure';
}

/** Tells look-alikes of widely known sites and of a community's own. */
export class LookAlikes {
  readonly #names: readonly Name[];
  readonly #honest: ReadonlySet<string>;

  /** `own`: domains that are to be known besides: none of them is a look-alike, and no other may look like them. */
  constructor(own: readonly string[] = []) {
    const known = wellKnown();
    this.#names = [...own.flatMap(ownName), ...known.names];
    this.#honest = own.length === 0 ? known.domains : new Set([...known.domains, ...own]);
  }

  /** `host`: as in a link, lower case and punycode. */
  find(host: string): LookAlike | undefined {
    if (domainOver(host, this.#honest) !== undefined) return undefined;
    const site = siteOf(host);
    const suffix = suffixOf(host);
    const label = site.slice(0, Math.max(0, site.length - suffix.length - 1));
    if (label.length < 3 || /^[\d.:[\]]+$/.test(site)) return undefined;
    const parts = partsOf(label, suffix);
    return (
      strongest(this.#names, (name) => imitation(name, parts)) ??
      underName(this.#names, host.slice(0, Math.max(0, host.length - site.length - 1)), parts) ??
      mereLure(parts)
    );
  }
}

/** A registered label, in the forms that are asked about. */
interface Parts {
  readonly label: string;
  readonly tokens: readonly string[];
  readonly flat: string;
  readonly skeleton: string;
  readonly tokenSkeletons: readonly string[];
  readonly letters: number;
  /** A lure stands in it by itself. */
  readonly lured: boolean;
  /** Its end costs next to nothing. */
  readonly cheap: boolean;
  readonly country: boolean;
  readonly suffix: string;
}

function partsOf(label: string, suffix: string): Parts {
  const tokens = label.split('-').filter((token) => token !== '');
  const flat = tokens.join('');
  const skeleton = skeletonOf(label.startsWith('xn--') ? label : flat).replaceAll('-', '');
  const tokenSkeletons = label.startsWith('xn--') ? [skeleton] : tokens.map(skeletonOf);
  const cheap = cheapEnds.has(suffix);
  const country = /^(?:(?:com?|net|org|gov|edu|ac)\.)?[a-z]{2}$/.test(suffix);
  const lured = lures.has(suffix) || (tokens.length > 1 && tokens.some(isLureWord));
  const letters = lettersOf(skeleton);
  return { label, tokens, flat, skeleton, tokenSkeletons, letters, lured, cheap, country, suffix };
}

const rank = { medium: 1, high: 2 } as const;

function strongest(names: readonly Name[], judge: (name: Name) => LookAlike | undefined): LookAlike | undefined {
  let best: LookAlike | undefined;
  for (const name of names) {
    const found = judge(name);
    if (found === undefined || (best !== undefined && rank[found.level] <= rank[best.level])) continue;
    if (found.level === 'high') return found;
    best = found;
  }
  return best;
}

function imitation(name: Name, parts: Parts): LookAlike | undefined {
  // The rest takes time and is asked of names whose letters are nearly all there.
  if (missing(name.letters, parts.letters) > name.mayLack) return undefined;
  if (parts.flat === name.name) return sameName(name, parts);
  return (
    sameName(name, parts) ??
    (name.kind === 'word' ? wordWithLures(name, parts) : partOfLabel(name, parts)) ??
    nearName(name, parts)
  );
}

/** The very name, elsewhere: `discord.gift-x`, `ass-ign.com`, `g00gle.com`. */
function sameName({ name, skeleton, kind }: Name, parts: Parts): LookAlike | undefined {
  if (parts.flat === name) {
    const hyphenated = parts.tokens.length > 1;
    if (kind === 'own') return { of: name, level: hyphenated || parts.cheap ? 'high' : 'medium', how: 'name' };
    if (kind === 'coined')
      return { of: name, level: parts.cheap || (hyphenated && name.length > 6) ? 'high' : 'medium', how: 'name' };
    if (kind === 'global' && parts.country) return undefined;
    return parts.cheap && name.length > 4 && kind !== 'word' ? { of: name, level: 'medium', how: 'name' } : undefined;
  }
  if (name.length < 5 || parts.skeleton !== skeleton) return undefined;
  // Doubled and single letters make honest words: only long names are told by those.
  const disguised = parts.label.startsWith('xn--') || (/\d/.test(parts.label) && !/\d/.test(name));
  if (disguised || name.length >= 8) return { of: name, level: 'high', how: 'letters' };
  return name.length >= 6 && kind !== 'word'
    ? { of: name, level: parts.flat.length === name.length ? 'high' : 'medium', how: 'letters' }
    : undefined;
}

/** The name within the label, with or without a lure beside it. */
function partOfLabel({ name, skeleton, kind }: Name, parts: Parts): LookAlike | undefined {
  if (name.length < (kind === 'own' ? 8 : 5)) return undefined;
  const plainAt = parts.flat.indexOf(name);
  const at = plainAt === -1 ? parts.skeleton.indexOf(skeleton) : plainAt;
  if (at === -1 || (plainAt === -1 && !standsOut(skeleton, parts))) return undefined;
  const [text, length] = plainAt === -1 ? [parts.skeleton, skeleton.length] : [parts.flat, name.length];
  const rest = [text.slice(0, at), text.slice(at + length)];
  const lured = parts.lured || rest.some(isLure);
  if (plainAt === -1) {
    const sure = lured || skeleton.length >= 7 || parts.tokenSkeletons.includes(skeleton);
    return { of: name, level: sure ? 'high' : 'medium', how: 'letters' };
  }
  if (name.length >= 12 || nobodys.has(name) || lured) return { of: name, level: 'high', how: 'name' };
  if (kind === 'coined' && parts.cheap && name.length >= 7) return { of: name, level: 'high', how: 'name' };
  return kind === 'coined' ? { of: name, level: 'medium', how: 'name' } : undefined;
}

/** Names of things that have no site of their own: whoever puts one into a domain is an impostor. */
const nobodys = new Set(['hypesquad']);

/** A name of few letters is taken for another one only where it begins or ends a word. */
function standsOut(skeleton: string, { tokenSkeletons }: Parts): boolean {
  if (skeleton.length >= 8) return true;
  return skeleton.length >= 6 && tokenSkeletons.some((token) => token.startsWith(skeleton) || token.endsWith(skeleton));
}

/** `steam-gift.xyz`: a common word is a name only beside lures. */
function wordWithLures({ name }: Name, parts: Parts): LookAlike | undefined {
  const { tokens, flat } = parts;
  const others = tokens.filter((token) => token !== name);
  const hyphened = tokens.length > 1 && others.length < tokens.length && others.some(isLureWord);
  if (hyphened)
    return {
      of: name,
      level: name.length > 2 && (parts.cheap || others.every(isLure)) ? 'high' : 'medium',
      how: 'lure',
    };
  if (name.length < 4 || tokens.length > 1) return undefined;
  const rest = flat.startsWith(name) ? flat.slice(name.length) : flat.endsWith(name) ? flat.slice(0, -name.length) : '';
  if (rest === '' || !isLure(rest)) return undefined;
  return { of: name, level: parts.cheap ? 'high' : 'medium', how: 'name' };
}

/** Misspelled: `steancomunnity`, `dicsord-egift`. */
function nearName({ name, skeleton, kind }: Name, parts: Parts): LookAlike | undefined {
  const length = skeleton.length;
  if (kind === 'word' || length < 6) return undefined;
  const { lured } = parts;
  for (const token of parts.tokenSkeletons) {
    if (token[0] !== skeleton[0] || innocent().has(token)) continue;
    const most = length >= 12 ? 7 : length >= 9 ? 4 : length >= 7 ? 2 : 1;
    const off = distance(skeleton, token, true, most + 2);
    if (off > most + (lured ? 2 : 0)) continue;
    const sure = length >= 7 || lured || parts.cheap;
    return { of: name, level: sure ? 'high' : 'medium', how: 'letters' };
  }
  if (length < 7) return undefined;
  const most = length >= 12 ? 6 : length >= 9 ? 2 : 1;
  const at = parts.skeleton.indexOf(skeleton.slice(0, 2));
  if (at === -1 || distance(skeleton, parts.skeleton.slice(at), false, most) > most) return undefined;
  return { of: name, level: length >= 12 || lured ? 'high' : 'medium', how: 'letters' };
}

/** Honest words next to a name. */
const innocent = atFirstNeed(
  () =>
    new Set(
      'finance discourse discard discords discordia record records switch witch twitcher stitch pitch twist goggle goggles balance telegraph streaming community communities messengers passenger message binary histogram'
        .split(' ')
        .map(skeletonOf),
    ),
);

/** `paypal.com.login.example`: a known name before somebody else's domain. */
function underName(names: readonly Name[], sub: string, parts: Parts): LookAlike | undefined {
  if (sub === '' || sub === 'www') return undefined;
  const labels = sub.split('.');
  for (const { name, kind } of names) {
    const at = labels.indexOf(name);
    if (at === -1 || name.length < 4) continue;
    const whole = labels.length > at + 1 && /^(?:com|net|org|io|gg|ru|cn|me|app|co)$/.test(labels[at + 1] ?? '');
    if (whole) return { of: name, level: 'high', how: 'sub-domain' };
    const lured = parts.lured || labels.some((label) => lures.has(label));
    if (kind !== 'word' && lured) return { of: name, level: parts.cheap ? 'high' : 'medium', how: 'sub-domain' };
  }
  return undefined;
}

/** `nitro-drop.xyz`, `moderators-academy.com`: no name, but nobody honest is called so. */
function mereLure({ tokens, flat, cheap, suffix }: Parts): LookAlike | undefined {
  if (!anyBait().test(flat)) return undefined;
  const words = tokens.length > 1 ? tokens : (splitWords(flat) ?? []);
  const all = lures.has(suffix) ? [...words, suffix] : words;
  const bait = all.filter((word) => baits.has(word));
  const told = all.filter((word) => lures.has(word) || baits.has(word));
  if (bait.length === 0 || new Set(told).size < 2) return undefined;
  const level = new Set(bait).size > 1 || cheap || told.length > 2 ? 'high' : 'medium';
  return { of: told.join(' '), level, how: 'lure' };
}

const anyBait = atFirstNeed(() => new RegExp([...baits].join('|')));
