import * as z from 'zod/mini';
import { levels } from '../detection/detection.ts';
import { fold } from '../text/fold.ts';
import { hostOf } from '../text/links.ts';
import { type Entries, fileListName, type NamedList } from './list-data.ts';
import { settingsOf } from './settings.ts';

/**
 * The entries of a condition or a list as an admin writes them: words (or domains), `{ list: name }` and
 * `{ file: words/x.txt }`, one or several. The loader reads the files and sees that the lists are there.
 */

const reference = () =>
  settingsOf({
    list: z.optional(z.string()),
    file: z.optional(z.string()),
    level: z.optional(z.enum(levels)),
  }).check(
    z.refine(({ list, file }) => (list === undefined) !== (file === undefined), 'either list or file, with its name'),
    z.superRefine(({ list, level }, context) => {
      if (level === undefined || list === undefined || isShipped(list)) return;
      const todo = 'Take level away: the words of a list of your own all weigh the same.';
      const params = { got: `the list "${list}"`, todo };
      const message = 'level beside a list that Reeve ships, such as reeve/zh/insults';
      context.addIssue({ code: 'custom', message, params, path: ['level'] });
    }),
  );

export type WrittenReference = z.input<ReturnType<typeof reference>>;
export type WrittenEntry = string | WrittenReference;

/** `each` says what one is, as a noun phrase. Own entries are as `read` leaves them, each once. */
function entriesOf(each: string, read: (written: string) => string | undefined) {
  const own = z.string().check(z.refine((text) => read(text) !== undefined, each));
  const one = z.union([own, reference()]);
  const written = z.union([one, z.array(one).check(z.minLength(1))]);
  return z.pipe(
    written,
    z.transform((entries): Entries => {
      const list: readonly WrittenEntry[] = Array.isArray(entries) ? entries : [entries];
      const texts = list.flatMap((entry) => (typeof entry === 'string' ? (read(entry) ?? []) : []));
      return { own: [...new Set(texts)], lists: list.flatMap((entry) => namedList(entry) ?? []) };
    }),
  );
}

export const wordEntries = () => entriesOf(aWord, wordOf);
export const domainEntries = () => entriesOf(aDomain, domainOf);

function namedList(entry: WrittenEntry): NamedList | undefined {
  if (typeof entry === 'string') return undefined;
  const { list, file, level } = entry;
  if (file !== undefined) return { name: fileListName(file) };
  return { name: list ?? '', ...(level === undefined ? {} : { level }) };
}

function isShipped(name: string): boolean {
  return name.startsWith(shippedMark);
}

/** Names of shipped lists begin so. */
export const shippedMark = 'reeve/';

export const aWord = 'a word or phrase of whole characters, with a letter, a digit or a sign';

/**
 * The word as it is looked for; undefined when nothing of it would be left (stars, marks, what nobody sees), or when it
 * holds half a character, which stands in every other emoji.
 */
export function wordOf(written: string): string | undefined {
  const word = written.trim();
  if (!word.isWellFormed()) return undefined;
  const bare = fold(word).replace(/^\*+|\*+$/g, '');
  return /[^\s\p{M}*]/u.test(bare) ? word : undefined;
}

export const aDomain = 'a domain, for example example.com (it stands for all under it), or .top for all that end so';

/** The domain as hosts are compared: small letters, punycode. */
export function domainOf(written: string): string | undefined {
  if (!/^[^\s/:@*]*\.[^\s/:@*.]+\.?$/.test(written)) return undefined;
  return hostOf(written.replace(/^\.+/, '')) || undefined;
}
