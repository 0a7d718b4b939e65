import { afterQuiet } from '../../community/quiet.ts';
import { plain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { setTimer } from '../../decision/timers.ts';
import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { ChatId } from '../../event/ids.ts';
import { type Held, heldKind } from '../../records/held.ts';

/** The purpose of the timer at the end of quiet hours. */
export const overPurpose = 'quiet.over';

/** What is to be said in a chat, of nobody in particular: it may wait for long. */
export interface Awake {
  readonly text: string;
  readonly pin?: true;
}

/**
 * Says it in these chats, but in none during quiet hours: then it waits with whatever else waits there, and all is said
 * together when they are over. `quietHours`: names of the calendar.
 */
export function sayAwake(draft: Draft, chats: readonly ChatId[], said: Awake, quietHours: readonly string[]): void {
  const until = afterQuiet(draft.community.data, quietHours, draft.now);
  for (const chat of chats) {
    if (until > draft.now) hold(draft, chat, said, until);
    else say(draft, chat, said);
  }
}

/** More than a chat would read at once is not held: the earliest go. */
const mostHeld = 20;

function hold(draft: Draft, chat: ChatId, said: Awake, until: number): void {
  const before = draft.view.read(heldKind, chat);
  const all = [...(before?.said ?? []), said];
  const held: Held = { chat, until: Math.max(until, before?.until ?? 0), said: all.slice(-mostHeld) };
  draft.view.put(heldKind, held, chat);
  draft.note('quiet hours: said when they are over');
  draft.do(setOver(held));
}

function setOver({ chat, until }: Held): Effect {
  return setTimer({ purpose: overPurpose, owner: chat, at: until, chat });
}

/** Quiet hours are over: what has waited is said. Too early, late or twice nothing is said that should not be. */
export function sayHeld(draft: Draft, { chat }: TimerEvent): void {
  const held = chat && draft.view.read(heldKind, chat);
  if (!held) return draft.note('nothing waits to be said');
  if (held.until > draft.now) return draft.note('it waits for longer by now');
  draft.view.delete(heldKind, held.chat);
  for (const said of together(held)) say(draft, held.chat, said);
}

function say(draft: Draft, chat: ChatId, { text, pin }: Awake): void {
  draft.do({ type: 'post', chat, words: plain(text), ...(pin ? { pin } : {}) });
}

/** Telegram takes 4096 characters in a message, and nobody reads so many. */
const longestPost = 3000;

/** In few posts, but for what is pinned: that stays a post of its own, behind the others. */
function together({ said }: Held): Awake[] {
  const posts: string[] = [];
  for (const { text, pin } of said) {
    if (pin) continue;
    const before = posts.at(-1);
    if (before === undefined || before.length + text.length > longestPost) posts.push(text);
    else posts[posts.length - 1] = `${before}\n\n${text}`;
  }
  return [...posts.map((text) => ({ text })), ...said.filter(({ pin }) => pin)];
}
