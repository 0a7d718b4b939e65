/** `npm run docs`: writes the tables of README.md that are made from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conditions } from '../../shared/rules/catalogue.ts';

const readme = join(import.meta.dirname, '../../README.md');

/** The README's text with its tables made anew. */
export function withTables(text: string): string {
  const rows = conditions.map(({ name, about }) => `| \`${name}\` | ${about.replaceAll('|', '\\|')} |`);
  return replaceBetween(
    text,
    'conditions',
    ['| condition | true of a message when |', '|---|---|', ...rows].join('\n'),
  );
}

function replaceBetween(text: string, name: string, lines: string): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md: expected the marks ${begin.trim()} and ${end}; put them back`);
  return `${text.slice(0, from + begin.length)}${lines}\n${text.slice(to)}`;
}

if (import.meta.main) writeFileSync(readme, withTables(readFileSync(readme, 'utf8')));
