import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCommunity,
  type Bundles,
  bundleFunctions,
  type FunctionName,
  functionNames,
} from '../../infra/constructs/bundle.ts';
import { bundleCode } from '../../infra/constructs/bundle-code.ts';
import { onlyPlatforms } from '../../infra/constructs/only-platforms.ts';
import type { Community } from '../../shared/community/community.ts';
import { texts } from '../../shared/community/texts.ts';
import { chatId } from '../../shared/event/ids.ts';
import { receivers } from '../../shared/platforms/receivers.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import type { Store } from '../../shared/ports/store.ts';
import { conditions } from '../../shared/rules/catalogue.ts';
import { suffixFile } from '../../shared/text/site.ts';
import { growthBy } from '../bench/platform-sizes.ts';
import { eveningClass } from './synthesize.ts';

const folder = mkdtempSync(join(tmpdir(), 'reeve-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** All code of a function, whatever it loads when. */
const codeIn = (asset: string) => codeFilesIn(asset).map((file) => readFileSync(join(asset, file), 'utf8'));
const codeFilesIn = (asset: string) =>
  readdirSync(asset).filter((file) => file.endsWith('.cjs') && file !== suffixFile);

describe('the bundles of the functions', () => {
  let everything: Bundles;
  let bundles: Bundles;
  beforeAll(async () => {
    everything = await bundleFunctions(join(folder, 'code'));
    bundles = await addCommunity(everything, eveningClass, join(folder, 'own'));
  });

  it('are the same bytes when nothing has changed: nothing is deployed twice', async () => {
    const again = await bundleFunctions(join(folder, 'again'));
    for (const name of functionNames) {
      expect(readdirSync(again[name])).toEqual(readdirSync(everything[name]));
      expect(codeIn(again[name])).toEqual(codeIn(everything[name]));
    }
  });

  it('hold the workflows and the language of the community’s file, and no others', () => {
    const [own] = codeIn(bundles.decide).filter((code) => code.includes('Nice that you'));
    const [all] = codeIn(everything.decide).filter((code) => code.includes('Nice that you'));
    for (const purpose of ['appeals.due', 'shop.remind']) {
      expect(all).toContain(purpose);
      expect(own).not.toContain(purpose);
    }
    expect(all).toContain(texts['help.points'].zh);
    expect(own).not.toContain(texts['help.points'].zh);
    expect(own).toContain('rewards.week');
  });

  it('hold the code, what loads it and the checked community, and no more', () => {
    for (const name of functionNames) {
      const compiled = ['lexicon.bin', 'lists.json', 'public-suffixes.cjs', 'weights.bin'];
      const platforms = name === 'receive-webhook' || name === 'apply-effects' ? ['telegram.cjs'] : [];
      const more = [...platforms, ...(name === 'decide' ? compiled : [])];
      const files = ['community.json', 'function.cjs', 'index.mjs', ...more];
      // What several files share has a hash for its name.
      const named = readdirSync(bundles[name]).filter((file) => !/^[A-Z0-9]{8}\.cjs$/.test(file));
      expect(named.sort()).toEqual(files.sort());
      expect(JSON.parse(readFileSync(join(bundles[name], 'community.json'), 'utf8'))).toEqual(eveningClass);
    }
  });

  it('bring the public-suffix list beside the code of decide, where that finds it when it is asked', async () => {
    const entry = join(folder, 'site-entry.ts');
    const site = join(import.meta.dirname, '../../shared/text/site.ts');
    writeFileSync(entry, `export { siteOf } from ${JSON.stringify(site)};`);
    const asset = join(folder, 'site');
    await bundleCode(asset, { entry });
    copyFileSync(join(bundles.decide, suffixFile), join(asset, suffixFile));
    const { siteOf } = createRequire(import.meta.url)(join(asset, 'function.cjs'));
    expect(siteOf('a.somebody.github.io')).toBe('somebody.github.io');
  });

  it('bring what draws pictures where the file wants a chart, in a file of its own, and nowhere else', async () => {
    const digest = { daily: 480, chart: true };
    const drawing = await addCommunity(everything, { ...eveningClass, digest }, join(folder, 'drawing'));
    const plain = await addCommunity(
      everything,
      { ...eveningClass, digest: { ...digest, chart: false } },
      join(folder, 'plain'),
    );
    const large = (asset: string) => codeFilesIn(asset).filter((file) => statSync(join(asset, file)).size > 2_000_000);
    for (const name of functionNames) {
      expect(large(bundles[name])).toEqual([]);
      expect(large(plain[name])).toEqual([]);
      expect(large(drawing[name])).toEqual(name === 'apply-effects' ? [expect.not.stringMatching('function')] : []);
    }
    const [renderer = ''] = large(drawing['apply-effects']);
    const { draw } = createRequire(import.meta.url)(join(drawing['apply-effects'], renderer));
    const png = Buffer.from(await draw({ labels: ['11/23'], bars: [1], line: [1] }));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 480]);
  });

  it('hold neither the chain of credentials nor what only the sandbox needs', () => {
    for (const name of functionNames) {
      const code = codeIn(bundles[name]).join();
      expect(code).not.toMatch(/credential_process|sso_start_url|SANDBOX_/);
    }
  });

  it('are small: ten kilobytes of code take a third of a millisecond to load', () => {
    // What else lies there is loaded when something rare needs it, or is shared by these two and small.
    const loaded = (name: FunctionName) =>
      codeFilesIn(bundles[name]).filter((file) => /^(function|telegram)\.c/.test(file));
    const sizeOf = (name: FunctionName, file: string) => statSync(join(bundles[name], file)).size;
    const size = (name: FunctionName) => loaded(name).reduce((sum, file) => sum + sizeOf(name, file), 0);
    for (const name of functionNames) if (name !== 'decide') expect(size(name), name).toBeLessThan(320_000);
    // 160 KB of these are tables of characters and words: a piece of text each, which costs hardly anything until it is
    // unpacked. `npm run bench -- bundles` measures what it takes beside an empty handler. Every workflow that a file asks
    // for adds 10 to 30 KB.
    expect(size('decide')).toBeLessThan(800_000);
  });

  it('leave what conditions say of themselves to the documentation', () => {
    const code = codeIn(bundles.decide).join();
    const texts = conditions.flatMap(({ about, examples }) => [about, ...examples.map(({ says }) => says)]);
    // Of one or two words, a text may stand there for another reason.
    const told = texts.filter((text) => /^[ -~]{20,}$/.test(text) && !/["'\\]/.test(text));
    expect(told.length).toBeGreaterThan(conditions.length);
    expect(told.filter((text) => code.includes(text))).toEqual([]);
  });

  it('hold the wordings of texts and nothing of what is said about them', () => {
    for (const name of functionNames) {
      const code = codeIn(bundles[name]).join();
      const told = Object.values(texts).filter(({ about }) => /^[ -~]{30,}$/.test(about) && code.includes(about));
      expect(told).toEqual([]);
    }
    const decides = codeIn(bundles.decide).join();
    expect(decides).toContain('Nice that you');
    expect(decides).not.toMatch(/placeholders:\[/);
  });

  it('hold no more of the manifests than receive-webhook asks for', () => {
    const code = codeIn(bundles['receive-webhook']).join();
    const { name, webhookPath, secrets } = telegram;
    for (const part of [name, webhookPath, ...secrets.map(({ parameter }) => parameter)]) {
      expect(code).toContain(JSON.stringify(part));
    }
    const elsewhere = ['seeAllMessages', 't.me/c/', ...secrets.map(({ about }) => about)];
    expect(elsewhere.filter((part) => code.includes(part))).toEqual([]);
  });

  it('load no more than 6 KB more, minified, for a platform that does not call', async () => {
    const all = Object.keys(receivers);
    for (const platform of all) {
      const { bundle, own } = await growthBy(platform, all);
      expect(bundle, `receive-webhook: more for ${platform}`).toBeLessThanOrEqual(6_000);
      expect(own, `receive-webhook: for ${platform} alone`).toBeGreaterThan(bundle);
    }
  }, 30_000);

  it('load the code of a platform when it calls, and not before', async () => {
    const both = await addCommunity(everything, onBoth, join(folder, 'both'));
    const webhook = (path: string) => loadedBy(both['receive-webhook'], path);
    expect(webhook('/elsewhere')).not.toMatch(/telegram|matrix/);
    expect(webhook('/webhooks/telegram')).toMatch(/telegram\.cjs/);
    expect(webhook('/webhooks/telegram')).not.toMatch(/matrix\.cjs/);
    expect(webhook('/webhooks/matrix/_matrix/app/v1/ping')).toMatch(/matrix\.cjs/);
    expect(webhook('/webhooks/matrix/_matrix/app/v1/ping')).not.toMatch(/telegram\.cjs/);
  });

  it('hold once what the platforms’ code shares with the rest: a fault is of the same class everywhere', () => {
    const code = codeIn(everything['apply-effects']);
    for (const name of ['PlatformFault', 'MissingSecret']) {
      expect(
        code.filter((file) => file.includes(`this.name="${name}"`)),
        name,
      ).toHaveLength(1);
    }
  });

  it('hold zod only where something from outside is read', () => {
    const holds = (name: FunctionName) => codeIn(bundles[name]).join().includes('ZodMini');
    expect(functionNames.filter(holds)).toEqual(['receive-webhook', 'apply-effects']);
  });

  it('hold the code of the community’s platforms and of no other', () => {
    const code = (name: FunctionName, of: Bundles) => codeIn(of[name]).join();
    const marks = { telegram: 'message_id', matrix: 'm.room.' };
    for (const name of ['receive-webhook', 'apply-effects'] as const) {
      expect(code(name, everything)).toContain(marks.matrix);
      expect(code(name, bundles)).toContain(marks.telegram);
      expect(code(name, bundles)).not.toContain(marks.matrix);
    }
  });

  it('hold what reads calendars where the file names one, in a file that nothing else loads, and nowhere else', async () => {
    const calendars = [{ name: 'school', url: 'https://school.example/a.ics', every: 3600_000 }];
    const classes = { timetable: [], calendars, remind: [], in: 'chat', quietHours: [] } as const;
    const own = await addCommunity(everything, { ...eveningClass, classes }, join(folder, 'calendars'));
    const reads = (asset: string) =>
      codeFilesIn(asset).filter((file) => readFileSync(join(asset, file), 'utf8').includes('vcalendar'));
    for (const name of functionNames) expect(reads(bundles[name]), name).toEqual([]);
    expect(reads(own.decide)).toEqual([]);
    expect(reads(own['apply-effects'])).toHaveLength(1);
    expect(reads(own['apply-effects'])).not.toContain('function.cjs');
  });

  it('are not made when a platform cannot be found in a catalogue as it is written', async () => {
    const entry = join(import.meta.dirname, '../../functions/receive-webhook/handler.ts');
    const plugins = [onlyPlatforms(['telegram', 'unheard-of'])];
    const making = bundleCode(join(folder, 'unread'), { entry, plugins, logLevel: 'silent' });
    await expect(making).rejects.toThrow('unheard-of alone: expected one line for each');
  });

  it('say which variable is missing when they start without it', () => {
    const { stderr, status } = spawnSync(process.execPath, [join(bundles.decide, 'index.mjs')], {
      env: { AWS_REGION: 'us-east-1' },
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('expected the variable TABLE_NAME');
  });
});

const matrix = { chats: [chatId('matrix', '!room:example.org')] };
const onBoth: Community = { ...eveningClass, platforms: { ...eveningClass.platforms, matrix } };

/** Paths of the files that receive-webhook has loaded when it has answered a request to this path. */
function loadedBy(asset: string, path: string): string {
  const event = { rawPath: path, rawQueryString: '', headers: {}, requestContext: { http: { method: 'HEAD' } } };
  const code = `require(${JSON.stringify(join(asset, 'function.cjs'))}).handler(${JSON.stringify(event)})
    .then(({ statusCode }) => console.log(statusCode, Object.keys(require.cache).join('\\n')))`;
  const told = { EVENTS_QUEUE_URL: 'x', SECRETS_PREFIX: 'x', AWS_REGION: 'us-east-1', PLATFORMS: 'telegram,matrix' };
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { env: told, encoding: 'utf8' });
  expect(stderr).toBe('');
  // Without a file of secrets nothing else can be answered than that this method is of no use.
  expect(stdout).toMatch(/^40[45] /);
  return stdout;
}

describe('the SDK without its ballast', () => {
  let server: Server;
  let store: Store;
  let answer: { readonly status: number; readonly body: object };
  const seen: { target: string | undefined; authorization: string | undefined }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { 'x-amz-target': target, authorization } = request.headers;
      seen.push({ target: target?.toString(), authorization });
      request.resume().on('end', () => {
        response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
        response.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const entry = join(folder, 'entry.ts');
    const source = (path: string) => JSON.stringify(join(import.meta.dirname, '../..', path));
    writeFileSync(
      entry,
      `import { DynamoDBClient } from ${source('node_modules/@aws-sdk/client-dynamodb')};
       import { DynamoStore } from ${source('shared/ports/aws/dynamo-store.ts')};
       export const storeAt = (settings) => new DynamoStore(new DynamoDBClient(settings), 'table', Date.now);`,
    );
    await bundleCode(join(folder, 'store'), { entry });
    const { storeAt } = createRequire(import.meta.url)(join(folder, 'store/function.cjs'));
    const { port } = server.address() as { port: number };
    process.env.AWS_ACCESS_KEY_ID = 'AKIATEST';
    process.env.AWS_SECRET_ACCESS_KEY = 'test';
    store = storeAt({ endpoint: `http://127.0.0.1:${port}`, region: 'eu-west-1', maxAttempts: 1 });
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const put = (sort: string) => ({ type: 'put', key: { partition: 'p', sort }, data: 'd', expects: 0 }) as const;

  it('signs with the credentials of the environment', async () => {
    answer = { status: 200, body: {} };
    expect(await store.commit([put('a')])).toEqual({ result: 'committed' });
    expect(seen.at(-1)).toMatchObject({
      target: 'DynamoDB_20120810.PutItem',
      authorization: expect.stringContaining('Credential=AKIATEST/'),
    });
  });

  it('reads what a table answers', async () => {
    const item = { pk: { S: 'p' }, sk: { S: 'a' }, v: { N: '3' }, d: { S: '学' } };
    answer = { status: 200, body: { Responses: { table: [item] } } };
    const key = { partition: 'p', sort: 'a' };
    expect(await store.load([key])).toEqual([{ key, version: 3, data: '学' }]);
  });

  it('still tells errors apart by name and brings their data, though their classes are gone', async () => {
    const type = (name: string) => `com.amazonaws.dynamodb.v20120810#${name}`;
    answer = { status: 400, body: { __type: type('ConditionalCheckFailedException'), message: 'no' } };
    expect(await store.commit([put('a')])).toMatchObject({ result: 'conflict' });
    const CancellationReasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }];
    answer = { status: 400, body: { __type: type('TransactionCanceledException'), CancellationReasons } };
    expect(await store.commit([put('a'), put('b')])).toEqual({ result: 'conflict', keys: [put('b').key] });
    answer = { status: 400, body: { __type: type('ResourceNotFoundException'), message: 'no table' } };
    await expect(store.commit([put('a')])).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
