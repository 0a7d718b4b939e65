import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { addCommunity, bundleFunctions, type FunctionName, functionNames } from '../../infra/constructs/bundle.ts';
import { codeFile } from '../../infra/constructs/bundle-code.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { receivers } from '../../shared/platforms/receivers.ts';
import { suffixFile } from '../../shared/text/site.ts';
import { growthBy } from './platform-sizes.ts';
import type { Bench, Row } from './row.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 31;

/** Of the community that is measured. */
const platformFile = 'telegram.cjs';

/** At most so many times what an empty handler takes. */
const goals: Readonly<Partial<Record<FunctionName, number>>> = { 'receive-webhook': 2.2, decide: 2.6 };

/** (c) What a cold function loads: the whole process, beside one with an empty handler, in turns. */
export const bundlesBench: Bench = {
  name: 'bundles',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'reeve-bench-'));
    try {
      const community = requireCommunity(join(root, 'infra/communities/penguin-tutoring'));
      const assets = await addCommunity(await bundleFunctions(join(folder, 'code')), community, join(folder, 'own'));
      const loads = measure({ empty: emptyHandler(folder), ...assets });
      return [
        ...functionNames.flatMap((name) => rowsOf(name, assets[name], loads)),
        readyRow(assets.decide, loads),
        ...(await platformRows()),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function rowsOf(name: FunctionName, asset: string, loads: ReadonlyMap<string, number>): Row[] {
  const value = loads.get(name) ?? Number.NaN;
  const empty = loads.get('empty') ?? Number.NaN;
  const ratio = value / empty;
  const most = goals[name];
  const goal = most === undefined ? {} : { goal: `≤ ${most}×`, ok: ratio <= most };
  return [
    { figure: `${name}: load`, value, unit: 'ms', reference: `empty handler ${empty.toFixed(1)} ms`, ratio, ...goal },
    { figure: `${name}: size`, value: sizeOf(asset), unit: 'KiB' },
  ];
}

/** Of all code that the function may load. */
function sizeOf(asset: string): number {
  const files = readdirSync(asset).filter((file) => file.endsWith('.cjs') && file !== suffixFile);
  return files.reduce((sum, file) => sum + statSync(join(asset, file)).size, 0) / 1024;
}

/** What every platform adds to the bundle, and what is loaded when it calls; Telegram brings zod. Minified, not packed. */
async function platformRows(): Promise<Row[]> {
  const all = Object.keys(receivers);
  const rows = all.map(async (platform): Promise<Row[]> => {
    const { bundle, own } = await growthBy(platform, all);
    const figure = `receive-webhook: more for ${platform}`;
    const goal = { goal: `≤ ${mostGrowth} KB`, ok: bundle / 1000 <= mostGrowth };
    return [
      { figure, value: bundle / 1000, unit: 'KB', ...goal },
      { figure: `${figure} when it calls`, value: own / 1000, unit: 'KB' },
    ];
  });
  return (await Promise.all(rows)).flat();
}

/** KB, minified, that a platform may add to what receive-webhook loads whoever calls. */
const mostGrowth = 6;

/** The same until rules and words are there too, which a starting function does while it waits for the network. */
function readyRow(asset: string, loads: ReadonlyMap<string, number>): Row {
  const value = median(Array.from({ length: rounds }, () => load(asset, '.handler({ Records: [] })')));
  const empty = loads.get('empty') ?? Number.NaN;
  return { figure: 'decide: load and rules ready', value, unit: 'ms', ratio: value / empty };
}

function emptyHandler(folder: string): string {
  const asset = join(folder, 'empty');
  mkdirSync(asset);
  writeFileSync(join(asset, codeFile), 'exports.handler = async () => ({ statusCode: 200 });');
  return asset;
}

/** Medians in milliseconds. In turns, so that whatever else the machine does meets all alike. */
function measure(assets: Readonly<Record<string, string>>): Map<string, number> {
  const taken = new Map(Object.keys(assets).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, asset] of Object.entries(assets)) taken.get(name)?.push(load(asset));
  }
  return new Map(Array.from(taken, ([name, times]) => [name, median(times)]));
}

function load(asset: string, then = ''): number {
  const began = process.hrtime.bigint();
  // The community's platform, too: functions load it while they start where there is one only.
  const files = [platformFile, codeFile].map((file) => join(asset, file)).filter((file) => existsSync(file));
  const code = files.map((file) => `require(${JSON.stringify(file)})`).join(';');
  execFileSync(process.execPath, ['-e', `${code}${then}`], {
    env: environmentOf(asset),
  });
  return Number(process.hrtime.bigint() - began) / 1e6;
}

/** What Lambda and the stack tell a function. */
function environmentOf(asset: string): NodeJS.ProcessEnv {
  const names = 'TABLE_NAME EVENTS_QUEUE_URL EVENTS_QUEUE_ARN EFFECTS_QUEUE_URL DEAD_LETTERS_URL BUS_NAME TIMERS_GROUP';
  const told = [...names.split(' '), 'TIMERS_ROLE_ARN', 'TIMERS_DEAD_LETTERS_ARN', 'SECRETS_PREFIX'];
  return {
    ...Object.fromEntries(told.map((name) => [name, 'x'])),
    PLATFORMS: basename(platformFile, '.cjs'),
    LAMBDA_TASK_ROOT: asset,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
