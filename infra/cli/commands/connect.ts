import { parseArgs } from 'node:util';
import type { Community } from '../../../shared/community/community.ts';
import { loadCommunityFile } from '../../../shared/community/load-folder.ts';
import { matrix } from '../../../shared/platforms/matrix/manifest.ts';
import { type Connection, PlatformFault } from '../../../shared/platforms/platform.ts';
import { telegram } from '../../../shared/platforms/telegram/manifest.ts';
import { botApi } from '../../../shared/platforms/telegram/perform/api.ts';
import { MissingSecret } from '../../../shared/ports/secret-source.ts';
import { apiUrlOf, EnvironmentSecrets } from '../../local/environment-secrets.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { communityFile } from '../community-file.ts';
import { TelegramSaysNo } from '../connect/ask-telegram.ts';
import { connectMatrix } from '../connect/matrix.ts';
import type { Report } from '../connect/report.ts';
import { connectTelegram } from '../connect/telegram.ts';
import { webhookAddress } from '../connect/telegram-webhook.ts';
import { showMistake } from '../show-mistake.ts';

export const connect: Command = {
  name: 'connect',
  about: 'Connects a platform with this Reeve and names what its bot still lacks.',
  usage: 'connect telegram --url https://HOST [FILE] | connect matrix [FILE]',
  help: `
telegram: it is told to send what happens to https://HOST${telegram.webhookPath}.
matrix:   the homeserver is asked whether it knows and reaches Reeve; the address stands in the registration
          ("reeve registration").
Then the chats of the community in FILE (a community.yaml or its folder; without one the default community) are looked
through for rights the bot lacks. It can be run again at any time. Needed in the environment:
${[telegram, matrix].flatMap(({ secrets }) => secrets.map(({ variable, about }) => `  ${variable}\n    ${about}`)).join('\n')}
Exit code 0: connected and ready. 1: not connected, or something is left "To do". 2: called wrongly.`,
  run: async (args, io) => {
    const asked = askedIn(args);
    try {
      return await connectBot(asked, io);
    } catch (error) {
      const expected = [MissingSecret, TelegramSaysNo, PlatformFault];
      if (!(error instanceof Error) || !expected.some((kind) => error instanceof kind)) throw error;
      io.err(`reeve connect: ${error.message}${hintOn(error)}`);
      return 1;
    }
  },
};

/** Every operator has another homeserver, and a new registration is read when it starts. */
function hintOn(error: Error): string {
  if (error instanceof MissingSecret) return '; where Reeve runs with them already, this terminal needs them, too';
  if (!(error instanceof PlatformFault) || error.platform !== matrix.name) return '';
  return error.unreachable
    ? '; check MATRIX_HOMESERVER'
    : '; a new registration counts once the homeserver has restarted';
}

/** `url`: where Telegram is to call; Matrix has it in its registration. */
interface Asked {
  readonly url: string | undefined;
  readonly file: string;
}

function askedIn(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' } },
  });
  const [platform, file, ...more] = positionals;
  if (platform !== telegram.name && platform !== matrix.name) {
    throw new UsageError(`expected "telegram" or "matrix", got ${platform ?? 'no platform'}`);
  }
  if (more.length > 0) throw new UsageError(`one file is enough, got ${more.join(' ')} too`);
  const url = platform === telegram.name ? addressIn(values.url) : undefined;
  if (platform === matrix.name && values.url !== undefined) {
    throw new UsageError('--url is for Telegram: a homeserver has the address in its registration');
  }
  return { url, file: communityFile(file) };
}

function addressIn(given: string | undefined): string {
  if (given === undefined) throw new UsageError('--url is missing: the https address that Telegram is to call');
  const address = webhookAddress(given);
  if ('wrong' in address) throw new UsageError(address.wrong);
  return address.url;
}

async function connectBot({ url, file }: Asked, io: Io): Promise<ExitCode> {
  const manifest = url === undefined ? matrix : telegram;
  const secrets = await new EnvironmentSecrets(io.env).of(manifest);
  const loaded = loadCommunityFile(file);
  if (!loaded.ok) {
    for (const mistake of loaded.mistakes) showMistake(mistake, io);
    return 1;
  }
  const connection = { secrets, apiUrl: apiUrlOf(manifest, io.env, secrets), fetch };
  const report = await (url === undefined
    ? connectMatrix(connection, loaded.community)
    : connectTelegramBot(connection, url, loaded.community));
  for (const line of report.lines) io.out(line);
  return report.ready ? 0 : 1;
}

async function connectTelegramBot(connection: Connection, url: string, community: Community): Promise<Report> {
  const secret = connection.secrets.webhookSecret ?? '';
  if (!/^[\w-]{1,256}$/.test(secret)) {
    const wrong = 'TELEGRAM_WEBHOOK_SECRET: Telegram takes 1 to 256 of A-Z a-z 0-9 _ - only; try: openssl rand -hex 32';
    return { lines: [wrong], ready: false };
  }
  return connectTelegram(botApi(connection), url, secret, community);
}
