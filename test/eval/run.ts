import { join } from 'node:path';
import { refuse, scriptOptions } from '../../infra/cli/script-options.ts';
import { readRows } from '../../infra/training/rows.ts';
import { levels, tasks } from '../../shared/detection/detection.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';
import { judgeHeldOut, waysToHoldOut } from './held-out.ts';
import { judge } from './judge.ts';
import { linkReport, printLinks } from './links.ts';
import { printMasks, unmasked } from './masks.ts';
import { printReport } from './print.ts';
import { report } from './report.ts';

const usage = `npm run eval [-- --rows FOLDER] [--level low|medium|high] [--task abuse|advert|sexual]
             [--held-out folds|sources|cntp] [--as-is] [--json]
It prints figures only, never a row. Masks in rows are judged as what they may stand for, or --as-is.`;
const values = scriptOptions(usage, {
  rows: { type: 'string', default: join(import.meta.dirname, '../../../shared/detection/dev') },
  level: { type: 'string', default: 'medium' },
  task: { type: 'string', multiple: true, default: [...tasks] },
  'held-out': { type: 'string' },
  'as-is': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});

const level = levels.find((one) => one === values.level);
const wanted = tasks.filter((task) => values.task.includes(task));
const way = waysToHoldOut.find((one) => one === values['held-out']);
const read = readRows(values.rows);
const { rows, lines: masks } = values['as-is'] ? { rows: read, lines: [] } : unmasked(read ?? []);

if (level === undefined || wanted.length === 0)
  refuse(usage, 'expected --level low|medium|high and --task abuse|advert|sexual');
else if (values['held-out'] !== undefined && way === undefined)
  refuse(usage, 'expected --held-out folds, sources or cntp');
else if (read === undefined || rows === undefined)
  fail(`there are no labelled rows at ${values.rows}; name their folder: npm run eval -- --rows FOLDER`);
else {
  const lines = report(way ? judgeHeldOut(rows, readShipped(), way, console.error) : judge(rows, readShipped()), {
    tasks: wanted,
    level,
  });
  const domains = linkReport(rows);
  if (values.json)
    console.log(
      JSON.stringify(
        [
          ...lines,
          ...domains.map((line) => ({ section: 'links', ...line })),
          ...masks.map((line) => ({ section: 'masks', ...line })),
        ],
        null,
        2,
      ),
    );
  else {
    printReport(lines, level, console.log);
    printLinks(domains, console.log);
    printMasks(masks, console.log);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
