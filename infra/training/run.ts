import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWeights } from '../../shared/detection/weights.ts';
import { readShippedLists } from '../../shared/lists/read-lists.ts';
import { scriptOptions } from '../cli/script-options.ts';
import { disguisedCopies } from './disguised-copies.ts';
import { documentsOf } from './documents.ts';
import { readExamples } from './examples.ts';
import { learn } from './learn.ts';
import { readPermissiveRows, samplesOfExamples, samplesOfRows, usualRows } from './sources.ts';

const usage = `npm run train [-- --rows FOLDER] [--out FILE]
It learns the shipped weights; the same input gives the same bytes.`;
const values = scriptOptions(usage, {
  rows: { type: 'string', default: usualRows },
  out: { type: 'string', default: join(import.meta.dirname, '../../shared/detection/weights.bin') },
});

const rows = readPermissiveRows(values.rows);
if (rows === undefined) {
  console.error(`expected labelled rows at ${values.rows}; name their folder: npm run train -- --rows FOLDER`);
  process.exitCode = 1;
} else {
  const samples = [...samplesOfRows(rows), ...samplesOfExamples(readExamples())];
  const bytes = encodeWeights(learn(documentsOf([...samples, ...disguisedCopies(samples)], readShippedLists())));
  writeFileSync(values.out, bytes);
  console.log(
    `${samples.length} texts, ${rows.length} of them labelled rows; ${bytes.length} bytes written to ${values.out}`,
  );
}
