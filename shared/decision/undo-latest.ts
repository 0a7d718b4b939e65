import { say } from '../community/say.ts';
import { shownName } from '../community/shown-name.ts';
import { type Case, caseKind } from '../records/case.ts';
import type { Member } from '../records/member.ts';
import { accountOf } from './account.ts';
import type { Command } from './command.ts';
import type { Draft } from './draft.ts';
import { titleOfRule } from './rule-title.ts';
import { undoWhole } from './undo.ts';

/** `/undo @someone`: an admin takes back the latest case of a member. Cases that are not serious come with no buttons. */
export function undoLatest(draft: Draft, command: Command): void {
  const community = draft.community.data;
  const target = command.target(draft);
  if (target === 'none') return command.answer(draft, say(community, 'undo.usage'));
  if ('unknown' in target) {
    return command.answer(draft, say(community, 'command.unknown-member', { name: target.unknown }));
  }
  const member = shownName(target);
  const found = latestOf(draft, target);
  if (!found) return command.answer(draft, say(community, 'undo.nothing', { member }));
  const rules = undoWhole(draft, found, command.from).map((one) => titleOfRule(draft.community, one.rule));
  const rule = rules.join(community.language === 'zh' ? '、' : ', ');
  command.answer(draft, say(community, 'undo.done', { member, rule }));
}

/** The last one, or, when that has been taken back, the one before it that still counts. */
function latestOf(draft: Draft, member: Member): Case | undefined {
  const { counted = [] } = accountOf(draft, member);
  const ids = [member.lastCase?.id, ...counted.map(([id]) => id).reverse()];
  for (const id of ids) {
    const found = id ? draft.view.read(caseKind, id) : undefined;
    if (found?.status === 'open') return found;
  }
  return undefined;
}
