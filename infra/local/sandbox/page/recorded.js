import { button, el } from './element.js';
import { icon } from './icon.js';
import { moveClock } from './room.js';
import { moment, say } from './say.js';
import { nowOf } from './view.js';
import { purposeSaid } from './why.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./room.js').Recorded} Recorded */
/** @typedef {Recorded['cases'][number]} Case */
/** @typedef {NonNullable<Recorded['member']>['nickname']} Nickname */

/** @param {Nickname} nickname @param {number} now */
export function nicknameSaid(nickname, now) {
  if (!nickname) return say('record.nickname.none');
  if (nickname.state === 'right') return say('record.nickname.right');
  return say('record.nickname.wrong', { since: moment(nickname.since, now), count: nickname.reminders });
}

/** A section that is only there when it has something to say. @param {import('./say.js').Key} title @param {readonly HTMLElement[]} items */
export function factsShown(title, items) {
  return items.length > 0 ? [el('h3', {}, say(title)), el('ul', { class: 'facts' }, ...items)] : [];
}

/** @param {Recorded['timers'][number]} timer @param {number} now */
export function timerShown({ purpose, at }, now) {
  const label = say('record.waiting.go');
  const go = () => moveClock(Math.max(0, Math.ceil(at - now) + 1000));
  return el(
    'li',
    {},
    el('span', {}, `${purposeSaid(purpose)} · ${moment(at, now)}`),
    button({ class: 'round small', title: label, 'aria-label': label, go }, icon('skip')),
  );
}

/** @param {View} view @param {Case} one */
export function caseShown(view, { rule, status, evidence, trace, ...one }) {
  const what = evidence.text || evidence.media.map(({ kind }) => say('record.media', { kind })).join(' ');
  return el(
    'li',
    { class: 'case', 'data-status': status },
    el(
      'p',
      { class: 'rule-head' },
      el('span', { class: 'rule-title' }, view.room.rules[rule] ?? rule),
      el('span', { class: 'chip', 'data-tone': status }, say(`case.${status}`)),
    ),
    el('blockquote', {}, what),
    el('p', { class: 'hint' }, consequences(one, nowOf(view))),
    trace.length > 0 && traceShown(trace),
  );
}

/** @param {Pick<Case, 'sanction' | 'strikes' | 'points' | 'at'>} one @param {number} now */
function consequences({ sanction, strikes, points, at }, now) {
  const until = sanction.do === 'mute' ? moment(sanction.until, now) : '';
  const cost = [
    ...(strikes === 0 ? [] : [say('case.strikes', { count: strikes })]),
    ...(points === 0 ? [] : [say('case.points', { count: points })]),
  ];
  return [say(`sanction.${sanction.do}`, { until }), ...cost, moment(at, now)].join(' · ');
}

/** @param {readonly string[]} trace */
function traceShown(trace) {
  const lines = trace.map((line) => el('li', {}, line));
  return el('details', {}, el('summary', {}, say('line.why')), el('ul', { class: 'notes' }, ...lines));
}

/** @param {Recorded['ledger'][number]} entry @param {number} now */
export function entryShown({ points, reason, note, at }, now) {
  const why = say(`reason.${reason}`);
  return el(
    'li',
    {},
    el('b', { 'data-sign': points < 0 ? 'minus' : 'plus' }, points > 0 ? `+${points}` : String(points)),
    el('span', {}, note ? `${why}: ${note}` : why),
    el('time', {}, moment(at, now)),
  );
}
