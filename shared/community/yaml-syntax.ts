import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { Place, SyntaxComplaint } from './read-yaml.ts';

type Words = Omit<SyntaxComplaint, keyof Place>;

/** In our words, where a writer of community files is likely to meet the error; by the parser's code. */
const known: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: {
    expected: 'spaces at the beginning of the line',
    got: 'a tab',
    todo: 'Replace tabs by two spaces each.',
  },
  DUPLICATE_KEY: {
    expected: 'each key once',
    got: 'a key that stands above already',
    todo: 'Put both together, or take one away.',
  },
  MULTIPLE_DOCS: { expected: 'one document', got: 'a line ---', todo: 'Take away the line ---.' },
  NON_STRING_KEY: {
    expected: 'a word as key',
    got: 'a list or mapping as key',
    todo: 'Write a word before the colon.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: 'one "key: value" on a line',
    got: 'a second colon',
    todo: 'Put the text in quotes, or begin a new line.',
  },
  MULTILINE_IMPLICIT_KEY: {
    expected: 'one "key: value" on a line',
    got: 'a value that goes on below',
    todo: 'Check the indentation of the next line, or put the text in quotes.',
  },
  BAD_SCALAR_START: {
    expected: 'a value',
    got: 'a character that may not begin one',
    todo: 'Put the text in quotes: a value that begins with @, `, % or another sign needs them.',
  },
  BAD_ALIAS: { expected: 'a value', got: 'a sign * or &', todo: 'Put the text in quotes.' },
  BAD_DQ_ESCAPE: {
    expected: 'text in double quotes',
    got: 'a backslash that means nothing there',
    todo: "Use 'single quotes', in which a backslash is itself.",
  },
  RESOURCE_EXHAUSTION: { expected: 'at most 30 levels', got: 'more levels than that', todo: 'Nest less deeply.' },
  TAG_RESOLVE_FAILED: {
    expected: 'a value without a type in front',
    got: 'a sign !',
    todo: 'Take it away; a text that begins with ! needs quotes.',
  },
};

const indentation = 'Check the indentation and the brackets and quotes of this line and the one above.';

/** Enough to see what is wrong: after the first the parser mostly repeats itself. */
const most = 10;

/** What the parser complains of, the first on each line, in words for people who never read the YAML standard. */
export function explainSyntax(document: Document, placeOf: (offset: number) => Place): SyntaxComplaint[] {
  const complaints = new Map<number, SyntaxComplaint>();
  for (const error of [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const place = placeOf(error.pos[0]);
    if (!complaints.has(place.line)) complaints.set(place.line, { ...place, ...wordsOf(error) });
    if (complaints.size === most) break;
  }
  return [...complaints.values()];
}

function wordsOf(error: YAMLError): Words {
  return (
    known[error.code] ?? {
      expected: 'YAML',
      got: `something else (${error.message.charAt(0).toLowerCase()}${error.message.slice(1)})`,
      todo: indentation,
    }
  );
}
