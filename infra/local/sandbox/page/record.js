import { avatar } from './avatar.js';
import { askName } from './dialog.js';
import { el, part, whole } from './element.js';
import { icon } from './icon.js';
import { perform } from './perform.js';
import { moveClock, recordOf } from './room.js';
import { moment, say } from './say.js';
import { current, memberOf, nowOf } from './view.js';
import { purposeSaid } from './why.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Member} Member */
/** @typedef {import('./room.js').Recorded} Recorded */
/** @typedef {Recorded['cases'][number]} Case */

/** @type {{ member: string, recorded: Recorded | undefined }} */
let latest = { member: '', recorded: undefined };
let asking = false;

/** @param {View} view */
export function drawRecord(view) {
  if (view.panel !== 'record') return;
  const member = memberOf(view, view.about || view.me);
  if (!member) return;
  const recorded = latest.member === member.id ? latest.recorded : undefined;
  const minute = Math.floor(nowOf(view) / 60_000);
  whole(part('record'), [member, recorded, minute, say('record.title')], () => [
    head(member),
    actions(member),
    ...(recorded?.member ? sections(view, recorded) : [el('p', { class: 'hint' }, say('record.empty'))]),
  ]);
}

/** Asks again for what is on record: after every change in the room, and now and then. */
export async function refreshRecord() {
  const view = current();
  if (view?.panel !== 'record' || asking) return;
  asking = true;
  const member = view.about || view.me;
  const recorded = await recordOf(member);
  asking = false;
  if (recorded) latest = { member, recorded };
  const now = current();
  if (now) drawRecord(now);
}

/** @param {Member} member */
function head({ id, name, role }) {
  return el(
    'header',
    { class: 'record-head' },
    avatar(id, name),
    el('div', {}, el('h2', {}, name), el('p', { class: 'hint' }, `${say(`role.${role}`)} · @${id}`)),
  );
}

/** @param {Member} member */
function actions({ id, name, present, banned, blocked }) {
  const rename = async () => {
    const next = await askName({
      title: say('rename.title', { name }),
      label: say('join.name'),
      value: name,
      go: say('rename.do'),
    });
    if (next !== undefined) await perform({ do: 'rename', as: id, name: next });
  };
  const leave = () => perform({ do: 'leave', as: id });
  const join = () => perform({ do: 'join', as: id });
  const block = () => perform({ do: 'block', as: id, blocked: !blocked });
  return el(
    'div',
    { class: 'record-actions' },
    present &&
      el('button', { type: 'button', class: 'plain', 'data-focus': 'rename', onclick: rename }, say('record.rename')),
    present && el('button', { type: 'button', class: 'plain', 'data-focus': 'leave', onclick: leave }, say('leave')),
    !present &&
      !banned &&
      el('button', { type: 'button', class: 'plain', 'data-focus': 'join', onclick: join }, say('join.again')),
    el(
      'button',
      { type: 'button', class: 'plain', 'data-focus': 'block', onclick: block },
      say(blocked ? 'unblock' : 'block'),
    ),
  );
}

/** @param {View} view @param {Recorded} recorded */
function sections(view, { member, cases, ledger, timers }) {
  const now = nowOf(view);
  const sanctions = (member?.sanctions ?? []).filter(({ until }) => until === 0 || until > now);
  return [
    el(
      'dl',
      { class: 'numbers' },
      number('record.points', member?.points ?? 0),
      number('record.strikes', member?.strikes ?? 0),
      number('record.messages', member?.messages ?? 0),
    ),
    el('h3', {}, say('record.nickname')),
    el('p', { class: 'fact', 'data-state': member?.nickname?.state }, nicknameSaid(member?.nickname, now)),
    ...(sanctions.length > 0
      ? [
          el('h3', {}, say('record.sanctions')),
          el(
            'ul',
            { class: 'facts' },
            ...sanctions.map(({ kind, until }) =>
              el('li', {}, say(`record.sanction.${kind}`, { until: moment(until, now) })),
            ),
          ),
        ]
      : []),
    ...(timers.length > 0
      ? [
          el('h3', {}, say('record.waiting')),
          el('ul', { class: 'facts' }, ...timers.map((timer) => waiting(timer, now))),
        ]
      : []),
    el('h3', {}, say('record.cases')),
    cases.length > 0
      ? el('ul', { class: 'cases' }, ...cases.map((one) => caseShown(view, one)))
      : el('p', { class: 'hint' }, say('record.cases.none')),
    el('h3', {}, say('record.ledger')),
    ledger.length > 0
      ? el('ul', { class: 'ledger' }, ...ledger.map((entry) => entryShown(entry, now)))
      : el('p', { class: 'hint' }, say('record.ledger.none')),
  ];
}

/** @param {'record.points' | 'record.strikes' | 'record.messages'} key @param {number} value */
function number(key, value) {
  return el('div', { 'data-number': key }, el('dt', {}, say(key)), el('dd', {}, String(value)));
}

/** @param {import('../../../../shared/records/member.ts').NicknameState | undefined} nickname @param {number} now */
function nicknameSaid(nickname, now) {
  if (!nickname) return say('record.nickname.none');
  if (nickname.state === 'right') return say('record.nickname.right');
  return say('record.nickname.wrong', { since: moment(nickname.since, now), count: nickname.reminders });
}

/** @param {Recorded['timers'][number]} timer @param {number} now */
function waiting({ purpose, at }, now) {
  const go = () => moveClock(Math.max(0, Math.ceil(at - now) + 1000));
  return el(
    'li',
    {},
    el('span', {}, `${purposeSaid(purpose)} · ${moment(at, now)}`),
    el(
      'button',
      {
        type: 'button',
        class: 'round small',
        title: say('record.waiting.go'),
        'aria-label': say('record.waiting.go'),
        onclick: go,
      },
      icon('skip'),
    ),
  );
}

/** @param {View} view @param {Case} one */
function caseShown(view, { rule, at, status, sanction, strikes, points, evidence, trace }) {
  const now = nowOf(view);
  const until = sanction.do === 'mute' ? moment(sanction.until, now) : '';
  const cost = [
    strikes !== 0 && say('case.strikes', { count: strikes }),
    points !== 0 && say('case.points', { count: points }),
  ];
  const facts = [say(`sanction.${sanction.do}`, { until }), ...cost, moment(at, now)].filter(Boolean);
  return el(
    'li',
    { class: 'case', 'data-status': status },
    el(
      'p',
      { class: 'rule-head' },
      el('span', { class: 'rule-title' }, view.room.rules[rule] ?? rule),
      el('span', { class: 'chip', 'data-tone': status }, say(`case.${status}`)),
    ),
    el('blockquote', {}, evidence.text || evidence.media.map(({ kind }) => say('record.media', { kind })).join(' ')),
    el('p', { class: 'hint' }, facts.join(' · ')),
    trace.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, say('line.why')),
        el('ul', { class: 'notes' }, ...trace.map((line) => el('li', {}, line))),
      ),
  );
}

/** @param {Recorded['ledger'][number]} entry @param {number} now */
function entryShown({ points, reason, note, at }, now) {
  return el(
    'li',
    {},
    el('b', { 'data-sign': points < 0 ? 'minus' : 'plus' }, points > 0 ? `+${points}` : String(points)),
    el('span', {}, note ? `${say(`reason.${reason}`)}: ${note}` : say(`reason.${reason}`)),
    el('time', {}, moment(at, now)),
  );
}
