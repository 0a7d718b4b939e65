import { ownTemporaryFiles } from '../own-temporary-files.ts';
import { bundlesBench } from './bundles.ts';
import { callsBench } from './calls.ts';
import { closingBench } from './closing.ts';
import { decideBench } from './decide.ts';
import { digestBench } from './digest.ts';
import { fanOutBench } from './fan-out.ts';
import { memoryBench } from './memory.ts';
import type { Bench, Row } from './row.ts';
import { rulesBench } from './rules.ts';
import { slowBench } from './slow.ts';
import { webhookBench } from './webhook.ts';
import { wordsBench } from './words.ts';

/** Every bench. `npm run bench -- NAME …` runs only those named. */
const benches: readonly Bench[] = [
  webhookBench,
  decideBench,
  rulesBench,
  slowBench,
  memoryBench,
  bundlesBench,
  callsBench,
  closingBench,
  digestBench,
  wordsBench,
  fanOutBench,
];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`bench: no ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

ownTemporaryFiles();
const rows: (Row & { bench: string })[] = [];
for (const bench of benches.filter(({ name }) => named.length === 0 || named.includes(name))) {
  console.error(`bench: ${bench.name} …`);
  for (const row of await bench.run()) rows.push({ bench: bench.name, ...row });
}
console.log(JSON.stringify(rows, null, 2));
printTable();
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;

function printTable(): void {
  const lines = [
    ['bench', 'figure', 'value', 'unit', 'beside', 'ratio', 'goal', ''],
    ...rows.map(({ bench, figure, value, unit, reference = '', ratio, goal = '', ok }) => [
      bench,
      figure,
      short(value),
      unit,
      reference,
      ratio === undefined ? '' : ratio.toFixed(2),
      goal,
      ok === undefined ? '' : ok ? 'reached' : 'MISSED',
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** Figures tell nothing beyond their third digit. */
function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
