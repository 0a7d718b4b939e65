import { renderDuration } from '../../community/durations.ts';
import { joinWords, plain, say, sayPlain } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Button, Words } from '../../effects/effect.ts';
import type { ButtonEvent, MessageEvent } from '../../event/event.ts';
import { type MemberId, nativeId, platformOf } from '../../event/ids.ts';
import type { MediaKind, Message } from '../../event/message.ts';
import { chatKind } from '../../records/chat.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { fold } from '../../text/fold.ts';
import { linksIn } from '../../text/links.ts';
import { quoted } from './card.ts';
import type { ProbationSettings, WithheldKind } from './settings.ts';
import { kindsInWords } from './wording.ts';

/** Newcomers may laugh, vote and give. */
const harmless: ReadonlySet<MediaKind> = new Set([
  'sticker',
  'dice',
  'poll',
  'location',
  'gift',
  'giveaway',
  'red-envelope',
  'transfer',
]);

/** A message that no rule forbids, but of a kind that this member does not send yet. */
export function withhold(draft: Draft, member: Member, event: MessageEvent): boolean | undefined {
  const settings = draft.community.data.entry?.probation;
  if (!settings || event.from.kind !== 'person' || !isOnProbation(member, settings, draft.now)) return undefined;
  const kinds = kindsOf(event.message);
  const waits = settings.wait.some((kind) => kinds.includes(kind));
  if (!waits && !settings.remove.some((kind) => kinds.includes(kind))) return undefined;
  draft.note('on probation: withdrawn');
  draft.do({ type: 'remove', chat: event.chat, member: member.id, messageIds: [event.message.id] });
  if (!member.entry?.told) sayKindly(draft, member, event, settings);
  const show = waits && !member.entry?.shown;
  if (show) showAdmins(draft, member, event);
  member.entry = { ...member.entry, told: true, ...(show ? { shown: true } : {}) };
  draft.keep(member);
  return true;
}

/** Is somebody of so short standing that the file asks for care? */
export function isNew(draft: Draft, member: Member): boolean {
  const settings = draft.community.data.entry?.probation;
  return settings !== undefined && isOnProbation(member, settings, draft.now);
}

/** Nobody knows since when those are here who were before Reeve. */
function isOnProbation({ joinedAt, messages, entry }: Member, settings: ProbationSettings, now: number): boolean {
  if (joinedAt === undefined || entry?.trusted) return false;
  if (settings.time !== undefined && now < joinedAt + settings.time) return true;
  return settings.messages !== undefined && messages <= settings.messages;
}

/** Not all platforms mark the addresses that stand in a text. */
function kindsOf({ text, links, media, forward, buttons = [] }: Message): WithheldKind[] {
  const kinds: WithheldKind[] = [];
  if (buttons.length > 0 || linksIn(links, text, fold(text)).length > 0) kinds.push('links');
  if (media.some(({ kind }) => !harmless.has(kind))) kinds.push('media');
  if (forward) kinds.push('forwards');
  return kinds;
}

function sayKindly(draft: Draft, member: Member, { chat, topic }: MessageEvent, settings: ProbationSettings): void {
  const { data } = draft.community;
  const words = say(data, 'entry.probation', {
    member: called(draft, member, chat),
    kinds: kindsInWords(data, settings),
    until: endOf(draft, member, settings),
  });
  const fallback = { chat, words, ...(topic === undefined ? {} : { topic }) };
  draft.do({ type: 'tell', member: member.id, words, fallback });
}

/** What is still to come of both. */
function endOf(
  { community: { data }, now }: Draft,
  { joinedAt = 0, messages }: Member,
  settings: ProbationSettings,
): Words {
  const rest = settings.time === undefined ? 0 : joinedAt + settings.time - now;
  const left = settings.messages === undefined ? 0 : settings.messages + 1 - messages;
  const parts = [
    ...(rest > 0 ? [say(data, 'entry.probation-time', { for: renderDuration(rest, data.language) })] : []),
    ...(left > 0 ? [say(data, 'entry.probation-messages', { messages: left })] : []),
  ];
  return joinWords(parts, data.language === 'zh' ? '、' : ' and ');
}

/** As much of it as somebody reads who has to decide at a glance. */
const longestShown = 600;

function showAdmins(draft: Draft, { id, name }: Member, { chat, message }: MessageEvent): void {
  const { data } = draft.community;
  const title = draft.view.read(chatKind, chat)?.title || nativeId(chat);
  const links = message.links.map(({ url }) => url).join('\n');
  const shown = [message.text, message.text.includes(links) ? '' : links].filter((part) => part !== '').join('\n');
  const quote = shown === '' ? say(data, 'entry.waits-media') : plain(quoted(shown.slice(0, longestShown)));
  const words = joinWords([say(data, 'entry.waits', { member: { id, name }, chat: title }), quote], '\n');
  const buttons = trustButton(draft, id);
  draft.notify('message.withheld', { platform: platformOf(chat), words, ...(buttons ? { buttons } : {}), about: id });
}

const longestData = 64;

/** A long id fits no button: then the probation ends by itself. */
function trustButton({ community }: Draft, id: MemberId): readonly (readonly Button[])[] | undefined {
  const data = `entry-trust:${id}`;
  if (new TextEncoder().encode(data).length > longestData) return undefined;
  return [[{ label: sayPlain(community.data, 'button.entry-trust'), data }]];
}

/** An admin ends somebody's probation. */
export function pressTrust(draft: Draft, event: ButtonEvent): void {
  const { data } = draft.community;
  const { chat, messageId, answerId, from } = event;
  const answer = (key: 'answer.admins-only' | 'answer.already' | 'answer.gone' | 'answer.done') =>
    draft.do({ type: 'answer', chat, answerId, text: sayPlain(data, key), alert: key === 'answer.admins-only' });
  if (!draft.isAdmin(from.id)) return answer('answer.admins-only');
  const member = draft.view.read(memberKind, event.data.slice(event.data.indexOf(':') + 1) as MemberId);
  if (!member || member.leftAt !== undefined) return answer('answer.gone');
  if (member.entry?.trusted) return answer('answer.already');
  const { told: _told, shown: _shown, ...entry } = member.entry ?? {};
  member.entry = { ...entry, trusted: true };
  draft.keep(member);
  answer('answer.done');
  draft.do({ type: 'edit', chat, messageId, words: say(data, 'entry.trusted-by', { member, admin: from }) });
  draft.do({ type: 'tell', member: member.id, words: say(data, 'entry.trusted') });
}
