import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { AwsWorld } from './aws-world.ts';
import { digestCommunity, messagesOfEach, morning, seedChanges } from './digest-day.ts';
import type { Bench, Row } from './row.ts';

const members = 100_000;
const active = 5000;
const mostSeconds = 60;
const mostMegabytes = 300;

/** What the daily digest of a large community costs: on one machine, and in calls of the table on AWS. */
export const digestBench: Bench = {
  name: 'digest',
  async run() {
    return [...onOneMachine(), ...(await onAws())];
  },
};

function onOneMachine(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-bench-'));
  try {
    child('seed', folder, String(members), String(active));
    const { seconds, megabytes, text } = measured.parse(JSON.parse(child('tell', folder)));
    // Fast for having counted nothing would be no figure.
    if (!text.includes(`${active * messagesOfEach}`) || !text.endsWith('with a picture')) {
      throw new Error(`bench: the digest should tell of ${active * messagesOfEach} messages, with a picture: ${text}`);
    }
    const figure = `digest: ${active.toLocaleString('en')} active of ${members.toLocaleString('en')} members, one machine`;
    return [
      { figure, value: seconds, unit: 's', goal: `≤ ${mostSeconds}`, ok: seconds <= mostSeconds },
      {
        figure: `${figure}: most memory`,
        value: megabytes,
        unit: 'MB',
        goal: `≤ ${mostMegabytes}`,
        ok: megabytes <= mostMegabytes,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const measured = z.object({ seconds: z.number(), megabytes: z.number(), text: z.string() });

function child(...args: string[]): string {
  const script = join(import.meta.dirname, 'digest-child.ts');
  return execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

/** The same active members among few and among many: what is read follows the active ones. */
const some = 2000;
const inAll = [2000, 10_000];

async function onAws(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const all of inAll) {
    const world = new AwsWorld(digestCommunity, 1);
    world.now = morning.at;
    for (const changes of seedChanges(all, some)) await world.store.commit(changes);
    await world.drain();
    const before = { ...world.used };
    await world.happens(morning);
    const of = `digest: ${some.toLocaleString('en')} active of ${all.toLocaleString('en')} members`;
    rows.push(
      { figure: `${of}: table reads`, value: world.used.tableRead - before.tableRead, unit: 'units' },
      { figure: `${of}: table writes`, value: world.used.tableWrite - before.tableWrite, unit: 'units' },
      { figure: `${of}: function calls`, value: world.used.lambdaRequest - before.lambdaRequest, unit: 'calls' },
    );
  }
  const [few, many] = [rows[0], rows[3]];
  if (!few || !many) return rows;
  const ratio = many.value / few.value;
  return rows.map((row) => (row === many ? { ...row, ratio, goal: 'as among few', ok: ratio < 1.05 } : row));
}
