import type { Place } from './condition.ts';
import { type Fact, fact, joinFacts } from './fact.ts';

/** A place as people call it. */
export function placeFact(place: Place): Fact {
  return fact(`trace.place.${place}`);
}

/** One of several places: `the message or the name`. */
export function placesFact(places: readonly Place[]): Fact {
  return joinFacts(places.map(placeFact), 'trace.or') ?? placeFact('message');
}
