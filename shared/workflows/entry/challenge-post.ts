import { renderDuration } from '../../community/durations.ts';
import { plain, say, sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Button, Words } from '../../effects/effect.ts';
import type { ChatId } from '../../event/ids.ts';
import type { Arrived } from '../../records/door.ts';
import { openPost } from './open-posts.ts';
import type { ChallengeSettings } from './settings.ts';
import { namesOf } from './welcome.ts';

/** What newcomers are to do before they may write. Buttons of one message serve all of them. */
export function postChallenge(draft: Draft, chat: ChatId, newcomers: readonly Arrived[]): void {
  const { data } = draft.community;
  const settings = data.entry?.challenge;
  if (!settings || newcomers.length === 0) return;
  const buttons = challengeButtons(draft, settings);
  if (draft.abilities(chat).buttons) {
    const words = wordsFor(draft, settings, chat, newcomers);
    if (!draft.abilities(chat).edit) return draft.do({ type: 'post', chat, words, buttons });
    const ids = newcomers.map(({ id }) => id);
    return draft.do({ type: 'post', chat, words, buttons, noted: openPost(draft, chat, ids) });
  }
  // Who is muted can neither reply nor react there.
  for (const one of newcomers) {
    const words = wordsFor(draft, settings, chat, [one]);
    const fallback = { chat, words: say(data, 'entry.challenge-private', { members: namesOf(draft, chat, [one]) }) };
    draft.do({ type: 'tell', member: one.id, words, buttons, fallback });
  }
}

function wordsFor(
  draft: Draft,
  { ask, timeOut }: ChallengeSettings,
  chat: ChatId,
  newcomers: readonly Arrived[],
): Words {
  const { data } = draft.community;
  return say(data, 'entry.challenge', {
    members: namesOf(draft, chat, newcomers),
    question: ask === undefined ? say(data, 'entry.challenge-press') : plain(ask),
    for: renderDuration(timeOut, data.language),
  });
}

/** Each choice on a line of its own: labels may be long. */
function challengeButtons({ community }: Draft, { choices }: ChallengeSettings): readonly (readonly Button[])[] {
  if (!choices) return [[{ label: sayPlain(community.data, 'entry.pass-button'), data: 'entry-pass:0' }]];
  return choices.map((label, index) => [{ label, data: `entry-pass:${index}` }]);
}
