import type { Lexicon } from '../text/lexicon.ts';
import { Reader } from '../text/text-reading.ts';
import { type Place, places } from './condition.ts';

/** A reader for each place: what was found in one stays while another is read. */
export class Readers {
  readonly #readers: ReadonlyMap<Place, Reader>;
  readonly #message: Reader;

  constructor(lexicon: Lexicon) {
    this.#message = new Reader(lexicon);
    this.#readers = new Map(
      places.map((place) => [place, place === 'message' ? this.#message : new Reader(lexicon, true)]),
    );
  }

  at(place: Place): Reader {
    return (place === 'message' ? undefined : this.#readers.get(place)) ?? this.#message;
  }
}
