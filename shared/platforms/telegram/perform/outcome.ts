import type { RefusalReason } from '../../../event/event.ts';
import type { Outcome } from '../../platform.ts';
import type { Refused } from './api.ts';

/** It was so before: the message is gone, the member is not there, somebody else handled the request. */
const already: readonly RegExp[] = [
  /message to delete not found/i,
  /message is not modified/i,
  /CHAT_NOT_MODIFIED/,
  /USER_NOT_PARTICIPANT/,
  /PARTICIPANT_ID_INVALID/,
  /HIDE_REQUESTER_MISSING/,
  /USER_ALREADY_PARTICIPANT/,
];

/** Telegram's words for what it will never do; the first that fits counts. Texts: tdlib/telegram-bot-api, Client.cpp. */
const refusals: readonly (readonly [RegExp, RefusalReason])[] = [
  [/user is an administrator/i, 'target-is-admin'],
  [/USER_ADMIN_INVALID/, 'target-is-admin'],
  [/chat (owner|creator)/i, 'target-is-admin'],
  [/bot was blocked by the user|user is deactivated|initiate conversation|messages to bots/i, 'blocked-by-member'],
  [
    /bot was kicked|bot is not a member|group chat was d(eleted|eactivated)|group chat is deactivated/i,
    'bot-not-in-chat',
  ],
  [/chat not found|CHANNEL_PRIVATE|CHANNEL_INVALID|PEER_ID_INVALID/i, 'bot-not-in-chat'],
  [/not enough rights|have no rights|need administrator rights|must be (an )?administrator/i, 'no-rights'],
  [/CHAT_ADMIN_REQUIRED|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|RIGHT_FORBIDDEN/, 'no-rights'],
  [/query is too old|query ID is invalid/i, 'too-late'],
  [/message (to edit|to pin) not found|message can't be edited|MESSAGE_ID_INVALID/i, 'too-late'],
];

export function outcomeOf(refused: Refused): Outcome {
  if (refused.code === 429) return { result: 'later', seconds: Math.max(1, Math.ceil(refused.retryAfter ?? 1)) };
  if (already.some((words) => words.test(refused.description))) return { result: 'already' };
  return { result: 'refused', reason: reasonOf(refused), detail: refused.description };
}

function reasonOf({ code, description }: Refused): RefusalReason {
  for (const [words, reason] of refusals) if (words.test(description)) return reason;
  return code === 403 ? 'bot-not-in-chat' : 'not-possible';
}

/** Telegram would only say no: not asked. */
export function refuse(reason: RefusalReason, detail: string): Outcome {
  return { result: 'refused', reason, detail };
}

/** The member has not started the bot or has shut it out; "chat not found" is said of people the bot never met. */
export function cannotBeTold(refused: Refused): boolean {
  return refused.code === 403 || /chat not found|PEER_ID_INVALID/i.test(refused.description);
}
