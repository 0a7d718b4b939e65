import { say, sayPlain } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant, reverse } from '../../decision/points.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { Words } from '../../effects/effect.ts';
import type { FoundMessageEvent } from '../../event/event.ts';
import { type ChatId, type MemberId, nativeId } from '../../event/ids.ts';
import type { Media } from '../../event/message.ts';
import { caseKind } from '../../records/case.ts';
import { type Featured, featuredPlaceKind, featuredTallyKind, featureWishKind } from '../../records/featured.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { featuredAt, keepFeatured, placeTag } from './found.ts';
import { countMade } from './month.ts';
import { publishContent } from './publish.ts';

const longestTitle = 60;
const longestExcerpt = 280;

/** `/feature title` as a reply; the title may be left out. */
export function featureByCommand(draft: Draft, command: Command): void {
  const { event, from, words } = command;
  const { reply } = event.message;
  const voice = draft.community.data;
  if (event.private || !reply) return command.answer(draft, say(voice, 'content.usage'));
  const title = cut(words, longestTitle);
  if (!reply.from) return wish(draft, command, { messageId: reply.messageId, title });
  if (reply.from.kind !== 'person') return command.answer(draft, say(voice, 'content.not-person'));
  const { messageId, text = '', media = [] } = reply;
  const author = draft.memberOf(reply.from);
  const said = { chat: event.chat, messageId, author, text, media, title, by: from.id };
  command.answer(draft, feature(draft, said));
}

/** Some platforms tell with a reply neither whose words it is to, nor these: they are looked up. */
function wish(
  draft: Draft,
  { event, from }: Command,
  { messageId, title }: { readonly messageId: string; readonly title: string },
): void {
  const { chat, topic } = event;
  const known = featuredAt(draft, chat, messageId);
  const asked = {
    at: draft.now,
    by: from.id,
    ...(title === '' ? {} : { title }),
    ...(topic === undefined ? {} : { topic }),
  };
  draft.view.put(featureWishKind, asked, placeTag(chat, messageId));
  draft.do({ type: 'look-up', chat, messageId });
  if (known) draft.note('featured before, as far as is known');
}

/** What was looked up for an admin. */
export function featureFound(draft: Draft, { chat, messageId, author: id, said }: FoundMessageEvent): void {
  const tag = placeTag(chat, messageId);
  const asked = draft.view.read(featureWishKind, tag);
  if (!asked) return;
  draft.view.delete(featureWishKind, tag);
  const { text, media } = said;
  const { title = '', by, topic } = asked;
  const author = draft.memberOf({ id, name: nativeId(id) });
  const words = feature(draft, { chat, messageId, author, text, media, title, by });
  draft.do({ type: 'post', chat, words, replyTo: messageId, ...(topic === undefined ? {} : { topic }) });
}

interface Said {
  readonly chat: ChatId;
  readonly messageId: string;
  readonly author: Member;
  readonly text: string;
  readonly media: readonly Media[];
  readonly title: string;
  readonly by: MemberId;
}

/** What the admin, and everybody with them, reads of it. */
function feature(draft: Draft, said: Said): Words {
  const voice = draft.community.data;
  const { chat, messageId, author } = said;
  const known = featuredAt(draft, chat, messageId);
  if (known?.state === 'featured') return say(voice, 'content.already', { number: known.number });
  if (wasRemoved(draft, said)) return say(voice, 'content.removed');
  const number = known?.number ?? nextNumber(draft);
  draft.view.put(featuredPlaceKind, { number }, placeTag(chat, messageId));
  const staff = draft.isProtected(author, chat);
  const post: Featured = {
    number,
    at: draft.now,
    chat,
    messageId,
    author: author.id,
    name: author.name,
    ...(staff ? { staff } : {}),
    ...(said.title === '' ? {} : { title: said.title }),
    excerpt: excerptOf(draft, said),
    by: said.by,
    state: 'featured',
    news: true,
    turn: (known?.turn ?? 0) + 1,
    points: 0,
  };
  stand(draft, post);
  return say(voice, 'content.featured', { number, member: called(draft, author, chat) });
}

function nextNumber(draft: Draft): number {
  const tally = draft.view.read(featuredTallyKind) ?? { last: 0 };
  draft.view.put(featuredTallyKind, { ...tally, last: tally.last + 1 });
  return tally.last + 1;
}

/** It stands from now on: counted, paid, and its author told. */
export function stand(draft: Draft, post: Featured): void {
  const { number, chat, author: id, name, staff = false, by } = post;
  post.points = pay(draft, post);
  keepFeatured(draft, post);
  countMade(draft, 'posts', { at: post.at, staff, by: 1 });
  const who = { ...(id ? { member: id } : {}), ...(by ? { by } : {}) };
  publishContent(draft, 'post.featured', `${number}.${post.turn}`, {
    post: number,
    chat,
    staff,
    points: post.points,
    ...who,
  });
  draft.note(`featured as ${number}`);
  if (!id || id === by) return;
  const voice = draft.community.data;
  const words =
    post.points > 0
      ? say(voice, 'content.told', { number, points: post.points, member: { id, name }, excerpt: labelOf(post, 80) })
      : say(voice, 'content.told-bare', { number, member: { id, name }, excerpt: labelOf(post, 80) });
  draft.do({ type: 'tell', member: id, words });
}

/** Members earn points, staff honour; nobody by featuring themselves. */
function pay(draft: Draft, { author: id, name, staff, by, number, turn }: Featured): number {
  const points = draft.community.data.content?.points ?? 0;
  if (points === 0 || staff || !id || (by && isSamePerson(draft, id, by))) return 0;
  const source = sourceOf({ number, turn });
  const given = grant(draft, draft.memberOf({ id, name }), {
    source,
    points,
    reason: 'feature',
    ...(by ? { by } : {}),
  });
  return given ? points : 0;
}

/** It stands no longer: counts and points go back to where they were. */
export function withdraw(draft: Draft, post: Featured, why: 'admin' | 'case'): void {
  const { number, at, chat, staff = false, author, turn, points, news: _, ...rest } = post;
  const member = author && draft.view.read(memberKind, author);
  if (member && points > 0) reverse(draft, member, sourceOf(post), why);
  const kept = { ...rest, number, at, chat, turn, points: 0, state: 'withdrawn' } as const;
  keepFeatured(draft, { ...kept, ...(staff ? { staff } : {}), ...(author ? { author } : {}) });
  countMade(draft, 'posts', { at, staff, by: -1 });
  publishContent(draft, 'post.unfeatured', `${number}.${turn}`, { post: number, chat, why });
  draft.note(`${number} is no longer featured`);
}

function sourceOf({ number, turn }: Pick<Featured, 'number' | 'turn'>): string {
  return `featured.${number}.${turn}`;
}

/** For breaking a rule; of messages that somebody has deleted by hand nobody tells. */
function wasRemoved(draft: Draft, { author, chat, messageId }: Said): boolean {
  const ids = [author.lastCase?.id, ...(author.counted ?? []).map(([id]) => id)];
  return [...new Set(ids)].some((id) => {
    const found = id ? draft.view.read(caseKind, id) : undefined;
    return found?.status === 'open' && found.chat === chat && found.evidence.messageIds.includes(messageId);
  });
}

function excerptOf(draft: Draft, { text, media }: Said): string {
  const kinds = media.map(({ kind }) => sayPlain(draft.community.data, `media.${kind}`)).join(' ');
  return cut(text.trim() === '' ? kinds : text, longestExcerpt) || sayPlain(draft.community.data, 'evidence.no-text');
}

/** By what it is called in lists: its title, or how it begins. */
export function labelOf({ title, excerpt }: Featured, most: number): string {
  return cut(title ?? excerpt, most);
}

function cut(text: string, most: number): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim().toWellFormed());
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
