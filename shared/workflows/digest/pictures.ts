import type { Draft } from '../../decision/draft.ts';
import type { Picture } from '../../effects/effect.ts';
import { type Figures, weekToldKind } from '../../records/figures.ts';
import { daysUpTo } from './days.ts';
import { figuresOf } from './usual.ts';

const days = 7;
const weeks = 4;

/** For an effect or a notice; nothing where the file wants no picture, or there is too little to compare. */
export interface WithPicture {
  readonly picture?: Picture;
}

/** Messages and active members of the last days. */
export function pictureOfDays(draft: Draft, day: Figures): WithPicture {
  const before = figuresOf(draft, daysUpTo(day.date, days).slice(0, -1));
  return pictureOf(
    draft,
    [...before, day].map(({ date, messages, active }) => ({ date, messages, active })),
  );
}

/** The same of the last weeks, each by its last day; of this one, too, which has just been put. */
export function pictureOfWeeks(draft: Draft, until: string): WithPicture {
  const dates = daysUpTo(until, 7 * weeks).filter((_, n) => n % 7 === 6);
  const told = dates.flatMap((date) => draft.view.read(weekToldKind, date) ?? []);
  return pictureOf(
    draft,
    told.map(({ until: date, messages, active }) => ({ date, messages, active })),
  );
}

type Column = Pick<Figures, 'date' | 'messages' | 'active'>;

function pictureOf({ community }: Draft, columns: readonly Column[]): WithPicture {
  if (!community.data.digest?.chart || columns.length < 2) return {};
  const labels = columns.map(({ date }) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`);
  const [bars, line] = [columns.map(({ messages }) => messages), columns.map(({ active }) => active)];
  return { picture: { labels, bars, line } };
}
