import type { Used } from '../bench/aws-world.ts';
import { dollarsOf, type Priced, prices } from '../bench/prices.ts';

const told: Readonly<Record<Priced, string>> = {
  tableWrite: 'table: write units (1 KB; twice in a transaction)',
  tableRead: 'table: read units (4 KB, strongly consistent)',
  queueRequest: 'queues: requests',
  lambdaRequest: 'functions: calls',
  lambdaSecond: 'functions: seconds of half a GB (20 ms a call)',
  busEvent: 'bus: events',
  schedule: 'timers: calls',
  topicMessage: 'topic: messages',
  logByte: 'logs: bytes',
};

/** What semesters would have used of AWS and cost there, each on average; without the free tier. */
export function costLines(all: readonly Used[]): string[] {
  const names = Object.keys(prices) as Priced[];
  const mean = Object.fromEntries(
    names.map((name) => [name, all.reduce((sum, used) => sum + used[name], 0) / all.length]),
  ) as Used;
  const lines = names
    .filter((name) => mean[name] > 0)
    .map((name) => `  ${told[name].padEnd(52)}${count(mean[name])}  $${(mean[name] * prices[name]).toFixed(4)}`);
  return [...lines, `  ${'a semester, without the free tier'.padEnd(52)}${count()}  $${dollarsOf(mean).toFixed(2)}`];
}

function count(value?: number): string {
  return (value === undefined ? '' : Math.round(value).toLocaleString('en')).padStart(12);
}
