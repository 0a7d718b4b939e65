import { say } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { FoundMessageEvent } from '../../event/event.ts';
import { type ChatId, type MemberId, nativeId } from '../../event/ids.ts';
import type { Media } from '../../event/message.ts';
import { caseKind } from '../../records/case.ts';
import {
  type Featured,
  type FeatureWish,
  featuredPlaceKind,
  featuredTallyKind,
  featureWishKind,
} from '../../records/featured.ts';
import type { Member } from '../../records/member.ts';
import { excerptOf, shortened } from './excerpt.ts';
import { featuredAt, placeTag } from './found.ts';
import { stand } from './stand.ts';

const longestTitle = 60;

/** `/feature title` as a reply; the title may be left out. */
export function featureByCommand(draft: Draft, command: Command): void {
  const { event, from, words } = command;
  const { reply } = event.message;
  const voice = draft.community.data;
  if (event.private || !reply) return command.answer(draft, say(voice, 'content.usage'));
  const title = shortened(words, longestTitle);
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
  command: Command,
  { messageId, title }: { readonly messageId: string; readonly title: string },
): void {
  const { chat, topic } = command.event;
  const known = featuredAt(draft, chat, messageId);
  if (known?.state === 'featured') {
    return command.answer(draft, say(draft.community.data, 'content.already', { number: known.number }));
  }
  const asked: FeatureWish = {
    at: draft.now,
    by: command.from.id,
    ...(title === '' ? {} : { title }),
    ...(topic === undefined ? {} : { topic }),
  };
  draft.view.put(featureWishKind, asked, placeTag(chat, messageId));
  draft.do({ type: 'look-up', chat, messageId });
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

/** For breaking a rule; of messages that somebody has deleted by hand nobody tells. */
function wasRemoved(draft: Draft, { author, chat, messageId }: Said): boolean {
  const ids = [author.lastCase?.id, ...(author.counted ?? []).map(([id]) => id)];
  return [...new Set(ids)].some((id) => {
    const found = id ? draft.view.read(caseKind, id) : undefined;
    return found?.status === 'open' && found.chat === chat && found.evidence.messageIds.includes(messageId);
  });
}
