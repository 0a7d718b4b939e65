import { renderInstant } from '../../community/durations.ts';
import { joinWords, say } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { numberOf } from '../../decision/find-case.ts';
import { totalStrikes } from '../../decision/ladder.ts';
import { titleOfRule } from '../../decision/rule-title.ts';
import { accountsOf } from '../../decision/same-person.ts';
import { sanctionWords } from '../../decision/sanction-words.ts';
import { inForce } from '../../decision/sanctions.ts';
import type { Words } from '../../effects/effect.ts';
import type { MemberId } from '../../event/ids.ts';
import { appealKind } from '../../records/appeal.ts';
import { type Case, caseKind } from '../../records/case.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { isReported, reportKind } from '../../records/report.ts';
import { mentioning } from '../../records/rights.ts';
import { answerAdmin } from './answer-admin.ts';

const mostShown = 10;

/** `/history @someone`: of all accounts of the person; who has reported them is nobody's to read. */
export function showHistory(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const target = command.target(draft);
  if (target === 'none') return answerAdmin(draft, command, say(voice, 'history.usage'));
  if ('unknown' in target) {
    return answerAdmin(draft, command, say(voice, 'command.unknown-member', { name: target.unknown }));
  }
  const accounts = accountsOf(draft, target.id);
  const cases = casesOf(draft, accounts).sort((a, b) => b.at - a.at);
  const lines = [headOf(draft, target, accounts, cases), ...sanctionsOf(draft, accounts)];
  const listed = cases.slice(0, mostShown).map((one) => lineOf(draft, one));
  answerAdmin(
    draft,
    command,
    joinWords([joinWords(lines, '\n'), ...(listed.length > 0 ? [joinWords(listed, '\n')] : [])], '\n\n'),
  );
}

function casesOf(draft: Draft, accounts: readonly MemberId[]): Case[] {
  const found = accounts.flatMap((one) => draft.view.list(caseKind, mentioning(caseKind.name, one)));
  const theirs = found.filter(({ member }) => accounts.includes(member));
  return [...new Map(theirs.map((one) => [one.id, one])).values()];
}

function headOf(draft: Draft, target: Member, accounts: readonly MemberId[], cases: readonly Case[]): Words {
  const { ladders } = draft.community.data;
  const account = accountOf(draft, target);
  const appeals = accounts
    .flatMap((one) => draft.view.list(appealKind, mentioning('appeal', one)))
    .filter(({ member }) => accounts.includes(member));
  const about = accounts.flatMap((one) => draft.view.list(reportKind, mentioning('report', one)));
  const reports = [...new Map(about.map((one) => [one.id, one])).values()].filter((one) =>
    accounts.some((id) => isReported(one, id)),
  );
  return say(draft.community.data, 'history.head', {
    // Not a mention: nobody is called by being asked about.
    member: shownName(target),
    messages: target.messages,
    points: account.points,
    strikes: totalStrikes(account, ladders, draft.now),
    cases: cases.length,
    undone: cases.filter(({ status }) => status === 'undone').length,
    appeals: appeals.length,
    granted: appeals.filter(({ state }) => state === 'granted').length,
    reports: reports.length,
    confirmed: reports.filter(({ status }) => status === 'confirmed').length,
  });
}

function sanctionsOf(draft: Draft, accounts: readonly MemberId[]): Words[] {
  const voice = draft.community.data;
  const held = accounts.flatMap((id) => inForce(draft.view.read(memberKind, id) ?? {}, draft.now));
  const until = Math.max(0, ...held.filter(({ kind }) => kind === 'mute').map((one) => one.until));
  return [
    ...(until > 0 ? [say(voice, 'me.muted', { until: renderInstant(until, voice) })] : []),
    ...(held.some(({ kind }) => kind === 'ban') ? [say(voice, 'me.banned')] : []),
  ];
}

function lineOf(draft: Draft, found: Case): Words {
  const voice = draft.community.data;
  return say(voice, 'history.line', {
    case: numberOf(found),
    time: renderInstant(found.at, voice),
    rule: titleOfRule(draft.community, found.rule),
    sanction: sanctionWords(draft, found),
    status: say(voice, `status.${found.status}`),
  });
}
