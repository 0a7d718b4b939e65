import { parseArgs } from 'node:util';
import { CommunityRefused, requireCommunity } from '../../../shared/community/load-folder.ts';
import { PlatformFault } from '../../../shared/platforms/platform.ts';
import { telegram } from '../../../shared/platforms/telegram/manifest.ts';
import { botApi } from '../../../shared/platforms/telegram/perform/api.ts';
import { MissingSecret } from '../../../shared/ports/secret-source.ts';
import { apiUrlOf, type Environment, EnvironmentSecrets } from '../../local/environment-secrets.ts';
import { TelegramSaysNo } from '../connect/ask-telegram.ts';
import { connectTelegram } from '../connect/telegram.ts';
import { webhookAddress } from '../connect/telegram-webhook.ts';

const defaultCommunity = new URL('../../communities/penguin-tutoring/', import.meta.url).pathname;

interface Io {
  out(line: string): void;
  err(line: string): void;
  readonly env: Environment;
}

const usage = 'reeve connect telegram --url https://HOST [FOLDER]';

export const command = {
  name: 'connect',
  about: 'point a platform at this Reeve and see what its bot still lacks',
  usage,
  help: `${usage}

Tells Telegram to send what happens to https://HOST${telegram.webhookPath}, then looks whether the bot has the rights it
needs in the groups of the community in FOLDER (default: penguin-tutoring).

Needs in the environment:
${telegram.secrets.map(({ variable, about }) => `  ${variable}\n      ${about}`).join('\n')}

Exit code 0: connected and ready; 1: something is left to do, and the lines beginning with "To do" say what.`,

  async run(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
    const asked = readArguments(args);
    if ('wrong' in asked) {
      io.err(`${asked.wrong}\nUsage: ${usage}`);
      return 2;
    }
    try {
      return await connect(asked.url, asked.folder, io);
    } catch (error) {
      const expected = [MissingSecret, CommunityRefused, TelegramSaysNo, PlatformFault];
      if (!expected.some((kind) => error instanceof kind)) throw error;
      io.err(error instanceof Error ? error.message : String(error));
      return 1;
    }
  },
};

async function connect(url: string, folder: string, io: Io): Promise<0 | 1> {
  const secrets = await new EnvironmentSecrets(io.env).of(telegram);
  const secret = secrets.webhookSecret ?? '';
  if (!/^[\w-]{1,256}$/.test(secret)) {
    io.err(
      'TELEGRAM_WEBHOOK_SECRET: Telegram takes 1 to 256 of A-Z a-z 0-9 _ - only; make one with: openssl rand -hex 32',
    );
    return 1;
  }
  const community = requireCommunity(folder);
  const api = botApi({ secrets, apiUrl: apiUrlOf(telegram, io.env), fetch });
  const report = await connectTelegram(api, url, secret, community.platforms.telegram ?? {});
  for (const line of report.lines) io.out(line);
  return report.ready ? 0 : 1;
}

function readArguments(args: readonly string[]): { url: string; folder: string } | { wrong: string } {
  const parsed = parsedOrWrong(args);
  if ('wrong' in parsed) return parsed;
  const [platform, folder = defaultCommunity, ...more] = parsed.positionals;
  if (platform !== telegram.name) return { wrong: `only telegram can be connected, got "${platform ?? ''}"` };
  if (more.length > 0) return { wrong: `too much: ${more.join(' ')}` };
  if (parsed.url === undefined) return { wrong: '--url is missing: the https address that Telegram is to call' };
  const address = webhookAddress(parsed.url);
  return 'wrong' in address ? address : { url: address.url, folder };
}

function parsedOrWrong(
  args: readonly string[],
): { url?: string | undefined; positionals: string[] } | { wrong: string } {
  try {
    const options = { url: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { url: values.url, positionals };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
