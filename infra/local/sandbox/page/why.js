import { el, part, whole } from './element.js';
import { icon } from './icon.js';
import { whyOf } from './room.js';
import { moment, say, sayIfKnown } from './say.js';
import { current, forgetWith, nameOf, nowOf } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./room.js').Why} Why */

/** What has been asked, by event. `undefined`: being asked, `'gone'`: forgotten. @type {Map<string, Why | 'gone' | undefined>} */
const answers = new Map();
forgetWith(() => answers.clear());

/** @param {View} view */
export function drawWhy(view) {
  const { why, room } = view;
  if (view.panel !== 'why') return;
  const events = why?.events ?? [];
  for (const event of events) if (room.verdicts[event] && !answers.has(event)) void fetchWhy(event);
  const known = events.map((event) => answers.get(event));
  whole(part('why'), [why, known, say('why.title'), events.map((event) => event in room.verdicts)], () => [
    el('h2', {}, say('why.title')),
    ...(why
      ? [el('blockquote', { class: 'why-quote' }, why.quote || '…'), ...known.flatMap((one) => body(view, one))]
      : [el('p', { class: 'hint' }, say('why.empty'))]),
  ]);
}

/** @param {string} event */
async function fetchWhy(event) {
  answers.set(event, undefined);
  answers.set(event, (await whyOf(event)) ?? 'gone');
  const view = current();
  if (view) drawWhy(view);
}

/** @param {View} view @param {Why | 'gone' | undefined} answer */
function body(view, answer) {
  if (answer === undefined) return [el('p', { class: 'hint' }, say('why.waiting'))];
  if (answer === 'gone') return [el('p', { class: 'hint' }, say('why.gone'))];
  return [...did(view, answer), ...rules(answer), ...notes(answer)];
}

/** @param {View} view @param {Why} why */
function did(view, { effects }) {
  const list = effects.map((effect) =>
    el('li', { 'data-effect': effect.type }, icon('check'), el('span', {}, effectSaid(view, effect))),
  );
  return [
    el('h3', {}, say('why.did')),
    list.length > 0 ? el('ul', { class: 'did' }, ...list) : el('p', { class: 'hint' }, say('why.nothing')),
  ];
}

/** @param {View} view @param {Why['effects'][number]} effect */
function effectSaid(view, { type, member, until, text, name }) {
  return say(`did.${type}`, {
    name: member === undefined ? (type === 'set-timer' ? purposeSaid(name ?? '') : (name ?? '')) : nameOf(view, member),
    until: until === undefined ? '' : moment(until, nowOf(view)),
    text: text ?? '',
  });
}

/** @param {string} purpose */
export function purposeSaid(purpose) {
  return sayIfKnown(`timer.${purpose}`) ?? say('timer.other', { purpose });
}

/** @param {Why} why */
function rules({ rules: all }) {
  if (all.length === 0) return [];
  const fired = all.filter((rule) => rule.fired);
  const others = all.filter((rule) => !rule.fired);
  return [
    el('h3', {}, say('why.rules')),
    fired.length > 0 && el('ul', { class: 'rules' }, ...fired.map(ruleShown)),
    others.length > 0 &&
      el(
        'details',
        { class: 'others', open: fired.length === 0 },
        el('summary', {}, say('why.more', { count: others.length })),
        el('ul', { class: 'rules' }, ...others.map(ruleShown)),
      ),
  ].filter((node) => node !== false);
}

/** @param {Why['rules'][number]} rule */
function ruleShown({ title, mode, fired, decidedBy, because, quote, quotes }) {
  const found = quotes ?? (quote === undefined ? [] : [{ text: quote }]);
  return el(
    'li',
    { class: 'rule', 'data-fired': fired },
    el(
      'p',
      { class: 'rule-head' },
      el('span', { class: 'rule-title' }, title),
      mode !== 'live' && el('span', { class: 'chip' }, say(`why.${mode}`)),
      el('span', { class: 'chip', 'data-tone': fired ? 'removed' : 'quiet' }, say(fired ? 'why.fired' : 'why.not')),
    ),
    el('p', { class: 'because' }, el('code', {}, decidedBy), ` ${because}`),
    ...found.map(({ text, by }) => el('p', { class: 'found' }, el('mark', {}, text), by !== undefined && ` ${by}`)),
  );
}

/** @param {Why} why */
function notes({ trace }) {
  if (trace.length === 0) return [];
  return [el('h3', {}, say('why.notes')), el('ul', { class: 'notes' }, ...trace.map((line) => el('li', {}, line)))];
}
