import { isBareDisguise } from './bare-disguise.ts';
import { isSoundDisguise } from './sound-disguise.ts';
import type { Stream } from './stream.ts';

export { bareForms } from './bare-forms.ts';
export { soundForms } from './sound-forms.ts';
export { newStream, type Stream } from './stream.ts';
export { writeBare } from './write-bare.ts';
export { writeSound } from './write-sound.ts';

/** The two further forms of a text: `bare` sees through what is put between and on letters, `sound` is read aloud. */
export type Form = 'bare' | 'sound';

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
  if (form === 'sound') return isSoundDisguise(word, folded, stream, first, last);
  return isBareDisguise(word, folded, stream, first, last);
}
