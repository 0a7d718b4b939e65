import type { MessageEvent } from '../event/event.ts';
import type { Message } from '../event/message.ts';
import type { Place } from './condition.ts';

/** What stands in a place of a message; empty when nothing does. */
export function textAt(place: Place, { from, message }: MessageEvent): string {
  switch (place) {
    case 'message':
      return message.text;
    case 'caption':
      return message.media.length > 0 ? message.text : '';
    case 'link-text':
      return shownOf(message);
    case 'file-name':
      return fileNamesOf(message);
    case 'quote':
      return message.quote ?? message.reply?.text ?? '';
    case 'name':
      return from.name;
    case 'bio':
      return from.bio ?? '';
    default:
      return place satisfies never;
  }
}

/** Several stand on lines of their own, so that no word reaches from one into the next. */
function shownOf({ links, buttons = [] }: Message): string {
  if (links.length === 0 && buttons.length === 0) return '';
  // Buttons that are links stand among these.
  const others = buttons.filter(({ url }) => url === undefined);
  return [...links.flatMap(({ shown }) => shown ?? []), ...others.map(({ text }) => text)].join('\n');
}

function fileNamesOf({ media }: Message): string {
  if (media.length === 0) return '';
  return media.flatMap(({ fileName }) => fileName ?? []).join('\n');
}
