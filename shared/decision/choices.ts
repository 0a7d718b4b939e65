import type { ButtonEvent, Choice, Event, OfferedEvent } from '../event/event.ts';
import { type ChatId, platformOf } from '../event/ids.ts';
import { choicesKind } from '../records/choices.ts';
import type { Draft } from './draft.ts';

/** A message of ours stands there and offers choices in place of buttons; or no longer does. */
export function recordOffer(draft: Draft, { chat, messageId, choices }: OfferedEvent): void {
  if (choices.length === 0) return draft.view.delete(choicesKind, chat, messageId);
  draft.view.put(choicesKind, { chat, messageId, at: draft.now, choices }, chat, messageId);
}

/** The press of a button that a reaction to such a message is, or a reply with nothing but its number. */
export function pressOf(draft: Draft, event: Event): ButtonEvent | undefined {
  const picked = pickOf(event);
  if (!picked || !offersChoices(draft, picked.chat)) return undefined;
  const offered = draft.view.read(choicesKind, picked.chat, picked.messageId)?.choices ?? [];
  const choice = offered.find((one) => picked.signs.some((sign) => isFor(one, sign)));
  if (!choice) return undefined;
  const { chat, messageId } = picked;
  const { id, at } = event;
  return { type: 'button', id, at, chat, from: picked.from, messageId, data: choice.data, answerId: messageId };
}

interface Pick extends Omit<ButtonEvent, 'type' | 'id' | 'at' | 'data' | 'answerId'> {
  readonly signs: readonly string[];
}

/** No number or emoji of ours is longer. */
const longestSign = 8;

function pickOf(event: Event): Pick | undefined {
  if (event.type === 'reaction') {
    const { chat, from, messageId, added } = event;
    return from.kind === 'person' && added.length > 0
      ? { chat, from, messageId, signs: added.map(plainSign) }
      : undefined;
  }
  if (event.type !== 'message' || event.edited || event.from.kind !== 'person') return undefined;
  const { chat, from, message } = event;
  if (!message.reply || message.media.length > 0 || message.text.length > longestSign) return undefined;
  return { chat, from, messageId: message.reply.messageId, signs: [plainSign(message.text)] };
}

function offersChoices(draft: Draft, chat: ChatId): boolean {
  return draft.community.data.platforms[platformOf(chat)] !== undefined && !draft.abilities(chat).buttons;
}

function isFor({ key, emoji }: Choice, sign: string): boolean {
  return sign !== '' && (sign === plainSign(key) || sign === plainSign(emoji));
}

/** The same whether typed as a digit, in full width or as a keycap, however the emoji is to be drawn. */
function plainSign(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\uFE0E\uFE0F\u20E3]/g, '')
    .trim();
}
