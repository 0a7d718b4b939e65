import { say } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOn } from '../../decision/groups.ts';
import { type MemberId, platformOf } from '../../event/ids.ts';
import type { Member } from '../../records/member.ts';
import type { LevelSettings } from './settings.ts';

/** What counts for the level: also what has been spent. */
export function earnedInAll({ points, spent = 0 }: Member): number {
  return points + spent;
}

/** Counted from 0. */
export function levelOf({ steps }: LevelSettings, member: Member): number {
  const earned = earnedInAll(member);
  return Math.max(
    0,
    steps.findLastIndex(({ from }) => from <= earned),
  );
}

/** Points have changed: a level may be reached, and is told of once, also when it is lost and reached again. */
export function noteLevel(draft: Draft, member: Member): void {
  const settings = draft.community.data.rewards?.levels;
  if (!settings) return;
  const [before, told] = member.level ?? [0, 0];
  const now = levelOf(settings, member);
  if (now === before) return;
  member.level = [now, Math.max(told, now)];
  const name = settings.steps[now]?.name ?? '';
  // The lowest level is everybody's: no tag says so.
  if (settings.tags) tag(draft, member, now === 0 ? '' : name);
  if (now > told) congratulate(draft, member, name);
}

/** Where they have just earned it by speaking, quietly; else in private. */
function congratulate(draft: Draft, member: Member, level: string): void {
  const { event } = draft;
  const voice = draft.community.data;
  if (event.type !== 'message' || event.private || event.from.id !== member.id) {
    draft.do({ type: 'tell', member: member.id, words: say(voice, 'level.told', { level }) });
    return;
  }
  const { chat, topic, message } = event;
  const words = say(voice, 'level.reached', { member: called(draft, member, chat), level });
  const where = { chat, replyTo: message.id, ...(topic === undefined ? {} : { topic }) };
  draft.do({ type: 'post', words, silent: true, ...where });
}

function tag(draft: Draft, { id, linked = [] }: Member, name: string): void {
  for (const account of [id, ...linked]) tagIn(draft, account, name);
}

function tagIn(draft: Draft, member: MemberId, name: string): void {
  const platform = platformOf(member);
  if (!draft.abilities(member).tags) return;
  for (const chat of groupsOn(draft, platform)) draft.do({ type: 'tag', chat, member, tag: name });
}
