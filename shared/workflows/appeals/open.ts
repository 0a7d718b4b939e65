import { renderInstant } from '../../community/durations.ts';
import { say, sayPlain } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { onlyInPrivate } from '../../decision/only-in-private.ts';
import { publish } from '../../decision/publish.ts';
import { titleOfRule } from '../../decision/rule-title.ts';
import { accountsOf, isSamePerson } from '../../decision/same-person.ts';
import type { ButtonEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Person } from '../../event/message.ts';
import { type Appeal, appealKind } from '../../records/appeal.ts';
import { appealWordsKind, wordsKept } from '../../records/appeal-words.ts';
import { type Case, caseKind } from '../../records/case.ts';
import { mentioning } from '../../records/rights.ts';
import { answerInPrivate } from '../rights/me.ts';
import { showAdmins } from './notice.ts';
import { setDue } from './timer.ts';

/** Buttons for more would fill the screen, and older cases are nearly forgotten. */
const mostOffered = 5;
/** Who has pressed the button and then writes nothing has appealed all the same. */
export const timeToWrite = 3600_000;
const longestWords = 1500;

/** `/appeal reason`, in private: against the one case there is, or which of several is asked. */
export function appealByCommand(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  if (!command.event.private)
    return answerInPrivate(draft, command, onlyInPrivate(draft, command.from, command.event.chat));
  const open = casesOf(draft, command.from.id).filter((found) => refusal(draft, command.from, found) === undefined);
  const [found] = open;
  if (!found) return answerInPrivate(draft, command, say(voice, 'appeal.none'));
  if (open.length === 1) return begin(draft, command.from, found, command.words);
  const buttons = open.slice(0, mostOffered).map((one) => [{ label: labelOf(draft, one), data: `appeal:${one.id}` }]);
  const which = keepWords(draft, command) ? 'appeal.which-of' : 'appeal.which';
  draft.do({ type: 'tell', member: command.from.id, words: say(voice, which), buttons });
}

/** They need not say it again when they have chosen. False: they have said nothing yet. */
function keepWords({ view, now }: Draft, { from, words }: Command): boolean {
  const said = words.trim().slice(0, longestWords).toWellFormed();
  if (said === '') view.delete(appealWordsKind, from.id);
  else view.put(appealWordsKind, { member: from.id, at: now, words: said }, from.id);
  return said !== '';
}

/** Once: against another case they have other words. */
function keptWords({ view, now }: Draft, { id }: Person): string {
  const kept = view.read(appealWordsKind, id);
  if (kept) view.delete(appealWordsKind, id);
  return kept && now <= kept.at + wordsKept ? kept.words : '';
}

/** All accounts of a person; newest first. */
function casesOf(draft: Draft, id: MemberId): Case[] {
  const accounts = accountsOf(draft, id);
  const ids = accounts.flatMap((account) =>
    draft.view.list(caseKind, mentioning('case', account)).flatMap((one) => (one.member === account ? [one.id] : [])),
  );
  const cases = [...new Set(ids)].flatMap((one) => draft.view.read(caseKind, one) ?? []);
  return cases.sort((a, b) => b.at - a.at);
}

function labelOf({ community }: Draft, { rule, at }: Case): string {
  return `${renderInstant(at, community.data)} · ${titleOfRule(community, rule)}`.slice(0, 60).toWellFormed();
}

/** By the button under what a member was told of a case. */
export function appealByButton(draft: Draft, event: ButtonEvent): void {
  const found = draft.view.read(caseKind, event.data.slice('appeal:'.length));
  const why = found ? refusal(draft, event.from, found) : 'appeal.over';
  const text = why === undefined ? {} : { text: sayPlain(draft.community.data, why), alert: true };
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId, ...text });
  if (found && why === undefined) begin(draft, event.from, found, keptWords(draft, event.from));
}

/** Why somebody cannot appeal against a case. */
function refusal(
  draft: Draft,
  { id }: Person,
  found: Case,
): 'appeal.not-yours' | 'appeal.once' | 'appeal.over' | undefined {
  if (!isSamePerson(draft, id, found.member)) return 'appeal.not-yours';
  if (draft.view.read(appealKind, found.id)) return 'appeal.once';
  const { within = 0 } = draft.community.data.appeals ?? {};
  const stands = found.status === 'open' || found.status === 'dismissed';
  return stands && draft.now <= found.at + within ? undefined : 'appeal.over';
}

function begin(draft: Draft, from: Person, found: Case, words: string): void {
  const appeal: Appeal = {
    case: found.id,
    member: from.id,
    name: from.name,
    at: draft.now,
    state: 'writing',
    words: [],
    since: draft.now,
    ...(found.by ? { against: found.by } : {}),
  };
  const said = words.trim();
  if (said !== '') {
    appeal.words = [said.slice(0, longestWords).toWellFormed()];
    return send(draft, appeal, found);
  }
  draft.view.put(appealKind, appeal, found.id);
  const member = draft.memberOf(from);
  member.appeal = found.id;
  draft.keep(member);
  const voice = draft.community.data;
  const buttons = [[{ label: sayPlain(voice, 'button.appeal-send'), data: `appeal-send:${found.id}` }]];
  draft.do({ type: 'tell', member: from.id, words: say(voice, 'appeal.words'), buttons });
  draft.do(setDue(appeal, draft.now + timeToWrite));
}

/** They have nothing to add. */
export function sendByButton(draft: Draft, event: ButtonEvent): void {
  const voice = draft.community.data;
  const id = event.data.slice('appeal-send:'.length);
  const [appeal, found] = [draft.view.read(appealKind, id), draft.view.read(caseKind, id)];
  const waits = appeal && found && appeal.state === 'writing' && isSamePerson(draft, event.from.id, appeal.member);
  const text = waits ? {} : { text: sayPlain(voice, 'answer.already') };
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId, ...text });
  if (waits) send(draft, appeal, found);
}

/** It lies with the admins from now on. */
export function send(draft: Draft, appeal: Appeal, found: Case): void {
  const voice = draft.community.data;
  const { remind = 0, timeOut = 0 } = voice.appeals ?? {};
  appeal.state = 'open';
  appeal.since = draft.now;
  draft.view.put(appealKind, appeal, found.id);
  endWriting(draft, appeal);
  const until = renderInstant(draft.now + timeOut, voice);
  draft.do({ type: 'tell', member: appeal.member, words: say(voice, 'appeal.sent', { until }) });
  draft.do(setDue(appeal, draft.now + remind));
  publish(draft, 'appeal.opened', { case: found.id, member: found.member, rule: found.rule }, { of: found.id });
  showAdmins(draft, appeal, found);
}

/** What they write to the bot is no longer meant for the appeal. */
export function endWriting(draft: Draft, appeal: Appeal): void {
  const member = draft.memberOf({ id: appeal.member, name: appeal.name });
  if (member.appeal !== appeal.case) return;
  delete member.appeal;
  draft.keep(member);
}

export function addWords(appeal: Appeal, text: string): void {
  appeal.words = [...appeal.words, text.slice(0, longestWords).toWellFormed()].slice(-mostAnswers);
}

/** A record has its size. */
const mostAnswers = 8;
