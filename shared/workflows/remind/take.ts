import { renderInstant } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { publish } from '../../decision/publish.ts';
import type { Words } from '../../effects/effect.ts';
import { type Reminder, reminderKind } from '../../records/reminder.ts';
import { shortId } from '../../text/identity.ts';
import { remindersOf } from './list.ts';
import { momentIn } from './moments.ts';
import type { ReminderSettings } from './settings.ts';
import { setReminder } from './timer.ts';

const longestText = 300;

/** `/remind 20:00 revise`. The answer names the moment, so that a misunderstanding shows at once. */
export function takeReminder(draft: Draft, command: Command): void {
  const settings = draft.community.data.reminders;
  if (settings) command.answer(draft, answerTo(draft, command, settings));
}

function answerTo(draft: Draft, { words, event, from }: Command, { most, farthest }: ReminderSettings): Words {
  const voice = draft.community.data;
  const asked = momentIn(words, draft.now, voice.timezone);
  if (asked === undefined) return say(voice, 'remind.usage');
  if (asked === 'past') return say(voice, 'remind.past');
  if (asked.at > draft.now + farthest) return say(voice, 'remind.too-far');
  const text = asked.text.replace(/\s+/g, ' ').slice(0, longestText).toWellFormed();
  if (text === '') return say(voice, 'remind.of-what');
  if (remindersOf(draft, from.id, most).length >= most) return say(voice, 'remind.too-many', { most });
  const { private: inPrivate, chat, topic } = event;
  const place = inPrivate ? {} : { chat, ...(topic === undefined ? {} : { topic }) };
  const id = shortId(`reminder ${draft.event.id}`);
  const reminder: Reminder = { id, member: from.id, name: from.name, at: asked.at, text, ...place };
  draft.view.put(reminderKind, reminder, from.id, id);
  draft.do(setReminder(reminder));
  publish(draft, 'reminder.set', { member: from.id, for: asked.at });
  return say(voice, 'remind.taken', { time: renderInstant(asked.at, voice) });
}
