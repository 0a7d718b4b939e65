import { renderDuration } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { MemberId } from '../../event/ids.ts';
import { invitationKind, invitedKind } from '../../records/invitation.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { answerInPrivate } from '../rights/me.ts';

/** So deep and so wide one decision can look: each level asks the store once more. */
const deepest = 5;
const mostLooked = 200;

export interface Branch {
  readonly size: number;
  /** Levels below the one asked for. */
  readonly depth: number;
  readonly sanctioned: number;
  readonly active: number;
  readonly left: number;
  /** There is more of it than was looked at. */
  readonly more: boolean;
}

/** `/branch @someone`: how good those are whom they have brought, and those whom these have. */
export function showBranch(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const target = command.target(draft);
  if (target === 'none') return command.answer(draft, say(voice, 'growth.branch-usage'));
  if ('unknown' in target) {
    return command.answer(draft, say(voice, 'command.unknown-member', { name: target.unknown }));
  }
  const root = accountOf(draft, target);
  const branch = branchOf(draft, root.id);
  const words = branch.size === 0 ? say(voice, 'growth.branch-none', { member: root }) : told(draft, root, branch);
  answerInPrivate(draft, command, words);
}

function told(draft: Draft, root: Member, { size, depth, sanctioned, active, left, more }: Branch): Words {
  const voice = draft.community.data;
  const share = (part: number) => `${Math.round((part / size) * 100)}%`;
  return say(voice, more ? 'growth.branch-more' : 'growth.branch', {
    member: root,
    size,
    depth,
    sanctioned: share(sanctioned),
    active: share(active),
    left: share(left),
    time: renderDuration(voice.growth?.activeWithin ?? 0, voice.language),
  });
}

export function branchOf(draft: Draft, root: MemberId): Branch {
  const branch = { size: 0, depth: 0, sanctioned: 0, active: 0, left: 0, more: false };
  const seen = new Set<MemberId>([root]);
  let level: MemberId[] = [root];
  while (level.length > 0 && branch.depth < deepest && !branch.more) {
    const below = level.flatMap((id) => broughtBy(draft, id)).filter((id) => !seen.has(id));
    for (const id of below.slice(0, mostLooked - branch.size)) {
      seen.add(id);
      look(draft, id, branch);
    }
    branch.more = branch.size >= mostLooked;
    if (below.length > 0) branch.depth += 1;
    level = below;
  }
  branch.more ||= level.some((id) => broughtBy(draft, id).length > 0);
  return branch;
}

function broughtBy(draft: Draft, id: MemberId): MemberId[] {
  const { partition, sort: sortPrefix } = invitedKind.key(id, '' as MemberId);
  return draft.view.list(invitedKind, { partition, sortPrefix, limit: mostLooked }).map(({ member }) => member);
}

type Counted = { -readonly [Of in keyof Branch]: Branch[Of] };

function look(draft: Draft, id: MemberId, branch: Counted): void {
  const invitation = draft.view.read(invitationKind, id);
  const member = draft.view.read(memberKind, id);
  const since = draft.now - (draft.community.data.growth?.activeWithin ?? 0);
  branch.size += 1;
  if ((invitation?.cases ?? []).length > 0) branch.sanctioned += 1;
  if (!member || member.leftAt !== undefined) branch.left += 1;
  else if ((member.recent.at(-1)?.[0] ?? 0) * 1000 >= since) branch.active += 1;
}
