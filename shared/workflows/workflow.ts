import type { Community } from '../community/community.ts';
import type { TextKey } from '../community/texts.ts';
import type { Command } from '../decision/command.ts';
import type { Draft } from '../decision/draft.ts';
import type { DomainEvent } from '../effects/effect.ts';
import type {
  ButtonEvent,
  CalendarReadEvent,
  DeletedEvent,
  FoundMessageEvent,
  JoinedEvent,
  JoinRequestedEvent,
  JoinWithdrawnEvent,
  LeftEvent,
  LinkMadeEvent,
  MessageEvent,
  MigratedEvent,
  OutcomeEvent,
  PostedEvent,
  ReactionEvent,
  RenamedEvent,
  TimerEvent,
} from '../event/event.ts';
import type { ChatId } from '../event/ids.ts';
import type { Case } from '../records/case.ts';
import type { LedgerEntry } from '../records/ledger.ts';
import type { Member } from '../records/member.ts';
import type { Question } from '../records/question.ts';
import type { Subject } from '../rules/condition.ts';

/**
 * A process of a member over days, by what it brings to a community that wants it: commands, buttons, timers, and what it
 * does when something happens. Its settings' schema (`section.ts`), its texts and its kinds of records stand in their own
 * catalogues, since functions load no schemas. What a community does not want does not exist for it.
 */
export interface Workflow {
  readonly name: string;
  /** Does the community's file ask for it? */
  isOn(community: Community): boolean;
  /** By the word behind the slash. */
  readonly commands?: Readonly<Record<string, CommandManifest>>;
  /** By what stands before the colon in a button's data. */
  readonly buttons?: Readonly<Record<string, (draft: Draft, event: ButtonEvent) => void>>;
  /** By purpose, `<workflow>.<purpose>`. */
  readonly timers?: Readonly<Record<string, (draft: Draft, event: TimerEvent) => void>>;
  readonly on?: Partial<Hooks>;
  /** Names of the domain events it publishes. */
  readonly domainEvents?: readonly string[];
}

export interface CommandManifest {
  run(draft: Draft, command: Command): void;
  /** Whom it serves; everybody else is told so. */
  readonly for: Audience;
  /** Its line in /help; absent: it is not shown there. */
  readonly help?: TextKey;
  /** One of the few that /help begins with, and names in a group, where a long answer is in everybody's way. */
  readonly everyday?: true;
}

/** `anyone`: strangers in private, too. */
export type Audience = 'anyone' | 'members' | 'admins';

/** A record that goes; `kind`: the name of its kind. */
export interface Erased {
  readonly kind: string;
  readonly record: unknown;
}

/** What a workflow may do when something happens in a chat of the community, in the order in which it is asked. */
export interface Hooks {
  /** Somebody has come in or asks to, before anything else. True: they may not yet, and have been told so. */
  barred(draft: Draft, member: Member, event: JoinedEvent | JoinRequestedEvent): boolean;
  /** Somebody has come in; `member` is as they are from now on, and will be kept. */
  joined(draft: Draft, member: Member, event: JoinedEvent, isNew: boolean): void;
  /** The platform tells of the same joining once more; only one of the two may say by whose link it was. */
  joinedAgain(draft: Draft, member: Member, event: JoinedEvent): void;
  /** Somebody has left one chat, whether or not they are in others: `stays`. */
  leftChat(draft: Draft, member: Member, event: LeftEvent, stays: readonly ChatId[]): void;
  /** Somebody has left the last chat of the community in which they were, after `leftChat`. */
  left(draft: Draft, member: Member, event: LeftEvent): void;
  renamed(draft: Draft, member: Member, event: RenamedEvent): void;
  joinRequested(draft: Draft, event: JoinRequestedEvent): void;
  /** A request to join is over by no doing of ours. */
  joinWithdrawn(draft: Draft, event: JoinWithdrawnEvent): void;
  /** A message of the group, before any rule is asked. True: it is dealt with, and neither another workflow nor a rule is. */
  message(draft: Draft, member: Member, event: MessageEvent): boolean | undefined;
  /** A message that breaks no rule, an edit too, before anything follows from it. True: dealt with, and nothing does. */
  allowed(draft: Draft, member: Member, event: MessageEvent): boolean | undefined;
  /** A message of the group has been counted for its member, whatever follows from it; `member.messages` holds it. */
  counted(draft: Draft, member: Member): void;
  /** A person's message that broke no rule. */
  spoke(draft: Draft, member: Member, subject: Subject): void;
  reacted(draft: Draft, event: ReactionEvent): void;
  /** Something in a group is gone by no doing of ours: told where the platform tells it (`tellsDeletions`), and of messages nobody knows, too. */
  deleted(draft: Draft, event: DeletedEvent): void;
  /** What somebody writes to the bot in private and is no command. True: it was meant for this workflow. */
  wrote(draft: Draft, event: MessageEvent): boolean;
  /** What an admin writes in the admin chat and is no command. True: it was meant for this workflow. */
  wroteAmongAdmins(draft: Draft, event: MessageEvent): boolean;
  /** The platform would not do something for good, whether of a case or not. */
  refused(draft: Draft, event: OutcomeEvent): void;
  /** What stands in a message that a workflow has had looked up. */
  foundMessage(draft: Draft, event: FoundMessageEvent): void;
  /** The chat has a new id, as both records of it say. May be told twice. */
  moved(draft: Draft, event: MigratedEvent): void;
  /** A post of which a workflow wanted to know where it stands. */
  posted(draft: Draft, event: PostedEvent): void;
  /** A link that a workflow has had made for a member. */
  linkMade(draft: Draft, event: LinkMadeEvent): void;
  /** A calendar that a workflow has had read. */
  calendarRead(draft: Draft, event: CalendarReadEvent): void;
  /** A case has been opened against a member, or taken back. Both records are kept after it. */
  caseOpened(draft: Draft, member: Member, opened: Case): void;
  caseUndone(draft: Draft, member: Member, undone: Case): void;
  /** A record is erased with whoever it was about: what waits because of it is to wait no more, or it would name them. */
  erased(draft: Draft, erased: Erased): void;
  /** A question is closed as answered; `confirmed`: who asked has said that this was it. Or it is opened again. */
  answered(draft: Draft, question: Question, confirmed: boolean): void;
  reopened(draft: Draft, question: Question): void;
  /** An entry has been written into the ledger of the member, whose record is kept after it. */
  pointsChanged(draft: Draft, member: Member, entry: LedgerEntry): void;
  /** A domain event goes out with this decision: whoever counts what happens need not know who tells of it. */
  published(draft: Draft, event: DomainEvent): void;
  /** An admin has removed the member for an open case. */
  caseHardened(draft: Draft, member: Member, hardened: Case): void;
}
