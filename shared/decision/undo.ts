import { joinWords, say } from '../community/say.ts';
import type { Effect } from '../effects/effect.ts';
import type { Person } from '../event/message.ts';
import { type Case, caseKind } from '../records/case.ts';
import { type Member, memberKind } from '../records/member.ts';
import { accountOf } from './account.ts';
import type { Draft } from './draft.ts';
import { uncount } from './ladder.ts';
import { grant } from './points.ts';
import { isGoneFrom } from './presence.ts';
import { publish } from './publish.ts';
import { titleOfRule } from './rule-title.ts';
import { inForce, lift } from './sanctions.ts';

/**
 * Takes back a whole case: mute, ban, strikes and points, and tells the member. A sanction that another case has laid on
 * the same member stays, as it would have stood without this one. `toldElsewhere`: whoever undoes it tells the member.
 */
export function undo(draft: Draft, found: Case, by: Person, toldElsewhere = false): void {
  draft.do(...takeBack(draft, found, by), ...(toldElsewhere ? [] : telling(draft, found)));
  const detail = { case: found.id, member: found.member, chat: found.chat, rule: found.rule, by: by.id };
  publish(draft, 'case.undone', detail, { as: `undone.${found.id}` });
}

/** With those of the other rules that the same message broke: it is one offence to whoever takes it back. */
export function undoWhole(draft: Draft, found: Case, by: Person, toldElsewhere = false): Case[] {
  const all = [found, ...besides(draft, found)];
  for (const one of all) {
    undo(draft, one, by, toldElsewhere);
    one.by = by.id;
    draft.view.put(caseKind, one, one.id);
  }
  return all;
}

function besides(draft: Draft, { beside = [] }: Case): Case[] {
  return beside.flatMap((id) => {
    const other = draft.view.read(caseKind, id);
    return other?.status === 'open' ? [other] : [];
  });
}

/** Takes the case off its member's record; what is left to be done on the platform is returned. */
export function takeBack(draft: Draft, found: Case, by?: Person): Effect[] {
  const member = draft.memberOf({ id: found.member, name: found.name });
  const effects = lift(draft, member, found);
  for (const one of holders(draft, found, member)) {
    uncount(one, found.id, draft.community.data.ladders, draft.now);
    draft.keep(one);
  }
  if (member.lastCase?.id === found.id) delete member.lastCase;
  if (found.points !== 0) {
    grant(draft, payerOf(draft, found, member), {
      source: `undone.${found.id}`,
      points: -found.points,
      reason: 'undone',
      ...(by ? { by: by.id } : {}),
    });
  }
  for (const caseUndone of draft.community.workflows.hooks.caseUndone) caseUndone(draft, member, found);
  draft.keep(member);
  found.status = 'undone';
  return effects;
}

/**
 * Whoever counts the case's strikes: accounts may have been linked, or separated, since. What is added to the set while it
 * is gone through is gone through, too.
 */
function holders(draft: Draft, found: Case, member: Member): Set<Member> {
  const all = new Set([member, payerOf(draft, found, member)]);
  for (const one of all) {
    all.add(accountOf(draft, one));
    for (const id of one.parted ?? []) {
      const other = draft.view.read(memberKind, id);
      if (other) all.add(other);
    }
  }
  return all;
}

function payerOf({ view }: Draft, { account }: Case, member: Member): Member {
  return (account && view.read(memberKind, account)) || member;
}

function telling(draft: Draft, found: Case): Effect[] {
  const community = draft.community.data;
  const rule = titleOfRule(draft.community, found.rule);
  const said = say(community, 'case.undone', { member: { id: found.member, name: found.name }, rule });
  const words = mayComeBack(draft, found) ? joinWords([said, say(community, 'case.come-back')], '\n') : said;
  const topic = found.topic === undefined ? {} : { topic: found.topic };
  return [{ type: 'tell', member: found.member, words, fallback: { chat: found.chat, words: said, ...topic } }];
}

/** Removed for it, still away, and nothing else keeps them out. */
function mayComeBack(draft: Draft, { member: id, name, chat, sanction }: Case): boolean {
  if (sanction.do !== 'kick' && sanction.do !== 'ban') return false;
  const member = draft.memberOf({ id, name });
  return isGoneFrom(draft, member, chat) && !inForce(member, draft.now).some(({ kind }) => kind === 'ban');
}
