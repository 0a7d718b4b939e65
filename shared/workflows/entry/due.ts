import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { OutcomeEvent, TimerEvent } from '../../event/event.ts';
import { type MemberId, platformOf } from '../../event/ids.ts';
import { type Application, applicationKind } from '../../records/application.ts';
import { memberKind } from '../../records/member.ts';
import { applicationsOf, isOpen, keepApplication, turnTo, wakeFor } from './applications.ts';
import { askNext } from './ask.ts';
import { cardButtons, cardOf, sendCard } from './card.ts';
import { admit, consider, turnAway } from './consider.ts';
import { raidOf } from './raid.ts';
import type { RequestSettings } from './settings.ts';

/** Somebody has been silent for long, or a raid is over. Read again: most have answered meanwhile. */
export function applicationDue(draft: Draft, { at, data }: TimerEvent): void {
  const settings = draft.community.data.entry?.requests;
  const found = draft.view.read(applicationKind, String(data?.application));
  if (!settings || !found || !isOpen(found)) return draft.note('nothing to decide any more');
  if (found.state === 'held' && data?.verdict === 'in') return admit(draft, found, data.by as MemberId);
  if (found.state === 'held' && data?.verdict === 'out') return turnAway(draft, found, data.by as MemberId);
  if (found.state === 'held') return afterRaid(draft, found, at);
  const silent = draft.now - found.since;
  if (silent >= settings.timeOut) return giveUp(draft, found);
  if (silent >= settings.remind && !found.reminded) return remind(draft, found, settings);
  const next = found.since + (found.reminded ? settings.timeOut : settings.remind);
  draft.do(wakeFor(found, Math.max(next, at + 1)));
}

function afterRaid(draft: Draft, found: Application, at: number): void {
  const raid = raidOf(draft, found.chat);
  if (raid) return draft.do(wakeFor(found, Math.max(raid.until, at + 1)));
  consider(draft, found);
}

function remind(draft: Draft, found: Application, { timeOut }: RequestSettings): void {
  found.reminded = true;
  keepApplication(draft, found);
  draft.do(wakeFor(found, found.since + timeOut));
  if (found.state === 'waiting') sendCard(draft, found, 'request.overdue');
  else askNext(draft, found, 'reminder');
}

function giveUp(draft: Draft, found: Application): void {
  const waited = found.state === 'waiting';
  turnAway(draft, found);
  if (!waited) return;
  const { data } = draft.community;
  const words = say(data, 'entry.expired', { member: { id: found.member, name: found.name } });
  draft.notify('request.expired', { platform: platformOf(found.chat), words, about: found.id });
}

/** Who was greeted and is silent has shut us out later, or the platform has: their time runs on. */
function isUnheard({ state, answers, reminded, unreachable }: Application): boolean {
  return state === 'asking' && answers.length === 0 && !reminded && !unreachable;
}

function giveToAdmins(draft: Draft, application: Application): void {
  application.unreachable = true;
  consider(draft, application);
}

/** What the platform would not do about a request: then the admins decide, or do it by hand. */
export function requestRefused(draft: Draft, { effect, member: id, chat, reason }: OutcomeEvent): void {
  if (!id || !draft.community.data.entry?.requests || !['tell', 'approve', 'decline'].includes(effect)) return;
  const member = draft.view.read(memberKind, id);
  const all = member ? applicationsOf(draft, member) : [];
  if (effect === 'tell') {
    // Each greeting is refused for itself.
    const unheard = all.find(isUnheard);
    return unheard && giveToAdmins(draft, unheard);
  }
  const found = all.find((one) => one.chat === chat);
  if (!found || isOpen(found) || found.state === 'withdrawn') return;
  const was = found.state === 'admitted' ? 'entry.not-let-in' : 'entry.not-declined';
  delete found.by;
  turnTo(draft, found, 'waiting');
  const { data } = draft.community;
  const words = say(data, was, { card: cardOf(draft, found), reason: say(data, `reason.${reason}`) });
  // The card has been rewritten as decided: this one stands in its place.
  const buttons = cardButtons(draft, found);
  draft.notify('request.refused', { platform: platformOf(found.chat), words, buttons, about: found.id });
}
