import { say } from '../community/say.ts';
import type { TextKey } from '../community/texts.ts';
import type { OutcomeEvent } from '../event/event.ts';
import { type ChatId, nativeId, platformOf } from '../event/ids.ts';
import { type Case, caseKind } from '../records/case.ts';
import { chatKind, newChat } from '../records/chat.ts';
import { noteAdmin } from './admins.ts';
import { concernOf } from './concern.ts';
import type { Draft } from './draft.ts';
import { numberOf } from './find-case.ts';
import { oweUnmute } from './owed-unmutes.ts';
import { giveTask, isTask } from './task.ts';
import { takeBack } from './undo.ts';

/** A chat that could not be entered, a name that is asked for again, a link in whose place there is a code, a level's name. */
const unmissed: ReadonlySet<string> = new Set(['enter', 'look-up', 'make-link', 'tag']);

/** The platform refused an effect for good: recorded on its case, and the admins hear of it once. */
export function recordRefusal(draft: Draft, event: OutcomeEvent): void {
  const { caseId, chat, effect, reason } = event;
  draft.note(`refused: ${effect}: ${reason}`);
  for (const refused of draft.community.workflows.hooks.refused) refused(draft, event);
  oweUnmute(draft, event);
  if (unmissed.has(effect)) return;
  const found = caseId === undefined ? undefined : draft.view.read(caseKind, caseId);
  const refusals = found ? addRefusal(draft, found, event) : undefined;
  // Some members take no messages: the chat has been told instead, or it was not for all.
  if (reason === 'blocked-by-member' || (chat && concernOf(draft, chat) === 'ignore')) return;
  if (reason === 'target-is-admin') spareAdmin(draft, event, found);
  if (chat && reason === 'no-rights') return alarm(draft, chat, 'notice.rights');
  if (chat && reason === 'bot-not-in-chat') return alarm(draft, chat, 'notice.gone');
  if (!found || refusals?.isKnown) return;
  if (isTask(event, found)) giveTask(draft, event, found);
  else if (refusals?.isFirst) tellRefusal(draft, event, found);
}

/** An admin of whom the platform had not told: remembered, and nothing stays of the case. */
function spareAdmin(draft: Draft, { member: id, chat }: OutcomeEvent, found: Case | undefined): void {
  if (!id || !chat) return;
  const member = draft.memberOf({ id, name: found?.name ?? nativeId(id) });
  noteAdmin(draft, member, chat, true);
  draft.keep(member);
  // Nothing has been laid on them that would have to be lifted.
  if (found?.status !== 'open') return;
  takeBack(draft, found);
  draft.view.put(caseKind, found, found.id);
}

interface Refusals {
  readonly isFirst: boolean;
  /** The same has been refused before. */
  readonly isKnown: boolean;
}

function addRefusal(draft: Draft, found: Case, event: OutcomeEvent): Refusals {
  const line = `${event.effect}: ${event.reason}`;
  const before = found.refusals ?? [];
  const isKnown = before.includes(line);
  if (!isKnown) {
    found.refusals = [...before, line];
    draft.view.put(caseKind, found, found.id);
  }
  return { isFirst: before.length === 0, isKnown };
}

function tellRefusal(draft: Draft, event: OutcomeEvent, found: Case): void {
  const community = draft.community.data;
  const words = say(community, 'notice.refused', {
    effect: say(community, `effect.${event.effect}` as TextKey & 'effect.remove'),
    member: { id: found.member, name: found.name },
    reason: say(community, `reason.${event.reason}`),
    case: numberOf(found),
  });
  draft.notify('effect.refused', { platform: event.platform, words, about: found.id });
}

/** One alarm for each loss of rights, however many effects fail of it. */
export function alarm(draft: Draft, id: ChatId, text: 'notice.rights' | 'notice.gone'): void {
  const chat = draft.view.read(chatKind, id) ?? newChat(id);
  if (chat.alarmedAt !== undefined) return;
  chat.alarmedAt = draft.now;
  draft.view.put(chatKind, chat, id);
  const own = concernOf(draft, id) === 'admins';
  const words = say(draft.community.data, own ? 'notice.admin-chat' : text, { chat: chat.title || nativeId(id) });
  draft.notify('chat.rights-lost', { platform: platformOf(id), words, about: id, ...(own ? { privately: true } : {}) });
}
