import type { Link } from '../event/message.ts';
import { fold, originalPiece } from './fold.ts';
import { spelledAddressesIn } from './spelled-addresses.ts';
import { unitsOf } from './units-of.ts';

/** A link of a message and where it leads. */
export interface FoundLink {
  /** Lower case, punycode, no trailing dot; empty when the address has none that can be read. */
  readonly host: string;
  /** As the platform gives it, or as it stands in the folded text. */
  readonly address: string;
  /** Where it stands in the folded text, when the platform has not marked it. */
  readonly at?: number;
  /** Where it ends there, when it is spelled otherwise than in the address. */
  readonly to?: number;
  /** The text members see instead of the address. */
  readonly shown?: string;
}

const none: readonly FoundLink[] = [];

/** The links that the platform marked, and the addresses in the text that it did not, each of these hosts once. */
export function linksIn(links: readonly Link[], original: string, folded: string): readonly FoundLink[] {
  const candidates = addressesIn(folded);
  if (links.length === 0 && candidates.length === 0) return none;
  const found: FoundLink[] = [];
  for (const { url, shown } of links) {
    const host = hostOf(url);
    if (host !== undefined)
      found.push({ host: drawnTogether(host), address: url, ...(shown === undefined ? {} : { shown }) });
  }
  if (candidates.length === 0) return found;
  const known = new Set(found.map(({ host }) => host));
  const isSeenThrough = original !== folded && original.toLowerCase() !== folded;
  for (const { at, to, address, isSpelled } of candidates) {
    // Said again and again, it need not be taken apart again. Seen through, the same may be written otherwise.
    if (!isSeenThrough && known.has(address)) continue;
    const written = isSeenThrough && !isSpelled ? hostWritten(original, at, address) : hostOf(address);
    const host = written && drawnTogether(written);
    if (!host || known.has(host)) continue;
    known.add(host);
    found.push(isSpelled ? { host, address, at, to } : { host, address, at });
  }
  return found;
}

/** p.a.n.baidu.com leads nowhere, and is read as pan.baidu.com. Of a.x.com nothing is left but x.com, which is somebody's. */
function drawnTogether(host: string): string {
  const letters = parted.exec(host)?.[0];
  return letters === undefined ? host : `${letters.replaceAll('.', '')}.${host.slice(letters.length)}`;
}

const parted = /^(?:(?:[a-z0-9]\.){2,}(?=[a-z0-9-]{2,}\.)|(?:[a-z0-9]\.){3,}(?=[a-z]+$))/;

/** Folding takes аpple.com for apple.com, where it does not lead: letters of other scripts stay what they are in a domain. */
function hostWritten(original: string, at: number, address: string): string | undefined {
  return hostOf(originalPiece(original, at, at + address.length)) || hostOf(address);
}

/** Where an address stands in a folded text. */
export interface FoundAddress {
  readonly at: number;
  readonly to: number;
  readonly address: string;
  /** Its dots are spelled: in the text it stands otherwise. */
  readonly isSpelled: boolean;
}

/** Every address that stands in a folded text, also the same one again. */
export function addressesIn(folded: string): readonly FoundAddress[] {
  if (latest.folded !== folded) latest = { folded, found: findAddresses(folded) };
  return latest.found;
}

/** Links and contacts are looked for in the same text. */
let latest: { readonly folded: string; readonly found: readonly FoundAddress[] } = { folded: '', found: [] };

function findAddresses(folded: string): readonly FoundAddress[] {
  const spelled = spelledAddressesIn(folded).map((one) => ({ ...one, isSpelled: true }));
  if (!mayHoldAddress(folded)) return spelled;
  const found: FoundAddress[] = [];
  address.lastIndex = 0;
  for (let match = address.exec(folded); match !== null; match = address.exec(folded)) {
    const { index: at, 0: text } = match;
    if (!isServerOfAccount(folded, at)) found.push({ at, to: at + text.length, address: text, isSpelled: false });
  }
  if (spelled.length === 0) return found;
  // `pan点baidu.com`: what is spelled takes in what stands in it.
  const apart = found.filter(({ at, to }) => spelled.every((one) => to <= one.at || at >= one.to));
  return [...apart, ...spelled].sort((a, b) => a.at - b.at);
}

/** `@anna:example.org` is somebody on Matrix: https://spec.matrix.org/v1.17/appendices/#user-identifiers. */
function isServerOfAccount(folded: string, at: number): boolean {
  if (folded.charCodeAt(at - 1) !== 0x3a) return false;
  let name = at - 2;
  while (name >= 0 && at - name < longestName && isOfName(folded.charCodeAt(name))) name--;
  return name < at - 2 && folded.charCodeAt(name) === 0x40;
}

const longestName = 64;

/** a-z 0-9 . _ = - / + */
function isOfName(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x2d && unit <= 0x39) || unit === 0x5f || unit === 0x3d || unit === 0x2b
  );
}

/** The link as it was written in this text, for the trace. */
export function writtenLink({ address, at, to, shown }: FoundLink, text: string): string {
  if (at !== undefined) return originalPiece(text, at, to ?? at + address.length);
  return shown === undefined ? address : `${shown} → ${address}`;
}

/**
 * The host an address leads to: undefined for what is no web address (mail, telephone), empty when it cannot be read.
 * The URL parser does what browsers do: `HTTPS://Bank.com@EVIL.example.` leads to `evil.example`.
 */
export function hostOf(address: string): string | undefined {
  if (bareDomain.test(address)) return address;
  const scheme = /^\s*([a-z][a-z0-9+.-]*):(?!\d)/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') return undefined;
  // Telegram's own scheme opens what t.me opens.
  if (scheme === 'tg') return 't.me';
  const url = URL.parse(scheme === undefined ? `http://${address.trim()}` : address);
  return url === null ? '' : plainHost(url.hostname);
}

/** Of which the URL parser would make the same. */
const bareDomain = /^(?!.*xn--)(?:[a-z0-9-]+\.)+[a-z]+$/;

function plainHost(hostname: string): string {
  return hostname.toLowerCase().replace(/\.+$/, '');
}

/** The nearest of the domains that the host equals or lies under. */
export function domainOver(host: string, domains: ReadonlySet<string>): string | undefined {
  let domain = host;
  while (!domains.has(domain)) {
    const dot = domain.indexOf('.');
    if (dot === -1) return undefined;
    domain = domain.slice(dot + 1);
  }
  return domain;
}

/** The host that a text seems to name, when it seems to name one. */
export function hostNamedBy(text: string): string | undefined {
  const piece = address.exec(fold(text))?.[0];
  address.lastIndex = 0;
  return piece === undefined ? undefined : hostOf(piece);
}

/** Ends that are words or file names as often as domains (`.md`, `.py`, `.zip`) are left out: the platform marks real ones. */
const ends = [
  'com|net|org|edu|gov|info|biz|pro|name|mobi|asia|int|eu|us|uk|de|fr|es|it|nl|jp|kr|in|ca|au|br|ru|su|ua|by|kz|cn|hk|tw|sg',
  'io|me|cc|tv|co|ai|gg|ly|la|ws|to|fm|im|vip|top|xyz|site|online|shop|club|store|app|dev|link|live|wang|ltd|group|work|fun',
  'icu|cyou|buzz|space|website|tech|cloud|life|world|today|news|chat|click|bet|casino|xxx|porn|xn--[a-z0-9-]{2,59}',
  'рф|рус|москва|онлайн|中国|中國|公司|网络|网址|商城|集团',
].join('|');

const label = '(?:[a-z0-9а-яё](?:[a-z0-9а-яё-]{0,61}[a-z0-9а-яё])?)';

/**
 * On folded text: `http://` and anything, or a bare domain with what follows it. Not within a word or behind `@` (mail).
 * Each start is tried once and each label is bounded, so it takes linear time.
 */
const address = new RegExp(
  `(?<![a-z0-9а-яё@._-])(?:(?:https?|tg)://[^\\s<>"'，。、）」》]+|(?:${label}[.。])+(?:${ends})(?![a-z0-9а-яё_-])(?:[/?#:][!-~]*)?)`,
  'gu',
);

/** A cheap look before the pattern: a dot between two characters that may stand in a domain. */
function mayHoldAddress(folded: string): boolean {
  const units = unitsOf(folded);
  for (let at = 1; at < folded.length - 1; at++) {
    const unit = units[at] ?? 0;
    if (unit > 0x3a && unit !== 0x3002) continue;
    if ((unit === 0x2e || unit === 0x3002) && mayStandInDomain(units[at - 1] ?? 0)) {
      if ((units[at + 1] ?? 0) > 0x60) return true;
    }
    if (unit === 0x3a && units[at + 1] === 0x2f && units[at + 2] === 0x2f) return true;
  }
  return false;
}

function mayStandInDomain(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || (unit > 0x2f && unit < 0x3a) || (unit > 0x42f && unit < 0x452);
}
