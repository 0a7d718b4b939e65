import { createRequire } from 'node:module';

/** What `tldts` says of a host. */
interface SuffixList {
  getPublicSuffix(host: string, options: SuffixOptions): string | null;
}

interface SuffixOptions {
  readonly allowPrivateDomains: boolean;
  readonly extractHostname: boolean;
}

/** Of our bundles, beside the code: `public-suffixes.cjs` is tldts as it is published. */
export const suffixFile = 'public-suffixes.cjs';

/** In CJS, where bundles run. */
declare const __filename: string;

const options: SuffixOptions = { allowPrivateDomains: true, extractHostname: false };
let list: SuffixList | undefined;

/**
 * The end under which names are registered: `com`, `co.uk`, `github.io` (whoever has a page there is on their own).
 * The list takes 6 ms to load, so it is loaded when the first host of three or more labels is asked about.
 */
export function suffixOf(host: string): string {
  const dot = host.indexOf('.');
  if (dot === -1 || dot === host.lastIndexOf('.')) return host.slice(dot + 1);
  list ??= loadList();
  return list.getPublicSuffix(host, options) ?? host.slice(host.lastIndexOf('.') + 1);
}

/** The domain somebody registered: `docs.example.co.uk` is a part of `example.co.uk`. The host itself when it is an end. */
export function siteOf(host: string): string {
  if (isIp(host)) return host;
  const suffix = suffixOf(host);
  if (suffix.length >= host.length) return host;
  return host.slice(host.lastIndexOf('.', host.length - suffix.length - 2) + 1);
}

function isIp(host: string): boolean {
  return host.endsWith(']') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}

function loadList(): SuffixList {
  // A bundle has no import.meta.url.
  const here = import.meta.url as string | undefined;
  return here === undefined ? createRequire(__filename)(`./${suffixFile}`) : createRequire(here)('tldts');
}
