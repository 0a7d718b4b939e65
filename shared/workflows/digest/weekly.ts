import { joinWords, say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOf } from '../../decision/groups.ts';
import { publish } from '../../decision/publish.ts';
import { setTimer } from '../../decision/timers.ts';
import type { Words } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type Figures, type WeekTold, weekToldKind } from '../../records/figures.ts';
import { waitsForQuiet } from '../quiet/wait.ts';
import { daysUpTo, lastDayOfWeek } from './days.ts';
import { pictureOfWeeks } from './pictures.ts';
import { figuresOf } from './usual.ts';
import { weekLines } from './week-lines.ts';

/** The purpose of the timer that tells the community of its week. */
export const weekPurpose = 'digest.week';

/** The last day may still be being counted, when Reeve was off in the morning: so often it is waited for, so long. */
const mostWaits = 10;
const wait = 60_000;

/**
 * Once for each week, also when the timer fires twice or late: the week is the one before the moment it was meant for.
 * A week of which no day was counted, or in which nothing was, is not told of.
 */
export function tellWeek(draft: Draft, event: TimerEvent): void {
  const { digest, timezone } = draft.community.data;
  if (!digest?.weekly) return draft.note('no week is told of');
  if (waitsForQuiet(draft, event)) return;
  const until = lastDayOfWeek(digest, timezone, event.at);
  if (draft.view.read(weekToldKind, until)) return draft.note(`the week until ${until} has been told already`);
  const days = figuresOf(draft, daysUpTo(until, 7));
  const waits = Number(event.data?.waits ?? 0);
  if (days.at(-1)?.date !== until && waits < mostWaits) return waitForIt(draft, event, waits + 1);
  if (days.length === 0) return draft.note(`no day of the week until ${until} was counted`);
  const week = sumOf(days, until);
  const told: WeekTold = { until, messages: week.messages, active: week.firsts };
  draft.view.put(weekToldKind, told, until);
  const lines = weekLines(draft, week);
  if (lines.length === 0) return draft.note('nobody has written and nothing was: there is nothing to tell');
  const said = { words: weekWords(draft, lines), ...pictureOfWeeks(draft, until) };
  for (const chat of groupsOf(draft)) draft.do({ type: 'post', chat, ...said });
  const { messages, active } = told;
  publish(draft, 'digest.told', { until, messages, active });
}

/** `at` stays the moment it was meant for, though the timer comes later. */
function waitForIt(draft: Draft, { at }: TimerEvent, waits: number): void {
  const due = { at: draft.now + wait, meant: at, turn: at };
  draft.do(setTimer({ purpose: weekPurpose, owner: `${at} ${waits}`, ...due, data: { waits } }));
}

/** Of `firsts` only each member's first day in the week: their sum is how many different ones have written. */
function sumOf(days: readonly Figures[], until: string): Figures {
  const counts: Record<string, number> = {};
  for (const day of days)
    for (const [name, count] of Object.entries(day.counts)) counts[name] = (counts[name] ?? 0) + count;
  const sum = (of: (day: Figures) => number) => days.reduce((total, day) => total + of(day), 0);
  return {
    date: until,
    counts,
    messages: sum(({ messages }) => messages),
    active: sum(({ active }) => active),
    firsts: sum(({ firsts }) => firsts),
  };
}

function weekWords(draft: Draft, lines: readonly Words[]): Words {
  const { data } = draft.community;
  return joinWords([say(data, 'week.digest', { community: data.name }), ...lines], '\n');
}
