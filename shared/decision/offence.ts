import type { RuleData } from '../community/community.ts';
import { renderDuration, renderInstant } from '../community/durations.ts';
import { fill, joinWords, plain, say } from '../community/say.ts';
import type { Effect, Words } from '../effects/effect.ts';
import type { MessageEvent } from '../event/event.ts';
import { type Case, caseKind, type Sanction } from '../records/case.ts';
import type { Member } from '../records/member.ts';
import { shortId } from '../text/identity.ts';
import { accountOf } from './account.ts';
import { announce, announceWithheld } from './announce.ts';
import { called } from './called.ts';
import { underCap } from './cap.ts';
import type { Draft } from './draft.ts';
import { evidenceOf, joinEvidence } from './evidence.ts';
import { count, sanctionOf, stepAt, strikesOn } from './ladder.ts';
import { grant } from './points.ts';
import { lay, sanctionEffects } from './sanctions.ts';

/** What one rule says of a message, as admins read it. */
export interface TraceLine {
  /** Absent: a line of what is not told. */
  readonly rule?: string;
  readonly fired: boolean;
  readonly line: string;
}

export interface Offence {
  readonly event: MessageEvent;
  readonly member: Member;
  readonly rule: RuleData;
  /** The messages that made it so, this one among them. */
  readonly messageIds: readonly string[];
  readonly trace: readonly TraceLine[];
  /** What of the message decided, as it was written. */
  readonly pieces?: readonly string[];
}

/** What a message that breaks several rules has led to so far: each is a case, the rest happens once. */
export interface SameMessage {
  readonly cases: Case[];
  /** Ids of the messages that are withdrawn already. */
  readonly removed: Set<string>;
  /** Whether the hourly cap lets it be withdrawn and sanctioned; absent: not asked yet. */
  allowed?: boolean;
}

/** What was sent within this of the last case's decision was sent before its author could know of it. */
const burst = 2_000;

/** A live rule has been broken: opens a case with its evidence and does what the rule and its ladder say. */
export function punish(draft: Draft, offence: Offence, same: SameMessage): void {
  const earlier = caseOfMessage(draft, offence) ?? caseOfBurst(draft, offence, same);
  if (earlier) {
    addToCase(draft, offence, earlier, same);
    return;
  }
  const { event, member, rule } = offence;
  if ((rule.then.remove || rule.then.sanction) && !mayAct(draft, event, same)) {
    announceWithheld(
      draft,
      openCase(draft, offence, { status: 'withheld', strikes: 0, sanction: { do: 'none' } }),
      rule,
    );
    return;
  }
  const { strikes, sanction } = climb(draft, offence);
  const opened = openCase(draft, offence, { status: 'open', strikes, sanction });
  charge(draft, opened, member, rule, same);
  besideEachOther(draft, opened, same);
  const removed = removal(draft, offence, opened.id, same);
  draft.do(...removed, ...sanctionEffects(draft, opened, member));
  const words = wordsFor(draft, opened, rule, member, removed.length > 0);
  if (words) draft.do(postIn(event, words, opened.id));
  announce(draft, opened, rule, member);
}

function mayAct(draft: Draft, { chat }: MessageEvent, same: SameMessage): boolean {
  same.allowed ??= underCap(draft, chat);
  return same.allowed;
}

/** Each case knows those of the same message, so that all of it can be taken back at once. */
function besideEachOther(draft: Draft, opened: Case, { cases }: SameMessage): void {
  cases.push(opened);
  if (cases.length === 1) return;
  for (const one of cases) {
    one.beside = cases.filter((other) => other !== one).map(({ id }) => id);
    draft.view.put(caseKind, one, one.id);
  }
}

/** A rule that is only being tried: the case is recorded and nothing happens. */
export function recordShadow(draft: Draft, offence: Offence): void {
  const earlier = caseOfMessage(draft, offence);
  if (earlier) addToCase(draft, offence, earlier);
  else openCase(draft, offence, { status: 'shadow', strikes: 0, sanction: { do: 'none' } });
}

/** One message is one offence against a rule, however often it is edited. */
function caseOfMessage(draft: Draft, { event, rule }: Offence): Case | undefined {
  return draft.view.read(caseKind, caseId(event, rule));
}

/** Only a case that weighs as much as this offence: nothing harmless said first may shelter what is worse. */
function caseOfBurst(draft: Draft, { event, member, rule }: Offence, { cases }: SameMessage): Case | undefined {
  const last = member.lastCase;
  // Another rule that the same message breaks.
  if (cases.some(({ id }) => id === last?.id)) return undefined;
  if (!last || event.at > last.at + burst || (rule.then.serious && !last.serious)) return undefined;
  const earlier = draft.view.read(caseKind, last.id);
  if (earlier?.status !== 'open' || earlier.chat !== event.chat) return undefined;
  return earlier.strikes >= (rule.then.sanction?.strikes ?? 0) ? earlier : undefined;
}

/** More of the same case: kept as evidence, and withdrawn while the case stands. */
export function addToCase(draft: Draft, offence: Offence, earlier: Case, same?: SameMessage): void {
  const { event, messageIds, pieces } = offence;
  if (isEvidence(draft, event, earlier)) {
    draft.repeated = true;
    return;
  }
  // A flood's later messages name the earlier ones again, which are gone already. One that is edited is still there.
  const known = new Set(earlier.evidence.messageIds);
  const fresh = messageIds.filter((id) => !known.has(id) || (event.edited && id === event.message.id));
  earlier.evidence = joinEvidence(earlier.evidence, evidenceOf(event, messageIds, pieces));
  draft.view.put(caseKind, earlier, earlier.id);
  draft.note(`added to case ${earlier.id}, ${earlier.status}`);
  if (earlier.status === 'open' && fresh.length > 0)
    draft.do(...removal(draft, { ...offence, messageIds: fresh }, earlier.id, same));
}

/** Before this decision: then the message has been decided before, and is delivered again. */
function isEvidence(draft: Draft, { message, edited }: MessageEvent, { id }: Case): boolean {
  if (edited) return false;
  return draft.view.known(caseKind, id)?.evidence.messageIds.includes(message.id) ?? false;
}

/** Each ladder counts its own strikes. */
function climb(draft: Draft, { event, member, rule }: Offence): { strikes: number; sanction: Sanction } {
  const { ladders } = draft.community.data;
  const due = rule.then.sanction;
  const ladder = due && ladders[due.ladder];
  if (!due || !ladder) return { strikes: 0, sanction: { do: 'none' } };
  const account = accountOf(draft, member);
  count(account, [caseId(event, rule), due.ladder, due.strikes, draft.now], ladders);
  if (account !== member) draft.keep(account);
  const reached = strikesOn(due.ladder, ladder.decay, account, draft.now);
  const sanction = sanctionOf(stepAt(ladder, reached), draft.now);
  return { strikes: due.strikes, sanction: event.from.kind === 'channel' ? onChannel(sanction) : sanction };
}

/** Two rules may speak of one message: one live, others in shadow. */
function caseId({ chat, message }: MessageEvent, rule: RuleData): string {
  return shortId(`${chat} ${message.id} ${rule.id}`);
}

/** A channel can be neither muted nor removed: it is not there. It can only be kept from posting. */
function onChannel(sanction: Sanction): Sanction {
  return sanction.do === 'mute' || sanction.do === 'kick' ? { do: 'ban' } : sanction;
}

function openCase(draft: Draft, offence: Offence, outcome: Pick<Case, 'status' | 'strikes' | 'sanction'>): Case {
  const { event, member, rule, messageIds, pieces } = offence;
  const opened: Case = {
    id: caseId(event, rule),
    member: member.id,
    name: member.name,
    ...(member.account === undefined ? {} : { account: member.account }),
    chat: event.chat,
    ...(event.topic === undefined ? {} : { topic: event.topic }),
    rule: rule.id,
    at: draft.now,
    evidence: evidenceOf(event, messageIds, pieces),
    points: outcome.status === 'open' ? rule.then.points : 0,
    ...traceOf(offence),
    ...outcome,
  };
  draft.view.put(caseKind, opened, opened.id);
  draft.note(`case ${opened.id}: rule ${rule.id}, ${opened.status}, ${opened.sanction.do}`);
  return opened;
}

/** The first lines say most: a message has room for no more. */
function traceOf({ rule, trace }: Offence): Pick<Case, 'trace' | 'fired'> {
  const rank = (line: TraceLine): number => (line.rule === rule.id ? 0 : line.fired ? 1 : 2);
  const lines = trace.toSorted((a, b) => rank(a) - rank(b));
  return { trace: lines.map(({ line }) => line), fired: lines.filter(({ fired }) => fired).length };
}

/** What the case costs the member, kept in the member's record. */
function charge(draft: Draft, opened: Case, member: Member, rule: RuleData, { cases }: SameMessage): void {
  const { id, sanction, points } = opened;
  const serious = rule.then.serious || sanction.do === 'kick' || sanction.do === 'ban';
  // Of several the gravest stands for the message: the rest of a burst is added to it.
  const before = cases.find((one) => one.id === member.lastCase?.id);
  const stands = before && before.strikes > opened.strikes ? before : opened;
  const anySerious = serious || (before !== undefined && member.lastCase?.serious === true);
  member.lastCase = { id: stands.id, at: draft.now, serious: anySerious };
  lay(draft, member, opened);
  for (const caseOpened of draft.community.workflows.hooks.caseOpened) caseOpened(draft, member, opened);
  if (points !== 0) grant(draft, member, { source: `case.${id}`, points, reason: 'offence' });
  draft.keep(member);
}

/** Until when the platform withdraws the message. */
function deadline(draft: Draft, { chat, at, sentAt = at }: MessageEvent): { before?: number } {
  const within = draft.abilities(chat).deadlines.remove;
  return within === undefined ? {} : { before: sentAt + within };
}

function removal(draft: Draft, { event, rule, messageIds }: Offence, caseId: string, same?: SameMessage): Effect[] {
  const left = messageIds.filter((id) => !same?.removed.has(id));
  if (!rule.then.remove || left.length === 0) return [];
  for (const id of left) same?.removed.add(id);
  return [
    { type: 'remove', chat: event.chat, member: event.from.id, messageIds: left, ...deadline(draft, event), caseId },
  ];
}

function postIn(event: MessageEvent, words: Words, caseId: string): Effect {
  return {
    type: 'post',
    chat: event.chat,
    words,
    caseId,
    ...(event.topic === undefined ? {} : { topic: event.topic }),
  };
}

/** What the chat reads: the rule's own words, what the ladder did, or both; nothing when nothing was done. */
export function wordsFor(
  draft: Draft,
  { chat, sanction }: Case,
  rule: RuleData,
  member: Member,
  removed: boolean,
): Words | undefined {
  const community = draft.community.data;
  const names = { member: called(draft, member, chat), rule: rule.title };
  const own = rule.then.say === undefined ? undefined : fill(rule.then.say, names);
  switch (sanction.do) {
    case 'none':
      return own ?? (removed ? say(community, 'case.removed', names) : undefined);
    case 'warn':
      return own ?? say(community, 'case.warned', names);
    case 'mute': {
      const length = renderDuration(sanction.until - draft.now, community.language);
      const until = renderInstant(sanction.until, community);
      const muted = say(community, 'case.muted', { ...names, for: plain(length), until: plain(until) });
      return own ? joinWords([own, muted], '\n') : muted;
    }
    case 'kick':
      return say(community, 'case.kicked', names);
    case 'ban':
      return say(community, 'case.banned', names);
    default:
      return sanction satisfies never;
  }
}
