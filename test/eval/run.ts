import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector } from '../../shared/detection/create-detector.ts';
import { levels, tasks } from '../../shared/detection/detection.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';
import { Lexicon, LexiconBuilder } from '../../shared/text/lexicon.ts';
import { Reader } from '../../shared/text/text-reading.ts';
import { printReport } from './print.ts';
import { report } from './report.ts';
import { type Row, readRows } from './rows.ts';
import type { Judged, Ranks } from './tally.ts';

/** `npm run eval [-- --rows FOLDER] [--level low|medium|high] [--task abuse|advert|sexual] [--json]` */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: join(import.meta.dirname, '../../../shared/detection/dev') },
    level: { type: 'string', default: 'medium' },
    task: { type: 'string', multiple: true, default: [...tasks] },
    json: { type: 'boolean', default: false },
  },
});

const level = levels.find((one) => one === values.level);
const wanted = tasks.filter((task) => values.task.includes(task));
const rows = readRows(values.rows);

if (level === undefined || wanted.length === 0) fail('expected --level low|medium|high and --task abuse|advert|sexual');
else if (rows === undefined)
  fail(`there are no labelled rows at ${values.rows}; name their folder: npm run eval -- --rows FOLDER`);
else {
  const lines = report(judge(rows), { tasks: wanted, level });
  if (values.json) console.log(JSON.stringify(lines, null, 2));
  else printReport(lines, level, console.log);
}

function judge(all: readonly Row[]): Judged[] {
  const needles = new LexiconBuilder();
  const detector = createDetector(needles, readShipped());
  const reader = new Reader(new Lexicon(needles.build()));
  const known = new Map<string, Ranks>();
  const ranksOf = (text: string): Ranks => {
    const before = known.get(text);
    if (before) return before;
    const reading = reader.read(text);
    const [abuse, advert, sexual] = tasks.map((task) => detector.rank(reading, task));
    const ranks = { abuse: abuse ?? 0, advert: advert ?? 0, sexual: sexual ?? 0 };
    known.set(text, ranks);
    return ranks;
  };
  return all.map((row) => ({
    row,
    ranks: ranksOf(row.text),
    ...(row.base === undefined ? {} : { base: ranksOf(row.base) }),
  }));
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
