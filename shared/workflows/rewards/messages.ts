import type { Draft } from '../../decision/draft.ts';
import { grant, reverse, reversedMark } from '../../decision/points.ts';
import type { ChatId } from '../../event/ids.ts';
import type { Case } from '../../records/case.ts';
import { ledgerKind } from '../../records/ledger.ts';
import type { Member } from '../../records/member.ts';
import { chatTag } from '../../rules/recent.ts';

/** Thanks for a message, taken back should it be removed; what a featured one earns goes with its being featured. */
export function thanksSource(chat: ChatId, messageId: string, giverTag: string): string {
  return `thanks.${chatTag(chat)}.${messageId}.${giverTag}`;
}

/** A case may have a hundred messages, nearly all of them just written: the last ones are looked at. */
const mostLookedAt = 10;

/** What has been earned with messages that a case removes is taken back; the one just written has earned nothing yet. */
export function loseWithCase(draft: Draft, member: Member, { id, chat, evidence, status }: Case): void {
  if (status !== 'open') return;
  const { event } = draft;
  const fresh = event.type === 'message' && !event.edited ? event.message.id : undefined;
  const older = evidence.messageIds.filter((one) => one !== fresh);
  for (const messageId of older.slice(-mostLookedAt)) {
    for (const { source } of earnedWith(draft, member, chat, messageId)) reverse(draft, member, source, id);
  }
}

/** The case was a mistake: what it took back is given again. */
export function regainWithCase(draft: Draft, member: Member, { id, chat, evidence }: Case): void {
  for (const messageId of evidence.messageIds.slice(-mostLookedAt)) {
    for (const entry of earnedWith(draft, member, chat, messageId)) {
      const back = draft.view.read(ledgerKind, entry.member, `${entry.source}${reversedMark}`);
      if (back?.note !== id) continue;
      grant(draft, member, { source: `${entry.source}!again`, points: entry.points, reason: 'undone' });
    }
  }
}

function earnedWith(draft: Draft, { id }: Member, chat: ChatId, messageId: string) {
  const sortPrefix = `${id}#${thanksSource(chat, messageId, '')}`;
  return draft.view.list(ledgerKind, { partition: 'ledger', sortPrefix }).filter(({ reason }) => reason === 'thanks');
}
