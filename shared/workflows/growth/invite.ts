import { say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOn } from '../../decision/groups.ts';
import { onlyInPrivate } from '../../decision/only-in-private.ts';
import type { Words } from '../../effects/effect.ts';
import type { LinkMadeEvent, OutcomeEvent } from '../../event/event.ts';
import { type ChatId, platformOf } from '../../event/ids.ts';
import { type Inviter, inviteWayKind } from '../../records/inviter.ts';
import { shortId } from '../../text/identity.ts';
import { answerInPrivate } from '../rights/me.ts';
import { inviterOf, keepInviter } from './inviters.ts';

/** A link that has not come by then never will: it may be asked for again. */
const patience = 60_000;

/** `/invite`: one's own link to this group, or the code where there are no links. */
export function giveInvite(draft: Draft, command: Command): void {
  const { from, event } = command;
  const inviter = inviterOf(draft, from);
  const chat = event.private ? groupsOn(draft, platformOf(from.id))[0] : event.chat;
  const link = chat && linkTo(inviter, chat);
  if (!chat || link !== undefined || !draft.abilities(chat).inviteLinks) {
    keepInviter(draft, inviter);
    return answerInPrivate(draft, command, link === undefined ? codeWords(draft, inviter) : linkWords(draft, link));
  }
  const [asked, at = 0] = inviter.asked ?? [];
  if (asked === chat && draft.now - at < patience) return draft.note('their link is being made');
  keepInviter(draft, { ...inviter, asked: [chat, draft.now] });
  const approval = draft.community.data.entry?.requests !== undefined;
  draft.do({ type: 'make-link', chat, member: from.id, name: from.name, approval });
}

function linkTo({ links }: Inviter, chat: ChatId): string | undefined {
  return links.find(([where]) => where === chat)?.[1];
}

/** The platform has made it. Made twice, the first one counts. */
export function linkMade(draft: Draft, { chat, member, link }: LinkMadeEvent): void {
  const { asked, ...inviter } = inviterOf(draft, { id: member, name: '' });
  const known = linkTo(inviter, chat);
  const others = inviter.links.filter(([where]) => where !== chat);
  keepInviter(draft, { ...inviter, links: [...others, [chat, known ?? link]] });
  draft.view.put(inviteWayKind, { member: inviter.account }, shortId(known ?? link));
  const fallback = { chat, words: onlyInPrivate(draft, member, chat) };
  draft.do({ type: 'tell', member, words: linkWords(draft, known ?? link), fallback });
}

/** It would not: there is the code. */
export function linkRefused(draft: Draft, { effect, member, chat }: OutcomeEvent): void {
  if (effect !== 'make-link' || !member) return;
  const { asked: _, ...inviter } = inviterOf(draft, { id: member, name: '' });
  keepInviter(draft, inviter);
  const fallback = chat ? { fallback: { chat, words: onlyInPrivate(draft, member, chat) } } : {};
  draft.do({ type: 'tell', member, words: codeWords(draft, inviter), ...fallback });
}

function linkWords(draft: Draft, link: string): Words {
  const { name, growth } = draft.community.data;
  return say(draft.community.data, 'growth.link', { link, community: name, points: growth?.points ?? 0 });
}

function codeWords(draft: Draft, { code }: Inviter): Words {
  const { name, growth } = draft.community.data;
  return say(draft.community.data, 'growth.code', { code, community: name, points: growth?.points ?? 0 });
}
