import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { platformOf } from '../../event/ids.ts';
import { type Report, reportKind } from '../../records/report.ts';
import type { Erased } from '../workflow.ts';
import { judgesOf, plainName, showAdmins, showEachAdmin, waitedFor } from './card.ts';
import { close, duePurpose } from './resolve.ts';
import type { ReportSettings } from './settings.ts';

/** One timer for each report: setting it again moves it. */
export function setWait({ id: report, chat }: Report, at: number): Effect {
  const where = chat === undefined ? {} : { chat };
  return setTimer({ purpose: duePurpose, owner: report, at, ...where, data: { report } });
}

/** Whoever alone has reported it is erased, and it with them. */
export function waitNoMore(draft: Draft, { kind, record }: Erased): void {
  if (kind === reportKind.name) draft.do(cancelTimer(duePurpose, (record as Report).id));
}

/** Brings it before the admins, and begins to wait for them. */
export function openReport(draft: Draft, report: Report, { remind }: ReportSettings): void {
  report.stage = 0;
  report.dueAt = draft.now + remind;
  draft.view.put(reportKind, report, report.id);
  showAdmins(draft, report, 'report.opened');
  draft.do(setWait(report, report.dueAt));
}

/** Nobody has decided: the admins are reminded, then each of them is, and at last it is closed and its reporters told. */
export function wakeReport(draft: Draft, event: TimerEvent): void {
  const settings = draft.community.data.reports;
  const report = draft.view.read(reportKind, String(event.data?.report ?? ''));
  if (!settings || report?.status !== 'open') return draft.note('the report has been decided before');
  draft.confidential = true;
  // Come too early it is set to another moment: an event is known by its own.
  if (draft.now < report.dueAt) return draft.do(setWait(report, Math.max(report.dueAt, event.at + 1)));
  if (report.stage < 0) return openReport(draft, report, settings);
  if (report.stage >= 2) return expire(draft, report);
  const above = say(draft.community.data, 'report.waiting', { for: waitedFor(draft, report) });
  if (report.stage === 0) showAdmins(draft, report, 'report.waiting', above);
  else showEachAdmin(draft, report, 'report.escalated', above);
  report.stage += 1;
  report.dueAt = nextOf(draft, report, settings);
  draft.view.put(reportKind, report, report.id);
  draft.do(setWait(report, report.dueAt));
}

/** Counted from now where it is late, so that what was missed while the machine was off does not all come at once. */
function nextOf(draft: Draft, { at, stage }: Report, { remind, escalate, close: end }: ReportSettings): number {
  return stage === 1
    ? Math.max(at + escalate, draft.now + escalate - remind)
    : Math.max(at + end, draft.now + end - escalate);
}

function expire(draft: Draft, report: Report): void {
  close(draft, report, 'expired');
  const words = say(draft.community.data, 'report.closed', { member: plainName(draft, report) });
  const { chat, member } = report;
  const about = chat ?? member;
  if (report.guarded || !about)
    for (const one of judgesOf(draft, report)) draft.do({ type: 'tell', member: one, words });
  else draft.notify('report.closed', { platform: platformOf(about), words, about: report.id });
}
