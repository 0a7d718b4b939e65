import { fork } from 'node:child_process';
import { once } from 'node:events';
import { benches } from './benches.ts';
import type { Row } from './row.ts';

const named = process.argv.slice(2);
const names = Object.keys(benches);
const unknown = named.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no ${unknown.join(', ')}; there are ${names.join(', ')}`);
  process.exit(2);
}

const rows: (Row & { bench: string })[] = [];
for (const name of names.filter((one) => named.length === 0 || named.includes(one))) {
  console.error(`bench: ${name} …`);
  for (const row of await rowsOf(name)) rows.push({ bench: name, ...row });
}
console.log(JSON.stringify(rows, null, 2));
printTable();
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;

/**
 * Each bench has a process of its own, as what it measures has: an engine that has just sent thousands of webhooks has
 * another heap, and other code, than one that decides. What a bench is beside is measured in the same process.
 */
async function rowsOf(name: string): Promise<readonly Row[]> {
  const child = fork(new URL('./one.ts', import.meta.url), [name], { stdio: ['ignore', 2, 2, 'ipc'] });
  let rows: readonly Row[] | undefined;
  child.once('message', (message) => {
    rows = message as readonly Row[];
  });
  const [code] = await once(child, 'close');
  if (!rows) throw new Error(`bench: ${name} ended with ${code} and no figures`);
  return rows;
}

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
