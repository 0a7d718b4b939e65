import type { RuleData } from '../community/community.ts';
import { renderInstant } from '../community/durations.ts';
import { say, sayPlain } from '../community/say.ts';
import type { Button } from '../effects/effect.ts';
import { nativeId, platformOf } from '../event/ids.ts';
import type { Case } from '../records/case.ts';
import { chatKind } from '../records/chat.ts';
import type { Member } from '../records/member.ts';
import { accountOf } from './account.ts';
import type { Draft } from './draft.ts';
import { quote } from './evidence.ts';
import { numberOf } from './find-case.ts';
import { publish } from './publish.ts';
import { sanctionWords } from './sanction-words.ts';

/** Tells the bus of a new case, and the admins when it is serious or somebody was removed for it. */
export function announce(draft: Draft, opened: Case, rule: RuleData, member: Member): void {
  const { id, chat, sanction } = opened;
  const removed = sanction.do === 'kick' || sanction.do === 'ban';
  const serious = rule.then.serious || removed;
  const detail = { case: id, member: member.id, chat, rule: rule.id, sanction: sanction.do, serious };
  const notice = serious ? noticeOf(draft, opened, rule, member) : undefined;
  publish(draft, 'case.opened', detail, { as: id, notice });
}

/** Of a case in which nothing was done. The admins have been called once, to the group itself; whoever listens to the bus hears of each. */
export function announceWithheld(draft: Draft, { id, member, chat }: Case, rule: RuleData): void {
  const detail = { case: id, member, chat, rule: rule.id, serious: rule.then.serious };
  publish(draft, 'case.withheld', detail, { as: id });
}

function noticeOf(draft: Draft, opened: Case, rule: RuleData, member: Member) {
  const community = draft.community.data;
  const words = say(community, 'notice.case', {
    rule: rule.title,
    member: { id: member.id, name: member.name },
    chat: draft.view.read(chatKind, opened.chat)?.title || nativeId(opened.chat),
    time: renderInstant(opened.evidence.at, community),
    sanction: sanctionWords(draft, opened),
    strikes: accountOf(draft, member).strikes,
    evidence: quote(community, opened),
    case: numberOf(opened),
  });
  return { words, buttons: caseButtons(draft, opened), platform: platformOf(opened.chat) };
}

/** What an admin may still do about a case. */
export function caseButtons(draft: Draft, opened: Case): readonly (readonly Button[])[] {
  const button = (action: CaseAction): Button => ({
    label: sayPlain(draft.community.data, `button.${action}`),
    data: `${action}:${opened.id}`,
  });
  const harder: CaseAction[] = [];
  if (opened.sanction.do !== 'kick' && opened.sanction.do !== 'ban') harder.push('kick');
  if (opened.sanction.do !== 'ban') harder.push('ban');
  return [[button('undo'), button('dismiss')], harder.map(button)].filter((row) => row.length > 0);
}

export const caseActions = ['undo', 'kick', 'ban', 'dismiss'] as const;
export type CaseAction = (typeof caseActions)[number];
