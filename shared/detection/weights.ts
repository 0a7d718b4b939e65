import { type ListLanguage, listLanguages } from '../lists/shipped-list.ts';
import { type Task, tasks } from './detection.ts';
import { structureFeatures } from './structure.ts';

/** What the scorer has learned of one language. */
export interface LanguageWeights {
  /**
   * One piece a place: eight bits of its hash, then its weight for each task, eight bits each with sign. The number of
   * places is a power of two; a piece stands at the place of its hash or in the one beside it.
   */
  readonly table: Uint32Array;
  readonly tasks: Readonly<Record<Task, TaskWeights>>;
}

export interface TaskWeights {
  /** What one unit of a weight in the table is worth. */
  readonly scale: number;
  readonly bias: number;
  /** In the order of `structureFeatures`. */
  readonly structure: readonly number[];
  /** The least scores of low, medium and high. */
  readonly thresholds: readonly [low: number, medium: number, high: number];
}

export type Weights = Readonly<Partial<Record<ListLanguage, LanguageWeights>>>;

/** The weights cannot be used as they are. */
export class WeightsFault extends Error {
  constructor(message: string) {
    super(`reading the scorer's weights: ${message}`);
    this.name = 'WeightsFault';
  }
}

interface Header {
  readonly format: 1;
  readonly features: readonly string[];
  readonly languages: readonly {
    readonly language: ListLanguage;
    readonly places: number;
    readonly tasks: LanguageWeights['tasks'];
  }[];
}

/** A length, a header in JSON, spaces up to a multiple of four, the tables. */
export function encodeWeights(weights: Weights): Uint8Array {
  const known = listLanguages.flatMap((language) => {
    const one = weights[language];
    return one ? [{ language, ...one }] : [];
  });
  const languages = known.map(({ language, table, tasks: some }) => ({ language, places: table.length, tasks: some }));
  const written = JSON.stringify({ format: 1, features: structureFeatures, languages } satisfies Header);
  const header = new TextEncoder().encode(written.padEnd(Math.ceil(written.length / 4) * 4));
  const bytes = new Uint8Array(4 + header.length + known.reduce((sum, { table }) => sum + table.length * 4, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, header.length, true);
  bytes.set(header, 4);
  let at = 4 + header.length;
  for (const { table } of known) {
    for (const entry of table) {
      view.setUint32(at, entry, true);
      at += 4;
    }
  }
  return bytes;
}

/** The tables are views of these bytes where the machine allows it. No bytes: nothing is known. */
export function decodeWeights(bytes: Uint8Array): Weights {
  if (bytes.length === 0) return {};
  const header = headerOf(bytes);
  const weights: Partial<Record<ListLanguage, LanguageWeights>> = {};
  let at = bytes.byteOffset + 4 + lengthOfHeader(bytes);
  for (const { language, places, tasks: some } of header.languages) {
    const end = at + places * 4;
    if (end > bytes.byteOffset + bytes.length)
      throw new WeightsFault('expected more bytes; the file is cut off. Run npm run train.');
    const aligned = at % 4 === 0;
    const table = aligned ? new Uint32Array(bytes.buffer, at, places) : new Uint32Array(bytes.buffer.slice(at, end));
    weights[language] = { table, tasks: some };
    at = end;
  }
  return weights;
}

function headerOf(bytes: Uint8Array): Header {
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + lengthOfHeader(bytes)));
  try {
    const header = JSON.parse(text) as Header;
    const same =
      header.features.join() === structureFeatures.join() &&
      header.languages.every(({ tasks: some }) => tasks.every((task) => task in some));
    if (header.format === 1 && same) return header;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new WeightsFault(
    'expected those of this version of Reeve, got others. Run npm run train, or reeve train for your own.',
  );
}

function lengthOfHeader(bytes: Uint8Array): number {
  if (bytes.length < 4) throw new WeightsFault('expected a header, got too few bytes. Run npm run train.');
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}
