import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readShippedLists } from '../../shared/lists/read-lists.ts';
import { listLanguages, listNames, type ShippedList } from '../../shared/lists/shipped-list.ts';
import { fold } from '../../shared/text/fold.ts';

const folder = join(import.meta.dirname, '../../shared/lists');
const files = listLanguages.flatMap((language) =>
  readdirSync(join(folder, language)).map((file) => `${language}/${file}`),
);
const { lists, safe } = readShippedLists();

function entriesOf(list: ShippedList): { word: string; as: string; where: string }[] {
  const where = `${list.language}/${list.name}`;
  return list.needles.map(({ word, as = 'folded' }) => ({ word, as, where }));
}

const entries = lists.flatMap(entriesOf);

test('lists and safe words are all there is in their folders', () => {
  const known = [...listNames, 'safe'].map((name) => `${name}.txt`);
  expect(files.filter((file) => !known.includes(file.slice(3)))).toEqual([]);
});

test.each(files)('%s holds words', (file) => {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  expect(lines.filter((line) => line !== '' && !line.startsWith('#')).length).toBeGreaterThan(10);
});

test.each(listLanguages.flatMap((language) => listNames.map((name) => ({ language, name }))))(
  'no word stands twice in $language/$name, whatever its severity',
  ({ language, name }) => {
    const words = lists
      .filter((list) => list.language === language && list.name === name)
      .flatMap(({ needles }) => needles.map(({ word, as }) => (as === 'exact' ? word : fold(word))));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  },
);

/** A word of severity low may be both: honest talk has it too, and it says that a shorter word within it is not meant. */
test('no word that is an offence by itself is a safe word', () => {
  const innocent = new Set(safe.map(fold));
  const judged = lists.filter(({ name, severity }) => name !== 'study' && severity !== 'low').flatMap(entriesOf);
  expect(judged.filter(({ as, word }) => as !== 'exact' && innocent.has(fold(word)))).toEqual([]);
});

test('one Han character alone is only listed as it is written', () => {
  expect(entries.filter(({ as, word }) => as !== 'exact' && /^\p{Script=Han}\*?$/u.test(word))).toEqual([]);
});

describe('where the words come from', () => {
  const notice = readFileSync(join(folder, 'NOTICE'), 'utf8');
  const sourcesOf = (file: string) => {
    const head = /^# Sources: (.*)\.$/m.exec(readFileSync(join(folder, file), 'utf8'));
    return head?.[1]?.split(', ') ?? [];
  };

  test.each(files)('the sources that %s names are in the NOTICE with their licences', (file) => {
    expect(
      sourcesOf(file).filter((source) => !new RegExp(`^- ${source}\\b.*\\b(?:MIT|Apache-2\\.0|CC)`, 'm').test(notice)),
    ).toEqual([]);
  });

  test.each(files.filter((file) => file.startsWith('zh/')))('%s names its sources', (file) => {
    expect(sourcesOf(file)).not.toEqual([]);
  });
});
