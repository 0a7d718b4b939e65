import { say } from '../community/say.ts';
import type { TextKey } from '../community/texts.ts';
import type { OutcomeEvent } from '../event/event.ts';
import { type ChatId, nativeId, platformOf } from '../event/ids.ts';
import { type Case, caseKind } from '../records/case.ts';
import { chatKind, newChat } from '../records/chat.ts';
import { concernOf } from './concern.ts';
import type { Draft } from './draft.ts';

/** The platform refused an effect for good: recorded on its case, and the admins hear of it once. */
export function recordRefusal(draft: Draft, event: OutcomeEvent): void {
  const found = event.caseId === undefined ? undefined : draft.view.read(caseKind, event.caseId);
  const first = found ? addRefusal(draft, found, event) : true;
  if (event.reason === 'blocked-by-member' || event.reason === 'protected-member') return;
  if (event.chat && concernOf(draft, event.chat) === 'ignore') return;
  if (event.chat && (event.reason === 'no-rights' || event.reason === 'bot-not-in-chat')) {
    alarm(draft, event.chat, event.reason === 'no-rights' ? 'notice.rights' : 'notice.gone');
  } else if (first && found) {
    tellRefusal(draft, event, found);
  }
}

/** True when it is the first refusal of this case. */
function addRefusal(draft: Draft, found: Case, event: OutcomeEvent): boolean {
  const line = `${event.effect}: ${event.reason}`;
  const before = found.refusals ?? [];
  if (!before.includes(line)) {
    found.refusals = [...before, line];
    draft.view.put(caseKind, found, found.id);
  }
  return before.length === 0;
}

function tellRefusal(draft: Draft, event: OutcomeEvent, found: Case): void {
  const community = draft.community.data;
  const words = say(community, 'notice.refused', {
    effect: say(community, `effect.${event.effect}` as TextKey & 'effect.remove'),
    member: { id: found.member, name: found.name },
    reason: say(community, `reason.${event.reason}`),
  });
  draft.notify('effect.refused', { platform: event.platform, words, about: found.id });
}

/** One alarm for each loss of rights, however many effects fail of it. */
export function alarm(draft: Draft, id: ChatId, text: 'notice.rights' | 'notice.gone'): void {
  const chat = draft.view.read(chatKind, id) ?? newChat(id);
  if (chat.alarmedAt !== undefined) return;
  chat.alarmedAt = draft.now;
  draft.view.put(chatKind, chat, id);
  const words = say(draft.community.data, text, { chat: chat.title ?? nativeId(id) });
  draft.notify('chat.rights-lost', { platform: platformOf(id), words, about: id });
}
