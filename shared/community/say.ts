import type { Words } from '../effects/effect.ts';
import { fill, type Value, type Voice } from './fill.ts';
import { type PlaceholderOf, type TextKey, texts } from './texts.ts';

export { fill, joinWords, type Named, plain, type Value, type Voice, wordsOf } from './fill.ts';

type Params<Key extends TextKey> = [PlaceholderOf<Key>] extends [never]
  ? [values?: Readonly<Record<string, never>>]
  : [values: Readonly<Record<PlaceholderOf<Key>, Value>>];

/** The text of this key in the community's own wording, or else in its language, with its placeholders filled. */
export function say<Key extends TextKey>(voice: Voice, key: Key, ...[values]: Params<Key>): Words {
  return fill(wording(voice, key), values ?? {});
}

/** The same without mentions, for buttons and answers. */
export function sayPlain<Key extends TextKey>(voice: Voice, key: Key, ...params: Params<Key>): string {
  return say(voice, key, ...params).text;
}

export function wording(voice: Voice, key: TextKey): string {
  return voice.texts[key] ?? texts[key][voice.language];
}
