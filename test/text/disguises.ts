import { fold } from '../../shared/text/fold.ts';
import {
  bareForms,
  type Form,
  isDisguise,
  newStream,
  soundForms,
  writeBare,
  writeSound,
} from '../../shared/text/streams.ts';

/** The piece of the folded text that is this word in disguise, searched for without an automaton. */
export function disguised(form: Form, word: string, text: string): string | undefined {
  const folded = fold(text);
  const stream = newStream();
  const isWritten = form === 'bare' ? writeBare(text, folded, stream) : writeSound(text, folded, stream);
  if (!isWritten) return undefined;
  const units = String.fromCharCode(...stream.units.subarray(0, stream.length));
  for (const wanted of form === 'bare' ? bareForms(word) : soundForms(word)) {
    for (let at = units.indexOf(wanted); at >= 0; at = units.indexOf(wanted, at + 1)) {
      const last = at + wanted.length - 1;
      if (isDisguise(form, word, text, folded, stream, at, last)) return folded.slice(stream.from[at], stream.to[last]);
    }
  }
  return undefined;
}
