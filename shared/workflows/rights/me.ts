import { renderInstant } from '../../community/durations.ts';
import { joinWords, say } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { strikesFade } from '../../decision/ladder.ts';
import { onlyInPrivate } from '../../decision/only-in-private.ts';
import { inForce } from '../../decision/sanctions.ts';
import type { Words } from '../../effects/effect.ts';
import type { Member } from '../../records/member.ts';

/** `/me`: how one stands, in private. */
export function showMe(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const member = draft.memberOf(command.from);
  const account = accountOf(draft, member);
  const lines = [
    say(voice, 'me.name', { member }),
    ...(member.joinedAt === undefined ? [] : [say(voice, 'me.joined', { at: renderInstant(member.joinedAt, voice) })]),
    say(voice, 'me.messages', { messages: member.messages }),
    ...(voice.rewards ? [say(voice, 'me.points', { points: account.points })] : []),
    ...strikesOf(draft, account),
    ...sanctionsOf(draft, member),
  ];
  answerInPrivate(draft, command, joinWords(lines, '\n'));
}

/** On each ladder where any count, with the moments at which the next and the last fade. */
function strikesOf(draft: Draft, account: Member): Words[] {
  const voice = draft.community.data;
  const lines = Object.entries(voice.ladders).flatMap(([ladder, { decay }]) => {
    const fade = strikesFade(ladder, decay, account, draft.now);
    if (!fade) return [];
    const [next, last] = [renderInstant(fade.next, voice), renderInstant(fade.last, voice)];
    return [say(voice, 'me.strikes', { strikes: fade.strikes, next, last })];
  });
  return lines.length > 0 ? lines : [say(voice, 'me.no-strikes')];
}

function sanctionsOf(draft: Draft, member: Member): Words[] {
  const voice = draft.community.data;
  return inForce(member, draft.now).map(({ kind, until }) =>
    kind === 'mute' && until > 0
      ? say(voice, 'me.muted', { until: renderInstant(until, voice) })
      : say(voice, 'me.banned'),
  );
}

/** Whoever asks about themselves is answered where nobody else reads it. */
export function answerInPrivate(draft: Draft, { event, from }: Command, words: Words): void {
  const topic = event.topic === undefined ? {} : { topic: event.topic };
  const inChat = { chat: event.chat, words: onlyInPrivate(draft, from, event.chat), ...topic };
  draft.do({ type: 'tell', member: from.id, words, ...(event.private ? {} : { fallback: inChat }) });
}
