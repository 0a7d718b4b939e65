import { el, keyed, part, whole } from './element.js';
import { eventsOf } from './foot.js';
import { icon } from './icon.js';
import { notedLine, saidLine } from './line.js';
import { say } from './say.js';
import { tab } from './tab.js';
import { announce } from './toast.js';
import { chatOf, forgetWith, nameOf, saidIn, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').ChatName} ChatName */
/** @typedef {import('./view.js').Line} Line */

/** @type {readonly ChatName[]} */
const names = ['room', 'admins', 'private'];

/** How many lines of each chat the visitor has seen. @type {Map<string, number>} */
const seen = new Map();
forgetWith(() => seen.clear());
/** The chat and the last line drawn: to scroll to what is new, and to say it. */
let drawn = { chat: '', last: '' };

/** @param {View} view */
export function drawChat(view) {
  const chat = chatOf(view);
  if (!chat) return;
  seen.set(chat.id, chat.lines.length);
  drawTabs(view);
  drawPinned(view);
  const lines = part('lines');
  const atEnd = lines.scrollHeight - lines.scrollTop - lines.clientHeight < 80;
  keyed(
    lines,
    chat.lines.length > 0 ? chat.lines.map((line, index) => item(view, line, chat.lines[index - 1])) : [empty(view)],
  );
  lines.dataset.empty = String(chat.lines.length === 0);
  keepFocusable(lines);
  followNew(view, chat.id, chat.lines.at(-1), atEnd);
}

/** @param {View} view @param {Line} line @param {Line | undefined} before */
function item(view, line, before) {
  const follows =
    line.kind === 'said' && before?.kind === 'said' && before.from === line.from && line.at - before.at < 120_000;
  const verdicts = (line.kind === 'said' ? eventsOf(line) : []).map((event) => view.room.verdicts[event]);
  return {
    key: line.id,
    sig: [line, follows, view.me, verdicts, say('line.why')],
    draw: () => (line.kind === 'said' ? saidLine(view, line, { follows }) : notedLine(view, line)),
  };
}

/** @param {View} view */
function empty(view) {
  const { chat } = view;
  const name = nameOf(view, view.me);
  return {
    key: `empty-${chat}-${view.me}`,
    sig: [name, say('empty.room')],
    draw: () =>
      el(
        'div',
        { class: 'empty' },
        el('img', { class: 'empty-mark', src: '/sandbox/page/mark.svg', alt: '' }),
        el('p', {}, say(`empty.${chat}`, { name })),
        el('p', { class: 'hint' }, say(`empty.${chat}.hint`, { name })),
      ),
  };
}

/** @param {View} view */
function drawTabs(view) {
  const tabs = names.map((name) => {
    const id = name === 'private' ? view.me : name;
    const count = view.room.chats.find((chat) => chat.id === id)?.lines.length ?? 0;
    return { name, selected: view.chat === name, news: Math.max(0, count - (seen.get(id) ?? 0)) };
  });
  whole(part('chats'), [tabs, say('chats.room')], () => tabs.map(chatTab));
}

/** @param {{ name: ChatName, selected: boolean, news: number }} about */
function chatTab({ name, selected, news }) {
  const go = () => show({ chat: name, replyTo: undefined, editing: undefined });
  const count = el('span', { class: 'count', 'aria-label': say('chats.news', { count: news }) }, String(news));
  return tab({ name, controls: 'lines', 'data-chat': name, selected, go }, say(`chats.${name}`), news > 0 && count);
}

/** @param {View} view */
function drawPinned(view) {
  const chat = chatOf(view);
  const last = saidIn(chat, chat?.pinned.at(-1));
  const bar = part('pinned');
  bar.hidden = !last;
  whole(bar, [last?.text, say('line.pinned')], () =>
    [icon('pin'), el('b', {}, say('line.pinned')), el('span', {}, last?.text ?? '')].map(
      (node) => /** @type {Node} */ (node),
    ),
  );
}

/** One message of the list is reached by Tab; arrows go on from it. @param {HTMLElement} lines */
function keepFocusable(lines) {
  const articles = /** @type {HTMLElement[]} */ ([...lines.querySelectorAll('.said')]);
  if (articles.some((article) => article.tabIndex === 0 && article.contains(document.activeElement))) return;
  for (const article of articles) article.tabIndex = -1;
  const last = articles.at(-1);
  if (last) last.tabIndex = 0;
}

/** @param {KeyboardEvent} event */
export function walkLines(event) {
  const to = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const here = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest('.said'));
  if (to === undefined || !here || event.target !== here) return;
  const articles = /** @type {HTMLElement[]} */ ([...part('lines').querySelectorAll('.said')]);
  const next = articles[articles.indexOf(here) + to];
  if (!next) return;
  event.preventDefault();
  here.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** @param {View} view @param {string} chat @param {Line | undefined} last @param {boolean} atEnd */
function followNew(view, chat, last, atEnd) {
  const lines = part('lines');
  const key = `${chat}`;
  const isNew = drawn.chat === key && last !== undefined && drawn.last !== last.id;
  if (drawn.chat !== key || atEnd) lines.scrollTop = lines.scrollHeight;
  if (isNew && last.kind === 'said' && last.from !== view.me)
    announce(say('line.said', { name: last.name, text: last.text }));
  drawn = { chat: key, last: last?.id ?? '' };
}
