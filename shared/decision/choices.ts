import type { ButtonEvent, Choice, Event, OfferedEvent, ReactionEvent } from '../event/event.ts';
import { type ChatId, platformOf } from '../event/ids.ts';
import { choicesKind, type EarlyPress } from '../records/choices.ts';
import type { Draft } from './draft.ts';

/**
 * A message of ours stands there and offers choices in place of buttons; or no longer does. Returns the presses of those
 * who were quicker than this could be known.
 */
export function recordOffer(draft: Draft, { chat, messageId, choices }: OfferedEvent): ButtonEvent[] {
  if (choices.length === 0) {
    draft.view.delete(choicesKind, chat, messageId);
    return [];
  }
  const early = draft.view.read(choicesKind, chat, messageId)?.early ?? [];
  draft.view.put(choicesKind, { chat, messageId, at: draft.now, choices }, chat, messageId);
  return early.flatMap(({ event: id, at, from, signs }) => {
    const choice = chosen(choices, signs);
    return choice ? [pressed({ chat, messageId, from, signs }, choice, { id, at })] : [];
  });
}

/** The press of a button that a reaction to such a message is, or a reply with nothing but its number; in private the number. */
export function pressOf(draft: Draft, event: Event): ButtonEvent | undefined {
  const picked = pickOf(event) ?? pickAlone(draft, event);
  if (!picked || !offersChoices(draft, picked.chat)) return undefined;
  const found = draft.view.read(choicesKind, picked.chat, picked.messageId);
  if (event.type === 'reaction' && (!found || found.early)) keepEarly(draft, event, picked, found?.early ?? []);
  const choice = chosen(found?.choices ?? [], picked.signs);
  return choice && pressed(picked, choice, event);
}

function chosen(choices: readonly Choice[], signs: readonly string[]): Choice | undefined {
  return choices.find((one) => signs.some((sign) => isFor(one, sign)));
}

function pressed(
  { chat, messageId, from }: Pick,
  { data }: Choice,
  { id, at }: { readonly id: string; readonly at: number },
): ButtonEvent {
  return { type: 'button', id, at, chat, from, messageId, data, answerId: messageId };
}

/** An admin needs no more tries than that, and nobody shall fill a record with them. */
const mostEarly = 5;

/** Somebody reacts with a number to a message of which nothing is known yet: it may turn out to offer something. */
function keepEarly(draft: Draft, event: ReactionEvent, picked: Pick, before: readonly EarlyPress[]): void {
  const { chat, messageId, from, signs } = picked;
  if (before.length >= mostEarly || !signs.some((sign) => /^(?:\d|🔟)$/u.test(sign))) return;
  const early = [...before, { event: event.id, at: event.at, from, signs }];
  draft.view.put(choicesKind, { chat, messageId, at: draft.now, choices: [], early }, chat, messageId);
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

/** So long after it a number is no longer meant for what was offered last. */
const meantFor = 24 * 60 * 60_000;

/** Nobody replies where only two talk: in private the number alone is meant for what was offered last. */
function pickAlone(draft: Draft, event: Event): Pick | undefined {
  if (event.type !== 'message' || !event.private || event.edited || event.message.reply) return undefined;
  const { chat, from, message } = event;
  const sign = plainSign(message.text.slice(0, longestSign));
  if (!/^(?:\d|10|🔟)$/u.test(sign) || message.media.length > 0 || !offersChoices(draft, chat)) return undefined;
  const { partition, sort: sortPrefix } = choicesKind.key(chat, '');
  const [latest] = draft.view
    .list(choicesKind, { partition, sortPrefix })
    .filter(({ at, choices }) => choices.length > 0 && draft.now - at < meantFor)
    .sort((a, b) => b.at - a.at);
  return latest && { chat, from, messageId: latest.messageId, signs: [sign] };
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
