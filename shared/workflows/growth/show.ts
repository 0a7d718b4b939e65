import { joinWords, say } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { accountsOf } from '../../decision/same-person.ts';
import type { Words } from '../../effects/effect.ts';
import { type Invitation, invitationKind, invitedKind } from '../../records/invitation.ts';
import { inviterKind, inviterRankKind } from '../../records/inviter.ts';
import { answerInPrivate } from '../rights/me.ts';

/** A message has room for so many. */
const mostShown = 20;
const mostRanked = 10;

/** `/invites`: whom one has brought, and what became of it; names only, and in private. */
export function showMine(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const accounts = accountsOf(draft, command.from.id);
  const sum = { came: 0, vested: 0, ended: 0 };
  for (const one of accounts.flatMap((id) => draft.view.read(inviterKind, id) ?? [])) {
    for (const what of ['came', 'vested', 'ended'] as const) sum[what] += one[what];
  }
  if (sum.came === 0) return answerInPrivate(draft, command, say(voice, 'growth.mine-none'));
  const { came, vested } = sum;
  const title = say(voice, 'growth.mine', { came, vested, pending: Math.max(0, came - vested - sum.ended) });
  const keys = accounts.flatMap((id) =>
    draft.view.list(invitedKind, { partition: 'invited', sortPrefix: `${id}#`, limit: mostShown }),
  );
  const lines = keys
    .slice(0, mostShown)
    .flatMap(({ member }) => draft.view.read(invitationKind, member) ?? [])
    .sort((one, other) => other.at - one.at)
    .map((one) => lineOf(draft, one));
  answerInPrivate(draft, command, joinWords([title, ...lines], '\n'));
}

function lineOf(draft: Draft, { member: id, name, state }: Invitation): Words {
  const key = state === 'pending' || state === 'vested' ? (`growth.is-${state}` as const) : 'growth.is-ended';
  return say(draft.community.data, key, { member: shownName({ id, name }) });
}

/** `/inviters`: who has brought most that stayed. Plain names: a list that mentioned ten would call all of them. */
export function showBoard(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const ranked = draft.view
    .list(inviterRankKind, { partition: 'inviter-rank', limit: mostRanked })
    .sort((one, other) => other.vested - one.vested || (one.account < other.account ? -1 : 1));
  if (ranked.length === 0) return command.answer(draft, say(voice, 'growth.board-none'));
  const lines = ranked.map(({ account: id, name, vested }, index) =>
    say(voice, 'growth.board-line', { place: index + 1, member: shownName({ id, name }), vested }),
  );
  command.answer(draft, joinWords([say(voice, 'growth.board'), ...lines], '\n'));
}
