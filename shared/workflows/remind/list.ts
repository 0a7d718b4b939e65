import { renderInstant } from '../../community/durations.ts';
import { joinWords, plain, say, sayPlain } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Button, Words } from '../../effects/effect.ts';
import type { ButtonEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Reminder, reminderKind } from '../../records/reminder.ts';
import { cancelReminder } from './timer.ts';

/** Those that wait, the next one first. */
export function remindersOf(draft: Draft, member: MemberId, most: number): Reminder[] {
  return draft.view
    .list(reminderKind, { partition: 'reminder', sortPrefix: `${member}#`, limit: most })
    .sort((one, other) => one.at - other.at);
}

/** `/reminders`: in private, for they are nobody else's. */
export function listReminders(draft: Draft, { from, event }: Command): void {
  const { private: inPrivate, chat, topic } = event;
  const words = say(draft.community.data, 'remind.list-in-private', { member: { id: from.id, name: from.name } });
  const fallback = inPrivate ? {} : { fallback: { chat, words, ...(topic === undefined ? {} : { topic }) } };
  draft.do({ type: 'tell', member: from.id, ...shownTo(draft, from.id), ...fallback });
}

/** A message has room for so many. */
const mostListed = 20;
const longestLine = 60;
const inARow = 5;

function shownTo(draft: Draft, member: MemberId): { words: Words; buttons?: Button[][] } {
  const voice = draft.community.data;
  const all = remindersOf(draft, member, voice.reminders?.most ?? 0);
  if (all.length === 0) return { words: say(voice, 'remind.list-none') };
  const shown = all.slice(0, mostListed);
  const lines = shown.map(({ at, text }, index) => {
    return plain(`${index + 1}. ${renderInstant(at, voice)} · ${shortened(text)}`);
  });
  const words = say(voice, 'remind.list', { count: all.length, lines: joinWords(lines, '\n') });
  const buttons = shown.map(({ id }, index) => ({ label: `🗑 ${index + 1}`, data: `remind-not:${id}` }));
  return { words, buttons: Array.from(Array(Math.ceil(buttons.length / inARow)), (_, row) => rowOf(buttons, row)) };
}

function rowOf(buttons: readonly Button[], row: number): Button[] {
  return buttons.slice(row * inARow, (row + 1) * inARow);
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > longestLine ? `${letters.slice(0, longestLine - 1).join('')}…` : text;
}

/** A button of the list: whose it is, is whoever presses it. */
export function forgetReminder(draft: Draft, { chat, messageId, from, data, answerId }: ButtonEvent): void {
  const reminder = draft.view.read(reminderKind, from.id, data.slice(data.indexOf(':') + 1));
  const text = sayPlain(draft.community.data, reminder ? 'remind.deleted' : 'remind.gone');
  draft.do({ type: 'answer', chat, answerId, text });
  if (reminder) {
    draft.view.delete(reminderKind, from.id, reminder.id);
    draft.do(cancelReminder(reminder));
  }
  draft.do({ type: 'edit', chat, messageId, ...shownTo(draft, from.id) });
}
