import type { Community } from '../../shared/community/community.ts';
import { loadCommunityFolder } from '../../shared/community/load-folder.ts';
import { mistakeLine } from '../../shared/community/mistake.ts';
import { MissingSecret } from '../../shared/ports/secret-source.ts';
import { slowListsLine } from '../slow-lists.ts';
import { connectPlatforms } from './connect-platforms.ts';
import { reasonOf } from './consuming.ts';
import { FolderInUse } from './folder-lock.ts';
import { CannotListen } from './front/front.ts';
import { greeting, platformWarnings, sandboxGreeting } from './greeting.ts';
import { type ConnectedPlatform, openReeve, type Reeve } from './reeve.ts';
import { type Settings, settingsFrom, WrongSetting } from './settings.ts';

/** The program behind `npm start`: one community, one folder, until it is told to stop. */
async function main(args: readonly string[]): Promise<void> {
  const settings = settingsFrom(args, process.env);
  const loaded = loadCommunityFolder(settings.community);
  if (!loaded.ok) {
    for (const mistake of loaded.mistakes) console.error(mistakeLine(mistake));
    process.exitCode = 1;
    return;
  }
  const { community, warnings } = loaded;
  const platforms = await connectPlatforms(process.env);
  const slow = slowListsLine(community);
  if (slow !== undefined) log(slow);
  if (platforms.length === 0) return await runSandbox(community, settings);
  for (const warning of warnings) console.error(`warning: ${mistakeLine(warning)}`);
  const connected = platforms.map(({ performer }) => performer.manifest);
  for (const warning of platformWarnings(community, connected)) console.error(`warning: ${warning}`);
  await runPlatforms(community, platforms, settings);
}

async function runPlatforms(
  community: Community,
  platforms: readonly ConnectedPlatform[],
  { host, port, data: folder, community: communityFolder }: Settings,
): Promise<void> {
  const connect = () => ({ platforms });
  const reeve = await openReeve({ community, communityFolder, folder, host, port, clock: Date.now, log, connect });
  stopOnSignal(reeve);
  const manifests = platforms.map(({ performer }) => performer.manifest);
  console.log(greeting({ community, communityFolder, platforms: manifests, url: reeve.url, folder }));
}

/** Loaded only now: who runs a real group needs none of it. */
async function runSandbox(community: Community, settings: Settings): Promise<void> {
  const { startSandbox } = await import('./start-sandbox.ts');
  const reeve = await startSandbox(community, settings, log);
  stopOnSignal(reeve);
  console.log(sandboxGreeting(community, reeve.url));
}

function log(line: string): void {
  console.error(`${new Date().toISOString()} ${line}`);
}

/** The first signal stops in good order, the second at once: everything acknowledged is on disk either way. */
function stopOnSignal(reeve: Reeve): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('Stopping: finishing what is under way.');
    reeve.close().catch(giveUp);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function giveUp(fault: unknown): void {
  console.error(`Reeve cannot run. ${explain(fault)}`);
  process.exitCode = 1;
}

function explain(fault: unknown): string {
  if (fault instanceof CannotListen) return hintOn(fault);
  const expected = [WrongSetting, MissingSecret, FolderInUse].some((kind) => fault instanceof kind);
  if (expected || process.env.REEVE_DEBUG === undefined || !(fault instanceof Error)) return reasonOf(fault);
  return fault.stack ?? fault.message;
}

function hintOn({ code, message }: CannotListen): string {
  const hints = new Map([
    ['EADDRINUSE', 'Something else listens there: stop it, or set PORT to another port.'],
    ['EACCES', 'This port needs more rights: set PORT to one from 1024 on.'],
    ['EADDRNOTAVAIL', 'HOST is no address of this machine.'],
  ]);
  return `${message}. ${hints.get(code) ?? 'Check HOST and PORT.'}`;
}

main(process.argv.slice(2)).catch(giveUp);
