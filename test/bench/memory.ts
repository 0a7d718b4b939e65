import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCommunity, bundleFunctions } from '../../infra/constructs/bundle.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { bundledFiles } from '../../shared/ports/aws/bundled-community.ts';
import type { Bench, Row } from './row.ts';
import { communityOf, syntheticRules } from './synthetic-rules.ts';
import { syntheticWords } from './synthetic-words.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 9;

/** What the words of a community cost a process: a large set in memory, and the shipped lists in a cold function. */
export const memoryBench: Bench = {
  name: 'memory',
  async run() {
    return [largeSet(), ...(await shippedLists())];
  },
};

/** The heap and its buffers before and after, with nothing else left. */
function largeSet(): Row {
  const script = `
    import { compileWithShipped } from '${root}/shared/community/compile-with-shipped.ts';
    import { communityOf, syntheticRules } from '${root}/test/bench/synthetic-rules.ts';
    import { syntheticWords } from '${root}/test/bench/synthetic-words.ts';
    const used = () => { gc(); gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
    const amounts = { rules: 1000, words: 10000, patterns: 100, domains: 30000 };
    let data = communityOf(syntheticRules(syntheticWords(10000), amounts));
    const text = JSON.stringify(data);
    data = undefined;
    const before = used();
    const compiled = compileWithShipped(JSON.parse(text));
    console.log(used() - before, compiled.rules.running.length);`;
  const value = Number(run(['--expose-gc', '--input-type=module-typescript', '--eval', script]).split(' ')[0]) / 1e6;
  return {
    figure: 'memory: 1000 rules, 10000 words, 100 patterns, 30000 domains, compiled',
    value,
    unit: 'MB',
    goal: '≤ 100',
    ok: value <= 100,
  };
}

/** Loading what synth packs, beside a community without detectors. */
async function shippedLists(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-bench-'));
  try {
    const code = await bundleFunctions(join(folder, 'code'));
    const bare = communityOf(syntheticRules(syntheticWords(10), { rules: 1, words: 10, patterns: 0, domains: 0 }));
    const community = requireCommunity(join(root, 'infra/communities/penguin-tutoring'));
    const without = (await addCommunity(code, bare, join(folder, 'bare'))).decide;
    const withLists = (await addCommunity(code, community, join(folder, 'own'))).decide;
    const [time, memory] = [loads(withLists, without, 0), loads(withLists, without, 1)];
    const size = statSync(join(withLists, bundledFiles.lexicon)).size / 1024;
    return [
      {
        figure: 'memory: shipped lists, more time to a cold function',
        value: time,
        unit: 'ms',
        goal: '≤ 30',
        ok: time <= 30,
      },
      { figure: 'memory: shipped lists, more memory', value: memory, unit: 'MB', goal: '≤ 25', ok: memory <= 25 },
      { figure: 'memory: shipped lists and rules as one automaton', value: size, unit: 'KiB' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The median of what one asset takes more than another: loading it and deciding a first message. */
function loads(asset: string, beside: string, figure: 0 | 1): number {
  const differences = Array.from({ length: rounds }, () => load(asset)[figure] - load(beside)[figure]);
  return differences.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

/** Milliseconds and megabytes of a process that loads the function and makes its rules ready, as a first batch does. */
function load(asset: string): readonly [number, number] {
  const script = `
    const before = performance.now();
    require('${asset}/function.cjs').handler({ Records: [] }).then(() => {
      const took = performance.now() - before;
      const { rss, arrayBuffers } = process.memoryUsage();
      console.log('\\n' + took, rss / 1e6, arrayBuffers);
    });`;
  const env = {
    LAMBDA_TASK_ROOT: asset,
    TABLE_NAME: 't',
    EFFECTS_QUEUE_URL: 'q',
    EVENTS_QUEUE_URL: 'q',
    DEAD_LETTERS_URL: 'q',
  };
  const [took = 0, size = 0, buffers = 0] = (run(['--eval', script], env).trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  const lexicon = statSync(join(asset, bundledFiles.lexicon)).size;
  if (!(buffers >= lexicon))
    throw new Error(`benching a cold function: its words take ${lexicon} bytes, it has ${buffers}`);
  return [took, size];
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return execFileSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, AWS_REGION: 'eu-west-1', ...env },
  });
}
