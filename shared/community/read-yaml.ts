import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Complaint, Path } from './mistake.ts';
import { explainSyntax } from './yaml-syntax.ts';

/** Where something stands; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A complaint about YAML itself, whose place the parser knows. */
export interface SyntaxComplaint extends Omit<Complaint, 'path' | 'about'>, Place {}

export interface Yaml {
  /**
   * Plain data; null when the file is empty, undefined when it is too broken to say more about it. Whole numbers too
   * large for exact arithmetic are the text of their digits: they can only be ids.
   */
  readonly data: unknown;
  readonly complaints: readonly SyntaxComplaint[];
  /** The place of a path; of one that is not there, what is missing it. */
  place(path: Path, about: 'key' | 'value'): Place;
}

/** A community is four or five levels deep; who nests a hundred wants to exhaust the stack. */
const deepest = 30;

/** Parses YAML 1.2 with the core schema, whatever a `%YAML` line says. Never throws. */
export function readYaml(text: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    resolveKnownTags: false,
    intAsBigInt: true,
    stringKeys: true,
    logLevel: 'error',
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const beyond = unwanted(document, placeOf);
  const sound = beyond.length === 0 && document.warnings.length === 0 && document.errors.every(isDuplicate);
  return {
    data: sound ? dataOf(document.contents) : undefined,
    complaints: [...explainSyntax(document, placeOf), ...beyond],
    place: (path, about) => placeOf(offsetOf(document.contents, path, about)),
  };
}

/** The one error that leaves the rest of the file as it was meant. */
function isDuplicate(error: YAMLError): boolean {
  return error.code === 'DUPLICATE_KEY';
}

/** What YAML allows and a community file does without. */
function unwanted(document: Document, placeOf: (offset: number) => Place): SyntaxComplaint[] {
  const found: SyntaxComplaint[] = [];
  visit(document, {
    Node(_, node, path) {
      const at = placeOf(node.range?.[0] ?? 0);
      if (isAlias(node) || node.anchor !== undefined) {
        const name = isAlias(node) ? `*${node.source}` : `&${node.anchor}`;
        found.push({ ...at, expected: 'everything written out', got: `the reference ${name}`, todo: referenceTodo });
      }
      if (path.length <= deepest * 2) return undefined;
      found.push({
        ...at,
        expected: `at most ${deepest} levels`,
        got: 'more levels than that',
        todo: 'Nest less deeply.',
      });
      return visit.BREAK;
    },
  });
  return found;
}

const referenceTodo = 'Write the value itself; a word that begins with & or * needs quotes.';

function dataOf(node: unknown): unknown {
  if (isScalar(node)) return typeof node.value === 'bigint' ? numberOf(node.value) : node.value;
  if (isSeq(node)) return node.items.map(dataOf);
  if (!isMap(node)) return null;
  const data: Record<string, unknown> = {};
  // Not by assignment: `__proto__` is a key like any other, to be refused as unknown.
  for (const { key, value } of node.items)
    Object.defineProperty(data, keyOf(key), { value: dataOf(value), enumerable: true, writable: true });
  return data;
}

function numberOf(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function offsetOf(contents: Node | null, path: Path, about: 'key' | 'value'): number {
  let node: unknown = contents;
  let key = start(contents) ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item.key) === String(part));
      if (pair === undefined) return key;
      key = start(pair.key) ?? key;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number' && part < node.items.length) {
      node = node.items[part];
      key = start(node) ?? key;
    } else return key;
  }
  // Nothing written after the colon has its range at the end of the line, or further.
  return about === 'key' || (isScalar(node) && node.source === '') ? key : (start(node) ?? key);
}

function start(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
