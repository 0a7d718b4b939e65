import { renderDuration } from '../../community/durations.ts';
import { joinWords, say, sayPlain } from '../../community/say.ts';
import { localDate } from '../../community/zone.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { onlyInPrivate } from '../../decision/only-in-private.ts';
import { inForce } from '../../decision/sanctions.ts';
import type { Words } from '../../effects/effect.ts';
import { type LedgerEntry, ledgerKind, type Reason } from '../../records/ledger.ts';
import type { Member } from '../../records/member.ts';
import { daysInARow, hasBridged } from './check-in.ts';
import { earnedInAll, levelOf } from './levels.ts';

/** `/points`: how many, the days in a row, the level and the next one, and whether anything is frozen. */
export function showPoints(draft: Draft, command: Command): void {
  const member = draft.memberOf(command.from);
  const account = accountOf(draft, member);
  const mine = say(draft.community.data, 'points.mine', { member, points: account.points });
  const lines = [mine, ...streakLines(draft, account), ...levelLines(draft, account), ...frozenLines(draft, member)];
  command.answer(draft, joinWords(lines, '\n'));
}

function streakLines(draft: Draft, account: Member): Words[] {
  const voice = draft.community.data;
  const days = daysInARow(draft, account);
  if (days < 2) return [];
  const next = voice.rewards?.streaks?.milestones
    .filter((one) => one.days > days)
    .reduce((least, one) => Math.min(least, one.days), Number.POSITIVE_INFINITY);
  const row =
    next === undefined || next === Number.POSITIVE_INFINITY
      ? say(voice, 'points.streak', { days })
      : say(voice, 'points.streak-next', { days, next });
  return hasBridged(draft, account) ? [row, say(voice, 'points.bridged')] : [row];
}

function levelLines(draft: Draft, account: Member): Words[] {
  const voice = draft.community.data;
  const levels = voice.rewards?.levels;
  if (!levels) return [];
  const at = levelOf(levels, account);
  const [level, next] = [levels.steps[at]?.name ?? '', levels.steps[at + 1]];
  if (!next) return [say(voice, 'points.level', { level })];
  return [say(voice, 'points.level-next', { level, next: next.name, points: next.from - earnedInAll(account) })];
}

function frozenLines(draft: Draft, member: Member): Words[] {
  const voice = draft.community.data;
  if (member.leftAt !== undefined && voice.exit) return [say(voice, 'points.frozen-gone')];
  const held = inForce(member, draft.now);
  if (held.length === 0) return [];
  const until = Math.max(...held.map((one) => (one.until === 0 ? Number.POSITIVE_INFINITY : one.until)));
  if (until === Number.POSITIVE_INFINITY) return [say(voice, 'points.frozen')];
  return [say(voice, 'points.frozen-for', { for: renderDuration(until - draft.now, voice.language) })];
}

const shown = 10;

/** `/ledger`: the latest entries, in private. All of one member are looked through: they lie by source, not by time. */
export function showLedger(draft: Draft, { event, from }: Command): void {
  const voice = draft.community.data;
  const account = accountOf(draft, draft.memberOf(from));
  const entries = draft.view
    .list(ledgerKind, { partition: 'ledger', sortPrefix: `${account.id}#` })
    .sort((a, b) => b.at - a.at || (a.source < b.source ? -1 : 1))
    .slice(0, shown);
  const lines = entries.map((entry) => line(draft, entry));
  const title = say(voice, entries.length === 0 ? 'ledger.none' : 'ledger.title');
  const fallback = event.private
    ? {}
    : { fallback: { chat: event.chat, words: onlyInPrivate(draft, from, event.chat) } };
  draft.do({ type: 'tell', member: from.id, words: joinWords([title, ...lines], '\n'), ...fallback });
}

function line(draft: Draft, { at, points, reason, note }: LedgerEntry): Words {
  const voice = draft.community.data;
  const what = sayPlain(voice, `ledger.${reason}` satisfies `ledger.${Reason}`);
  const told = reason === 'grant' && note !== undefined ? `${what}: ${note}` : what;
  const signed = points > 0 ? `+${points}` : String(points);
  return say(voice, 'ledger.line', { date: localDate(voice.timezone, at), points: signed, reason: told });
}
