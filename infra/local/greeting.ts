import { join } from 'node:path';
import type { Community } from '../../shared/community/community.ts';
import { deployable } from '../../shared/platforms/deployable.ts';
import type { PlatformManifest } from '../../shared/platforms/platform.ts';
import { databaseFile } from './database.ts';

/** What runs, and where. */
export interface Running {
  readonly community: Community;
  /** Folder of the community file. */
  readonly communityFolder: string;
  /** Those whose secrets are set. */
  readonly platforms: readonly PlatformManifest[];
  readonly url: string;
  /** Folder of the data. */
  readonly folder: string;
}

/** What `npm start` says once it runs: what, where, and what to do next. */
export function greeting({ community, communityFolder, platforms, url, folder }: Running): string {
  const paths = platforms.map(({ title, webhookPath }) => `  ${title.padEnd(10)} ${url}${webhookPath}`);
  const connect = platforms.map(({ name, registered }) => {
    return `  npm run -s reeve -- connect ${name}${registered ? '' : ' --url https://your.address'} ${communityFolder}`;
  });
  return [
    `Reeve runs ${community.name}.`,
    '',
    ...paths,
    `  Health     ${url}/healthz`,
    `  Data       ${join(folder, databaseFile)}`,
    '',
    `Next, if not done yet: ${reachable(platforms)}:`,
    ...connect,
    'Ctrl+C stops it. What it has acknowledged is on disk; the next start goes on from there.',
  ].join('\n');
}

function reachable(platforms: readonly PlatformManifest[]): string {
  return platforms.every(({ registered }) => registered)
    ? 'let the homeserver reach this address, which stands in the registration, and see what is missing'
    : 'make this address reachable from the internet by https, then tell the platform';
}

/** Nothing would happen on these platforms, and nobody would say why. */
export function platformWarnings(community: Community, platforms: readonly PlatformManifest[]): readonly string[] {
  const named = deployable.filter(({ name }) => community.platforms[name] !== undefined);
  const deaf = named.filter((manifest) => !platforms.includes(manifest));
  const idle = platforms.filter((manifest) => !named.includes(manifest));
  return [
    ...deaf.map(({ title, secrets }) => {
      const variables = secrets.map(({ variable }) => variable).join(', ');
      return `${title}: in the community file, but not connected; to connect it set ${variables}`;
    }),
    ...idle.map(({ title, name }) => {
      return `${title}: connected, but Reeve does nothing there; to change that name ${name} under platforms in the community file`;
    }),
  ];
}

export function sandboxGreeting(community: Community, url: string): string {
  return [
    `Reeve runs ${community.name} in the sandbox, because no platform's secrets are set.`,
    '',
    `  Open this page:  ${url}/`,
    '',
    'Speak there as any member, break a rule, and see what Reeve does and why. Nothing of it is kept.',
    'For a real group set the secrets of its platform (TELEGRAM_BOT_TOKEN and TELEGRAM_WEBHOOK_SECRET, or the four of',
    'Matrix); the README goes through it step by step.',
    'Ctrl+C stops it.',
  ].join('\n');
}
