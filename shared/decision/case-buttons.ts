import { joinWords, type Named, plain, say, sayPlain, wordsOf } from '../community/say.ts';
import type { TextKey } from '../community/texts.ts';
import type { ButtonEvent } from '../event/event.ts';
import { nativeId } from '../event/ids.ts';
import { type Case, caseKind } from '../records/case.ts';
import { type CaseAction, caseActions, caseButtons } from './announce.ts';
import type { Draft } from './draft.ts';
import { quote } from './evidence.ts';
import { numberOf } from './find-case.ts';
import { titleOfRule } from './rule-title.ts';
import { lay, sanctionEffects } from './sanctions.ts';
import { undo } from './undo.ts';

/** An admin's decision about a case, by a button under its notice. Anybody else's press does nothing. */
export function pressCaseButton(draft: Draft, event: ButtonEvent): void {
  const [action, id] = splitData(event.data);
  if (!action) return answer(draft, event, 'answer.already');
  if (!draft.isAdmin(event.from.id)) return answer(draft, event, 'answer.admins-only');
  const found = draft.view.read(caseKind, id);
  if (!found) return answer(draft, event, 'answer.gone');
  if (!act(draft, action, found, event)) {
    answer(draft, event, 'answer.already');
    return showEarlierDecision(draft, event, found);
  }
  found.by = event.from.id;
  draft.view.put(caseKind, found, found.id);
  draft.note(`case ${found.id}: ${action} by ${event.from.id}`);
  answer(draft, event, 'answer.done');
  showDecision(draft, event, found, { action, admin: event.from });
}

/** Each admin may have a notice of their own: whoever comes second reads there what the first has decided. */
function showEarlierDecision(draft: Draft, event: ButtonEvent, found: Case): void {
  const action = found.status === 'undone' ? 'undo' : found.status === 'dismissed' ? 'dismiss' : undefined;
  if (!action || !found.by) return;
  showDecision(draft, event, found, { action, admin: draft.memberOf({ id: found.by, name: nativeId(found.by) }) });
}

function splitData(data: string): [CaseAction | undefined, string] {
  const colon = data.indexOf(':');
  const action = caseActions.find((one) => one === data.slice(0, colon));
  return [action, data.slice(colon + 1)];
}

/** False when there is nothing left to decide: another admin was first, or the same press came twice. */
function act(draft: Draft, action: CaseAction, found: Case, event: ButtonEvent): boolean {
  if (found.status !== 'open') return false;
  switch (action) {
    case 'undo':
      undo(draft, found, event.from);
      return true;
    case 'dismiss':
      found.status = 'dismissed';
      return true;
    case 'kick':
    case 'ban':
      return remove(draft, action, found);
    default:
      return action satisfies never;
  }
}

function remove(draft: Draft, how: 'kick' | 'ban', found: Case): boolean {
  if (found.sanction.do === how || found.sanction.do === 'ban') return false;
  const member = draft.memberOf({ id: found.member, name: found.name });
  found.sanction = { do: how };
  lay(draft, member, found);
  for (const hardened of draft.community.workflows.hooks.caseHardened) hardened(draft, member, found);
  draft.keep(member);
  draft.do(...sanctionEffects(draft, found, member));
  return true;
}

function answer(draft: Draft, event: ButtonEvent, key: `answer.${'already' | 'admins-only' | 'gone' | 'done'}`): void {
  const text = sayPlain(draft.community.data, key satisfies TextKey);
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId, text, alert: key === 'answer.admins-only' });
}

const decided = {
  undo: 'notice.undone',
  kick: 'notice.kicked',
  ban: 'notice.banned',
  dismiss: 'notice.dismissed',
} as const satisfies Record<CaseAction, TextKey>;

/** Rewrites the notice, so that the next admin sees who decided what, and only the buttons that still mean something. */
function showDecision(draft: Draft, event: ButtonEvent, found: Case, made: { action: CaseAction; admin: Named }): void {
  const community = draft.community.data;
  const head = plain(titleOfRule(draft.community, found.rule));
  const number = say(community, 'notice.number', { case: numberOf(found) });
  const who = wordsOf({ id: found.member, name: found.name });
  const decision = say(community, decided[made.action], { admin: { id: made.admin.id, name: made.admin.name } });
  draft.do({
    type: 'edit',
    chat: event.chat,
    messageId: event.messageId,
    words: joinWords([head, who, number, quote(community, found), decision], '\n'),
    ...(found.status === 'open' ? { buttons: caseButtons(draft, found) } : {}),
  });
}
