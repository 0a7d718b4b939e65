import { avatar } from './avatar.js';
import { askName } from './dialog.js';
import { button, el, part, whole } from './element.js';
import { perform } from './perform.js';
import { caseShown, entryShown, factsShown, nicknameSaid, timerShown } from './recorded.js';
import { recordOf } from './room.js';
import { moment, say } from './say.js';
import { current, forgetWith, memberOf, nowOf } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Member} Member */
/** @typedef {import('./room.js').Recorded} Recorded */

/** @type {{ member: string, recorded: Recorded | undefined }} */
let latest = { member: '', recorded: undefined };
let asking = false;
forgetWith(() => {
  latest = { member: '', recorded: undefined };
});

/** @param {View} view */
export function drawRecord(view) {
  if (view.panel !== 'record') return;
  const member = memberOf(view, view.about || view.me);
  if (!member) return;
  const recorded = latest.member === member.id ? latest.recorded : undefined;
  // Drawn again each minute: what is in force ends, and today becomes yesterday.
  const minute = Math.floor(nowOf(view) / 60_000);
  whole(part('record'), [member, recorded, minute, say('record.title')], () => [
    head(member),
    actions(member),
    ...(recorded?.member ? sections(view, recorded, recorded.member) : [hint('record.empty')]),
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

/** @param {import('./say.js').Key} key */
function hint(key) {
  return el('p', { class: 'hint' }, say(key));
}

/** @param {Member} member */
function head({ id, name, role }) {
  const words = el('div', {}, el('h2', {}, name), el('p', { class: 'hint' }, `${say(`role.${role}`)} · @${id}`));
  return el('header', { class: 'record-head' }, avatar(id, name), words);
}

/** @param {Member} member */
function actions({ id, name, present, banned, blocked }) {
  /** @param {string} focus @param {string} label @param {() => unknown} go */
  const action = (focus, label, go) => button({ class: 'plain', focus, go }, label);
  const block = () => perform({ do: 'block', as: id, blocked: !blocked });
  return el(
    'div',
    { class: 'record-actions' },
    present && action('rename', say('record.rename'), () => rename(id, name)),
    present && action('leave', say('leave'), () => perform({ do: 'leave', as: id })),
    !present && !banned && action('join', say('join.again'), () => perform({ do: 'join', as: id })),
    action('block', say(blocked ? 'unblock' : 'block'), block),
  );
}

/** @param {string} id @param {string} name */
async function rename(id, name) {
  const title = say('rename.title', { name });
  const next = await askName({ title, label: say('join.name'), value: name, go: say('rename.do') });
  if (next !== undefined) await perform({ do: 'rename', as: id, name: next });
}

/** @param {View} view @param {Recorded} recorded @param {NonNullable<Recorded['member']>} member */
function sections(view, { cases, ledger, timers }, { points, strikes, messages, nickname, sanctions = [] }) {
  const now = nowOf(view);
  const inForce = sanctions.filter(({ until }) => until === 0 || until > now);
  const sanctionsSaid = inForce.map(({ kind, until }) =>
    el('li', {}, say(`record.sanction.${kind}`, { until: moment(until, now) })),
  );
  return [
    el('dl', { class: 'numbers' }, number('points', points), number('strikes', strikes), number('messages', messages)),
    el('h3', {}, say('record.nickname')),
    el('p', { class: 'fact', 'data-state': nickname?.state }, nicknameSaid(nickname, now)),
    ...factsShown('record.sanctions', sanctionsSaid),
    ...factsShown(
      'record.waiting',
      timers.map((timer) => timerShown(timer, now)),
    ),
    ...listed(
      'cases',
      cases.map((one) => caseShown(view, one)),
    ),
    ...listed(
      'ledger',
      ledger.map((entry) => entryShown(entry, now)),
    ),
  ];
}

/** @param {'points' | 'strikes' | 'messages'} name @param {number} value */
function number(name, value) {
  return el('div', { 'data-number': name }, el('dt', {}, say(`record.${name}`)), el('dd', {}, String(value)));
}

/** @param {'cases' | 'ledger'} name @param {readonly HTMLElement[]} items */
function listed(name, items) {
  const list = items.length > 0 ? el('ul', { class: name }, ...items) : hint(`record.${name}.none`);
  return [el('h3', {}, say(`record.${name}`)), list];
}
