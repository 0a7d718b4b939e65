import { renderDate } from '../../community/durations.ts';
import { fill } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOf } from '../../decision/groups.ts';
import { publish } from '../../decision/publish.ts';
import type { TimerEvent } from '../../event/event.ts';
import { sayAwake } from '../quiet/hold.ts';

/** A good morning in the evening is worse than none: after so long it is left out. */
const latest = 3 * 3600_000;

/** Says what the file has under this name. Late by hours, or no longer in the file, it is not said. */
export function announce(draft: Draft, { at, data }: TimerEvent): void {
  const voice = draft.community.data;
  const found = voice.announcements?.find(({ name }) => name === data?.name);
  if (!found) return draft.note('the file has no such announcement any more');
  if (draft.now - at > latest) return draft.note(`${found.name}: too late to be said`);
  const { text } = fill(found.say, { community: voice.name, date: renderDate(at, voice) });
  const chats = groupsOf(draft, found.chats);
  sayAwake(draft, chats, { text, ...(found.pin ? { pin: true } : {}) }, found.quietHours);
  publish(draft, 'announcement.said', { announcement: found.name, chats: chats.length });
}
