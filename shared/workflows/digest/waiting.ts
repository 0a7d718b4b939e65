import { renderDuration } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import { appealKind } from '../../records/appeal.ts';
import { applicationKind } from '../../records/application.ts';
import { openQuestionsKind } from '../../records/question.ts';
import { redemptionKind } from '../../records/redemption.ts';
import { reportKind } from '../../records/report.ts';
import { returnRequestKind } from '../../records/return-request.ts';
import { suggestionKind } from '../../records/suggestion.ts';

/** Of one kind: who has more than that to do needs no exact number. */
const mostCounted = 300;
/** A suggestion that no admin has said anything about for so long is overdue. */
const overdue = 7 * 24 * 3600_000;

/** Since when each waits, epoch milliseconds. */
type Since = readonly number[];

/** What needs an admin, each with how many there are and how long the oldest has waited; what is most urgent first. */
export function waitingLines(draft: Draft): Words[] {
  const { reports, entry, exit, appeals, rewards, questions, suggestions } = draft.community.data;
  return [
    ...(reports ? line(draft, 'digest.reports-wait', openReports(draft)) : []),
    ...(appeals ? line(draft, 'digest.appeals-wait', openAppeals(draft)) : []),
    ...(entry ? line(draft, 'digest.applications-wait', applications(draft)) : []),
    ...(exit ? line(draft, 'digest.returns-wait', returns(draft)) : []),
    ...(questions ? line(draft, 'digest.questions-wait', openQuestions(draft)) : []),
    ...(rewards?.shop ? line(draft, 'digest.orders-wait', orders(draft)) : []),
    ...(suggestions ? line(draft, 'digest.suggestions-wait', overdueSuggestions(draft)) : []),
  ];
}

type WaitKey =
  `digest.${'reports' | 'appeals' | 'applications' | 'returns' | 'questions' | 'orders' | 'suggestions'}-wait`;

function line(draft: Draft, key: WaitKey, since: Since): Words[] {
  const voice = draft.community.data;
  if (since.length === 0) return [];
  const time = renderDuration(draft.now - since.reduce((one, other) => Math.min(one, other)), voice.language);
  return [say(voice, key, { count: since.length < mostCounted ? since.length : `${mostCounted}+`, time })];
}

/** Those about the team are not for all of them: see /reports. */
function openReports({ view }: Draft): Since {
  const query = { partition: 'report', contains: '"s":"open"', limit: mostCounted };
  const open = view.list(reportKind, query).filter(({ status, guarded }) => status === 'open' && !guarded);
  return open.map(({ at }) => at);
}

function openAppeals({ view }: Draft): Since {
  const query = { partition: 'appeal', contains: '"s":"open"', limit: mostCounted };
  const open = view.list(appealKind, query).filter(({ state }) => state === 'open');
  return open.map(({ since }) => since);
}

function applications({ view }: Draft): Since {
  const query = { partition: 'application', contains: '"s":"waiting"', limit: mostCounted };
  const open = view.list(applicationKind, query).filter(({ state }) => state === 'waiting');
  return open.map(({ since }) => since);
}

function returns({ view }: Draft): Since {
  return view.list(returnRequestKind, { partition: 'return', limit: mostCounted }).map(({ at }) => at);
}

function openQuestions({ view }: Draft): Since {
  const chats = view.list(openQuestionsKind, { partition: 'open-questions' });
  return chats.flatMap(({ open }) => open.map(([, at]) => at)).slice(0, mostCounted);
}

function orders({ view }: Draft): Since {
  const query = { partition: 'redemption', contains: '"st":"waiting"', limit: mostCounted };
  const open = view.list(redemptionKind, query).filter(({ state }) => state === 'waiting');
  return open.map(({ at }) => at);
}

function overdueSuggestions({ view, now }: Draft): Since {
  const query = { partition: 'suggestion', contains: '"st":"received"', limit: mostCounted };
  const open = view.list(suggestionKind, query).filter(({ state, at }) => state === 'received' && now - at >= overdue);
  return open.map(({ at }) => at);
}
