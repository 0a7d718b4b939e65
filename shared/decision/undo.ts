import { say } from '../community/say.ts';
import type { Effect } from '../effects/effect.ts';
import type { Person } from '../event/message.ts';
import type { Case } from '../records/case.ts';
import type { Member } from '../records/member.ts';
import type { Draft } from './draft.ts';
import { inForce } from './offence.ts';
import { grant } from './points.ts';

/**
 * Takes back a whole case: mute, ban, strikes and points, and tells the member. A sanction that another case has laid on
 * the same member stays, as it would have stood without this one.
 */
export function undo(draft: Draft, found: Case, by: Person): void {
  const member = draft.memberOf({ id: found.member, name: found.name });
  const standing = inForce(member, draft.now);
  const left = standing.filter((one) => one.case !== found.id);
  const mine = standing.filter((one) => one.case === found.id);
  draft.do(...lifting(found, mine, left));
  member.sanctions = left;
  member.strikes = Math.max(0, member.strikes - found.strikes);
  if (member.lastCase?.id === found.id) delete member.lastCase;
  if (found.points !== 0) {
    grant(draft, member, { source: `undone.${found.id}`, points: -found.points, reason: 'undone', by: by.id });
  }
  draft.keep(member);
  found.status = 'undone';
  draft.do(...telling(draft, found));
  const detail = { case: found.id, member: found.member, chat: found.chat, rule: found.rule, by: by.id };
  const event = { name: 'case.undone', version: 1, id: `${draft.event.id}!undone`, at: draft.now, detail } as const;
  draft.do({ type: 'publish', event });
}

type InForce = NonNullable<Member['sanctions']>;

/** What ends with this case: each of its sanctions, unless another case holds the same one in the same chat for longer. */
function lifting({ chat, member, id: caseId }: Case, mine: InForce, left: InForce): Effect[] {
  const here = left.filter((one) => one.chat === chat);
  const effects: Effect[] = [];
  if (mine.some((one) => one.kind === 'ban') && !here.some((one) => one.kind === 'ban')) {
    effects.push({ type: 'unban', chat, member, caseId });
  }
  if (mine.some((one) => one.kind === 'mute')) {
    const until = Math.max(0, ...here.filter((one) => one.kind === 'mute').map((one) => one.until));
    effects.push(until > 0 ? { type: 'mute', chat, member, until, caseId } : { type: 'unmute', chat, member, caseId });
  }
  return effects;
}

function telling(draft: Draft, found: Case): Effect[] {
  const community = draft.community.data;
  const rule = community.rules.find((one) => one.id === found.rule)?.title ?? found.rule;
  const words = say(community, 'case.undone', { member: { id: found.member, name: found.name }, rule });
  const topic = found.topic === undefined ? {} : { topic: found.topic };
  return [{ type: 'tell', member: found.member, words, fallback: { chat: found.chat, words, ...topic } }];
}
