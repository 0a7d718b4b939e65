import type { MessageEvent } from '../event/event.ts';
import { nativeId } from '../event/ids.ts';
import type { Member } from '../records/member.ts';
import { quotesOf } from '../rules/combine.ts';
import type { CompiledRule } from '../rules/compile.ts';
import type { Subject } from '../rules/condition.ts';
import {
  explainChosen,
  explainRules,
  type Fired,
  firedRules,
  involvedMessages,
  type RuleTrace,
} from '../rules/evaluate.ts';
import { fact } from '../rules/fact.ts';
import { sayFact } from '../rules/say-fact.ts';
import { subjectOf } from '../rules/subject.ts';
import { traceLine } from '../rules/trace-line.ts';
import { withAccount } from './account.ts';
import { albumBefore, caseOfAlbum } from './album.ts';
import { RecordedAround } from './around.ts';
import { meetAdmins } from './chats.ts';
import { commandOf } from './command.ts';
import { concernOf } from './concern.ts';
import type { Draft } from './draft.ts';
import { hush } from './mutes.ts';
import { noteName } from './names.ts';
import { obey } from './obey.ts';
import { addToCase, type Offence, punish, recordShadow, type SameMessage, type TraceLine } from './offence.ts';
import { onlySays, sayInChat } from './only-says.ts';
import { noteWrites } from './presence.ts';
import { noteTopics } from './talk.ts';

/** A message of a group goes through nickname, rules, commands and rewards; one of the admin chat or in private is a command. */
export function decideMessage(draft: Draft, event: MessageEvent): void {
  if (event.from.kind === 'bot') return draft.note('sent by a bot');
  if (event.private) return obey(draft, event);
  const concern = concernOf(draft, event.chat);
  if (concern === 'ignore') {
    draft.note('not a chat of this community');
    // Somebody may be about to write it into the file.
    if (commandOf(event)?.name === 'id') obey(draft, event);
    return;
  }
  if (concern === 'admins') return hearAdmins(draft, event);
  // The group itself speaks: an anonymous admin, or the channel it belongs to.
  if (event.from.kind === 'chat') {
    draft.note('sent in the name of the group');
    return nativeId(event.from.id) === nativeId(event.chat) ? obey(draft, event) : undefined;
  }
  runGroupMessage(draft, event);
}

/** In the admin chat: an answer to something of ours, or a command. */
function hearAdmins(draft: Draft, event: MessageEvent): void {
  const { wroteAmongAdmins } = draft.community.workflows.hooks;
  if (event.from.kind === 'person' && !event.edited && draft.isAdmin(event.from.id) && !commandOf(event)) {
    if (wroteAmongAdmins.some((heard) => heard(draft, event))) return;
  }
  obey(draft, event);
}

function runGroupMessage(draft: Draft, event: MessageEvent): void {
  const member = draft.memberOf(event.from);
  const before = event.edited ? { ...member } : undefined;
  noteName(draft, member, event.from, event.chat);
  if (event.from.kind === 'channel') member.channel = true;
  noteWrites(draft, member, event.chat);
  if (member.messages === 0) meetAdmins(draft, event.chat);
  if (hush(draft, member, event)) return draft.keep(member);
  const { hooks } = draft.community.workflows;
  const taken = hooks.message.some((heard) => heard(draft, member, event) === true);
  const around = new RecordedAround(draft, event);
  const subject = subjectOf(event, withAccount(draft, member), draft.now, draft.community, around);
  member.recent = subject.member.recent;
  if (!event.edited && !taken) {
    member.messages += 1;
    for (const counted of hooks.counted) counted(draft, member);
  }
  // Platforms report an edit when a link preview has been made, too: most change nothing, and cost no write.
  if (!before || differs(before, member)) draft.keep(member);
  if (taken) return;
  if (draft.isProtected(member, event.chat)) draft.note('staff and admins are never sanctioned: no rule was asked');
  else {
    const offends = breaksRule(draft, event, subject, member) || sharesAlbum(draft, event, member);
    around.keepSaid();
    if (offends || hooks.allowed.some((allowed) => allowed(draft, member, event) === true)) return;
  }
  if (!event.edited && event.from.kind === 'person') {
    noteTopics(draft, subject, member);
    for (const spoke of hooks.spoke) spoke(draft, member, subject);
    obey(draft, event);
  }
}

function differs(before: Member, after: Member): boolean {
  for (const field in after) if (before[field as keyof Member] !== after[field as keyof Member]) return true;
  for (const field in before) if (!(field in after)) return true;
  return false;
}

/** A case tells of every rule as long as somebody can read that, and it fits a record. */
const mostExplained = 60;

/** True when somebody has offended: what breaks a rule earns and commands nothing. Who is only asked for something has not. */
function breaksRule(draft: Draft, event: MessageEvent, subject: Subject, member: Member): boolean {
  const { rules } = draft.community;
  const fired = firedRules(rules, subject);
  if (fired.live.length === 0 && fired.shadow.length === 0 && !draft.traceAll) return false;
  const { explained, trace } = explain(draft, subject, fired);
  draft.rules.push(...explained);
  const offence = (rule: CompiledRule, messageIds: readonly string[]): Offence => {
    const pieces = quotesOf(explained.filter((one) => one.rule === rule.data.id)).map(({ text }) => text);
    return { event, member, rule: rule.data, messageIds, trace, pieces };
  };
  for (const { line } of trace) draft.note(line);
  for (const rule of fired.shadow) recordShadow(draft, offence(rule, [subject.event.message.id]));
  const same: SameMessage = { cases: [], removed: new Set() };
  const offended = fired.live.filter((rule) => !onlySays(rule.data));
  for (const rule of fired.live) {
    if (!offended.includes(rule)) sayInChat(draft, event, member, rule.data);
    else {
      const involved = new Set([...albumBefore(member, subject.event), ...involvedMessages(rule, subject)]);
      punish(draft, offence(rule, [...involved]), same);
    }
  }
  return offended.length > 0;
}

/** Why rules fired and did not, and the same in lines for a record: of all of them, or of the telling ones of many. */
function explain({ community: { data, rules }, traceAll }: Draft, subject: Subject, fired: Fired) {
  const lineOf = (one: RuleTrace): TraceLine => ({ rule: one.rule, fired: one.fired, line: traceLine(data, one) });
  if (traceAll || rules.rules.length <= mostExplained) {
    const explained = explainRules(rules, subject);
    return { explained, trace: explained.map(lineOf) };
  }
  const { traces, untold } = explainChosen(rules, subject, fired, mostExplained);
  const others = rules.running.length - traces.length - untold;
  const rest = [
    ...(untold > 0 ? [sayFact(data, fact('trace.not-looked', { count: untold }))] : []),
    ...(others > 0 ? [sayFact(data, fact('trace.others', { count: others }))] : []),
  ];
  return { explained: traces, trace: [...traces.map(lineOf), ...rest.map((line) => ({ fired: false, line }))] };
}

/** True for a picture of an album whose words have led to a case: it goes the same way. */
function sharesAlbum(draft: Draft, event: MessageEvent, member: Member): boolean {
  const found = caseOfAlbum(draft, member, event);
  const rule = found && draft.community.data.rules.find(({ id }) => id === found.rule);
  if (!rule) return false;
  addToCase(draft, { event, member, rule, messageIds: [event.message.id], trace: [] }, found);
  return true;
}
