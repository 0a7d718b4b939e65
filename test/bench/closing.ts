import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { AwsWorld } from './aws-world.ts';
import { closing, closingCommunity, seedChanges } from './closing-week.ts';
import type { Bench, Row } from './row.ts';
import { startFlags } from './start-flags.ts';

const members = 100_000;
const mostSeconds = 60;
const mostMegabytes = 300;

/** What the end of a week and of a month costs a large community: on one machine, and in calls of the table on AWS. */
export const closingBench: Bench = {
  name: 'closing',
  async run() {
    return [...onOneMachine(), ...(await onAws())];
  },
};

function onOneMachine(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-bench-'));
  try {
    child('seed', folder, String(members));
    return (['week', 'month'] as const).flatMap((what) => {
      const { seconds, megabytes } = measured.parse(JSON.parse(child(what, folder, String(members))));
      const figure = `closing: end of a ${what}, ${members / 1000},000 active, one machine`;
      const within = (most: number, value: number) => ({ goal: `≤ ${most}`, ok: value <= most });
      // A clean month writes the record and the ledger of each of them: how long that takes has no goal of its own.
      const inTime = what === 'week' ? within(mostSeconds, seconds) : {};
      return [
        { figure, value: seconds, unit: 's', ...inTime },
        { figure: `${figure}: most memory`, value: megabytes, unit: 'MB', ...within(mostMegabytes, megabytes) },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const measured = z.object({ seconds: z.number(), megabytes: z.number() });

function child(...args: string[]): string {
  const script = join(import.meta.dirname, 'closing-child.ts');
  return execFileSync(process.execPath, [...startFlags(), script, ...args], { encoding: 'utf8' });
}

/** The same active members among few and among many: what is read follows the active ones. */
const active = 2000;
const inAll = [2000, 10_000];

async function onAws(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const all of inAll) {
    const world = new AwsWorld(closingCommunity, 1);
    for (const changes of seedChanges(all, { active })) await world.store.commit(changes);
    await world.drain();
    const before = { ...world.used };
    world.now = closing.week.at;
    await world.happens(closing.week);
    const of = `closing: end of a week, ${active} active of ${all} members`;
    rows.push(
      { figure: `${of}: table reads`, value: world.used.tableRead - before.tableRead, unit: 'units' },
      { figure: `${of}: table writes`, value: world.used.tableWrite - before.tableWrite, unit: 'units' },
    );
  }
  const [few, many] = [rows[0], rows[2]];
  if (!few || !many) return rows;
  const ratio = many.value / few.value;
  return rows.map((row) => (row === many ? { ...row, ratio, goal: 'as among few', ok: ratio < 1.05 } : row));
}
