import type { Words } from '../effects/effect.ts';
import type { MemberId } from '../event/ids.ts';
import type { Community } from './community.ts';
import { shownName } from './shown-name.ts';
import { partsOfPlaceholder, placeholder } from './text.ts';

/** The part of a community that decides how it speaks. */
export type Voice = Pick<Community, 'language' | 'texts'>;

/** Somebody named in a text: becomes a mention. */
export interface Named {
  readonly id: MemberId;
  readonly name: string;
}

/** What may be put into a placeholder. Everything is inserted as it is, braces and all. */
export type Value = string | number | Named | Words;

/** Fills a wording. Throws when a value is missing: no member shall read `{rule}`. */
export function fill(template: string, values: Readonly<Record<string, Value>>): Words {
  const { pieces, end } = readTemplate(template);
  const parts: Words[] = [];
  for (const { before, name, one, many } of pieces) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`saying a text: it holds {${name}}, which has no value; got ${template}`);
    parts.push(before, one === undefined ? wordsOf(value) : plain(value === 1 ? one : many));
  }
  parts.push(end);
  return joinWords(parts, '');
}

/** A placeholder with what stands before it. `one`, `many`: the words for one and for many, where it has them. */
interface Piece {
  readonly before: Words;
  readonly name: string;
  readonly one: string | undefined;
  readonly many: string;
}

interface Template {
  readonly pieces: readonly Piece[];
  readonly end: Words;
}

/** Wordings are of the community's file or our own: few, and each is said again and again. */
const known = new Map<string, Template>();

function readTemplate(template: string): Template {
  const before = known.get(template);
  if (before) return before;
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of template.matchAll(placeholder)) {
    const [name, one, many = ''] = partsOfPlaceholder(match[1] ?? '');
    pieces.push({ before: plain(template.slice(done, match.index)), name, one, many });
    done = match.index + match[0].length;
  }
  const read = { pieces, end: plain(template.slice(done)) };
  known.set(template, read);
  return read;
}

/** One text of several, the mentions where their names have come to stand. */
export function joinWords(parts: readonly Words[], separator: string): Words {
  const mentions: Words['mentions'][number][] = [];
  let text = '';
  parts.forEach((part, index) => {
    if (index > 0) text += separator;
    for (const mention of part.mentions) mentions.push({ ...mention, offset: mention.offset + text.length });
    text += part.text;
  });
  return { text, mentions };
}

export function plain(text: string): Words {
  return { text, mentions: [] };
}

/** A value as it stands in a text: somebody named becomes a mention. */
export function wordsOf(value: Value): Words {
  if (typeof value === 'string') return plain(value);
  if (typeof value === 'number') return plain(String(value));
  return 'text' in value ? value : mentionOf(value);
}

function mentionOf(named: Named): Words {
  const text = shownName(named);
  return { text, mentions: [{ offset: 0, length: text.length, member: named.id }] };
}
