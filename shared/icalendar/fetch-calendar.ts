import { lookup as lookUp } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Fetched, looksLikeCalendar } from './calendar-source.ts';
import { isPublic } from './public-address.ts';

export type FetchCalendar = (url: string) => Promise<Fetched>;

/** What the network is; tests bring their own. */
export interface Network {
  readonly request: typeof requestHttps;
  readonly lookup: LookupFunction;
  readonly isAllowed: (address: string) => boolean;
  /** Milliseconds for all of it, redirects too. */
  readonly patience: number;
}

const internet: Network = {
  request: requestHttps,
  lookup: lookUp as LookupFunction,
  isAllowed: isPublic,
  patience: 20_000,
};

const largest = 1024 * 1024;
const mostRedirects = 3;

/**
 * Gets a calendar by its address: https alone, on its usual port, from public addresses alone (looked at after the name was
 * resolved, and it is that address which is connected to), each redirect the same again. At most 1 MB. Never throws, and
 * nothing of the address, which may be a secret, is in the answer.
 */
export async function fetchCalendar(url: string, network: Network = internet): Promise<Fetched> {
  const signal = AbortSignal.timeout(network.patience);
  let next = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const address = allowedUrl(next, network);
    if (!address) return { fault: 'address' };
    const answer = await ask(address, network, signal);
    if (!('to' in answer)) return answer;
    next = URL.parse(answer.to, address.href)?.href ?? '';
  }
  return { fault: 'address' };
}

function allowedUrl(url: string, { isAllowed }: Network): URL | undefined {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || parsed.port !== '' || parsed.username !== '' || parsed.password !== '')
    return undefined;
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  // Of an address no name is looked up.
  return isIP(host) !== 0 && !isAllowed(host) ? undefined : parsed;
}

class Refused extends Error {}

/** Answers with what has been looked up only when all of it is allowed. */
function guarded({ lookup, isAllowed }: Network): LookupFunction {
  return (host, options, done) => {
    lookup(host, options, (error, found, family) => {
      if (error) return done(error, '');
      const all = typeof found === 'string' ? [found] : found.map(({ address }) => address);
      if (all.length > 0 && all.every(isAllowed)) return done(null, found, family);
      done(new Refused('looking up the host of a calendar: expected public addresses, got others'), '');
    });
  };
}

type Answer = Fetched | { readonly to: string };

const headers = { accept: 'text/calendar, text/plain;q=0.5', 'accept-encoding': 'identity', 'user-agent': 'reeve' };

async function ask(url: URL, network: Network, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await respond(url, network, signal);
    const {
      statusCode: status = 0,
      headers: { location },
    } = response;
    if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
      response.destroy();
      return { to: location };
    }
    if (status === 200) return await textOf(response);
    response.destroy();
    return { fault: status >= 500 ? 'unreachable' : 'status' };
  } catch (fault) {
    if (fault instanceof Refused) return { fault: 'address' };
    // Whatever else happens on the way to a stranger's server is theirs.
    return { fault: signal.aborted ? 'too-slow' : 'unreachable' };
  }
}

function respond(url: URL, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = network.request(url, { headers, signal, lookup: guarded(network), agent: false }, resolve);
    asked.on('error', reject);
    asked.end();
  });
}

async function textOf(response: IncomingMessage): Promise<Fetched> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    // Leaving the loop ends the connection.
    if (size > largest) return { fault: 'too-large' };
    chunks.push(bytes);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return looksLikeCalendar(text) ? { text } : { fault: 'no-calendar' };
}
