import { say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant, type NotGiven, notGiven } from '../../decision/points.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { Words } from '../../effects/effect.ts';
import type { Member } from '../../records/member.ts';

/** `/reward @someone 10 reason`: an admin gives points, to others: they can be spent. */
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
  if (isSamePerson(draft, command.from.id, target.id)) return command.answer(draft, say(community, 'reward.self'));
  command.answer(draft, give(draft, command, target, asked));
}

function give(draft: Draft, { from }: Command, member: Member, { points, note }: Amount): Words {
  const community = draft.community.data;
  const noted = note === '' ? {} : { note };
  const given = { source: draft.event.id, points, reason: 'grant', by: from.id, ...noted } as const;
  const why = notGiven(draft, member, given);
  if (why) return say(community, refusals[why], { member });
  grant(draft, member, given);
  return note === ''
    ? say(community, 'reward.granted-bare', { member, points })
    : say(community, 'reward.granted', { member, points, reason: note });
}

const refusals = {
  gone: 'reward.gone',
  sanctioned: 'reward.sanctioned',
  capped: 'reward.capped',
  counted: 'reward.counted',
} as const satisfies Readonly<Record<NotGiven, string>>;

interface Amount {
  readonly points: number;
  readonly note: string;
}

/** The first whole number above zero, and the words behind it. A mention by display name may stand before it. */
function amountIn(words: string): Amount | undefined {
  const [match, digits, note] = /(?:^|\s)\+?(\d{1,6})(?:\s+(.*))?$/s.exec(words) ?? [];
  const points = Number(digits);
  return match === undefined || points === 0 ? undefined : { points, note: (note ?? '').trim().slice(0, 200) };
}
