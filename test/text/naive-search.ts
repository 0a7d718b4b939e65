export interface Place {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Where words stand, found by looking for one after the other: slow, and plain to see that it is right. */
export function naiveSearch(words: readonly string[], safe: readonly string[], text: string): Place[] {
  const safePlaces = safe.flatMap((word) => placesOf(word, text));
  return [...new Set(words)]
    .flatMap((word) => placesOf(word, text))
    .filter((place) => !isCovered(place, safePlaces))
    .sort((a, b) => a.from - b.from || b.to - a.to || (a.word < b.word ? -1 : 1));
}

const letter = /[a-zа-я0-9]/;

function placesOf(word: string, text: string): Place[] {
  const bare = word.replace(/^\*+|\*+$/g, '');
  const places: Place[] = [];
  if (bare === '') return places;
  for (let from = text.indexOf(bare); from !== -1; from = text.indexOf(bare, from + 1)) {
    const to = from + bare.length;
    const joinsBefore = letter.test(bare.charAt(0)) && letter.test(text.charAt(from - 1));
    const joinsBehind = letter.test(bare.charAt(bare.length - 1)) && letter.test(text.charAt(to));
    if (joinsBefore && !word.startsWith('*')) continue;
    if (joinsBehind && !word.endsWith('*')) continue;
    places.push({ word, from, to });
  }
  return places;
}

function isCovered({ from, to }: Place, safe: readonly Place[]): boolean {
  const longer = safe.some((one) => one.from <= from && one.to >= to && one.to - one.from > to - from);
  const shared =
    safe.some((one) => one.from < from && one.to > from) && safe.some((one) => one.from < to && one.to > to);
  return longer || shared;
}
