import { joinWords, say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { postLine } from './collection.ts';
import { latestFeatured } from './found.ts';
import { contentOf, monthOf } from './month.ts';

const mostShown = 8;
/** Some of the latest have been taken back. */
const mostLooked = 30;

/** `/featured`: the latest, with links to them. */
export function showFeatured(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const latest = latestFeatured(draft, mostLooked).slice(0, mostShown);
  if (latest.length === 0) return command.answer(draft, say(voice, 'content.list-none'));
  const lines = latest.map((post) => postLine(draft, post));
  command.answer(draft, joinWords([say(voice, 'content.list'), ...lines], '\n'));
}

/** `/content`: what members and what staff have made, this month and the one before. */
export function showContent(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const month = monthOf(draft, draft.now);
  const [year = 0, number = 1] = month.split('-').map(Number);
  const before = new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
  const lines = [month, before].map((which) => {
    const { posts, answers } = contentOf(draft, which);
    return say(voice, 'content.made-line', {
      month: which,
      posts: posts.members,
      'posts-staff': posts.staff,
      answers: answers.members,
      'answers-staff': answers.staff,
    });
  });
  command.answer(draft, joinWords([say(voice, 'content.made'), ...lines], '\n'));
}
