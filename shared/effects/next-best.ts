import type { Abilities } from './abilities.ts';
import type { PlatformEffect } from './effect.ts';

/** What becomes of something that a platform cannot do. */
export interface NextBest {
  /** Behind "cannot". */
  readonly cannot: string;
  readonly instead: string;
  /** Much of what the community's file asks for will not happen there. */
  readonly grave?: true;
}

interface Row {
  readonly lacks: (abilities: Abilities) => boolean;
  readonly cannot: string | ((abilities: Abilities) => string);
  readonly instead: string | ((abilities: Abilities) => string);
  readonly grave?: true;
}

const rows: readonly Row[] = [
  {
    lacks: ({ seeAllMessages }) => !seeAllMessages,
    cannot: 'show the bot what is not addressed to it',
    instead: 'RULES ONLY SEE MESSAGES THAT SPEAK TO THE BOT; everything else in the group goes by unread',
    grave: true,
  },
  {
    lacks: ({ remove }) => !remove,
    cannot: 'withdraw what others wrote',
    instead: 'the admins get a task with the words, who wrote them and a link that opens the message',
  },
  {
    lacks: ({ remove, deadlines }) => remove && deadlines.remove !== undefined,
    cannot: ({ deadlines }) => `withdraw messages older than ${timeOf(deadlines.remove ?? 0)}`,
    instead: 'for older ones the admins get a task with a link that opens the message',
  },
  {
    lacks: ({ mute }) => !mute,
    cannot: 'mute',
    instead: ({ remove }) =>
      remove
        ? 'whatever a muted member writes before the end of the mute is withdrawn without a word'
        : 'the admins get a task',
  },
  {
    lacks: ({ mute, muteWithEnd }) => mute && !muteWithEnd,
    cannot: 'end a mute by itself',
    instead: 'a timer of Reeve’s own ends it',
  },
  {
    lacks: ({ kick }) => !kick,
    cannot: 'remove a member',
    instead: 'the admins get a task with a link that opens the chat at the message',
  },
  {
    lacks: ({ ban }) => !ban,
    cannot: 'keep a member out for good',
    instead: 'the admins get a task with a link that opens the chat at the message',
  },
  {
    lacks: ({ privateMessages }) => !privateMessages,
    cannot: 'write to a member in private',
    instead: 'they are mentioned in the chat, without details',
  },
  {
    lacks: ({ joinRequests }) => !joinRequests,
    cannot: 'answer requests to join',
    instead: 'the admins let people in by hand',
  },
  {
    lacks: ({ inviteLinks }) => !inviteLinks,
    cannot: 'give each member a link to invite others by',
    instead: 'each has a code, which whoever they bring writes to the bot',
  },
  {
    lacks: ({ tags }) => !tags,
    cannot: 'show a level beside a member’s name',
    instead: 'it is said when it is reached, and /points tells it',
  },
  {
    lacks: ({ buttons }) => !buttons,
    cannot: 'show buttons',
    instead: ({ reactions }) =>
      reactions
        ? 'the choices stand in the message as 1️⃣ 2️⃣ …: react with one, or reply with its number'
        : 'the choices stand in the message with numbers: reply with one',
  },
  {
    lacks: ({ pictures }) => !pictures,
    cannot: 'show pictures',
    instead: 'the words say what stands in them',
  },
  {
    lacks: ({ edit }) => !edit,
    cannot: 'change a message of the bot’s',
    instead: 'a new message says what has changed',
  },
  { lacks: ({ pin }) => !pin, cannot: 'pin a message', instead: 'it is just posted' },
  {
    lacks: ({ reactions }) => !reactions,
    cannot: 'tell of reactions',
    instead: 'thanks count only where somebody writes them',
  },
  {
    lacks: ({ tellsDeletions }) => !tellsDeletions,
    cannot: 'tell when somebody deletes a message',
    instead: 'what it has earned stays; /unfeature takes back a featured one',
  },
  {
    lacks: ({ commands }) => !commands,
    cannot: 'show a menu of commands',
    instead: 'commands are written as text: /help names them',
  },
];

/** Everything that a platform cannot do, and what happens there instead; nothing for one that can do it all. */
export function nextBestsOf(abilities: Abilities): NextBest[] {
  const worded = (text: Row['instead']) => (typeof text === 'string' ? text : text(abilities));
  return rows
    .filter(({ lacks }) => lacks(abilities))
    .map(({ cannot, instead, grave }) => ({
      cannot: worded(cannot),
      instead: worded(instead),
      ...(grave ? { grave } : {}),
    }));
}

/** What an effect cannot do without; the others are made from what there is (`asPossible`), or every platform has them. */
const needs: Partial<Record<PlatformEffect['type'], keyof Abilities>> = {
  remove: 'remove',
  mute: 'mute',
  kick: 'kick',
  ban: 'ban',
  unban: 'ban',
  approve: 'joinRequests',
  decline: 'joinRequests',
  'make-link': 'inviteLinks',
  tag: 'tags',
};

/** Is there nothing that the platform could do for this effect? Somebody has to do it by hand then. */
export function isBeyond({ type }: PlatformEffect, abilities: Abilities): boolean {
  const ability = needs[type];
  return ability !== undefined && !abilities[ability];
}

/**
 * What is no loss where it is missing: nobody is muted where one cannot mute, a message that cannot be pinned stands
 * there all the same, and what an answer to a button would say is seen in the message itself.
 */
export function isNeedless({ type }: PlatformEffect, abilities: Abilities): boolean {
  if (type === 'unmute') return !abilities.mute;
  if (type === 'pin') return !abilities.pin;
  return type === 'answer' && !abilities.buttons;
}

function timeOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
