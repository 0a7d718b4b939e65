import { renderDuration } from '../../community/durations.ts';
import { say, sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { idFirst, idNow } from '../../decision/moved.ts';
import { isGoneFrom } from '../../decision/presence.ts';
import { setTimer } from '../../decision/timers.ts';
import type { Button } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type ChatId, type MemberId, nativeId, platformOf } from '../../event/ids.ts';
import { applicationKind } from '../../records/application.ts';
import { chatKind } from '../../records/chat.ts';
import { type Door, doorId, doorKind, type Raid } from '../../records/door.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { keepApplication, wakeFor } from './applications.ts';
import { doorOf, keepDoor } from './door.ts';
import { heldIn, hold, lookAgain } from './hold.ts';
import { purposes } from './timers.ts';

/** The raid that goes on, if there is one. */
export function raidOf(draft: Draft, chat: ChatId): Raid | undefined {
  return draft.community.data.entry?.raid ? doorOf(draft, chat).raid : undefined;
}

/** Somebody comes in or asks to: past the limit entry closes to approval, and stays so until it is quiet. */
export function countArrival(draft: Draft, chat: ChatId, at: number): void {
  const settings = draft.community.data.entry?.raid;
  if (!settings) return;
  const door = doorOf(draft, chat);
  const times = [...(door.times ?? []), at].filter((one) => one > at - settings.within).slice(-settings.joins - 1);
  const next: Door = { ...door, times };
  if (times.length <= settings.joins) return keepDoor(draft, next);
  const until = draft.now + settings.lasts;
  if (door.raid) return keepDoor(draft, { ...next, raid: { ...door.raid, until } });
  const { lately = [], ...quiet } = next;
  const first = lately.filter(([, came]) => came > at - settings.within);
  const members = holdFirst(draft, chat, { first: first.map(([id]) => id), until });
  keepDoor(draft, { ...quiet, raid: { since: draft.now, until, members, applications: [] } });
  draft.do(setTimer({ purpose: purposes.raid, owner: door.chat, at: until, chat: door.chat }));
  announce(draft, chat, times.length);
}

/** One decision changes so many records; of more the latest are held. */
const mostFirst = 40;

/** Somebody has come in by themselves, and it is no raid; not yet. */
export function noteArrival(draft: Draft, { id }: Pick<Member, 'id'>, chat: ChatId, at: number): void {
  const settings = draft.community.data.entry?.raid;
  if (!settings) return;
  const door = doorOf(draft, chat);
  const before = (door.lately ?? []).filter(([who, came]) => who !== id && came > at - settings.within);
  keepDoor(draft, { ...door, lately: [...before, [id, at] as const].slice(-mostFirst) });
}

/** The limit shows who belonged to it only when it is passed: they are kept like those who come after. */
function holdFirst(
  draft: Draft,
  chat: ChatId,
  { first, until }: { readonly first: readonly MemberId[]; readonly until: number },
): MemberId[] {
  return first.filter((id) => {
    const member = draft.view.read(memberKind, id);
    if (!member || isGoneFrom(draft, member, chat) || draft.isProtected(member, chat)) return false;
    hold(draft, member, { by: 'raid', chat, since: draft.now }, until);
    draft.keep(member);
    return true;
  });
}

function announce(draft: Draft, chat: ChatId, joins: number): void {
  const { data } = draft.community;
  const { within, lasts } = data.entry?.raid ?? { within: 0, lasts: 0 };
  const times = { within: renderDuration(within, data.language), for: renderDuration(lasts, data.language) };
  const words = say(data, 'entry.raid', { chat: titleOf(draft, chat), joins, ...times });
  draft.notify('raid.started', { platform: platformOf(chat), words, buttons: raidButtons(draft, chat), about: chat });
}

export function raidButtons(draft: Draft, chat: ChatId): readonly (readonly Button[])[] {
  const { community } = draft;
  const door = doorId(idFirst(draft, chat));
  const button = (action: 'out' | 'in' | 'end'): Button => ({
    label: sayPlain(community.data, `button.entry-raid-${action}`),
    data: `entry-raid-${action}:${door}`,
  });
  return [[button('out'), button('in')], [button('end')]];
}

export function titleOf(draft: Draft, chat: ChatId): string {
  const now = idNow(draft, chat);
  return draft.view.read(chatKind, now)?.title || nativeId(now);
}

/** So many are called back together; the others look themselves when it should be over. */
const mostHeld = 200;

export function holdForRaid(draft: Draft, chat: ChatId, who: { application: string } | { member: Member }): void {
  const door = doorOf(draft, chat);
  if (!door.raid) return;
  const { members, applications, until } = door.raid;
  const one = 'member' in who ? who.member.id : who.application;
  if (members.length + applications.length < mostHeld && !(members as readonly string[]).includes(one)) {
    const raid =
      'member' in who
        ? { ...door.raid, members: [...members, who.member.id] }
        : { ...door.raid, applications: [...applications.filter((id) => id !== one), one] };
    keepDoor(draft, { ...door, raid });
  }
  if ('member' in who) hold(draft, who.member, { by: 'raid', chat, since: draft.now }, until);
}

/** It is quiet, or it is not yet. */
export function raidDue(draft: Draft, { at, chat }: TimerEvent): void {
  const door = chat && draft.view.read(doorKind, doorId(chat));
  if (!door?.raid) return draft.note('the raid is over already');
  const { until } = door.raid;
  if (until > draft.now)
    return draft.do(
      setTimer({ purpose: purposes.raid, owner: door.chat, at: Math.max(until, at + 1), chat: door.chat }),
    );
  end(draft, door, door.raid);
}

/** What is to become of those who wait; absent: each goes the way of everybody who comes in. */
export interface Verdict {
  readonly verdict: 'in' | 'out';
  readonly by: MemberId;
}

export function end(draft: Draft, { raid: _, lately: _lately, ...door }: Door, raid: Raid, verdict?: Verdict): void {
  keepDoor(draft, { ...door, times: [] });
  callHeld(draft, door.chat, raid, verdict);
  const waiting = raid.members.length + raid.applications.length;
  const words = say(draft.community.data, 'entry.raid-ended', { chat: titleOf(draft, door.chat), waiting });
  draft.notify('raid.ended', { platform: platformOf(door.chat), words, about: door.chat });
}

/** Whoever waits is looked at one after the other, so that the admins' chat takes the cards. */
const apart = 2_000;

export function callHeld(draft: Draft, chat: ChatId, { members, applications }: Raid, verdict?: Verdict): void {
  members.forEach((id, index) => {
    const member = draft.view.read(memberKind, id);
    const held = member && heldIn(draft, member, chat);
    if (held?.by === 'raid') draft.do(lookAgain({ id }, held.chat, draft.now + (index + 1) * apart, verdict));
  });
  applications.forEach((id, index) => {
    const found = draft.view.read(applicationKind, id);
    if (found?.state !== 'held') return;
    keepApplication(draft, found);
    draft.do(wakeFor(found, draft.now + (members.length + index + 1) * apart, verdict));
  });
}
