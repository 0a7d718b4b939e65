import { joinWords, say, sayPlain } from '../../community/say.ts';
import type { TextKey } from '../../community/texts.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Button, Words } from '../../effects/effect.ts';
import type { ButtonEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { classSubscriberKind, everyOfMine } from '../../records/class-subscriber.ts';
import type { KnownLesson } from '../../records/timetable.ts';
import { allTimetables } from './sources.ts';
import { titleOf, whenOf } from './words.ts';

/** `class:<which>`: the first press subscribes, the next one takes it back. */
export function pressClass(draft: Draft, { chat, from, data, answerId }: ButtonEvent): void {
  const series = data.slice(data.indexOf(':') + 1);
  const key = isKnown(draft, series) ? toggle(draft, series, from.id) : 'class.gone';
  draft.do({ type: 'answer', chat, answerId, text: sayPlain(draft.community.data, key), alert: true });
}

function isKnown(draft: Draft, series: string): boolean {
  return (
    series === everyOfMine || allTimetables(draft).some(({ lessons }) => lessons.some((one) => one.series === series))
  );
}

type Said = Extract<TextKey, `class.${'subscribed' | 'unsubscribed'}${'' | '-mine'}`>;

function toggle(draft: Draft, series: string, member: MemberId): Said {
  const mine = series === everyOfMine ? '-mine' : '';
  if (draft.view.read(classSubscriberKind, series, member)) {
    draft.view.delete(classSubscriberKind, series, member);
    return `class.unsubscribed${mine}`;
  }
  draft.view.put(classSubscriberKind, { series, member, at: draft.now }, series, member);
  return `class.subscribed${mine}`;
}

/** A message has room for so many. */
const mostListed = 10;
const inARow = 5;

/** `/classes`: what comes next, with a button for each class. */
export function showClasses(draft: Draft, { event, from }: Command): void {
  const { private: inPrivate, chat, topic, message } = event;
  const shown = listOf(draft);
  if (inPrivate) draft.do({ type: 'tell', member: from.id, ...shown });
  else draft.do({ type: 'post', chat, replyTo: message.id, ...(topic === undefined ? {} : { topic }), ...shown });
}

function listOf(draft: Draft): { words: Words; buttons?: Button[][] } {
  const voice = draft.community.data;
  const next = nextLessons(draft);
  if (next.length === 0) return { words: say(voice, 'class.list-none') };
  const lines = next.map((lesson, index) =>
    say(voice, 'class.line', { number: index + 1, lesson: titleOf(lesson), when: whenOf(draft, lesson) }),
  );
  const words = say(voice, 'class.list', { lines: joinWords(lines, '\n') });
  const first = new Map(next.map(({ series }, index) => [series, index + 1] as const).reverse());
  const each = [...first].reverse().map(([series, number]) => ({ label: `🔔 ${number}`, data: `class:${series}` }));
  const all = { label: sayPlain(voice, 'class.button-mine'), data: `class:${everyOfMine}` };
  return { words, buttons: [each.slice(0, inARow), each.slice(inARow), [all]].filter(({ length }) => length > 0) };
}

function nextLessons(draft: Draft): KnownLesson[] {
  return allTimetables(draft)
    .flatMap(({ lessons }) => lessons)
    .filter(({ cancelled, end }) => !cancelled && end > draft.now)
    .sort((one, other) => one.start - other.start)
    .slice(0, mostListed);
}
