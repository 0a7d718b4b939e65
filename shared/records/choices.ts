import type { Choice } from '../event/event.ts';
import type { ChatId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** What a message of ours offers in place of buttons, on platforms that have none. */
export interface Choices {
  readonly chat: ChatId;
  readonly messageId: string;
  readonly at: number;
  readonly choices: readonly Choice[];
}

export const choicesKind: RecordKind<Choices, [ChatId, messageId: string]> = {
  name: 'choices',
  version: 1,
  rights: { holds: 'nobody' },
  key: (chat, messageId) => ({ partition: 'choices', sort: `${chat} ${messageId}` }),
  // As long as the case that they are about.
  expiry: ({ at }, { evidence }) => Math.ceil((at + evidence) / 1000),
  ...renaming<Choices>({ chat: 'c', messageId: 'm', at: 'at', choices: 'k' }),
};
