import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { titleOfRule } from '../../decision/rule-title.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type Appeal, appealKind, isDecided } from '../../records/appeal.ts';
import { type Case, caseKind } from '../../records/case.ts';
import { waitForAdmins } from './converse.ts';
import { showAdmins } from './notice.ts';
import { endWriting, send, timeToWrite } from './open.ts';
import { setDue } from './timer.ts';

/** The time of whoever an appeal waits for is over, or half over. Late or twice it does nothing more. */
export function appealDue(draft: Draft, { at, data }: TimerEvent): void {
  const id = String(data?.case ?? '');
  const [appeal, found] = [draft.view.read(appealKind, id), draft.view.read(caseKind, id)];
  if (!appeal || !found || isDecided(appeal) || appeal.late) return draft.note('no appeal waits any more');
  const due = dueAt(draft, appeal);
  // An event is known by its moment: come too early, it is set to another.
  if (draft.now < due) return draft.do(setDue(appeal, Math.max(due, at + 1)));
  if (appeal.state === 'writing') return send(draft, appeal, found);
  if (appeal.reminded === undefined) return remind(draft, appeal, found);
  if (appeal.state === 'asked') return goOnWithout(draft, appeal, found);
  tellLate(draft, appeal, found);
}

function dueAt(draft: Draft, { state, since, reminded }: Appeal): number {
  const { remind = 0, timeOut = 0 } = draft.community.data.appeals ?? {};
  if (state === 'writing') return since + timeToWrite;
  // Counted from the reminder, so that both do not come at once after a night without power.
  return reminded === undefined ? since + remind : reminded + timeOut - remind;
}

function remind(draft: Draft, appeal: Appeal, found: Case): void {
  appeal.reminded = draft.now;
  draft.view.put(appealKind, appeal, found.id);
  draft.do(setDue(appeal, dueAt(draft, appeal)));
  if (appeal.state === 'open') return showAdmins(draft, appeal, found, 'appeal.reminder');
  const rule = titleOfRule(draft.community, found.rule);
  draft.do({ type: 'tell', member: appeal.member, words: say(draft.community.data, 'appeal.question-open', { rule }) });
}

/** The question stays without an answer: the admins decide by what they know. */
function goOnWithout(draft: Draft, appeal: Appeal, found: Case): void {
  endWriting(draft, appeal);
  waitForAdmins(draft, appeal, found);
  showAdmins(draft, appeal, found, 'appeal.has-not-answered');
}

/** Silence is no rejection: the member is told the truth, and the admins may still decide. */
function tellLate(draft: Draft, appeal: Appeal, found: Case): void {
  appeal.late = true;
  draft.view.put(appealKind, appeal, found.id);
  const rule = titleOfRule(draft.community, found.rule);
  draft.do({ type: 'tell', member: appeal.member, words: say(draft.community.data, 'appeal.late', { rule }) });
  showAdmins(draft, appeal, found, 'appeal.overdue');
}
