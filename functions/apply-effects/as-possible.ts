import { choiceTexts } from '../../shared/community/choice-texts.ts';
import { fill, joinWords, plain, type Voice } from '../../shared/community/fill.ts';
import type { Abilities } from '../../shared/effects/abilities.ts';
import type { Button, Edit, PlatformEffect, Post, Tell, Words } from '../../shared/effects/effect.ts';
import type { Choice, OfferedEvent, PostedEvent } from '../../shared/event/event.ts';
import type { ChatId } from '../../shared/event/ids.ts';
import type { Outcome } from '../../shared/platforms/platform.ts';

/** An effect as its platform can perform it. */
export interface Possible {
  readonly effect: PlatformEffect;
  /** What the message offers in place of buttons; undefined: nothing has to be noted about it. */
  readonly choices?: readonly Choice[];
  /** A message that is replaced because it cannot be changed. */
  readonly replaced?: string;
}

type Spoken = Post | Tell | Edit;

/** What an effect says or does, with whatever the platform has instead of what it has not. */
export function asPossible(asked: PlatformEffect, abilities: Abilities, voice: Voice): Possible {
  const effect = abilities.pictures ? asked : withoutPicture(asked);
  switch (effect.type) {
    case 'edit':
      return spokenAsPossible(abilities.edit ? effect : anew(effect), effect, abilities, voice);
    case 'post':
      return spokenAsPossible(abilities.pin ? effect : without(effect, 'pin'), effect, abilities, voice);
    case 'tell':
      return abilities.privateMessages
        ? spokenAsPossible(effect, effect, abilities, voice)
        : { effect: inTheChat(effect) ?? effect };
    default:
      return { effect };
  }
}

function spokenAsPossible(spoken: Spoken, asked: Spoken, abilities: Abilities, voice: Voice): Possible {
  const replaced = asked.type === 'edit' && spoken.type !== 'edit' ? { replaced: asked.messageId } : {};
  if (abilities.buttons) return { effect: spoken };
  const buttons = (spoken.buttons ?? []).flat();
  // What no longer offers anything has to be noted, too.
  if (buttons.length === 0) return { effect: spoken, ...(spoken.type === 'edit' ? { choices: [] } : {}), ...replaced };
  const choices = choicesOf(buttons);
  const words = withChoices(spoken.words, buttons, abilities, voice);
  const offers = abilities.reactions ? { offers: choices.map(({ emoji }) => emoji) } : {};
  return { effect: { ...without(spoken, 'buttons'), words, ...offers }, choices, ...replaced };
}

function anew({ chat, words, buttons, messageId }: Edit): Post {
  return { type: 'post', chat, words, replyTo: messageId, ...(buttons === undefined ? {} : { buttons }) };
}

function inTheChat({ fallback, caseId }: Tell): Post | undefined {
  return fallback && { type: 'post', ...fallback, ...(caseId === undefined ? {} : { caseId }) };
}

function withoutPicture(effect: PlatformEffect): PlatformEffect {
  return effect.type === 'post' || effect.type === 'tell' ? without(effect, 'picture') : effect;
}

function without<Of extends Spoken>(effect: Of, field: string): Of {
  const rest = { ...effect } as Of & Record<string, unknown>;
  delete rest[field];
  return rest;
}

/** Ten keycaps there are; nothing of ours has as many buttons. */
const keycaps = ['1️⃣', '2️⃣', '3️⃣', '4️⃣', '5️⃣', '6️⃣', '7️⃣', '8️⃣', '9️⃣', '🔟'];

function choicesOf(buttons: readonly Button[]): Choice[] {
  return buttons.slice(0, keycaps.length).map(({ data }, at) => ({
    key: String(at + 1),
    emoji: keycaps[at] ?? '',
    data,
  }));
}

function withChoices(words: Words, buttons: readonly Button[], { reactions }: Abilities, voice: Voice): Words {
  const lines = buttons.slice(0, keycaps.length).map(({ label }, at) => plain(`${keycaps[at]} ${label}`));
  const how = reactions ? [] : [howToReply(voice)];
  return joinWords([words, joinWords([...lines, ...how], '\n')], '\n\n');
}

/** Without `say`, which brings every text there is. */
function howToReply({ language, texts }: Voice): Words {
  return fill(texts['choices.reply'] ?? choiceTexts['choices.reply'][language], {});
}

/** What has to be noted of a message that now stands there: who reacts or replies presses what it offers. */
export function offeredEvents(id: string, possible: Possible, outcome: Outcome, at: number): OfferedEvent[] {
  const { effect, choices = [], replaced } = possible;
  if (outcome.result !== 'done' || (possible.choices === undefined && replaced === undefined)) return [];
  const offered = (chat: ChatId, messageId: string, what: readonly Choice[], nth = ''): OfferedEvent => {
    return { type: 'offered', id: `offered:${id}${nth}`, at, chat, messageId, choices: what };
  };
  const events: OfferedEvent[] = [];
  const [chat, messageId] = [chatOf(effect, outcome.chat), messageOf(effect, outcome.messageId)];
  // What has been said in the chat instead, without details, offers nothing.
  const isFallback = effect.type === 'tell' && effect.fallback !== undefined && effect.fallback.chat === chat;
  if (chat && messageId && !isFallback && (choices.length > 0 || effect.type === 'edit')) {
    events.push(offered(chat, messageId, choices));
  }
  if (chat && replaced !== undefined) events.push(offered(chat, replaced, [], '.before'));
  return events;
}

/** Where a post stands that is to be changed later. */
export function postedEvents(id: string, { effect }: Possible, outcome: Outcome, at: number): PostedEvent[] {
  if (effect.type !== 'post' || effect.noted === undefined || outcome.result !== 'done') return [];
  const { messageId, moved, chat = moved ?? effect.chat } = outcome;
  if (messageId === undefined) return [];
  return [{ type: 'posted', id: `posted:${id}`, at, chat, messageId, noted: effect.noted }];
}

function chatOf(effect: PlatformEffect, told: ChatId | undefined): ChatId | undefined {
  return told ?? (effect.type === 'tell' ? undefined : effect.chat);
}

/** Of a changed message it is the one that was changed, whatever the platform calls the change. */
function messageOf(effect: PlatformEffect, told: string | undefined): string | undefined {
  return effect.type === 'edit' ? effect.messageId : told;
}
