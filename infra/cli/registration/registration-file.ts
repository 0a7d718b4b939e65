import { randomBytes } from 'node:crypto';
import { stringify } from 'yaml';
import { matrix } from '../../../shared/platforms/matrix/manifest.ts';

/** Where a bot lives: the two halves of its id. */
export interface BotAccount {
  readonly localpart: string;
  readonly server: string;
}

/** Small letters only: https://spec.matrix.org/v1.17/appendices/#user-identifiers */
const botForm = /^@(?<localpart>[a-z0-9._=/+-]+):(?<server>[A-Za-z0-9.:[\]-]+)$/;

/** Undefined: it is no id of an account. */
export function botAccount(written: string): BotAccount | undefined {
  const { localpart, server } = botForm.exec(written)?.groups ?? {};
  return localpart === undefined || server === undefined ? undefined : { localpart, server };
}

/** Where the homeserver is to send what happens; undefined: no address that it could call. Plain http serves one machine. */
export function addressForHomeserver(given: string): string | undefined {
  const url = URL.parse(given);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined;
  if (url.username !== '' || url.search !== '' || url.hash !== '') return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + (path.endsWith(matrix.webhookPath) ? path : path + matrix.webhookPath);
}

/**
 * The registration of an application service (https://spec.matrix.org/v1.17/application-service-api/#registration) with
 * tokens that were never used before.
 */
export function registrationFile({ localpart, server }: BotAccount, url: string): string {
  const here = escaped(server);
  const registration = {
    id: localpart,
    url,
    as_token: token('as'),
    hs_token: token('hs'),
    sender_localpart: localpart,
    // Removals must not wait behind the limits of members.
    rate_limited: false,
    namespaces: {
      users: [{ exclusive: true, regex: `@${escaped(localpart)}:${here}` }],
      // The private rooms with members are found by these; another Reeve on the same homeserver has others.
      aliases: [{ exclusive: true, regex: `#${escaped(localpart)}_dm_[0-9a-f]+:${here}` }],
      rooms: [],
    },
  };
  return `# How the homeserver knows Reeve. Whoever has the tokens is Reeve: keep it secret.\n${stringify(registration)}`;
}

/** Begins with a letter, so that YAML never takes it for a number. */
function token(whose: 'as' | 'hs'): string {
  return `${whose}_${randomBytes(32).toString('hex')}`;
}

/** A literal within a regular expression of Python and of JavaScript. */
function escaped(literal: string): string {
  return literal.replace(/[.+[\]\\*?^$(){}|/]/g, '\\$&');
}
