import { say } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant } from '../../decision/points.ts';
import { topWords } from './standings.ts';

export function showPoints(draft: Draft, command: Command): void {
  const member = draft.memberOf(command.from);
  command.answer(draft, say(draft.community.data, 'points.mine', { member, points: accountOf(draft, member).points }));
}

export function showTop(draft: Draft, command: Command): void {
  command.answer(draft, topWords(draft));
}

/** `/reward @someone 10 reason`: an admin gives points. */
export function reward(draft: Draft, command: Command): void {
  const community = draft.community.data;
  if (!community.rewards) return;
  const most = community.rewards.grantAtMost;
  const usage = say(community, 'reward.usage', { most });
  const target = command.target(draft);
  if (target === 'none') return command.answer(draft, usage);
  if ('unknown' in target) {
    return command.answer(draft, say(community, 'command.unknown-member', { name: target.unknown }));
  }
  const asked = amountIn(command.words);
  if (!asked || asked.points > most) return command.answer(draft, usage);
  const { points, note } = asked;
  const noted = note === '' ? {} : { note };
  grant(draft, target, { source: draft.event.id, points, reason: 'grant', by: command.from.id, ...noted });
  const words =
    note === ''
      ? say(community, 'reward.granted-bare', { member: target, points })
      : say(community, 'reward.granted', { member: target, points, reason: note });
  command.answer(draft, words);
}

/** The first whole number above zero, and the words behind it. A mention by display name may stand before it. */
function amountIn(words: string): { points: number; note: string } | undefined {
  const [match, digits, note] = /(?:^|\s)(\d{1,6})(?:\s+(.*))?$/s.exec(words) ?? [];
  const points = Number(digits);
  return match === undefined || points === 0 ? undefined : { points, note: (note ?? '').trim().slice(0, 200) };
}
