import { joinWords, plain, say } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import { localDate } from '../../community/zone.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOf } from '../../decision/groups.ts';
import { publish } from '../../decision/publish.ts';
import type { Words } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type BestAnswer, bestAnswersKind } from '../../records/content.ts';
import { type Featured, featuredTallyKind } from '../../records/featured.ts';
import { waitsForQuiet } from '../quiet/wait.ts';
import { labelOf } from './excerpt.ts';
import { keepFeatured, latestFeatured, numbered } from './found.ts';

/** The purpose of the timer that collects the best. */
export const collectionPurpose = 'content.collection';

/** One message has room for so many; the others are told the next time, when they are not too old. */
const mostPosts = 12;
const mostLooked = 100;
const longestLine = 90;

/** “The best of”: once for each date for which it was meant, also when the timer fires twice or late. */
export function tellCollection(draft: Draft, event: TimerEvent): void {
  const { content, timezone } = draft.community.data;
  if (!content?.collection) return draft.note('nothing is collected');
  if (waitsForQuiet(draft, event)) return;
  const date = localDate(timezone, event.at);
  const tally = draft.view.read(featuredTallyKind) ?? { last: 0 };
  if (tally.told !== undefined && tally.told >= date) return draft.note(`${date} has been told already`);
  draft.view.put(featuredTallyKind, { ...tally, told: date });
  const posts = takePosts(draft);
  const answers = takeAnswers(draft, content.collection.answers);
  if (posts.length + answers.length === 0) return draft.note('there is nothing to tell');
  const words = collected(draft, posts, answers);
  for (const chat of groupsOf(draft)) draft.do({ type: 'post', chat, words });
  publish(draft, 'collection.told', { posts: posts.length, answers: answers.length }, { of: date });
}

function takePosts(draft: Draft): Featured[] {
  const listed = latestFeatured(draft, mostLooked).filter(({ news }) => news);
  const taken = listed.slice(0, mostPosts).flatMap(({ number }) => numbered(draft, number) ?? []);
  for (const { news: _, ...post } of taken) keepFeatured(draft, post);
  return taken.reverse();
}

/** The latest, of as many who answered as can be: everybody's first before anybody's second. */
function takeAnswers(draft: Draft, most: number): BestAnswer[] {
  const { answers } = draft.view.read(bestAnswersKind) ?? { answers: [] };
  if (answers.length > 0) draft.view.put(bestAnswersKind, { answers: [] });
  const latest = answers.toReversed();
  const before = (at: number) => latest.slice(0, at).filter(({ by }) => by === latest[at]?.by).length;
  const turns = latest.map((answer, at) => ({ answer, turn: before(at) }));
  return turns
    .sort((one, other) => one.turn - other.turn)
    .slice(0, most)
    .map(({ answer }) => answer);
}

function collected(draft: Draft, posts: readonly Featured[], answers: readonly BestAnswer[]): Words {
  const voice = draft.community.data;
  const lines = [
    ...posts.map((post) => postLine(draft, post)),
    ...answers.map(({ chat, messageId, text, by: id, name }) =>
      withLink(
        draft,
        { chat, messageId },
        say(voice, 'content.line-answer', { text, member: credit(draft, { id, name, chat }) }),
      ),
    ),
  ];
  return joinWords([say(voice, 'content.collection', { community: voice.name }), ...lines], '\n');
}

/** Plain names: a list that mentioned everybody would call everybody. */
export function postLine(draft: Draft, post: Featured): Words {
  const { number, author: id, name, chat } = post;
  const member = id ? credit(draft, { id, name, chat }) : '';
  return withLink(
    draft,
    post,
    say(draft.community.data, 'content.line', { number, text: labelOf(post, longestLine), member }),
  );
}

function credit(draft: Draft, { id, name, chat }: Parameters<typeof called>[1] & Pick<BestAnswer, 'chat'>): string {
  return shownName(called(draft, { id, name }, chat));
}

function withLink(draft: Draft, { chat, messageId }: Pick<Featured, 'chat' | 'messageId'>, line: Words): Words {
  const link = draft.community.linkOf(chat, messageId);
  return link === undefined ? line : joinWords([line, plain(link)], '\n');
}
