import type { MemberId } from '../../shared/event/ids.ts';
import { type Appeal, appealKind } from '../../shared/records/appeal.ts';
import { type Application, applicationKind } from '../../shared/records/application.ts';
import { type Case, caseKind } from '../../shared/records/case.ts';
import { type ContentMonth, contentMonthKind } from '../../shared/records/content.ts';
import { type DecisionRecord, decisionKind } from '../../shared/records/decision.ts';
import { type Featured, featuredKind } from '../../shared/records/featured.ts';
import { type Invitation, invitationKind } from '../../shared/records/invitation.ts';
import { type Inviter, type InviterRank, inviterKind, inviterRankKind } from '../../shared/records/inviter.ts';
import type { RecordKind } from '../../shared/records/kind.ts';
import { type LedgerEntry, ledgerKind, type Standing, standingKind } from '../../shared/records/ledger.ts';
import { type Member, memberKind } from '../../shared/records/member.ts';
import { type Question, questionKind } from '../../shared/records/question.ts';
import { type Redemption, redemptionKind, type Stock, stockKind } from '../../shared/records/redemption.ts';
import { type Reminder, reminderKind } from '../../shared/records/reminder.ts';
import { type Report, reportKind } from '../../shared/records/report.ts';
import type { Key, Stored } from '../../shared/records/stored.ts';
import {
  type Suggestion,
  type SuggestionVote,
  suggestionKind,
  suggestionVoteKind,
} from '../../shared/records/suggestion.ts';
import { LatestRecords } from './latest-records.ts';

/** What has changed since it was last looked at. */
export interface Touched {
  readonly members: Set<MemberId>;
  readonly cases: Set<string>;
  readonly reports: Set<string>;
  /** What was decided at the end of an hour of opinions. */
  readonly opinions: DecisionRecord[];
  /** Lessons of which the groups were told, or reminded. */
  readonly announced: { readonly lesson: string; readonly start: number }[];
  /** New entries, each with the member as known before. */
  readonly granted: { readonly entry: LedgerEntry; readonly before: Member | undefined }[];
}

/** The records as last written, read once at each change and not at each check. */
export class Known {
  readonly members = new LatestRecords<Member>(memberKind);
  readonly cases = new Map<string, Case>();
  readonly reports = new Map<string, Report>();
  readonly appeals = new Map<string, Appeal>();
  readonly applications = new Map<string, Application>();
  readonly invitations = new Map<string, Invitation>();
  readonly inviters = new Map<string, Inviter>();
  readonly ranks = new Map<string, InviterRank>();
  readonly featured = new Map<string, Featured>();
  readonly contentMonths = new Map<string, ContentMonth>();
  readonly reminders = new Map<string, Reminder>();
  readonly questions = new Map<string, Question>();
  readonly suggestions = new Map<string, Suggestion>();
  readonly votes = new Map<string, SuggestionVote>();
  /** Newcomers who are to answer a question first. */
  readonly held = new Set<string>();
  /** By partition, and there by member. */
  readonly standings = new Map<string, Map<string, Standing>>();
  readonly redemptions = new Map<string, Redemption>();
  readonly stock = new Map<string, Stock>();
  readonly ledger = new Map<string, LedgerEntry>();
  /** Its sums, kept along. */
  readonly sums = new Map<MemberId, number>();
  touched: Touched = untouched();
  #open: readonly Question[] | undefined;

  /** In the order in which they were asked. */
  get openQuestions(): readonly Question[] {
    this.#open ??= [...this.questions.values()].filter(({ state }) => state === 'open');
    return this.#open;
  }

  /** A record was written, deleted, or has expired. */
  watch(key: Key, after: Stored | undefined): void {
    switch (key.partition) {
      case 'member':
        this.members.note(key.sort, after);
        if (after?.data.includes('"challenge"') && isChallenged(this.members.get(key.sort))) this.held.add(key.sort);
        else this.held.delete(key.sort);
        this.touched.members.add(key.sort as MemberId);
        return;
      case 'case':
        note(this.cases, caseKind, key, after);
        this.touched.cases.add(key.sort);
        return;
      case 'report':
        note(this.reports, reportKind, key, after);
        this.touched.reports.add(key.sort);
        return;
      case 'appeal':
        return note(this.appeals, appealKind, key, after);
      case 'application':
        return note(this.applications, applicationKind, key, after);
      case 'invitation':
        return note(this.invitations, invitationKind, key, after);
      case 'inviter':
        return note(this.inviters, inviterKind, key, after);
      case 'inviter-rank':
        return note(this.ranks, inviterRankKind, key, after);
      case 'featured':
        return note(this.featured, featuredKind, key, after);
      case 'content-month':
        return note(this.contentMonths, contentMonthKind, key, after);
      case 'redemption':
        return note(this.redemptions, redemptionKind, key, after);
      case 'stock':
        return note(this.stock, stockKind, key, after);
      case 'reminder':
        return note(this.reminders, reminderKind, key, after);
      case 'decision':
        if (after && key.sort.startsWith('timer:classes')) this.#noteAnnounced(after);
        if (after && key.sort.startsWith('timer:opinion')) this.touched.opinions.push(decisionKind.decode(after.data));
        return;
      case 'question':
        this.#open = undefined;
        return note(this.questions, questionKind, key, after);
      case 'suggestion':
        return note(this.suggestions, suggestionKind, key, after);
      case 'suggestion-vote':
        return note(this.votes, suggestionVoteKind, key, after);
      case 'ledger':
        return this.#noteEntry(key, after);
      default:
        if (key.partition.startsWith('standing#')) this.#noteStanding(key, after);
    }
  }

  /** What has changed since the last time. */
  take(): Touched {
    const { touched } = this;
    this.touched = untouched();
    return touched;
  }

  #noteStanding(key: Key, after: Stored | undefined): void {
    const board = this.standings.get(key.partition) ?? new Map<string, Standing>();
    this.standings.set(key.partition, board);
    note(board, standingKind, key, after);
  }

  #noteAnnounced({ data }: Stored): void {
    for (const effect of decisionKind.decode(data).effects) {
      if (effect.type !== 'publish' || !toldOf.has(effect.event.name)) continue;
      const { lesson, start } = effect.event.detail;
      this.touched.announced.push({ lesson: String(lesson), start: Number(start) });
    }
  }

  #noteEntry(key: Key, after: Stored | undefined): void {
    const before = this.ledger.get(key.sort);
    note(this.ledger, ledgerKind, key, after);
    const entry = this.ledger.get(key.sort);
    if (before) this.#count(before, -1);
    if (entry) this.#count(entry, 1);
    if (entry && !before) this.touched.granted.push({ entry, before: this.members.get(entry.member) });
  }

  #count({ member, points }: LedgerEntry, sign: 1 | -1): void {
    this.sums.set(member, (this.sums.get(member) ?? 0) + sign * points);
    this.touched.members.add(member);
  }
}

const toldOf: ReadonlySet<string> = new Set(['class.announced', 'class.changed', 'class.reminded']);

function untouched(): Touched {
  return { members: new Set(), cases: new Set(), reports: new Set(), granted: [], announced: [], opinions: [] };
}

function isChallenged(member: Member | undefined): boolean {
  return (member?.entry?.held ?? []).some(({ by }) => by === 'challenge');
}

function note<R, Id extends readonly string[]>(
  into: Map<string, R>,
  kind: RecordKind<R, Id>,
  { sort }: Key,
  after: Stored | undefined,
): void {
  if (after) into.set(sort, kind.decode(after.data));
  else into.delete(sort);
}
