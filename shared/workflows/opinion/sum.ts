import type { Draft } from '../../decision/draft.ts';
import type { TimerEvent } from '../../event/event.ts';
import { moodKind, moodSort, moodSumKind, moodsOf } from '../../records/opinion.ts';
import { concludeHour } from './conclude.ts';
import { begun, count, type Listed } from './counting.ts';
import { setHourTimer } from './hours.ts';

/** One decision adds up so many messages; the next ones follow in one of their own. */
const pageSize = 100;

/** The end of an hour, or the next page of it. */
export function sumHour(draft: Draft, { data }: TimerEvent): void {
  const settings = draft.community.data.opinion;
  if (!settings) return draft.note('nobody asks for opinions any more');
  const hour = Number(data?.hour ?? 0);
  const after = String(data?.after ?? '');
  const sum = draft.view.read(moodSumKind, String(hour)) ?? begun(hour);
  if (sum.done || sum.after !== after) return draft.note('this has been added up already');
  const page = pageAfter(draft, hour, after);
  const topics = new Set(settings.topics.map(({ name }) => name));
  for (const mood of page) count(sum, mood, topics);
  sum.after = page.at(-1)?.sort ?? after;
  sum.done = page.length < pageSize;
  draft.view.put(moodSumKind, sum, String(hour));
  draft.note(`${page.length} messages added up`);
  if (sum.done) concludeHour(draft, sum, settings);
  else setHourTimer(draft, { hour, at: draft.now, after: sum.after });
}

function pageAfter(draft: Draft, hour: number, after: string): Listed[] {
  const from = after === '' ? {} : { after };
  const listed = draft.view.list(moodKind, { partition: moodsOf(hour), limit: pageSize, ...from });
  return listed
    .map((mood) => ({ ...mood, sort: moodSort(mood) }))
    .sort((one, other) => (one.sort < other.sort ? -1 : 1))
    .slice(0, pageSize);
}
