import { renderDuration } from '../../community/durations.ts';
import { say, sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { ButtonEvent, TimerEvent } from '../../event/event.ts';
import { type ChatId, nativeId, platformOf } from '../../event/ids.ts';
import { applicationKind } from '../../records/application.ts';
import { chatKind } from '../../records/chat.ts';
import { type Door, doorId, doorKind, type Raid } from '../../records/door.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { keepApplication, wakeFor } from './applications.ts';
import { doorOf, keepDoor } from './gather.ts';
import { heldIn, hold, lookAgain } from './hold.ts';
import { noWaking, purposes, wakeAt } from './timers.ts';

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
  keepDoor(draft, { ...next, raid: { since: draft.now, until, members: [], applications: [] } });
  draft.do(wakeAt(until, purposes.raid, chat, { chat }));
  announce(draft, chat, times.length);
}

function announce(draft: Draft, chat: ChatId, joins: number): void {
  const { data } = draft.community;
  const { within, lasts } = data.entry?.raid ?? { within: 0, lasts: 0 };
  const times = { within: renderDuration(within, data.language), for: renderDuration(lasts, data.language) };
  const words = say(data, 'entry.raid', { chat: titleOf(draft, chat), joins, ...times });
  const buttons = [[{ label: sayPlain(data, 'button.entry-raid-end'), data: `entry-raid-end:${doorId(chat)}` }]];
  draft.notify('raid.started', { platform: platformOf(chat), words, buttons, about: chat });
}

function titleOf(draft: Draft, chat: ChatId): string {
  return draft.view.read(chatKind, chat)?.title || nativeId(chat);
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
    return draft.do(wakeAt(Math.max(until, at + 1), purposes.raid, door.chat, { chat: door.chat }));
  end(draft, door, door.raid);
}

export function pressRaidEnd(draft: Draft, event: ButtonEvent): void {
  const { data } = draft.community;
  const { chat, messageId, answerId, from } = event;
  const answer = (key: 'answer.admins-only' | 'answer.already' | 'answer.done') =>
    draft.do({ type: 'answer', chat, answerId, text: sayPlain(data, key), alert: key === 'answer.admins-only' });
  if (!draft.isAdmin(from.id)) return answer('answer.admins-only');
  const door = draft.view.read(doorKind, event.data.slice(event.data.indexOf(':') + 1));
  if (!door?.raid) return answer('answer.already');
  answer('answer.done');
  const words = say(data, 'entry.raid-ended-by', { chat: titleOf(draft, door.chat), admin: from });
  draft.do({ type: 'edit', chat, messageId, words });
  draft.do(noWaking(purposes.raid, door.chat));
  end(draft, door, door.raid);
}

/** Whoever waits is looked at one after the other, so that the admins' chat takes the cards. */
const apart = 2_000;

function end(draft: Draft, { raid: _, ...door }: Door, { members, applications }: Raid): void {
  keepDoor(draft, { ...door, times: [] });
  const waiting = members.length + applications.length;
  members.forEach((id, index) => {
    const member = draft.view.read(memberKind, id);
    if (member && heldIn(member, door.chat)?.by === 'raid')
      draft.do(lookAgain({ id }, door.chat, draft.now + (index + 1) * apart));
  });
  applications.forEach((id, index) => {
    const found = draft.view.read(applicationKind, id);
    if (found?.state !== 'held') return;
    keepApplication(draft, found);
    draft.do(wakeFor(found, draft.now + (members.length + index + 1) * apart));
  });
  const words = say(draft.community.data, 'entry.raid-ended', { chat: titleOf(draft, door.chat), waiting });
  draft.notify('raid.ended', { platform: platformOf(door.chat), words, about: door.chat });
}
