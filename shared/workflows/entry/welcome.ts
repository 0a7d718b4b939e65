import { groupNotice } from '../../community/notice.ts';
import { joinWords, plain, say, wordsOf } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { ChatId } from '../../event/ids.ts';
import type { Arrived } from '../../records/door.ts';

/** Enough names for one message; the others are counted. */
const mostNamed = 20;

/** One message for all of them; in private one for each, and in the chat a short one for several. */
export function sayWelcome(draft: Draft, chat: ChatId, newcomers: readonly Arrived[]): void {
  const { data } = draft.community;
  const settings = data.entry?.welcome;
  if (!settings || newcomers.length === 0) return;
  const community = data.name;
  const notice = settings.notice ? [plain(groupNotice(data, draft.now))] : [];
  const all = say(data, 'entry.welcome', { members: namesOf(draft, chat, newcomers), community });
  if (settings.where === 'chat') {
    return draft.do({ type: 'post', chat, words: joinWords([all, ...notice], '\n\n') });
  }
  const [first, ...others] = newcomers;
  const fallback = first && others.length === 0 ? { fallback: { chat, words: all } } : {};
  for (const { id, name } of newcomers) {
    const own = say(data, 'entry.welcome', { members: wordsOf({ id, name }), community });
    draft.do({ type: 'tell', member: id, words: joinWords([own, ...notice], '\n\n'), ...fallback });
  }
  // Whether each could be told is not known, and twenty fallbacks would fill the chat.
  if (others.length > 0) draft.do({ type: 'post', chat, words: all });
}

/** By name, but for names that break a rule. */
export function namesOf(draft: Draft, chat: ChatId, newcomers: readonly Arrived[]): Words {
  const { data } = draft.community;
  const named = newcomers.slice(0, mostNamed).map((one) => wordsOf(called(draft, one, chat)));
  const names = joinWords(named, data.language === 'zh' ? '、' : ', ');
  const more = newcomers.length - named.length;
  return more > 0 ? say(data, 'entry.and-more', { names, more }) : names;
}
