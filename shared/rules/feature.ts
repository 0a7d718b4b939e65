import { isDisguised } from '../text/fold.ts';
import type { Feature, Subject } from './condition.ts';

/** Whether a message has or is this. */
export function hasFeature(subject: Subject, feature: Feature): boolean {
  const { event, links, folded } = subject;
  const { message } = event;
  switch (feature) {
    case 'link':
      return links.length > 0;
    case 'media':
      return message.media.length > 0;
    case 'forward':
      return message.forward !== undefined;
    case 'reply':
      return message.reply !== undefined;
    case 'mention':
      return message.mentions.length > 0;
    case 'edited':
      return event.edited;
    case 'buttons':
      return (message.buttons ?? []).length > 0;
    case 'via-bot':
      return message.viaBot !== undefined;
    case 'disguised':
      return folded !== message.text && isDisguised(message.text);
    default:
      return feature satisfies never;
  }
}
