import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './environment-secrets.ts';

/** A setting that cannot be used; the message says which and what is expected. */
export class WrongSetting extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongSetting';
  }
}

export interface Settings {
  /** Folder of the community file. */
  readonly community: string;
  readonly host: string;
  readonly port: number;
  /** Folder of the data. */
  readonly data: string;
}

const communities = fileURLToPath(new URL('../communities', import.meta.url));

/** `npm start [-- COMMUNITY]` with PORT, HOST and REEVE_DATA. */
export function settingsFrom(args: readonly string[], environment: Environment): Settings {
  if (args.length > 1) throw new WrongSetting(`expected one community at most, got ${args.length}`);
  return {
    community: communityFolder(args[0] ?? 'penguin-tutoring'),
    host: environment.HOST || '127.0.0.1',
    port: portFrom(environment.PORT || '8787'),
    data: resolve(environment.REEVE_DATA || '.reeve'),
  };
}

/** The folder meant by its name in `infra/communities`, or by a path. */
function communityFolder(named: string): string {
  const ours = join(communities, named);
  const isName = /^[a-z0-9-]+$/.test(named);
  return isName && existsSync(ours) ? fromHere(ours) : named;
}

/** A path as somebody standing in the current folder would write it: mistakes are told by it. */
function fromHere(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new WrongSetting('PORT: expected a whole number from 0 to 65535');
}
