import { say } from '../../community/say.ts';
import { localDate } from '../../community/zone.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { mayAsk } from '../../decision/obey.ts';
import { publish } from '../../decision/publish.ts';
import type { Words } from '../../effects/effect.ts';
import type { MessageEvent } from '../../event/event.ts';
import { type MemberId, platformOf } from '../../event/ids.ts';
import type { Person } from '../../event/message.ts';
import type { Member } from '../../records/member.ts';
import { type Suggester, type Suggestion, suggesterKind, suggestionTallyKind } from '../../records/suggestion.ts';
import type { Subject } from '../../rules/condition.ts';
import { chosenRules, fires } from '../../rules/evaluate.ts';
import { subjectOf } from '../../rules/subject.ts';
import { shortId } from '../../text/identity.ts';
import { keepSuggestion, nearSuggestion } from './found.ts';
import { cardOf, postOf, type Shown } from './show.ts';

const longest = 500;

/** `/suggest text`, or as a reply to one's own message. */
export function takeCommand(draft: Draft, { words, event }: Command): void {
  const { reply } = event.message;
  const own = reply?.from?.id === event.from.id ? reply.text : undefined;
  take(draft, event, words.trim() === '' ? (own ?? '') : words);
}

/** A message of the group with the hashtag. */
export function takeHashtag(draft: Draft, _member: Member, { event }: Subject): void {
  const { text, forward } = event.message;
  if (!/[#＃]/.test(text) || text.startsWith('/') || forward) return;
  const said = withoutHashtag(text, draft.community.data.suggestions?.hashtags ?? []);
  if (said === undefined) return;
  if (mayAsk(draft, event.from)) take(draft, event, said);
  else draft.note('asked too often within a minute: not answered');
}

/** What is left of the text without the hashtag; undefined: it holds none. Chinese words follow one without a gap. */
function withoutHashtag(text: string, hashtags: readonly string[]): string | undefined {
  const written = text.replaceAll('＃', '#');
  for (const hashtag of hashtags) {
    const whole = /\w$/.test(hashtag) ? '(?!\\w)' : '';
    const found = new RegExp(`${hashtag}${whole}`, 'iu').exec(written);
    if (found) return `${written.slice(0, found.index)} ${written.slice(found.index + found[0].length)}`;
  }
  return undefined;
}

function take(draft: Draft, event: MessageEvent, raw: string): void {
  const settings = draft.community.data.suggestions;
  const voice = draft.community.data;
  const text = raw
    .replace(/\s+/g, ' ')
    .replace(/^ ?[:：,，] ?/, '')
    .trim()
    .toWellFormed();
  if (!settings) return;
  if (!/[\p{L}\p{N}]{2}/u.test(text)) return answer(draft, event, { words: say(voice, 'suggestion.usage') });
  if (text.length > longest)
    return answer(draft, event, { words: say(voice, 'suggestion.too-long', { most: longest }) });
  const suggester = suggesterOf(draft, event.from);
  if (suggester.taken >= settings.perDay) return answer(draft, event, { words: enough(draft) });
  if (event.private && breaksRule(draft, event, text)) {
    return answer(draft, event, { words: say(voice, 'suggestion.against-rules') });
  }
  const near = nearSuggestion(draft, text);
  if (!near) return answer(draft, event, create(draft, { from: event.from, suggester, text, event }));
  if (near.account === suggester.account) {
    return answer(draft, event, { words: say(voice, 'suggestion.own-again', { number: near.number }) });
  }
  answer(draft, event, offer(draft, { suggester, text, near }));
}

export function enough(draft: Draft): Words {
  const perDay = draft.community.data.suggestions?.perDay ?? 0;
  return say(draft.community.data, 'suggestion.enough', { most: perDay });
}

/** In private no rule has looked at it yet, and others are to read it. */
function breaksRule(draft: Draft, event: MessageEvent, text: string): boolean {
  const message = { ...event.message, text };
  const asEdit: MessageEvent = { ...event, message, edited: true, private: false };
  const subject = subjectOf(asEdit, draft.memberOf(event.from), draft.now, draft.community);
  const { rules } = draft.community;
  return chosenRules(rules, subject).some((rule) => rule.data.mode === 'live' && fires(rule, subject));
}

/** As of today; kept with the account that counts for all of theirs. */
export function suggesterOf(draft: Draft, from: Person): Suggester {
  const account = accountOf(draft, draft.memberOf(from)).id;
  const on = localDate(draft.community.data.timezone, draft.now);
  const known = draft.view.read(suggesterKind, account);
  return known?.on === on ? known : { ...known, account, on, taken: 0 };
}

interface Taken {
  readonly from: Person;
  readonly suggester: Suggester;
  readonly text: string;
  readonly event: { readonly chat: MessageEvent['chat'] };
}

/** Gives it a number, and shows it to the admins. */
export function create(draft: Draft, { from, suggester, text, event }: Taken): Shown {
  const tally = draft.view.read(suggestionTallyKind) ?? { last: 0 };
  tally.last += 1;
  draft.view.put(suggestionTallyKind, tally);
  const { waiting: _, ...others } = suggester;
  draft.view.put(suggesterKind, { ...others, taken: suggester.taken + 1 }, suggester.account);
  const suggestion: Suggestion = {
    number: tally.last,
    at: draft.now,
    member: from.id,
    account: suggester.account,
    name: draft.memberOf(from).name,
    text,
    state: 'received',
    open: true,
    votes: 0,
    moves: 0,
    movedAt: draft.now,
    paid: 0,
  };
  keepSuggestion(draft, suggestion);
  tellAdmins(draft, suggestion, from.id, event.chat);
  draft.note(`suggestion ${tally.last} received`);
  const { words, ...buttons } = postOf(draft, suggestion, event.chat);
  return { words: say(draft.community.data, 'suggestion.received', { suggestion: words }), ...buttons };
}

function tellAdmins(draft: Draft, suggestion: Suggestion, member: MemberId, chat: MessageEvent['chat']): void {
  const notice = { ...cardOf(draft, suggestion, chat), platform: platformOf(member) };
  const { number } = suggestion;
  publish(draft, 'suggestion.received', { suggestion: number, member }, { of: number, notice });
}

function offer(
  draft: Draft,
  { suggester, text, near }: { readonly suggester: Suggester; readonly text: string; readonly near: Suggestion },
): Shown {
  const voice = draft.community.data;
  const id = shortId(`suggestion ${draft.event.id}`);
  draft.view.put(suggesterKind, { ...suggester, waiting: { id, text, of: near.number } }, suggester.account);
  const words = say(voice, 'suggestion.near', { number: near.number, text: near.text, votes: near.votes });
  const join = { label: say(voice, 'suggestion.button-join').text, data: `suggest:join.${id}` };
  return { words, buttons: [[join, { label: say(voice, 'suggestion.button-new').text, data: `suggest:new.${id}` }]] };
}

/** Where it was written. */
export function answer(
  draft: Draft,
  { private: inPrivate, chat, topic, from, message }: MessageEvent,
  shown: Shown,
): void {
  if (inPrivate) draft.do({ type: 'tell', member: from.id, ...shown });
  else draft.do({ type: 'post', chat, replyTo: message.id, ...(topic === undefined ? {} : { topic }), ...shown });
}
