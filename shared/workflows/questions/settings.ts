import type { ChatId, MemberId } from '../../event/ids.ts';

/** The section `questions` after checking. Durations in milliseconds, words folded. */
export interface QuestionSettings {
  /** A message that holds one of these is a question. */
  readonly tags: readonly string[];
  /** In these chats what sounds like a question and speaks of a subject is one. */
  readonly detect?: { readonly chats: readonly ChatId[]; readonly words: readonly string[] };
  readonly subjects: readonly SubjectSettings[];
  /** Who hears of it when nobody else is left. */
  readonly planner?: MemberId;
  /** The target: after so long without an answer a teacher is reminded, then the next. */
  readonly within: number;
  /** After so long without a word it is closed as answered, or who asked is told that it is open. */
  readonly quiet: number;
  /** After so long without an answer it is closed as unanswered; so long it may be opened again. */
  readonly close: number;
  /** Names of the calendar: nobody is reminded then. */
  readonly quietHours: readonly string[];
  readonly perDay: number;
  /** Minutes since midnight in the community's zone. */
  readonly morning: number;
  /** Answers of one of the staff on a day. */
  readonly target: number;
  /** A reply of who asked with one of these says that it was the answer. */
  readonly thanks: readonly string[];
}

export interface SubjectSettings {
  readonly name: string;
  /** What a question about it speaks of; its name, too. */
  readonly words: readonly string[];
  readonly teachers: readonly TeacherSettings[];
}

/** `during`: names of the calendar; none: always. */
export interface TeacherSettings {
  readonly who: MemberId;
  readonly during: readonly string[];
}
