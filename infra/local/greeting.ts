import { join } from 'node:path';
import type { Community } from '../../shared/community/community.ts';
import { databaseFile } from './database.ts';
import type { ConnectedPlatform } from './reeve.ts';

/** What `npm start` says once it runs: what, where, and what to do next. */
export function greeting(
  community: Community,
  platforms: readonly ConnectedPlatform[],
  url: string,
  folder: string,
): string {
  const manifests = platforms.map(({ performer }) => performer.manifest);
  const paths = manifests.map(({ title, webhookPath }) => `  ${title.padEnd(10)} ${url}${webhookPath}`);
  const connect = manifests.map(({ name, registered }) => {
    return `  npm run -s reeve -- connect ${name}${registered ? '' : ' --url https://your.address'}`;
  });
  return [
    `Reeve runs ${community.name}.`,
    '',
    ...paths,
    `  Health     ${url}/healthz`,
    `  Data       ${join(folder, databaseFile)}`,
    '',
    'Next, if not done yet: make this address reachable from the internet by https, then tell the platform:',
    ...connect,
    'Ctrl+C stops it. What it has acknowledged is on disk; the next start goes on from there.',
  ].join('\n');
}

export function sandboxGreeting(community: Community, url: string): string {
  return [
    `Reeve runs ${community.name} in the sandbox, because no platform's secrets are set.`,
    '',
    `  Open this page:  ${url}/`,
    '',
    'Speak there as any member, break a rule, and see what Reeve does and why. Nothing of it is kept.',
    'For a real group set TELEGRAM_BOT_TOKEN and TELEGRAM_WEBHOOK_SECRET; the README goes through it step by step.',
    'Ctrl+C stops it.',
  ].join('\n');
}
