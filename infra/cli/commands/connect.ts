import { parseArgs } from 'node:util';
import { loadCommunityFile } from '../../../shared/community/load-folder.ts';
import { PlatformFault } from '../../../shared/platforms/platform.ts';
import { telegram } from '../../../shared/platforms/telegram/manifest.ts';
import { botApi } from '../../../shared/platforms/telegram/perform/api.ts';
import { MissingSecret } from '../../../shared/ports/secret-source.ts';
import { apiUrlOf, EnvironmentSecrets } from '../../local/environment-secrets.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { communityFile } from '../community-file.ts';
import { TelegramSaysNo } from '../connect/ask-telegram.ts';
import { connectTelegram } from '../connect/telegram.ts';
import { webhookAddress } from '../connect/telegram-webhook.ts';
import { showMistake } from '../show-mistake.ts';

export const connect: Command = {
  name: 'connect',
  about: 'Points Telegram at this Reeve and names what its bot still lacks.',
  usage: 'connect telegram --url https://HOST [FILE]',
  help: `
Telegram is told to send what happens to https://HOST${telegram.webhookPath}. Then the groups of the community in FILE
(a community.yaml or its folder; without one the default community) are looked through for rights the bot lacks.
It can be run again at any time. Needed in the environment:
${telegram.secrets.map(({ variable, about }) => `  ${variable}\n    ${about}`).join('\n')}
Exit code 0: connected and ready. 1: not connected, or something is left "To do". 2: called wrongly.`,
  run: async (args, io) => {
    const { url, file } = asked(args);
    try {
      return await connectBot(url, file, io);
    } catch (error) {
      const expected = [MissingSecret, TelegramSaysNo, PlatformFault];
      if (!(error instanceof Error) || !expected.some((kind) => error instanceof kind)) throw error;
      io.err(`reeve connect: ${error.message}`);
      return 1;
    }
  },
};

function asked(args: string[]): { url: string; file: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' } },
  });
  const [platform, file, ...more] = positionals;
  if (platform !== telegram.name) throw new UsageError(`expected "telegram", got ${platform ?? 'no platform'}`);
  if (more.length > 0) throw new UsageError(`one file is enough, got ${more.join(' ')} too`);
  if (values.url === undefined) throw new UsageError('--url is missing: the https address that Telegram is to call');
  const address = webhookAddress(values.url);
  if ('wrong' in address) throw new UsageError(address.wrong);
  return { url: address.url, file: communityFile(file) };
}

async function connectBot(url: string, file: string, io: Io): Promise<ExitCode> {
  const secrets = await new EnvironmentSecrets(io.env).of(telegram);
  const secret = secrets.webhookSecret ?? '';
  if (!/^[\w-]{1,256}$/.test(secret)) {
    io.err('TELEGRAM_WEBHOOK_SECRET: Telegram takes 1 to 256 of A-Z a-z 0-9 _ - only; try: openssl rand -hex 32');
    return 1;
  }
  const loaded = loadCommunityFile(file);
  if (!loaded.ok) {
    for (const mistake of loaded.mistakes) showMistake(mistake, io);
    return 1;
  }
  const api = botApi({ secrets, apiUrl: apiUrlOf(telegram, io.env, secrets), fetch });
  const report = await connectTelegram(api, url, secret, loaded.community);
  for (const line of report.lines) io.out(line);
  return report.ready ? 0 : 1;
}
