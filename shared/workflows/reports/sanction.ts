import type { RuleData } from '../../community/community.ts';
import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import { count } from '../../decision/ladder.ts';
import { wordsFor } from '../../decision/offence.ts';
import { publish } from '../../decision/publish.ts';
import { reportRule, titleOfRule } from '../../decision/rule-title.ts';
import { lay, sanctionEffects } from '../../decision/sanctions.ts';
import type { Effect } from '../../effects/effect.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { type Case, caseKind, type Sanction } from '../../records/case.ts';
import type { Member } from '../../records/member.ts';
import type { Report } from '../../records/report.ts';
import { fact } from '../../rules/fact.ts';
import { sayFact } from '../../rules/say-fact.ts';
import type { Confirmation } from './card.ts';
import type { ReportSettings } from './settings.ts';

export interface Confirmed {
  readonly how: Exclude<Confirmation, 'noted'>;
  readonly by: MemberId;
  readonly settings: ReportSettings;
}

/** Does what the admin has decided as a case, with everything that a case can have taken back. Nothing in it tells of reporters. */
export function openCaseOf(draft: Draft, report: Report & Target, confirmed: Confirmed): Case {
  const member = draft.memberOf({ id: report.member, name: report.name });
  const opened = caseOf(draft, report, { confirmed, member });
  draft.view.put(caseKind, opened, opened.id);
  countStrikes(draft, opened, confirmed.settings, member);
  lay(draft, member, opened);
  const { do: done } = opened.sanction;
  member.lastCase = { id: opened.id, at: draft.now, serious: done === 'kick' };
  for (const caseOpened of draft.community.workflows.hooks.caseOpened) caseOpened(draft, member, opened);
  draft.keep(member);
  const removed = removal(draft, report, opened.id);
  draft.do(...removed, ...sanctionEffects(draft, opened, member));
  const words = wordsFor(draft, opened, ruleOf(draft), member, removed.length > 0 || report.hiddenAt !== undefined);
  const { chat, topic } = opened;
  if (words) draft.do({ type: 'post', chat, words, caseId: opened.id, ...(topic === undefined ? {} : { topic }) });
  publishOpened(draft, opened);
  return opened;
}

/** Whom it can be done to, and where. */
export interface Target {
  readonly member: MemberId;
  readonly chat: ChatId;
}

function caseOf(
  draft: Draft,
  report: Report & Target,
  { confirmed, member }: { confirmed: Confirmed; member: Member },
): Case {
  const { how, by, settings } = confirmed;
  const { chat, topic, evidence } = report;
  return {
    // The case that a report has led to bears its name.
    id: report.id,
    member: member.id,
    name: member.name,
    ...(member.account === undefined ? {} : { account: member.account }),
    chat,
    ...(topic === undefined ? {} : { topic }),
    rule: reportRule,
    at: draft.now,
    // When it was reported says who did.
    evidence: { ...evidence, at: evidence.at === 0 ? draft.now : evidence.at },
    status: 'open',
    strikes: settings.sanction?.strikes ?? 0,
    points: 0,
    sanction: sanctionOf(how, draft.now + settings.mute),
    by,
    trace: [sayFact(draft.community.data, fact('trace.reported'))],
    fired: 1,
  };
}

function sanctionOf(how: Confirmed['how'], until: number): Sanction {
  if (how === 'remove') return { do: 'none' };
  return how === 'mute' ? { do: 'mute', until } : { do: how };
}

function countStrikes(draft: Draft, { id, strikes }: Case, { sanction }: ReportSettings, member: Member): void {
  if (!sanction) return;
  const account = accountOf(draft, member);
  count(account, [id, sanction.ladder, strikes, draft.now], draft.community.data.ladders);
  if (account !== member) draft.keep(account);
}

function removal(draft: Draft, report: Report & Target, caseId: string): Effect[] {
  const { chat, member, messageId, hiddenAt, evidence } = report;
  if (messageId === undefined || hiddenAt !== undefined) return [];
  const within = draft.abilities(chat).deadlines.remove;
  const before = within === undefined || evidence.at === 0 ? {} : { before: evidence.at + within };
  return [{ type: 'remove', chat, member, messageIds: [messageId], ...before, caseId }];
}

/** As a rule of the file would be worded. */
function ruleOf({ community }: Draft): RuleData {
  return {
    id: reportRule,
    title: titleOfRule(community, reportRule),
    mode: 'live',
    when: { type: 'all', of: [] },
    then: { remove: true, points: 0, serious: false },
  };
}

function publishOpened(draft: Draft, { id, member, chat, rule, sanction }: Case): void {
  const detail = { case: id, member, chat, rule, sanction: sanction.do, serious: false };
  publish(draft, 'case.opened', detail, { as: id });
}
