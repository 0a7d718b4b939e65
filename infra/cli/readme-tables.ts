/** `npm run docs`: writes the tables of README.md that are made from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../../shared/community/texts.ts';
import { domainEvents } from '../../shared/effects/domain-events/catalogue.ts';
import type { DomainEventKind } from '../../shared/effects/domain-events/kind.ts';
import { nextBestsOf } from '../../shared/effects/next-best.ts';
import { deployable } from '../../shared/platforms/deployable.ts';
import { conditions } from '../../shared/rules/catalogue.ts';
import { workflows } from '../../shared/workflows/catalogue.ts';

const readme = join(import.meta.dirname, '../../README.md');

/** The README's text with its tables made anew. */
export function withTables(text: string): string {
  const rows = conditions.map(({ name, about }) => `| \`${name}\` | ${cell(about)} |`);
  const lacks = deployable.flatMap(({ title, abilities }) =>
    nextBestsOf(abilities).map(({ cannot, instead }) => `| ${title} | ${cell(cannot)} | ${cell(instead)} |`),
  );
  const tables = {
    commands: ['| write | to | who | with |', '|---|---|---|---|', ...commandRows()],
    conditions: ['| condition | true of a message when |', '|---|---|', ...rows],
    'domain-events': ['| event | when | `detail.detail` |', '|---|---|---|', ...eventRows()],
    'next-best': ['| platform | cannot | instead |', '|---|---|---|', ...lacks],
  };
  return Object.entries(tables).reduce((made, [name, lines]) => replaceBetween(made, name, lines.join('\n')), text);
}

/** What of the file a workflow comes with, where it is not the section of its name. */
const comesWith: Readonly<Record<string, string>> = {
  basics: '',
  cases: '',
  rights: '',
  link: 'two platforms',
  shop: '`rewards: shop`',
  remind: '`reminders`',
};

/** As in /help, whose lines say what to write and, behind a dash, to what end. */
function commandRows(): string[] {
  return workflows.flatMap(({ name, commands = {} }) =>
    Object.values(commands).flatMap(({ help, for: audience }) => {
      if (help === undefined) return [];
      const [, write, to = ''] = /^(.+?)(?: – (.+))?$/.exec(texts[help].en) ?? [];
      return `| \`${cell(write ?? '')}\` | ${cell(to)} | ${audience} | ${comesWith[name] ?? `\`${name}\``} |`;
    }),
  );
}

function eventRows(): string[] {
  return Object.entries<DomainEventKind>(domainEvents).map(([name, { about, detail }]) => {
    const fields = Object.entries(detail).map(([field, is]) => {
      const values = is.values ? `: ${is.values.map((value) => `\`${value}\``).join(', ')}` : '';
      return `\`${field}\`${is.optional ? ' (not always)' : ''} ${is.about}${values}`;
    });
    return `| \`${name}\` | ${cell(about)} | ${cell(fields.join('; '))} |`;
  });
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function replaceBetween(text: string, name: string, lines: string): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md: expected the marks ${begin.trim()} and ${end}; put them back`);
  return `${text.slice(0, from + begin.length)}${lines}\n${text.slice(to)}`;
}

if (import.meta.main) writeFileSync(readme, withTables(readFileSync(readme, 'utf8')));
