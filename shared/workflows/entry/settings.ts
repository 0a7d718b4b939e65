/** The section `entry` after checking: what the file leaves out does not exist. Durations in milliseconds. */
export interface EntrySettings {
  readonly requests?: RequestSettings;
  readonly challenge?: ChallengeSettings;
  readonly probation?: ProbationSettings;
  readonly welcome?: WelcomeSettings;
  readonly raid?: RaidSettings;
}

/** What is done with requests to join. */
export interface RequestSettings {
  /** Asked one after the other, in private. */
  readonly questions: readonly Question[];
  /** Whoever meets all of one of these is let in without an admin. */
  readonly letIn: readonly LetIn[];
  /** How long an applicant, and then the admins, may be silent before they are reminded once. */
  readonly remind: number;
  /** How long each of the two has. */
  readonly timeOut: number;
  /** How long somebody whom the admins declined waits before asking again. */
  readonly again: number;
}

export type Question = { readonly id: string; readonly ask: string } & AnswerForm;

export type AnswerForm =
  | { readonly type: 'text' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'number'; readonly from: number; readonly to: number };

export interface LetIn {
  /** By the question's id. */
  readonly answers?: Readonly<Record<string, Accepted>>;
  readonly invitedBy?: 'member' | 'staff';
  /** The account is at least so old; not met where the platform does not tell. */
  readonly accountAge?: number;
}

/** `matches`: a regular expression whose time grows with the text only, as in rules. */
export type Accepted =
  | { readonly matches: string }
  | { readonly of: readonly string[] }
  | { readonly from: number; readonly to: number };

/** What newcomers do before they may write. Without choices: press one button. */
export interface ChallengeSettings {
  readonly ask?: string;
  readonly choices?: readonly string[];
  readonly right?: readonly string[];
  readonly tries: number;
  readonly timeOut: number;
}

export const withheldKinds = ['links', 'media', 'forwards'] as const;
export type WithheldKind = (typeof withheldKinds)[number];

/** Lasts until both are over; one of them at least is given. */
export interface ProbationSettings {
  readonly time?: number;
  readonly messages?: number;
  /** Withdrawn with a kind word once. */
  readonly remove: readonly WithheldKind[];
  /** Withdrawn, too, and shown to the admins, who may end the probation. */
  readonly wait: readonly WithheldKind[];
}

export interface WelcomeSettings {
  readonly where: 'chat' | 'private';
  /** With the group notice that is made from the file. */
  readonly notice: boolean;
  /** So long newcomers are gathered, to be welcomed together. */
  readonly gather: number;
}

/** More than `joins` within `within`: entry closes to approval, for so long after the last of them. */
export interface RaidSettings {
  readonly joins: number;
  readonly within: number;
  readonly lasts: number;
}
