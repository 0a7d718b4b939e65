/**
 * Writes `shared/text/tables/`: `npm run tables`. The sources are packages that only this script reads; the tables are
 * committed, so that nobody needs the packages to run Reeve. Same packages, same bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileOf, tables } from './tables.ts';

for (const table of tables) {
  const file = fileOf(table);
  writeFileSync(new URL(`../../shared/text/tables/${table.name}.ts`, import.meta.url), file);
  process.stdout.write(`${table.name}: ${file.length} bytes\n`);
}
