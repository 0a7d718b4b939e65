import type { ChatPermissions } from '@grammyjs/types';

const names: Record<keyof ChatPermissions, true> = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_react_to_messages: true,
  can_change_info: true,
  can_invite_users: true,
  can_edit_tag: true,
  can_pin_messages: true,
  can_manage_topics: true,
};

/** Every permission set to `allowed`: all of them true lifts the restrictions (restrictChatMember's documentation). */
export function permissions(allowed: boolean): ChatPermissions {
  return Object.fromEntries(Object.keys(names).map((name) => [name, allowed]));
}

/** Telegram takes less than 30 seconds for "for ever"; some are left for the way. */
const shortestSeconds = 35;

/** `until_date` in epoch seconds; 0 stays Telegram's "for ever". Milliseconds in. */
export function untilDate(until: number, now: number): number {
  if (until === 0) return 0;
  return Math.max(Math.ceil(until / 1000), Math.ceil(now / 1000) + shortestSeconds);
}
