import type { ChatId, MemberId } from '../event/ids.ts';
import type { ListsData } from '../rules/list-data.ts';
import type { Span } from '../rules/span.ts';
import type { AnnouncementSettings } from '../workflows/announcements/settings.ts';
import type { AppealSettings } from '../workflows/appeals/settings.ts';
import type { ClassesSettings } from '../workflows/classes/settings.ts';
import type { ContentSettings } from '../workflows/content/settings.ts';
import type { DigestSettings } from '../workflows/digest/settings.ts';
import type { EntrySettings } from '../workflows/entry/settings.ts';
import type { ExitSettings } from '../workflows/exit/settings.ts';
import type { GrowthSettings } from '../workflows/growth/settings.ts';
import type { NicknameSettings } from '../workflows/nickname/settings.ts';
import type { OpinionSettings } from '../workflows/opinion/settings.ts';
import type { QuestionSettings } from '../workflows/questions/settings.ts';
import type { ReminderSettings } from '../workflows/remind/settings.ts';
import type { ReportSettings } from '../workflows/reports/settings.ts';
import type { RewardSettings } from '../workflows/rewards/settings.ts';
import type { SuggestionSettings } from '../workflows/suggestions/settings.ts';

export type Language = 'en' | 'zh';

/**
 * A community file after checking: plain JSON, every default filled in, durations in milliseconds, lists read.
 * Made by `load.ts` on one machine and at synth for AWS, so that functions need neither YAML nor schema.
 */
export interface Community {
  /** The folder's name: `penguin-tutoring`. */
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** IANA name. */
  readonly timezone: string;
  readonly platforms: Readonly<Record<string, PlatformSettings>>;
  readonly people: { readonly admins: readonly MemberId[]; readonly staff: readonly MemberId[] };
  readonly entry?: EntrySettings;
  readonly nickname?: NicknameSettings;
  /** What rules name with `{ list: … }` and `{ file: … }`, each once. */
  readonly lists?: ListsData;
  /** Spans of time that rules name: lessons, exams, quiet hours. */
  readonly calendar?: Readonly<Record<string, readonly Span[]>>;
  /** Names of the calendar: what is posted unasked and is not urgent waits until they are over. */
  readonly quietHours?: readonly string[];
  readonly rules: readonly RuleData[];
  readonly ladders: Readonly<Record<string, Ladder>>;
  readonly reports?: ReportSettings;
  readonly questions?: QuestionSettings;
  readonly rewards?: RewardSettings;
  readonly appeals?: AppealSettings;
  readonly exit?: ExitSettings;
  readonly suggestions?: SuggestionSettings;
  readonly classes?: ClassesSettings;
  readonly announcements?: readonly AnnouncementSettings[];
  readonly reminders?: ReminderSettings;
  readonly growth?: GrowthSettings;
  readonly content?: ContentSettings;
  readonly opinion?: OpinionSettings;
  readonly digest?: DigestSettings;
  readonly notices: NoticeSettings;
  /** The community's own wordings by text key; the rest comes from the defaults of `texts.ts`. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface PlatformSettings {
  /** The groups Reeve runs; absent: every group the bot is a member of. */
  readonly chats?: readonly ChatId[];
  /** Where admins read notices; absent: each admin in private. */
  readonly adminChat?: ChatId;
}

export interface NoticeSettings {
  /** Past so many automatic removals in a clock hour Reeve stops removing and calls the admins. */
  readonly removalsPerHour: number;
  /** How long a case keeps its evidence, milliseconds. */
  readonly keepEvidence: number;
}

export interface RuleData {
  readonly id: string;
  /** What members read in the group notice and when it is broken. */
  readonly title: string;
  readonly mode: 'live' | 'shadow' | 'off';
  readonly when: ConditionData;
  readonly unless?: ConditionData;
  readonly then: RuleEffects;
}

export interface RuleEffects {
  /** Withdraw the message (for flood and duplicates: all messages that made it so). */
  readonly remove: boolean;
  /** Strikes on this ladder; absent: no sanction. */
  readonly sanction?: { readonly ladder: string; readonly strikes: number };
  /** Ledger points taken, as a negative number, or 0. */
  readonly points: number;
  /** Said in the chat, with `{member}` and `{rule}`; empty: nothing but what the ladder says. */
  readonly say?: string;
  /** The rules after this one are asked, too: the message may break several, each with what follows. */
  readonly continue?: boolean;
  /** Serious: the admins get a notice with evidence and buttons. */
  readonly serious: boolean;
}

export type ConditionData =
  | { readonly type: 'all' | 'any'; readonly of: readonly ConditionData[] }
  | { readonly type: 'not'; readonly of: ConditionData }
  /** The conditions of that rule, its `unless` among them. */
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'condition'; readonly name: string; readonly settings: unknown };

export interface Ladder {
  /** By growing `strikes`: the last step reached is taken. */
  readonly steps: readonly LadderStep[];
  /** One strike fades after so many milliseconds without an offence. */
  readonly decay: number;
}

export type LadderStep =
  | { readonly strikes: number; readonly do: 'warn' | 'kick' | 'ban' }
  | { readonly strikes: number; readonly do: 'mute'; readonly for: number };
