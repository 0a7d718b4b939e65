import { renderDuration } from '../../community/durations.ts';
import { joinWords, say } from '../../community/say.ts';
import { midnightOf } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Answers, answersKind } from '../../records/answers.ts';
import type { Figures } from '../../records/figures.ts';
import { suggestionKind } from '../../records/suggestion.ts';
import { postLine } from '../content/collection.ts';
import { latestFeatured } from '../content/found.ts';
import { percentile } from '../questions/morning.ts';
import { shortened } from '../suggestions/show.ts';
import { daysUpTo } from './days.ts';
import { countIn } from './usual.ts';

const mostHelpers = 3;
const mostSuggestions = 5;
const mostPosts = 3;
const longestLine = 80;

/** A week as its community reads it: nothing in it is about anybody's faults. No lines of a week in which nothing was. */
export function weekLines(draft: Draft, week: Figures): Words[] {
  const voice = draft.community.data;
  const joined = countIn(week, 'member.joined');
  const [invited, vested] = [countIn(week, 'member.invited'), countIn(week, 'invitation.vested')];
  const more = [
    ...(joined === 0 ? [] : [say(voice, 'week.joined', { count: joined })]),
    ...(voice.growth && invited + vested > 0 ? [say(voice, 'week.growth', { invited, vested })] : []),
    ...(voice.questions ? questionLines(draft, week) : []),
    ...(voice.suggestions ? suggestionLines(draft, week.date) : []),
    ...(voice.content ? postLines(draft, week) : []),
  ];
  if (week.messages === 0 && more.length === 0) return [];
  const wrote = say(voice, 'week.messages', { messages: week.messages, members: week.firsts });
  return [wrote, ...more, say(voice, 'week.thanks')];
}

function questionLines(draft: Draft, week: Figures): Words[] {
  const voice = draft.community.data;
  const days = daysUpTo(week.date, 7);
  const answers = days.flatMap((date) =>
    draft.view.list(answersKind, { partition: 'answers', sortPrefix: `${date}#` }),
  );
  const [asked, answered] = [countIn(week, 'question.asked'), countIn(week, 'question.answered')];
  if (asked + answered + answers.length === 0) return [];
  const firsts = answers.flatMap((one) => one.firsts).sort((a, b) => a - b);
  const time = renderDuration(percentile(firsts, 0.5) * 1000, voice.language);
  return [
    say(voice, 'week.questions', { asked, answered }),
    ...(firsts.length === 0 ? [] : [say(voice, 'week.time', { time })]),
    ...helperLine(draft, answers),
  ];
}

/** By name, with a mention: they are thanked. Who was forgotten since is not among them. */
function helperLine(draft: Draft, answers: readonly Answers[]): Words[] {
  const sums = new Map<MemberId, { name: string; count: number }>();
  for (const { member, name, count } of answers)
    sums.set(member, { name, count: count + (sums.get(member)?.count ?? 0) });
  const best = [...sums].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).slice(0, mostHelpers);
  if (best.length === 0) return [];
  const voice = draft.community.data;
  const named = best.map(([id, { name, count }]) => say(voice, 'week.helper', { member: { id, name }, count }));
  return [say(voice, 'week.helpers', { helpers: joinWords(named, voice.language === 'zh' ? '、' : ', ') })];
}

function suggestionLines(draft: Draft, until: string): Words[] {
  const voice = draft.community.data;
  const from = midnightOf(voice.timezone, daysUpTo(until, 7)[0] ?? until);
  const adopted = draft.view
    .list(suggestionKind, { partition: 'suggestion', contains: '"st":"adopted"', limit: 100 })
    .filter(({ state, movedAt }) => state === 'adopted' && movedAt >= from)
    .slice(0, mostSuggestions);
  if (adopted.length === 0) return [];
  const lines = adopted.map(({ number, text }) =>
    say(voice, 'week.suggestion', { number, text: shortened(text, longestLine) }),
  );
  return [say(voice, 'week.suggestions'), ...lines];
}

/** The posts themselves where nothing else collects them every week. */
function postLines(draft: Draft, week: Figures): Words[] {
  const voice = draft.community.data;
  const count = countIn(week, 'post.featured');
  if (count === 0) return [];
  if (voice.content?.collection?.weekday !== undefined) return [say(voice, 'week.featured', { count })];
  const posts = latestFeatured(draft, Math.min(count, mostPosts));
  return [say(voice, 'week.posts'), ...posts.map((post) => postLine(draft, post))];
}
