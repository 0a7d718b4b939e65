import { refuse, scriptOptions } from '../../infra/cli/script-options.ts';
import { costLines } from './cost.ts';
import { playMany } from './play-many.ts';
import type { Result } from './result.ts';

const usage = `npm run simulate [-- --seeds N] [--seed FIRST] [--members N] [--days N] [--near]
It plays semesters of a community, each from another seed, and tells what they cost. --near: the store answers at once,
as on one machine.`;
const values = scriptOptions(usage, {
  seeds: { type: 'string', default: '1' },
  seed: { type: 'string', default: '1' },
  members: { type: 'string', default: '2000' },
  days: { type: 'string', default: '120' },
  near: { type: 'boolean', default: false },
});

function whole(name: Exclude<keyof typeof values, 'near'>): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  return refuse(usage, `expected a whole number above 0 for --${name}, got ${values[name]}`);
}

const [first, seeds, members, days] = [whole('seed'), whole('seeds'), whole('members'), whole('days')];
if (members < 100) refuse(usage, `expected at least 100 members, got ${members}; fewer are no community`);

function tell({ seed, seconds, cpuSeconds, fault, events = {} }: Result): void {
  const sum = Object.values(events).reduce((all, each) => all + each, 0);
  console.log(
    fault ?? `seed ${seed}: ${sum} events in ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of a processor`,
  );
}

function total(counts: readonly Readonly<Record<string, number>>[]): string {
  const names = [...new Set(counts.flatMap((each) => Object.keys(each)))].sort();
  const mean = (name: string) => counts.reduce((sum, each) => sum + (each[name] ?? 0), 0) / counts.length;
  return names.map((name) => `${name} ${Math.round(mean(name))}`).join(', ');
}

const results = await playMany(
  Array.from({ length: seeds }, (_, n) => ({ seed: first + n, members, days, isNear: values.near })),
  tell,
);
const passed = results.filter(({ fault }) => fault === undefined);
if (passed.length > 0) {
  console.log(`\na semester of ${members} members and ${days} days, on average of ${passed.length}:`);
  console.log(`  came in: ${total(passed.map(({ events = {} }) => events))}`);
  console.log(`  published: ${total(passed.map(({ published = {} }) => published))}`);
  console.log(costLines(passed.flatMap(({ used }) => used ?? [])).join('\n'));
}
console.log(`\n${passed.length} passed, ${results.length - passed.length} failed`);
if (passed.length < results.length) process.exitCode = 1;
