import type { Draft } from '../../decision/draft.ts';
import { publish } from '../../decision/publish.ts';
import type { LedgerEntry, Reason } from '../../records/ledger.ts';
import type { Member } from '../../records/member.ts';
import { shortId } from '../../text/identity.ts';
import { noteLevel } from './levels.ts';

/**
 * What everybody gets every day, or all get at once, would be an event, an effect and a record of the decision for each;
 * of the others another event tells already: the case, the link, the order. Whoever reports is nobody's business.
 */
const untold: ReadonlySet<Reason> = new Set<Reason>([
  'daily',
  'clean',
  'offence',
  'undone',
  'linked',
  'redeemed',
  'report',
]);

/** For whoever counts what is earned. */
export function pointsChanged(draft: Draft, member: Member, entry: LedgerEntry): void {
  noteLevel(draft, member);
  const { points, reason, source, of } = entry;
  if (untold.has(of ?? reason)) return;
  const name = reason === 'reversed' ? 'points.reversed' : 'points.granted';
  const detail = { member: member.id, points, reason: of ?? reason };
  publish(draft, name, detail, { of: shortId(`${member.id} ${source}`) });
}
