import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { linesIn } from '../../shared/community/lines.ts';
import { decodeText } from '../../shared/community/read-text.ts';
import { type Task, tasks } from '../../shared/detection/detection.ts';
import { type ListLanguage, listLanguages } from '../../shared/lists/shipped-list.ts';
import { fill, isPlain, parseAlternatives, parseTemplate, type Template, TemplateFault } from './expand.ts';
import { randomFrom, seedOf } from './random.ts';

export interface OwnExample {
  readonly text: string;
  readonly language: ListLanguage;
  readonly label: Task | 'benign';
  /** The line it was made of: messages of one line must not be learned from and measured on at once. */
  readonly line: string;
}

/** The messages of the files beside this one, templates filled in. Throws with file and line when a line cannot be read. */
export function readExamples(folder = join(import.meta.dirname, 'examples')): OwnExample[] {
  const common = slotsIn(join(folder, 'slots'));
  return listLanguages.flatMap((language) => {
    const slots = new Map([...common, ...slotsIn(join(folder, language, 'slots'))]);
    return ([...tasks, 'benign'] as const).flatMap((label) =>
      messagesOf(join(folder, language, `${label}.txt`), slots).map((one) => ({ ...one, language, label })),
    );
  });
}

/** One slot a file, one value a line. */
function slotsIn(folder: string): Map<string, Template> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder)
    .toSorted()
    .map((file) => basename(file, '.txt'));
  return new Map(
    names.map((name) => {
      const of: Template[] = [];
      readFileOf(join(folder, `${name}.txt`), new Map(), (line) => of.push(parseTemplate(line)));
      return [name, [{ type: 'choice', of }]];
    }),
  );
}

function messagesOf(file: string, known: ReadonlyMap<string, Template>): { text: string; line: string }[] {
  const slots = new Map(known);
  const messages: { text: string; line: string }[] = [];
  readFileOf(file, slots, (line, each) => {
    const template = parseTemplate(line);
    const random = randomFrom(seedOf(line));
    const texts = Array.from({ length: isPlain(template) ? 1 : each }, () => fill(template, slots, random));
    for (const text of new Set(texts)) messages.push({ text, line });
  });
  return messages;
}

const usualEach = 6;
/** More of one line teach no more. */
const mostEach = 16;

function readFileOf(file: string, slots: Map<string, Template>, take: (line: string, each: number) => void): void {
  if (!existsSync(file)) return;
  const decoded = decodeText(readFileSync(file));
  if (!decoded.ok)
    throw new TemplateFault(`${file}:${decoded.line}: expected UTF-8, got a file ${decoded.got}. ${decoded.todo}`);
  let each = usualEach;
  for (const { text, line } of linesIn(decoded.text)) {
    const [, name, values = ''] = /^@([a-z][a-z0-9-]*)\s*=(.*)$/.exec(text) ?? [];
    const times = /^@each\s+(\d+)$/.exec(text)?.[1];
    try {
      if (name !== undefined) slots.set(name, parseAlternatives(values));
      else if (times !== undefined) each = Math.min(Number(times), mostEach);
      else take(text, each);
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      throw new TemplateFault(`${file}:${line}: ${error.message}`);
    }
  }
}
