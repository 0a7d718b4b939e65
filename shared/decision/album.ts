import type { MessageEvent } from '../event/event.ts';
import { type Case, caseKind } from '../records/case.ts';
import type { Member } from '../records/member.ts';
import { chatTag } from '../rules/recent.ts';
import { hashText } from '../text/hash.ts';
import type { Draft } from './draft.ts';

/** The pictures of an album come one by one, their words with one of them: all of it within this time. */
const arrives = 60_000;

/** Pictures of the same album that came before this one: without words they broke no rule by themselves. */
export function albumBefore({ recent }: Member, { chat, message }: MessageEvent): string[] {
  if (message.album === undefined) return [];
  const [tag, hash] = [chatTag(chat), -hashText(message.album)];
  return recent.filter(([, where, , known]) => where === tag && known === hash).map(([, , id]) => id);
}

/** The case to which the words of this picture's album have led. */
export function caseOfAlbum(draft: Draft, { lastCase }: Member, { at, chat, message }: MessageEvent): Case | undefined {
  if (message.album === undefined || !lastCase || at > lastCase.at + arrives) return undefined;
  const found = draft.view.read(caseKind, lastCase.id);
  return found?.status === 'open' && found.chat === chat && found.evidence.album === message.album ? found : undefined;
}
