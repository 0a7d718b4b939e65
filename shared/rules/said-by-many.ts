import type { MemberId } from '../event/ids.ts';
import type { Saying } from '../records/said.ts';
import { looseHash } from '../text/hash.ts';
import type { Matcher, Subject } from './condition.ts';
import { fact } from './fact.ts';

export interface SaidByManySettings {
  /** So many members, this one among them. */
  readonly times: number;
  /** Milliseconds. */
  readonly within: number;
  /** Shorter texts may be repeated. */
  readonly characters: number;
  /** Digits, signs and emoji may differ. */
  readonly near?: boolean | undefined;
}

/**
 * The same text from several members, in any chat of the community: a raid, or an advert from bought accounts. What the
 * others have sent in this chat is withdrawn with it; only who sends it after enough others has a case.
 */
export function saidByMany({ times, within, characters, near }: SaidByManySettings): Matcher {
  const sayings = ({ around, event, folded, hash }: Subject): readonly Saying[] => {
    if (event.edited || folded.length < characters) return [];
    const key = near ? looseHash(folded) : hash;
    const since = (event.at - within) / 1000;
    return key === 0 ? [] : around.said(key).filter(([, , , at]) => at >= since);
  };
  const members = (subject: Subject): number => {
    const others = new Set<MemberId>(sayings(subject).map(([member]) => member));
    return others.add(subject.event.from.id).size;
  };
  return {
    matches: (subject) => members(subject) >= times,
    explain(subject) {
      const count = members(subject);
      const because =
        subject.folded.length < characters
          ? fact('trace.duplicate.short', { characters })
          : fact('trace.duplicate.members', { within: { milliseconds: within }, count, times });
      return { matched: count >= times, because };
    },
    involves: (subject) =>
      sayings(subject).flatMap(([, chat, messageId]) => (chat === subject.event.chat ? [messageId] : [])),
  };
}
