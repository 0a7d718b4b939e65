import { type Named, say } from '../../community/say.ts';
import { localDate } from '../../community/zone.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Member } from '../../records/member.ts';
import { whatIsWrong } from './workflow.ts';

/** `/nickname @someone`: any member may remind another of the form, each member at most once a local day. */
export function nudge(draft: Draft, command: Command): void {
  const community = draft.community.data;
  if (!community.nickname) return;
  const target = command.target(draft);
  if (target === 'none') return command.answer(draft, say(community, 'nickname.nudge-usage'));
  if ('unknown' in target)
    return command.answer(draft, say(community, 'command.unknown-member', { name: target.unknown }));
  const wrong = target.nickname?.state === 'wrong' ? whatIsWrong(draft, target) : undefined;
  if (!wrong) return command.answer(draft, say(community, 'nickname.nudge-right', { member: target }));
  if (nudgedToday(draft, target))
    return command.answer(draft, say(community, 'nickname.nudged-today', { member: target }));
  if (target.nickname) target.nickname = { ...target.nickname, nudgedAt: draft.now };
  draft.keep(target);
  const by: Named = { id: command.from.id, name: command.from.name };
  command.answer(draft, say(community, 'nickname.nudge', { member: target, by, ...wrong }));
}

function nudgedToday(draft: Draft, { nickname }: Member): boolean {
  const { timezone } = draft.community.data;
  const last = nickname?.nudgedAt;
  return last !== undefined && localDate(timezone, last) === localDate(timezone, draft.now);
}
