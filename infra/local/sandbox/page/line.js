import { avatar } from './avatar.js';
import { bubble } from './bubble.js';
import { button, el } from './element.js';
import { foot, reactions, whyButton } from './foot.js';
import { hour, moment, say } from './say.js';
import { nowOf, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Said} Said */
/** @typedef {import('./view.js').Noted} Noted */

/** What the room notes between the messages. @param {View} view @param {Noted} line */
export function notedLine(view, line) {
  const until = line.until === undefined ? '' : moment(line.until, nowOf(view));
  const text = say(`note.${line.what}`, { name: line.name, before: line.before ?? '', until });
  return el(
    'div',
    { class: 'noted', 'data-what': line.what },
    el('span', {}, text),
    el('time', {}, hour(line.at)),
    line.events.length > 0 && whyButton(line.events, text),
  );
}

/** @param {View} view @param {Said} line @param {{ follows: boolean }} how */
export function saidLine(view, line, { follows }) {
  const state = {
    'data-own': line.from === view.me,
    'data-bot': line.from === 'reeve',
    'data-removed': line.removed !== undefined,
    'data-follows': follows,
  };
  const body = [head(view, line), bubble(view, line), reactions(view, line), foot(view, line)];
  return el(
    'article',
    { class: 'said', tabindex: -1, 'aria-label': say('line.said', { name: line.name, text: line.text }), ...state },
    face(line),
    el('div', { class: 'said-body' }, ...body),
  );
}

/** Leads to the author's record. @param {Said} line */
function face({ from, name }) {
  if (from === 'reeve') return el('span', { class: 'face' }, avatar(from, name));
  const go = () => show({ about: from, panel: 'record', side: true });
  return button({ class: 'face', tabindex: -1, title: say('line.about', { name }), go }, avatar(from, name));
}

/** @param {View} view @param {Said} line */
function head({ room }, { from, name }) {
  const role = room.members.find(({ id }) => id === from)?.role;
  return el(
    'header',
    { class: 'said-head' },
    el('span', { class: 'said-name' }, name),
    (role === 'admin' || role === 'staff') && el('span', { class: 'chip', 'data-tone': role }, say(`role.${role}`)),
  );
}
