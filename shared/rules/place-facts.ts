import type { Place } from './condition.ts';
import { type Fact, fact, joinFacts } from './fact.ts';

/** There are few places, and every line of a trace names one. */
const known = new Map<Place, Fact>();

/** A place as people call it. */
export function placeFact(place: Place): Fact {
  const before = known.get(place);
  if (before) return before;
  const made = fact(`trace.place.${place}`);
  known.set(place, made);
  return made;
}

/** One of several places: `the message or the name`. */
export function placesFact(places: readonly Place[]): Fact {
  return joinFacts(places.map(placeFact), 'trace.or') ?? placeFact('message');
}
