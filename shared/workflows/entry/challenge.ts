import { say, sayPlain } from '../../community/say.ts';
import { concernOf } from '../../decision/concern.ts';
import type { Draft } from '../../decision/draft.ts';
import { isSameChat } from '../../decision/moved.ts';
import { publishOfMember } from '../../decision/publish.ts';
import type { ButtonEvent, MessageEvent, OutcomeEvent } from '../../event/event.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { type Held, type Member, memberKind } from '../../records/member.ts';
import { pickedChoice } from './answers.ts';
import { challengeSoon, welcomeSoon } from './gather.ts';
import { heldIn, hold, noteTries, release, standsAs } from './hold.ts';
import type { ChallengeSettings } from './settings.ts';

/** Muted until they have answered. */
export function challenge(draft: Draft, member: Member, chat: ChatId, { timeOut }: ChallengeSettings): void {
  hold(draft, member, { by: 'challenge', chat, since: draft.now }, draft.now + timeOut);
  challengeSoon(draft, member, chat);
}

/** Anybody may press; it counts for whom it was asked of. */
export function pressChallenge(draft: Draft, event: ButtonEvent): void {
  const settings = draft.community.data.entry?.challenge;
  const member = draft.memberOf(event.from);
  const held = challengeOf(draft, member, event.chat);
  const say = (key: Said) =>
    draft.do({
      type: 'answer',
      chat: event.chat,
      answerId: event.answerId,
      text: sayPlain(draft.community.data, key),
      alert: key === 'entry.wrong-answer',
    });
  if (!settings || !held) return say('entry.not-yours');
  const choice = settings.choices?.[Number(event.data.slice(event.data.indexOf(':') + 1))];
  say(answered(draft, member, held, settings, choice) ? 'entry.passed' : 'entry.wrong-answer');
}

type Said = 'entry.not-yours' | 'entry.passed' | 'entry.wrong-answer';

/** In private, where there are no buttons: the choice itself or its number; without choices any word will do. */
export function writeChallenge(draft: Draft, { from, message, chat }: MessageEvent): boolean {
  const settings = draft.community.data.entry?.challenge;
  const member = draft.memberOf(from);
  const held = challengeOf(draft, member, chat);
  if (!settings || !held) return false;
  const choice = settings.choices && pickedChoice(settings.choices, message.text);
  const passed = answered(draft, member, held, settings, choice);
  const words = say(draft.community.data, passed ? 'entry.passed' : 'entry.wrong-answer');
  draft.do({ type: 'tell', member: from.id, words });
  return true;
}

/** The one in this chat; in private the one that was asked first. */
function challengeOf(draft: Draft, { entry }: Member, chat: ChatId): Held | undefined {
  const asked = (entry?.held ?? []).filter(({ by }) => by === 'challenge');
  return concernOf(draft, chat) === 'run' ? asked.find((one) => isSameChat(draft, one.chat, chat)) : asked[0];
}

function answered(
  draft: Draft,
  member: Member,
  held: Held,
  { choices, right = [], tries }: ChallengeSettings,
  choice: string | undefined,
): boolean {
  draft.keep(member);
  if (!choices || (choice !== undefined && right.includes(choice))) {
    pass(draft, member, held.chat);
    return true;
  }
  const wrong = (held.tries ?? 0) + 1;
  noteTries(member, held, wrong);
  if (wrong >= tries) showOut(draft, member, held.chat);
  return false;
}

/** `by`: the admin who lets them in. */
export function pass(draft: Draft, member: Member, chat: ChatId, by: MemberId | 'challenge' = 'challenge'): void {
  release(draft, member, chat);
  publishOfMember(draft, 'member.admitted', { member: member.id, chat, by });
  welcomeSoon(draft, member, chat);
}

/** Out, and welcome to come again: nothing of it stays, and the mute must not wait for them at the door. */
export function showOut(draft: Draft, member: Member, chat: ChatId, by: MemberId | 'challenge' = 'challenge'): void {
  const { data } = draft.community;
  const words = say(data, by === 'challenge' ? 'entry.shown-out' : 'entry.raid-shown-out', { community: data.name });
  draft.do({ type: 'tell', member: member.id, words });
  draft.do({ type: 'kick', chat, member: member.id, caseId: standsAs });
  release(draft, member, chat);
  publishOfMember(draft, 'member.declined', { member: member.id, chat, by });
}

/** The bot has no right to show anybody out: they are muted again, may still answer if they were asked, and the admins have the alarm. */
export function showingOutRefused(draft: Draft, { effect, reason, caseId, member: id, chat }: OutcomeEvent): void {
  const { challenge: asked, raid } = draft.community.data.entry ?? {};
  const lasts = asked?.timeOut ?? raid?.lasts;
  if (effect !== 'kick' || reason !== 'no-rights' || caseId !== standsAs || !lasts || !id || !chat) return;
  const member = draft.view.read(memberKind, id);
  if (!member || member.leftAt !== undefined || heldIn(draft, member, chat)) return;
  hold(draft, member, { by: asked ? 'challenge' : 'raid', chat, since: draft.now }, draft.now + lasts);
  draft.keep(member);
}
