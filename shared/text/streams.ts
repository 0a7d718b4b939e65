import { isBareDisguise } from './bare-disguise.ts';
import type { Stream } from './stream.ts';

export { bareForms } from './bare-forms.ts';
export { newStream, type Stream } from './stream.ts';
export { writeBare } from './write-bare.ts';

/** The two further forms of a text: `bare` sees through what is put between and on letters, `sound` is read aloud. */
export type Form = 'bare' | 'sound';

/** The sound form: one unit for each syllable. False: the text has none that could be meant for another. */
export function writeSound(_original: string, _folded: string, into: Stream): boolean {
  into.length = 0;
  return false;
}

/** What to look for in the sound form of texts to find this word. */
export function soundForms(_word: string): readonly string[] {
  return [];
}

/**
 * After units `first` to `last` of a form matched a form of the word: is it really this word, disguised, and not an
 * innocent text that came out alike? The word as it stands in the list, stars included.
 */
export function isDisguise(
  form: Form,
  word: string,
  _original: string,
  folded: string,
  stream: Stream,
  first: number,
  last: number,
): boolean {
  if (form === 'sound') return false;
  return isBareDisguise(word, folded, stream, first, last);
}
