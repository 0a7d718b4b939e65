import type { ChatId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** Somebody spoke of something: the topic, whose tag (`rules/recent.ts`), and when, in epoch seconds. */
export type Spoken = readonly [topic: string, memberTag: string, atSeconds: number];

/** What a chat has been talking about lately, the latest last. Only of topics that a rule asks for. */
export interface Talk {
  readonly chat: ChatId;
  spoken: readonly Spoken[];
}

/** Nobody asks what the talk was about the day before. */
const keptSeconds = 24 * 3600;

export const talkKind: RecordKind<Talk, [ChatId]> = {
  name: 'talk',
  version: 1,
  rights: { holds: 'passing', within: keptSeconds * 1000 },
  key: (chat) => ({ partition: 'talk', sort: chat }),
  expiry: ({ spoken }) => (spoken.at(-1)?.[2] ?? 0) + keptSeconds,
  ...renaming<Talk>({ chat: 'c', spoken: 's' }),
  copy: (talk) => ({ ...talk }),
};
