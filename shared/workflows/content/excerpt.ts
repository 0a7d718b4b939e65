import { sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Message } from '../../event/message.ts';
import type { Featured } from '../../records/featured.ts';

const longest = 280;

/** The beginning of what was written, or what was sent without words. */
export function excerptOf(draft: Draft, { text, media }: Pick<Message, 'text' | 'media'>): string {
  const voice = draft.community.data;
  const kinds = media.map(({ kind }) => sayPlain(voice, `media.${kind}`)).join(' ');
  return shortened(text.trim() === '' ? kinds : text, longest) || sayPlain(voice, 'evidence.no-text');
}

/** What it is called in lists: by its title, or how it begins. */
export function labelOf({ title, excerpt }: Featured, most: number): string {
  return shortened(title ?? excerpt, most);
}

/** On one line, and not cut inside a character. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim().toWellFormed());
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
