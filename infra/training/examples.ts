import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { linesIn } from '../../shared/community/lines.ts';
import { decodeText } from '../../shared/community/read-text.ts';
import { type Task, tasks } from '../../shared/detection/detection.ts';
import { type ListLanguage, listLanguages } from '../../shared/lists/shipped-list.ts';
import { fill, isPlain, parseAlternatives, parseTemplate, type Template, TemplateFault } from './expand.ts';
import { randomFrom, seedOf, shuffled } from './random.ts';

export interface OwnExample {
  readonly text: string;
  readonly language: ListLanguage;
  readonly label: Task | 'benign';
  /** The line it was made of. */
  readonly line: string;
  /** The line or the topic: messages of one must not be learned from and measured on at once. */
  readonly group: string;
}

/** The messages of the files beside this one, templates filled in. Throws with file and line when a line cannot be read. */
export function readExamples(folder = join(import.meta.dirname, 'examples')): OwnExample[] {
  const common = slotsIn(join(folder, 'slots'));
  return listLanguages.flatMap((language) => {
    const slots = new Map([...common, ...slotsIn(join(folder, language, 'slots'))]);
    return ([...tasks, 'benign'] as const).flatMap((label) =>
      filesOf(join(folder, language), label)
        .flatMap((file) => messagesOf(file, slots, label === 'benign' ? talked : advertised))
        .map((one) => ({ ...one, language, label })),
    );
  });
}

/** `advert.txt` and what there is of `advert-….txt`. */
function filesOf(folder: string, label: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name === `${label}.txt` || name.startsWith(`${label}-`));
  return names.toSorted().map((name) => join(folder, name));
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

type Message = Pick<OwnExample, 'text' | 'line' | 'group'>;

function messagesOf(file: string, known: ReadonlyMap<string, Template>, counts: Counts): Message[] {
  const slots = new Map(known);
  const messages: Message[] = [];
  const topics = new Map<string, TopicLine[]>();
  readFileOf(file, slots, (line, each, topic) => {
    const template = parseTemplate(line);
    if (topic !== undefined) {
      // Filled in once, that a slot which is not defined is told with its line.
      fill(template, slots, randomFrom(seedOf(line)));
      topics.set(topic, [...(topics.get(topic) ?? []), { line, template, each }]);
      return;
    }
    const random = randomFrom(seedOf(line));
    const texts = Array.from({ length: isPlain(template) ? 1 : each }, () => fill(template, slots, random));
    for (const text of new Set(texts)) messages.push({ text, line, group: line });
  });
  return [...messages, ...[...topics.values()].flatMap((lines) => messagesOfTopic(lines, slots, counts))];
}

type Counts = readonly [number, ...number[]];

interface TopicLine {
  readonly line: string;
  readonly template: Template;
  readonly each: number;
}

/** How many sentences a message of a topic has: one of these by chance. Who advertises writes longer than who talks. */
const talked = [1, 1, 1, 1, 1, 2, 2, 2, 3, 4] as const;
const advertised = [1, 1, 2, 2, 3, 3, 4, 5, 6, 8] as const;

/** What stands between them. */
const joints = [' ', ' ', ' ', '. ', '\n', '\n\n'] as const;

/** Messages of some sentences of a topic, each beginning with one of them in turn. */
function messagesOfTopic(lines: readonly TopicLine[], slots: ReadonlyMap<string, Template>, counts: Counts): Message[] {
  const group = lines[0]?.line ?? '';
  return lines.flatMap(({ line, template, each }) => {
    const random = randomFrom(seedOf(line));
    const others = lines.filter((one) => one.line !== line).map((one) => one.template);
    const texts = Array.from({ length: each }, () => {
      const count = pick(counts, random);
      const chosen = [template, ...shuffled(others, random).slice(0, count - 1)];
      return chosen.map((one) => fill(one, slots, random).trim()).join(pick(joints, random));
    });
    return [...new Set(texts)].map((text) => ({ text, line, group }));
  });
}

function pick<Item>(items: readonly [Item, ...Item[]], random: () => number): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

const usualEach = 6;
/** More of one line teach no more. */
const mostEach = 16;

function readFileOf(
  file: string,
  slots: Map<string, Template>,
  take: (line: string, each: number, topic: string | undefined) => void,
): void {
  if (!existsSync(file)) return;
  const decoded = decodeText(readFileSync(file));
  if (!decoded.ok)
    throw new TemplateFault(`${file}:${decoded.line}: expected UTF-8, got a file ${decoded.got}. ${decoded.todo}`);
  let each = usualEach;
  let topic: string | undefined;
  for (const { text, line } of linesIn(decoded.text)) {
    const [, name, values = ''] = /^@([a-z][a-z0-9-]*)\s*=(.*)$/.exec(text) ?? [];
    const times = /^@each\s+(\d+)$/.exec(text)?.[1];
    try {
      if (name !== undefined) slots.set(name, parseAlternatives(values));
      else if (times !== undefined) each = Math.min(Number(times), mostEach);
      else if (text === '@topic') topic = `${line}`;
      else take(text, each, topic);
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      throw new TemplateFault(`${file}:${line}: ${error.message}`);
    }
  }
}
