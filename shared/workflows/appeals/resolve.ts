import { joinWords, say, sayPlain } from '../../community/say.ts';
import type { TextKey } from '../../community/texts.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { publish } from '../../decision/publish.ts';
import { titleOfRule } from '../../decision/rule-title.ts';
import { undoWhole } from '../../decision/undo.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { nativeId } from '../../event/ids.ts';
import { type Appeal, appealKind, isDecided } from '../../records/appeal.ts';
import { type Case, caseKind } from '../../records/case.ts';
import type { Member } from '../../records/member.ts';
import { answerInPrivate } from '../rights/me.ts';
import { mayJudge } from './judges.ts';
import { judgeButtons, noticeWords, showOne } from './notice.ts';
import { endWriting } from './open.ts';
import { cancelDue } from './timer.ts';

type Action = 'grant' | 'reject' | 'ask';

/** An admin's decision about an appeal, by a button under it; it counts as well when the time is over. */
export function judge(action: Action) {
  return (draft: Draft, event: ButtonEvent): void => {
    const id = event.data.slice(event.data.indexOf(':') + 1);
    const [appeal, found] = [draft.view.read(appealKind, id), draft.view.read(caseKind, id)];
    const text = whyNot(draft, event, appeal, found) ?? 'answer.done';
    const alert = text === 'answer.admins-only' || text === 'appeal.not-own';
    const words = sayPlain(draft.community.data, text satisfies TextKey);
    draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId, text: words, alert });
    if (!appeal || !found) return;
    if (text === 'answer.done') act(draft, action, appeal, found, event);
    // Whoever comes second reads what the first has decided.
    if (text !== 'answer.admins-only' && (text !== 'answer.done' || action !== 'ask'))
      show(draft, event, appeal, found);
  };
}

function whyNot(draft: Draft, { from }: ButtonEvent, appeal: Appeal | undefined, found: Case | undefined) {
  if (!draft.isAdmin(from.id)) return 'answer.admins-only';
  if (!appeal || !found) return 'answer.gone';
  if (isDecided(appeal)) return 'answer.already';
  return mayJudge(draft, from.id, found, appeal) ? undefined : 'appeal.not-own';
}

function act(draft: Draft, action: Action, appeal: Appeal, found: Case, event: ButtonEvent): void {
  const { chat, messageId, from } = event;
  appeal.reply = { chat, messageId, by: from.id, is: action === 'ask' ? 'question' : 'reason' };
  draft.view.put(appealKind, appeal, found.id);
  draft.note(`appeal against ${found.id}: ${action} by ${from.id}`);
  if (action === 'ask') return showAsking(draft, event, appeal, found);
  decide(draft, appeal, found, action === 'grant' ? 'granted' : 'rejected', from.id);
  const voice = draft.community.data;
  const rule = titleOfRule(draft.community, found.rule);
  if (action === 'reject') {
    draft.do({ type: 'tell', member: appeal.member, words: say(voice, 'appeal.rejected', { rule }) });
    return;
  }
  const wasRemoved = found.sanction.do === 'kick' || found.sanction.do === 'ban';
  undoWhole(draft, found, from, true);
  const words = say(voice, 'appeal.granted', { rule });
  const back = wasRemoved ? joinWords([words, say(voice, 'case.come-back')], '\n') : words;
  draft.do({ type: 'tell', member: appeal.member, words: back });
}

function decide(draft: Draft, appeal: Appeal, found: Case, state: 'granted' | 'rejected', by?: Member['id']): void {
  appeal.state = state;
  if (by) appeal.by = by;
  draft.view.put(appealKind, appeal, found.id);
  endWriting(draft, appeal);
  draft.do(cancelDue(appeal));
  const detail = { case: found.id, member: found.member, outcome: state, ...(by ? { by } : {}) };
  publish(draft, 'appeal.resolved', detail, { of: found.id });
}

/** An admin has taken the case back by another way: nothing is left to appeal against. */
export function settle(draft: Draft, _: Member, undone: Case): void {
  const appeal = draft.view.read(appealKind, undone.id);
  if (!appeal || isDecided(appeal)) return;
  const by = draft.event.type === 'button' || draft.event.type === 'message' ? draft.event.from.id : undefined;
  decide(draft, appeal, undone, 'granted', by);
}

function showAsking(draft: Draft, event: ButtonEvent, appeal: Appeal, found: Case): void {
  const { chat, messageId, from } = event;
  const asking = say(draft.community.data, 'appeal.is-asking', { admin: { id: from.id, name: from.name } });
  const words = joinWords([noticeWords(draft, appeal, found), asking], '\n\n');
  draft.do({ type: 'edit', chat, messageId, words, buttons: judgeButtons(draft, appeal) });
}

function show(draft: Draft, { chat, messageId }: ButtonEvent, appeal: Appeal, found: Case): void {
  if (!isDecided(appeal)) return;
  const by = appeal.by ?? found.by;
  const admin = by ? draft.memberOf({ id: by, name: nativeId(by) }) : '–';
  const key = appeal.state === 'granted' ? 'appeal.is-granted' : 'appeal.is-rejected';
  const words = joinWords([noticeWords(draft, appeal, found), say(draft.community.data, key, { admin })], '\n\n');
  draft.do({ type: 'edit', chat, messageId, words });
}

const mostListed = 5;

/** `/appeals`: those that wait for this admin, each with its buttons. */
export function listAppeals(draft: Draft, command: Command): void {
  const ids = draft.view.list(appealKind, { partition: 'appeal' }).flatMap((one) => (isDecided(one) ? [] : [one.case]));
  const waiting = ids.flatMap((id) => {
    const [appeal, found] = [draft.view.read(appealKind, id), draft.view.read(caseKind, id)];
    return appeal && found && mayJudge(draft, command.from.id, found, appeal) ? [{ appeal, found }] : [];
  });
  if (waiting.length === 0) return answerInPrivate(draft, command, say(draft.community.data, 'appeal.none-waits'));
  for (const { appeal, found } of waiting.slice(0, mostListed)) {
    const notice = { words: noticeWords(draft, appeal, found), buttons: judgeButtons(draft, appeal) };
    showOne(draft, command.from.id, notice);
  }
}
