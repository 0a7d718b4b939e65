import { say, sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { cancelTimer } from '../../decision/timers.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { type Door, doorKind, type Raid } from '../../records/door.ts';
import { keepDoor } from './door.ts';
import { callHeld, end, raidButtons, titleOf } from './raid.ts';
import { purposes } from './timers.ts';

/** The chat is open again, and whoever waits goes the way of everybody who comes in. */
export function pressRaidEnd(draft: Draft, event: ButtonEvent): void {
  decide(draft, event, (door, raid) => {
    over(draft, event, door, 'entry.raid-ended-by');
    end(draft, door, raid);
  });
}

/** The same, and nobody who waits is asked anything more. */
export function pressRaidIn(draft: Draft, event: ButtonEvent): void {
  decide(draft, event, (door, raid) => {
    over(draft, event, door, 'entry.raid-in-by');
    end(draft, door, raid, { verdict: 'in', by: event.from.id });
  });
}

/** Out with all who have come so far; the chat stays closed, for more may be on their way. */
export function pressRaidOut(draft: Draft, event: ButtonEvent): void {
  decide(draft, event, (door, raid) => {
    const { chat, messageId, from } = event;
    keepDoor(draft, { ...door, raid: { ...raid, members: [], applications: [] } });
    callHeld(draft, door.chat, raid, { verdict: 'out', by: from.id });
    const waiting = raid.members.length + raid.applications.length;
    const words = say(draft.community.data, 'entry.raid-out-by', {
      admin: from,
      chat: titleOf(draft, door.chat),
      waiting,
    });
    draft.do({ type: 'edit', chat, messageId, words, buttons: raidButtons(draft, door.chat) });
  });
}

/** Whoever presses second, when the raid is over, reads so. */
function decide(draft: Draft, event: ButtonEvent, then: (door: Door, raid: Raid) => void): void {
  const { chat, answerId, from } = event;
  const answer = (key: 'answer.admins-only' | 'answer.already' | 'answer.done') => {
    const text = sayPlain(draft.community.data, key);
    draft.do({ type: 'answer', chat, answerId, text, alert: key === 'answer.admins-only' });
  };
  if (!draft.isAdmin(from.id)) return answer('answer.admins-only');
  const door = draft.view.read(doorKind, event.data.slice(event.data.indexOf(':') + 1));
  if (!door?.raid) return answer('answer.already');
  answer('answer.done');
  then(door, door.raid);
}

function over(
  draft: Draft,
  { chat, messageId, from }: ButtonEvent,
  door: Door,
  key: 'entry.raid-ended-by' | 'entry.raid-in-by',
): void {
  const words = say(draft.community.data, key, { chat: titleOf(draft, door.chat), admin: from });
  draft.do({ type: 'edit', chat, messageId, words }, cancelTimer(purposes.raid, door.chat));
}
