import { renderDuration } from '../../community/durations.ts';
import { plain, say, sayPlain } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { countTogether } from '../../decision/ladder.ts';
import { onlyInPrivate } from '../../decision/only-in-private.ts';
import { grant } from '../../decision/points.ts';
import { publish } from '../../decision/publish.ts';
import type { Effect, Words } from '../../effects/effect.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { type MemberId, platformOf } from '../../event/ids.ts';
import { codeLasts, type LinkCode, linkCodeKind } from '../../records/link-code.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { shortId } from '../../text/identity.ts';

/** A person on more platforms than this is somebody who collects accounts. */
const mostAccounts = 5;

/** `/link` gives a code; `/link CODE` on another platform asks the one who has it. Both answers are private. */
export function giveOrClaim(draft: Draft, command: Command): void {
  const code = command.words.trim().toUpperCase();
  if (code === '') return giveCode(draft, command);
  draft.do(tell(command.from.id, claim(draft, command, code)));
}

function giveCode(draft: Draft, { event, from }: Command): void {
  const voice = draft.community.data;
  // Guessing it is of no use: whoever asked for it must agree.
  const code = shortId(`${event.id} ${from.id}`).slice(-8).toUpperCase();
  draft.view.put(linkCodeKind, { code, member: from.id, at: draft.now }, code);
  const words = say(voice, 'link.code', { code, for: renderDuration(codeLasts, voice.language) });
  const fallback = event.private
    ? {}
    : { fallback: { chat: event.chat, words: onlyInPrivate(draft, from, event.chat) } };
  draft.do({ type: 'tell', member: from.id, words, ...fallback });
}

/** What to say to whoever has sent a code; its owner is asked when it is good. */
function claim(draft: Draft, { from }: Command, code: string): Words {
  const voice = draft.community.data;
  const found = draft.view.read(linkCodeKind, code);
  if (!found || !isGood(found, draft.now)) {
    return say(voice, 'link.unknown', { for: renderDuration(codeLasts, voice.language) });
  }
  const claimer = draft.memberOf(from);
  const owner = accountOf(draft, draft.memberOf({ id: found.member, name: '' }));
  if (claimer.account !== undefined || claimer.linked) return say(voice, 'link.already');
  const platforms = [owner.id, ...(owner.linked ?? [])].map(platformOf);
  if (platforms.includes(platformOf(from.id)) || platforms.length >= mostAccounts) {
    return say(voice, 'link.same-platform');
  }
  draft.keep(claimer);
  draft.view.put(linkCodeKind, { ...found, claimedBy: from.id }, code);
  const account = shownName(claimer);
  const platform = draft.community.titleOf(platformOf(from.id));
  const buttons = [
    [
      { label: sayPlain(voice, 'link.yes'), data: `link:${code}` },
      { label: sayPlain(voice, 'link.no'), data: `no-link:${code}` },
    ],
  ];
  draft.do({ type: 'tell', member: found.member, words: say(voice, 'link.ask', { account, platform }), buttons });
  return say(voice, 'link.asked', { platform: draft.community.titleOf(platformOf(found.member)) });
}

function isGood({ at, used }: LinkCode, now: number): boolean {
  return used === undefined && now - at <= codeLasts;
}

/** The owner of a code says whether the other account is theirs. Nobody else can. */
export function answerLink(draft: Draft, event: ButtonEvent): void {
  const voice = draft.community.data;
  const [answer, code = ''] = event.data.split(':');
  const found = draft.view.read(linkCodeKind, code);
  if (!found?.claimedBy || found.member !== event.from.id || !isGood(found, draft.now)) {
    const text = sayPlain(voice, 'answer.already');
    return draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId, text });
  }
  draft.view.put(linkCodeKind, { ...found, used: true }, code);
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId });
  const words = answer === 'link' ? joinAccounts(draft, found, found.claimedBy) : say(voice, 'link.declined');
  draft.do({ type: 'edit', chat: event.chat, messageId: event.messageId, words }, tell(found.claimedBy, words));
}

/** From now on what the further account earns and does is kept with the first one. */
function joinAccounts(draft: Draft, { member: owner, code }: LinkCode, claimer: MemberId): Words {
  const { data: voice } = draft.community;
  const first = accountOf(draft, draft.memberOf({ id: owner, name: '' }));
  const further = draft.memberOf({ id: claimer, name: '' });
  if (further.account !== undefined || further.linked || first.id === further.id) return say(voice, 'link.already');
  const { points, spent } = further;
  if (spent) first.spent = (first.spent ?? 0) + spent;
  delete further.spent;
  if (points !== 0) grant(draft, further, { source: `link.${code}.out`, points: -points, reason: 'linked' });
  first.linked = [...(first.linked ?? []), further.id];
  further.account = first.id;
  if (points !== 0) grant(draft, first, { source: `link.${code}.in`, points, reason: 'linked' });
  countTogether(first, further, voice.ladders, draft.now);
  delete further.counted;
  further.strikes = 0;
  for (const one of [first, further]) draft.keep(one);
  publish(draft, 'member.linked', { member: first.id, account: further.id }, { of: shortId(further.id) });
  return say(voice, 'link.done', { accounts: namesOf(draft, [first, further]) });
}

/** `/unlink`: the accounts part. Whoever has broken rules does not get rid of their strikes by it. */
export function unlink(draft: Draft, { from }: Command): void {
  const voice = draft.community.data;
  const member = draft.memberOf(from);
  const first = accountOf(draft, member);
  const leaving = member === first ? (first.linked ?? []) : [member.id];
  if (leaving.length === 0) return draft.do(tell(from.id, say(voice, 'link.none')));
  for (const id of leaving) part(draft, first, id);
  const words = say(voice, 'link.removed', { account: namesOf(draft, [first]) });
  draft.do(...[first.id, ...leaving].map((id) => tell(id, words)));
}

function part(draft: Draft, first: Member, id: MemberId): void {
  const further = draft.view.read(memberKind, id);
  const left = (first.linked ?? []).filter((one) => one !== id);
  if (left.length > 0) first.linked = left;
  else delete first.linked;
  draft.keep(first);
  if (!further) return;
  delete further.account;
  countTogether(further, first, draft.community.data.ladders, draft.now);
  if (first.counted) rememberParting(first, further);
  draft.keep(further);
  publish(draft, 'member.unlinked', { member: first.id, account: further.id }, { of: shortId(further.id) });
}

/** Is a case of then undone, it goes off both. */
function rememberParting(first: Member, further: Member): void {
  first.parted = [...new Set([...(first.parted ?? []), further.id])];
  further.parted = [...new Set([...(further.parted ?? []), first.id])];
}

function namesOf({ community }: Draft, members: readonly Member[]): Words {
  // Not mentions: the names are of different platforms.
  return plain(members.map((one) => `${shownName(one)} (${community.titleOf(platformOf(one.id))})`).join(' + '));
}

function tell(member: MemberId, words: Words): Effect {
  return { type: 'tell', member, words };
}
