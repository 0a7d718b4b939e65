import type { Choice } from '../event/event.ts';
import type { ChatId } from '../event/ids.ts';
import type { Person } from '../event/message.ts';
import { type RecordKind, renaming } from './kind.ts';

/** What a message of ours offers in place of buttons, on platforms that have none. */
export interface Choices {
  readonly chat: ChatId;
  readonly messageId: string;
  readonly at: number;
  readonly choices: readonly Choice[];
  /** Who reacted before it was known what the message offers: the bot was still putting its own emoji under it. */
  readonly early?: readonly EarlyPress[];
}

export interface EarlyPress {
  readonly event: string;
  readonly at: number;
  readonly from: Person;
  readonly signs: readonly string[];
}

/** What has not been offered by then never is. */
const earlyKept = 60 * 60_000;

export const choicesKind: RecordKind<Choices, [ChatId, messageId: string]> = {
  name: 'choices',
  version: 1,
  // But for who was early.
  rights: { holds: 'passing', within: earlyKept },
  key: (chat, messageId) => ({ partition: 'choices', sort: `${chat} ${messageId}` }),
  // As long as the case that they are about.
  expiry: ({ at, early }, { evidence }) => Math.ceil((at + (early ? earlyKept : evidence)) / 1000),
  ...renaming<Choices>({ chat: 'c', messageId: 'm', at: 'at', choices: 'k', early: 'e' }),
};
