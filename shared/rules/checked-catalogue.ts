import * as z from 'zod/mini';
import { conditions } from './catalogue.ts';
import type { Condition } from './condition.ts';
import { type RegexSettings, regex } from './conditions/regex.ts';
import { hintsOf } from './regex-hints.ts';
import { unsafePattern } from './regex-safety.ts';

/** Something wrong with settings that their schema cannot see: noun phrases, and a sentence what to do. */
interface SettingsComplaint {
  /** Within the settings. */
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly got: string;
  readonly todo: string;
}

/** Takes settings as the condition's own schema leaves them. */
type SettingsCheck = (settings: unknown) => readonly SettingsComplaint[];

/** Checks that take time or large libraries, by the condition's name. */
const checks: ReadonlyMap<string, SettingsCheck> = new Map([[regex.name, checkPattern]]);

/** What takes a large library to find and is kept in the settings. */
const additions: ReadonlyMap<string, (settings: unknown) => unknown> = new Map([[regex.name, withHints]]);

/**
 * The catalogue as the loader of community files wants it: schemas that refuse all that must not run. Nothing that is
 * bundled into a function may import it; functions get settings that have passed.
 */
export const checkedConditions: readonly Condition[] = conditions.map((condition) => {
  const check = checks.get(condition.name);
  return check ? { ...condition, settings: checkedBy(check, condition) } : condition;
});

function checkedBy(check: SettingsCheck, { name, settings }: Condition): Condition['settings'] {
  const passed = z.unknown().check(
    z.superRefine((value, context) => {
      for (const { path, expected, got, todo } of check(value)) {
        context.addIssue({ code: 'custom', message: expected, path: [...path], params: { got, todo } });
      }
    }),
  );
  return z.pipe(z.pipe(settings, passed), z.transform(additions.get(name) ?? ((same) => same)));
}

function checkPattern(settings: unknown): readonly SettingsComplaint[] {
  const { pattern } = settings as { readonly pattern: string };
  const got = unsafePattern(pattern);
  if (got === undefined) return [];
  const expected = 'a pattern whose time grows with the length of the text only';
  const todo =
    'Leave out .* at its ends, bound repetitions ({0,20} instead of * or +), and let no two of them match the same text.';
  return [{ path: ['pattern'], expected, got, todo }];
}

function withHints(settings: unknown): RegexSettings {
  const written = settings as RegexSettings;
  const hints = hintsOf(written.pattern);
  return { ...written, ...(hints ? { hints } : {}) };
}
