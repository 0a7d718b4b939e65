import { joinWords, say } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import { closingDate } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { MemberId } from '../../event/ids.ts';
import { standingKind } from '../../records/ledger.ts';
import { memberKind } from '../../records/member.ts';

export interface Ranked {
  readonly id: MemberId;
  readonly name: string;
  readonly points: number;
}

const shown = 10;

/** Members with points in the week that closes on this date, most first; who has as many stands by id. */
export function standingsOf(draft: Draft, week: string): Ranked[] {
  const standings = draft.view.list(standingKind, { partition: standingKind.key(week, '' as MemberId).partition });
  return rank(standings.map(({ member, name, points }) => ({ id: member, name, points })));
}

function rank(members: Ranked[]): Ranked[] {
  return members.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
}

/** `/top`: of this week where weeks are rewarded, else of all time. */
export function topWords(draft: Draft): Words {
  const { rewards, timezone } = draft.community.data;
  const ranked = rewards?.weekly
    ? standingsOf(draft, closingDate(timezone, rewards.weekly, draft.now))
    : rank(draft.view.list(memberKind, { partition: 'member' }));
  const community = draft.community.data;
  if (ranked.length === 0) return say(community, 'top.nobody');
  // Plain names: a list that mentioned ten people would call all ten of them each time.
  const lines = ranked
    .slice(0, shown)
    .map(({ id, name, points }, index) =>
      say(community, 'top.line', { place: index + 1, member: shownName({ id, name }), points }),
    );
  return joinWords([say(community, 'top.title'), ...lines], '\n');
}
