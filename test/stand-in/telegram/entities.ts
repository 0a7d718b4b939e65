import type { MessageEntity } from '@grammyjs/types';
import type { Content } from './interface.ts';

/** What Telegram finds in a text by itself. */
const found = [
  [
    'url',
    /(?:https?:\/\/|(?<![\w@.-]))(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#][^\s\u3000-\u303f\uff00-\uffef]*)?/giu,
  ],
  ['mention', /(?<![\w/@])@[a-z]\w{3,31}/giu],
  ['bot_command', /(?<![^\s])\/[a-z0-9_]{1,32}(?:@\w+)?/giu],
] as const;

/** Offsets in UTF-16 units. */
export function entitiesOf(text: string, content: Pick<Content, 'hidden' | 'naming'>): MessageEntity[] {
  const entities: MessageEntity[] = [];
  for (const { shown, url } of content.hidden ?? []) {
    entities.push({ type: 'text_link', ...rangeOf(text, shown), url });
  }
  for (const { shown, person } of content.naming ?? []) {
    entities.push({ type: 'text_mention', ...rangeOf(text, shown), user: { ...person.user } });
  }
  for (const [type, pattern] of found) {
    for (const match of text.matchAll(pattern)) {
      const range = { offset: match.index, length: match[0].length };
      if (!entities.some((entity) => overlap(entity, range))) entities.push({ type, ...range });
    }
  }
  return entities.toSorted((a, b) => a.offset - b.offset);
}

interface Range {
  readonly offset: number;
  readonly length: number;
}

function rangeOf(text: string, shown: string): Range {
  const offset = text.indexOf(shown);
  if (offset < 0) throw new Error(`stand-in: "${shown}" does not stand in the text`);
  return { offset, length: shown.length };
}

function overlap(a: Range, b: Range): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
