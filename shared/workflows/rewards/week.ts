import { joinWords, say } from '../../community/say.ts';
import { closingDate } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant } from '../../decision/points.ts';
import { inForce } from '../../decision/sanctions.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { chatKind } from '../../records/chat.ts';
import { closedWeekKind } from '../../records/ledger.ts';
import { memberKind } from '../../records/member.ts';
import { type Ranked, standingsOf } from './standings.ts';

/** The purpose of the timer that ends a week. */
export const weekPurpose = 'rewards.week';

/**
 * The week is over: its best are announced and get their bonus. Once, also when the timer fires twice or late: the week
 * is named by the date it was to close on, and a closed week stays closed.
 */
export function closeWeek(draft: Draft, event: TimerEvent): void {
  const { rewards, timezone } = draft.community.data;
  if (!rewards?.weekly) return draft.note('weeks are not rewarded');
  const week = closingDate(timezone, rewards.weekly, event.at);
  if (draft.view.read(closedWeekKind, week)) return draft.note(`week ${week} is closed already`);
  const best = standingsOf(draft, week)
    .filter(({ id }) => isHere(draft, id))
    .slice(0, rewards.weekly.bonus.length)
    .map((ranked, index) => ({ ...ranked, bonus: rewards.weekly?.bonus[index] ?? 0 }));
  for (const { id, name, bonus } of best) {
    grant(draft, draft.memberOf({ id, name }), { source: `week.${week}`, points: bonus, reason: 'week' });
  }
  const kept = best.map(({ id: member, points, bonus }) => ({ member, points, bonus }));
  draft.view.put(closedWeekKind, { week, at: draft.now, best: kept }, week);
  draft.note(`week ${week} closed: ${best.length} rewarded`);
  if (best.length > 0) announceBest(draft, best);
}

/** Who has left or was banned is not the best of the week. */
function isHere(draft: Draft, id: MemberId): boolean {
  const member = draft.view.read(memberKind, id);
  return member?.leftAt === undefined && !inForce(member ?? {}, draft.now).some(({ kind }) => kind === 'ban');
}

function announceBest(draft: Draft, best: readonly (Ranked & { bonus: number })[]): void {
  const community = draft.community.data;
  const lines = best.map((one, index) => say(community, 'week.line', { place: index + 1, member: one, ...one }));
  const words = joinWords([say(community, 'week.best'), ...lines], '\n');
  for (const chat of groupsOf(draft)) draft.do({ type: 'post', chat, words });
}

/** The groups of the file under the ids they have now; where the file names none, every group the bot is in. */
function groupsOf(draft: Draft): ChatId[] {
  const platforms = Object.values(draft.community.data.platforms);
  const admins = new Set(platforms.map((one) => one.adminChat));
  const known = draft.view.list(chatKind, { partition: 'chat' }).filter((chat) => chat.present && !chat.movedTo);
  const named = platforms
    .flatMap((one) => one.chats ?? [])
    .map((chat) => draft.view.read(chatKind, chat)?.movedTo ?? chat);
  const anywhere = known
    .map(({ id }) => id)
    .filter((id) => draft.community.data.platforms[id.slice(0, id.indexOf(':'))]?.chats === undefined);
  return [...new Set([...named, ...anywhere])].filter((id) => !admins.has(id));
}
