import { button, el } from './element.js';
import { icon } from './icon.js';
import { perform } from './perform.js';
import { say } from './say.js';
import { chatIdOf, nameOf } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Said} Said */
/** @typedef {{ from: number, to: number, make: (text: string) => HTMLElement }} Mark */

/** @param {View} view @param {Said} line */
export function bubble(view, line) {
  return el(
    'div',
    { class: 'bubble' },
    line.forward && el('p', { class: 'origin' }, icon('forward'), say('line.forward', { name: line.forward.name })),
    line.reply && el('blockquote', { class: 'quoted' }, el('b', {}, line.reply.name), el('span', {}, line.reply.text)),
    ...line.media.map(medium),
    line.text && el('p', { class: 'words' }, ...marked(view, line)),
    line.file && attached(line.id, line.file),
    line.buttons.length > 0 && buttons(view, line),
  );
}

/** @param {Said['media'][number]} kind */
function medium(kind) {
  if (kind === 'sticker') return image('sticker', say('media.sticker'), '🐧');
  if (kind === 'photo') {
    return image('photo', say('media.photo'), el('span', { class: 'hill' }), el('span', { class: 'sun' }));
  }
  return kind === 'transfer' || kind === 'gift' ? present(kind) : present('red-envelope');
}

/** Something that is given away. @param {'red-envelope' | 'transfer' | 'gift'} kind */
function present(kind) {
  return image('envelope', say(`media.${kind}`), icon(kind), el('span', {}, say(`media.${kind}.text`)));
}

/** @param {string} name @param {string} label @param {...(Node | string)} children */
function image(name, label, ...children) {
  return el('div', { class: name, role: 'img', 'aria-label': label }, ...children);
}

/** The text with its mentions and links made visible. Links are shown, never followed. @param {View} view @param {Said} line */
function marked(view, { text, mentions, links }) {
  const marks = [...mentions.map((one) => mentionMark(view, one)), ...links.flatMap((one) => linkMark(text, one))];
  return cut(
    text,
    marks.sort((a, b) => a.from - b.from),
  );
}

/** @param {View} view @param {Said['mentions'][number]} mention @returns {Mark} */
function mentionMark(view, { offset, length, member }) {
  const make = (/** @type {string} */ text) => el('span', { class: 'mention', title: nameOf(view, member) }, text);
  return { from: offset, to: offset + length, make };
}

/** @param {string} whole @param {Said['links'][number]} link @returns {Mark[]} */
function linkMark(whole, { url, shown }) {
  const from = whole.indexOf(shown ?? url);
  const title = shown === undefined ? url : say('line.hidden', { url });
  const make = (/** @type {string} */ text) =>
    el('span', { class: 'link', title }, text, shown !== undefined && el('small', {}, ` (${title})`));
  return from < 0 ? [] : [{ from, to: from + (shown ?? url).length, make }];
}

/** @param {string} text @param {readonly Mark[]} marks */
function cut(text, marks) {
  /** @type {(string | HTMLElement)[]} */
  const pieces = [];
  let at = 0;
  for (const { from, to, make } of marks) {
    if (from < at) continue;
    pieces.push(text.slice(at, from), make(text.slice(from, to)));
    at = to;
  }
  return [...pieces, text.slice(at)];
}

/** @param {string} message @param {NonNullable<Said['file']>} file */
function attached(message, { name }) {
  const href = `/sandbox/file?message=${encodeURIComponent(message)}`;
  const title = say('line.file', { name });
  return el('a', { class: 'file', 'data-focus': 'file', href, download: name, title }, icon('file'), name);
}

/** @param {View} view @param {Said} line */
function buttons(view, line) {
  const about = { as: view.me, chat: chatIdOf(view), message: line.id };
  const rows = line.buttons.map((row) =>
    row.map(({ label, data }) => button({ focus: data, go: () => perform({ do: 'press', ...about, data }) }, label)),
  );
  return el('div', { class: 'bot-buttons' }, ...rows.map((row) => el('div', {}, ...row)));
}
