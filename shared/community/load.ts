import { checkedConditions } from '../rules/checked-catalogue.ts';
import type { Condition } from '../rules/condition.ts';
import { assemble } from './assemble.ts';
import type { Community } from './community.ts';
import { contradictions } from './contradictions.ts';
import { crossChecks } from './cross-checks.ts';
import { explainIssues, issueMessage } from './explain-issue.ts';
import { listWarnings, unknownLists } from './list-checks.ts';
import type { ReadFile } from './list-file.ts';
import { tooManyWords } from './list-sizes.ts';
import { type Complaint, type Mistake, pathText, shown } from './mistake.ts';
import { readCalendarFiles } from './read-calendars.ts';
import { readLists } from './read-lists.ts';
import { decodeText } from './read-text.ts';
import { readYaml, type Yaml } from './read-yaml.ts';
import { communitySchema } from './schema.ts';
import { secondThoughts } from './second-thoughts.ts';
import { isMapping, type Mapping } from './written-conditions.ts';

export type Loaded =
  | { readonly ok: true; readonly community: Community; readonly warnings: readonly Mistake[] }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

export interface LoadOptions {
  /** The community's id: the name of its folder. */
  readonly id: string;
  /** How the file is called in complaints. */
  readonly file: string;
  readonly readFile: ReadFile;
  readonly conditions?: readonly Condition[];
}

/** Checks a community file and everything it names. Never throws because of what stands there; names every mistake at once. */
export function loadCommunity(bytes: Uint8Array, options: LoadOptions): Loaded {
  const whole = { file: options.file, line: 1, column: 1, path: '' };
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { ok: _, ...fault } = decoded;
    return { ok: false, mistakes: [{ ...whole, ...fault, expected: 'a file in UTF-8', got: `a file ${fault.got}` }] };
  }
  const yaml = readYaml(decoded.text);
  const syntax = yaml.complaints.map((complaint) => ({ ...whole, ...complaint }));
  if (yaml.data === undefined) return { ok: false, mistakes: syntax };
  if (isMapping(yaml.data)) return check(yaml.data, yaml, syntax, options);
  const got = yaml.data === null ? 'an empty file' : shown(yaml.data);
  const todo = 'Begin with "version: 1" and "community:"; infra/communities/penguin-tutoring is an example.';
  return {
    ok: false,
    mistakes: [...syntax, { ...whole, expected: 'sections, each "name:" on a line of its own', got, todo }],
  };
}

function check(
  data: Mapping,
  yaml: Yaml,
  syntax: readonly Mistake[],
  { id, file, readFile, conditions = checkedConditions }: LoadOptions,
): Loaded {
  const lists = readLists(data, conditions, readFile);
  const calendars = readCalendarFiles(data, readFile);
  const sizes = tooManyWords(data, conditions, lists.files);
  const cross = [
    ...sizes.mistakes,
    ...crossChecks(data),
    ...unknownLists(data, conditions),
    ...contradictions(data, conditions, lists.files),
  ];
  const parsed = communitySchema(conditions).safeParse(data, { error: issueMessage, reportInput: true });
  const issues = explainIssues(parsed.error?.issues ?? []);
  const placed = [...lists.complaints, ...calendars.complaints, ...cross, ...issues].map((complaint) =>
    place(complaint, yaml, file),
  );
  const mistakes = [...syntax, ...placed].sort(byPlace);
  if (!parsed.success || mistakes.length > 0) return { ok: false, mistakes };
  const community = assemble(id, parsed.data, { lists: lists.files, calendars: calendars.files });
  const late = secondThoughts(community);
  const located = (complaints: readonly Complaint[]) =>
    complaints.map((complaint) => place(complaint, yaml, file)).sort(byPlace);
  if (late.mistakes.length > 0) return { ok: false, mistakes: located(late.mistakes) };
  return {
    ok: true,
    community,
    warnings: located([...late.warnings, ...sizes.warnings, ...listWarnings(data, conditions)]),
  };
}

function place({ path, about, origin, ...words }: Complaint, yaml: Yaml, file: string): Mistake {
  const where =
    origin === undefined ? { file, ...yaml.place(path, about) } : { ...origin, file: beside(file, origin.file) };
  return { ...where, path: pathText(path), ...words };
}

/** The list file as seen from where the community file is seen. */
function beside(file: string, list: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1) + list;
}

function byPlace(a: Mistake, b: Mistake): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}
