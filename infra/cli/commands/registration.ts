import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { matrix } from '../../../shared/platforms/matrix/manifest.ts';
import { type Command, UsageError } from '../command.ts';
import {
  addressForHomeserver,
  type BotAccount,
  botAccount,
  registrationFile,
} from '../registration/registration-file.ts';

export const registration: Command = {
  name: 'registration',
  about: 'Makes the file by which a Matrix homeserver knows this Reeve.',
  usage: 'registration --url https://HOST --bot @reeve:SERVER [--out FILE]',
  help: `
--url   the address of this Reeve, as the homeserver reaches it (http://127.0.0.1:8787 when both run on one machine)
--bot   the full id the bot is to have: a name nobody has yet, and the homeserver's own name
--out   the file to write, which only you may read; an existing one is never replaced. Without it the registration is
        printed.
The two tokens in it are new each time. What to do with the file is told afterwards.
Exit code 0: made. 1: the file is there already or cannot be written. 2: called wrongly.`,
  run: async (args, io) => {
    const { bot, account, url, out } = asked(args);
    const text = registrationFile(account, url);
    if (out === undefined) {
      // The registration alone, so that it can be sent into a file.
      io.out(text.trimEnd());
      for (const line of nextSteps(bot, 'FILE')) io.err(line);
      return 0;
    }
    if (existsSync(out)) {
      io.err(
        `reeve registration: ${out} is there already; its tokens may be in use. Move it away, or name another file.`,
      );
      return 1;
    }
    writeFileSync(out, text, { mode: 0o600, flag: 'wx' });
    io.out(`${out} is the registration of ${bot}.`);
    for (const line of nextSteps(bot, out)) io.out(line);
    return 0;
  },
};

interface Asked {
  readonly bot: string;
  readonly account: BotAccount;
  readonly url: string;
  readonly out: string | undefined;
}

function asked(args: string[]): Asked {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: text, bot: text, out: text },
  });
  if (positionals.length > 0) throw new UsageError(`expected options only, got ${positionals.join(' ')}`);
  if (values.url === undefined)
    throw new UsageError('--url is missing: the address at which the homeserver reaches Reeve');
  if (values.bot === undefined) throw new UsageError('--bot is missing: the id of the bot, such as @reeve:example.org');
  const account = botAccount(values.bot);
  if (account === undefined) {
    throw new UsageError(`--bot must be an id such as @reeve:example.org, in small letters, got "${values.bot}"`);
  }
  const url = addressForHomeserver(values.url);
  if (url === undefined) {
    throw new UsageError(
      `--url must be a plain address like https://reeve.example, without user, ? or #, got "${values.url}"`,
    );
  }
  return { bot: values.bot, account, url, out: values.out };
}

/** Tokens are named by where they stand: a terminal keeps what it shows. */
function nextSteps(bot: string, file: string): string[] {
  const from = (key: string) => `$(sed -n 's/^${key}: //p' ${file})`;
  const values: Readonly<Record<string, string>> = {
    homeserver: 'https://…',
    botUser: bot,
    asToken: from('as_token'),
    hsToken: from('hs_token'),
  };
  const secrets = matrix.secrets.map((secret) => ({ ...secret, value: values[secret.name] ?? '…' }));
  return [
    '',
    'Next:',
    `1. Copy ${file} to the homeserver and list it in homeserver.yaml, readable by Synapse:`,
    '     app_service_config_files: [/etc/matrix-synapse/reeve.yaml]',
    '   and restart Synapse.',
    '2. Give Reeve the same. On one machine, in the environment:',
    ...secrets.map(({ variable, value }) => `     export ${variable}="${value}"`),
    '   On AWS, as parameters of the stack (COMMUNITY: the folder of the community file):',
    ...secrets.map(
      ({ parameter, value }) =>
        `     aws ssm put-parameter --type SecureString --name /reeve/COMMUNITY/${parameter} --value "${value}"`,
    ),
    '3. Start Reeve, invite the bot to the rooms, and see what it lacks:',
    '     npm run -s reeve -- connect matrix',
  ];
}
