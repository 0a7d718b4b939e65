import { say, sayPlain } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import { Command, commandOf } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { evidenceOf, joinEvidence } from '../../decision/evidence.ts';
import { isForAnother, mayAsk } from '../../decision/obey.ts';
import type { Words } from '../../effects/effect.ts';
import type { MessageEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Member } from '../../records/member.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { judgesOf } from './card.ts';
import { hideIfMany } from './hide.ts';
import { showReports } from './list.ts';
import { isPointing, type Pointed, type Pointless, pointedAt } from './pointing.ts';
import { isSlowed, mayReport, reporterOf } from './reporters.ts';
import type { ReportSettings } from './settings.ts';
import { isOfTeam } from './team.ts';
import { openReport } from './waiting.ts';
import { lookUpWords, needsWords, reportIdOf } from './words.ts';

/** What is in a group for the admins alone: it goes before anybody has read it, whatever becomes of it. */
export function takeInGroup(draft: Draft, member: Member, event: MessageEvent): boolean | undefined {
  if (!event.message.text.startsWith('/report') || event.from.kind !== 'person') return undefined;
  const command = commandOf(event);
  if (!command || (command.name !== 'report' && command.name !== 'reports')) return undefined;
  if (isForAnother(draft, command)) return undefined;
  draft.confidential = true;
  draft.do({
    type: 'remove',
    chat: event.chat,
    member: event.from.id,
    messageIds: [event.message.id],
    wished: true,
  });
  // From here on the record is read again, by those who know nothing of this one.
  draft.keep(member);
  if (!mayAsk(draft, event.from)) draft.note('asked too often within a minute: not answered');
  else if (command.name === 'reports') showReports(draft, command);
  else takeReport(draft, command);
  return true;
}

/** Whatever somebody of the group forwards to the bot, or names, in private. */
export function takeInPrivate(draft: Draft, event: MessageEvent): boolean {
  const command = new Command('report', undefined, event.message.text, event);
  if (!isPointing(draft, command) || !command.isFromMember(draft)) return false;
  if (joinsAlbum(draft, event)) return true;
  if (mayAsk(draft, event.from)) takeReport(draft, command);
  else draft.note('asked too often within a minute: not answered');
  return true;
}

/** `/report`: whoever reports is answered in private, and never in the group. */
export function takeReport(draft: Draft, command: Command): void {
  const settings = draft.community.data.reports;
  if (!settings) return;
  draft.confidential = true;
  const pointed = pointedAt(draft, command);
  const words =
    typeof pointed === 'string' || 'unknown' in pointed
      ? usage(draft, pointed)
      : answerTo(draft, command, { pointed, settings });
  draft.do({ type: 'tell', member: command.from.id, words });
}

function usage({ community: { data } }: Draft, pointless: Pointless): Words {
  if (pointless === 'nothing') return say(data, 'report.usage');
  if (pointless === 'unknown-link') return say(data, 'report.unknown-link');
  return say(data, 'command.unknown-member', { name: pointless.unknown });
}

interface Taking {
  readonly pointed: Pointed;
  readonly settings: ReportSettings;
}

function answerTo(draft: Draft, { from, event }: Command, { pointed, settings }: Taking): Words {
  const voice = draft.community.data;
  const account = accountOf(draft, draft.memberOf(from)).id;
  if (pointed.member && accountOf(draft, pointed.member).id === account) return say(voice, 'report.own');
  const known = knownReport(draft, pointed);
  if (known && known.status !== 'open') {
    return say(voice, 'report.settled', { outcome: sayPlain(voice, `report.is-${known.status}`) });
  }
  if (known?.reporters.some((one) => one.account === account)) return say(voice, 'report.again');
  const report = known ?? newReport(draft, pointed, settings);
  if (report.guarded && judgesOf(draft, report).length === 0) return say(voice, 'report.nobody');
  const reporter = reporterOf(draft, account);
  if (!mayReport(draft, reporter, report.id, settings.perDay)) {
    return say(voice, isSlowed(reporter, draft.now) ? 'report.slow' : 'report.enough');
  }
  add(draft, report, { member: from.id, account, pointed });
  if (known) hideIfMany(draft, report, settings);
  else if (needsWords(report)) lookUpWords(draft, report);
  else openReport(draft, report, settings);
  draft.note(`report ${report.id} ${known ? 'joined' : 'opened'} by ${event.private ? 'private' : 'group'} message`);
  return say(voice, 'report.taken');
}

/** The report that there is of the same. Of a member in general there may be others, which are closed. */
function knownReport(draft: Draft, { about, general }: Pointed): Report | undefined {
  if (!general) return draft.view.read(reportKind, reportIdOf(about));
  const open = draft.view.list(reportKind, { partition: 'report', contains: JSON.stringify(about) });
  const found = open.find((one) => one.about === about && one.status === 'open');
  return found && draft.view.read(reportKind, found.id);
}

function newReport(draft: Draft, pointed: Pointed, { remind }: ReportSettings): Report {
  const { about, general, chat, topic, messageId, member, name, byGroup, evidence } = pointed;
  return {
    id: reportIdOf(general ? draft.event.id : about),
    about,
    at: draft.now,
    ...(chat === undefined ? {} : { chat }),
    ...(topic === undefined ? {} : { topic }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(member ? { member: member.id } : {}),
    ...(member?.account === undefined ? {} : { account: member.account }),
    name,
    evidence,
    reporters: [],
    status: 'open',
    ...(byGroup || (member && isOfTeam(draft, member, chat)) ? { guarded: true } : {}),
    stage: 0,
    dueAt: draft.now + remind,
  };
}

const longestReason = 300;

function add(
  draft: Draft,
  report: Report,
  { member, account, pointed }: { member: MemberId; account: MemberId; pointed: Pointed },
): void {
  const reason = pointed.reason.trim().slice(0, longestReason).toWellFormed();
  const why = reason === '' ? {} : { reason };
  if (report.reporters.length > 0) report.evidence = joinEvidence(report.evidence, pointed.evidence);
  report.reporters = [...report.reporters, { member, account, at: draft.now, ...why }];
  draft.view.put(reportKind, report, report.id);
}

/** The further pictures of an album arrive as messages of their own. */
function joinsAlbum(draft: Draft, event: MessageEvent): boolean {
  const { album } = event.message;
  if (album === undefined) return false;
  const [id] = reporterOf(draft, accountOf(draft, draft.memberOf(event.from)).id).lately.at(-1) ?? [];
  const report = id === undefined ? undefined : draft.view.read(reportKind, id);
  if (report?.status !== 'open' || report.evidence.album !== album) return false;
  draft.confidential = true;
  report.evidence = joinEvidence(report.evidence, evidenceOf(event, []));
  draft.view.put(reportKind, report, report.id);
  return true;
}
