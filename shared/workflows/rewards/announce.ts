import { joinWords, say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOf } from '../../decision/groups.ts';
import { isMonth } from '../../decision/standings.ts';
import type { Words } from '../../effects/effect.ts';
import type { Ranked } from '../../records/board.ts';

type Rewarded = Ranked & { readonly bonus: number };

/** In every group: who was best, and that clean months are rewarded. Nothing when nobody had points. */
export function announce(draft: Draft, period: string, best: readonly Rewarded[]): void {
  const community = draft.community.data;
  const title = say(community, isMonth(period) ? 'month.best' : 'week.best');
  const lines = best.map((one, index) => line(draft, period, one, index + 1));
  if (best.length === 0) return;
  const points = isMonth(period) ? community.rewards?.monthly?.clean : undefined;
  const all = [title, ...lines, ...(points === undefined ? [] : [say(community, 'month.clean', { points })])];
  for (const chat of groupsOf(draft)) draft.do({ type: 'post', chat, words: joinWords(all, '\n') });
}

function line(draft: Draft, period: string, { id, name, points, bonus }: Rewarded, place: number): Words {
  const community = draft.community.data;
  const values = { place, member: { id, name }, points };
  if (!isMonth(period)) return say(community, 'week.line', { ...values, bonus });
  return bonus === 0 ? say(community, 'top.line', values) : say(community, 'month.line', { ...values, bonus });
}
