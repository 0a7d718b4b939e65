import { renderClock, renderDate } from '../../community/durations.ts';
import { joinWords, say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { TopicOpinion } from '../../records/opinion.ts';
import { answerInPrivate } from '../rights/me.ts';
import { endOf, opinionNow } from './hours.ts';
import { leastKnown, usualShare } from './judge.ts';
import { percent } from './notice.ts';

/** `/opinion`: what is usual for each topic, and how it stands. */
export function showOpinion(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const { topics } = opinionNow(draft);
  const lines = (voice.opinion?.topics ?? []).map(({ name }) =>
    lineOf(
      draft,
      name,
      topics.find((topic) => topic.name === name),
    ),
  );
  answerInPrivate(draft, command, joinWords([say(voice, 'opinion.levels'), ...lines], '\n'));
}

function lineOf(draft: Draft, topic: string, known: TopicOpinion | undefined): Words {
  const voice = draft.community.data;
  const { usual, latest, worse } = known ?? {};
  const messages = Math.round(usual?.messages ?? 0);
  if (!usual || messages < leastKnown) return say(voice, 'opinion.learning', { topic, messages, needed: leastKnown });
  const share = percent(usualShare(usual));
  if (!latest) return say(voice, 'opinion.level-bare', { topic, usual: share });
  const begin = endOf(latest.hour - 1);
  return say(voice, worse === undefined ? 'opinion.level' : 'opinion.level-worse', {
    topic,
    usual: share,
    day: renderDate(begin, voice),
    from: renderClock(begin, voice),
    to: renderClock(endOf(latest.hour), voice),
    negative: latest.negative,
    messages: latest.messages,
    share: percent(latest.negative / latest.messages),
  });
}
