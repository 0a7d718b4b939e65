import type { Draft } from '../../decision/draft.ts';
import { inForce } from '../../decision/sanctions.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Ranked } from '../../records/board.ts';
import { type Standing, standingKind } from '../../records/ledger.ts';
import { memberKind } from '../../records/member.ts';

/** One decision looks at so many who have points in the period. */
export const pageSize = 1000;

export interface Page {
  /** The best so far, at most `most`. */
  readonly best: readonly Ranked[];
  /** Where the next page begins; undefined: this was the last. */
  readonly after?: string;
}

/**
 * The best of those before and of the next page. Memory holds one page, however many have points; whether somebody is
 * still here is looked up only of those who would be among the best.
 */
export function nextBest(draft: Draft, period: string, { best, after = '' }: Page, most: number): Page {
  const { partition } = standingKind.key(period, '' as MemberId);
  const query = { partition, limit: pageSize, ...(after === '' ? {} : { after }) };
  const page = draft.view.list(standingKind, query).sort((a, b) => (a.member < b.member ? -1 : 1));
  const looked = page.slice(0, pageSize);
  const kept = bestOf(draft, [...best, ...looked.filter(({ points }) => points > 0).map(ranked)], most);
  const last = looked.at(-1)?.member;
  return last === undefined || looked.length < pageSize ? { best: kept } : { best: kept, after: last };
}

function ranked({ member: id, name, points, at }: Standing): Ranked {
  return { id, name, points, ...(at === undefined ? {} : { at }) };
}

const fewestLoaded = 40;

/** Records are loaded several at once: twice as many each time that more of the best turn out to have left. */
function bestOf(draft: Draft, all: Ranked[], most: number): Ranked[] {
  const best: Ranked[] = [];
  const ordered = all.filter(({ id }) => isOnBoards(draft, id)).sort(byPoints);
  let loaded = 0;
  ordered.forEach((one, index) => {
    if (best.length === most) return;
    if (index === loaded) {
      loaded += Math.max(loaded, fewestLoaded);
      for (const { id } of ordered.slice(index, loaded)) isHere(draft, id);
    }
    if (isHere(draft, one.id)) best.push(one);
  });
  return best;
}

/** Boards are of the members: those who give the points, and whose work it is to help, would win them week after week. */
function isOnBoards({ community }: Draft, id: MemberId): boolean {
  return community.roleOf(id) === 'member';
}

/** Most points first; of as many, who had them first; else by id, so that it is the same each time. */
function byPoints(a: Ranked, b: Ranked): number {
  return b.points - a.points || (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1);
}

/** Who has left or was banned is on no board. */
export function isHere(draft: Draft, id: MemberId): boolean {
  const member = draft.view.read(memberKind, id);
  return member?.leftAt === undefined && !inForce(member ?? {}, draft.now).some(({ kind }) => kind === 'ban');
}
