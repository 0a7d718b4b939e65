import type { Text } from '../community/text.ts';

interface Sentence<Placeholders extends readonly string[]> extends Text {
  readonly placeholders: Placeholders;
}

/** Makes the texts of one part of the trace, which are all read by the same people. */
export function sentencesOf(about: string) {
  return <const Placeholders extends readonly string[]>(
    en: string,
    zh: string,
    ...placeholders: Placeholders
  ): Sentence<Placeholders> => ({ en, zh, placeholders, about });
}

/** Of a condition: what it has found in a message, whether it matched or not. */
export function sentencesOfCondition(name: string) {
  return sentencesOf(`To the admins, in the trace: what the condition “${name}” has found.`);
}
