import { regex } from './conditions/regex.ts';
import { unsafePattern } from './regex-safety.ts';

/** Something wrong with the settings of a condition that its schema cannot see: noun phrases, and a sentence what to do. */
export interface SettingsComplaint {
  /** Within the settings. */
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly got: string;
  readonly todo: string;
}

/** Takes settings as its condition's schema leaves them. */
export type SettingsCheck = (settings: unknown) => Promise<readonly SettingsComplaint[]>;

/**
 * Checks that take time or large libraries, by the condition's name. For the loader, after the schema: nothing that is
 * bundled into a function may import this.
 */
export const settingsChecks: ReadonlyMap<string, SettingsCheck> = new Map([[regex.name, checkPattern]]);

async function checkPattern(settings: unknown): Promise<readonly SettingsComplaint[]> {
  const { pattern } = settings as { readonly pattern: string };
  const got = await unsafePattern(pattern);
  if (got === undefined) return [];
  const expected = 'a pattern whose time grows with the length of the text only';
  const todo =
    'Leave out .* at its ends, bound repetitions ({0,20} instead of * or +), and let no two of them match the same text.';
  return [{ path: ['pattern'], expected, got, todo }];
}
