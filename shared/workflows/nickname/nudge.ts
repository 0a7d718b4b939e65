import { say } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import { localDate } from '../../community/zone.ts';
import { called } from '../../decision/called.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Member } from '../../records/member.ts';
import { whatIsWrong } from './speak.ts';

/** `/nickname @someone`: any member may remind another of the form, each member at most once a local day. */
export function nudge(draft: Draft, command: Command): void {
  const community = draft.community.data;
  if (!community.nickname) return;
  const target = command.target(draft);
  if (target === 'none') return command.answer(draft, say(community, 'nickname.nudge-usage'));
  if ('unknown' in target)
    return command.answer(draft, say(community, 'command.unknown-member', { name: target.unknown }));
  // Only the nudge itself calls its member; an answer that did would be a nudge more.
  const about = { member: shownName(target) };
  const wrong = target.nickname?.state === 'wrong' ? whatIsWrong(draft, target) : undefined;
  if (!target.nickname || !wrong) return command.answer(draft, say(community, 'nickname.nudge-right', about));
  if (nudgedToday(draft, target)) return command.answer(draft, say(community, 'nickname.nudged-today', about));
  target.nickname = { ...target.nickname, nudgedAt: draft.now };
  draft.keep(target);
  deliver(draft, command, target, wrong);
}

/** Where its member reads it, wherever it was asked for. */
function deliver(draft: Draft, command: Command, target: Member, wrong: { problem: string; example: string }): void {
  const community = draft.community.data;
  const chat = target.nickname?.chat ?? command.event.chat;
  const names = { member: called(draft, target, chat), by: called(draft, command.from, chat) };
  const words = say(community, 'nickname.nudge', { ...names, ...wrong });
  if (chat === command.event.chat) return command.answer(draft, words);
  draft.do({ type: 'post', chat, words });
  command.answer(draft, say(community, 'answer.done'));
}

function nudgedToday(draft: Draft, { nickname }: Member): boolean {
  const { timezone } = draft.community.data;
  const last = nickname?.nudgedAt;
  return last !== undefined && localDate(timezone, last) === localDate(timezone, draft.now);
}
