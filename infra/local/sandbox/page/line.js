import { avatar } from './avatar.js';
import { el } from './element.js';
import { icon } from './icon.js';
import { perform } from './perform.js';
import { hour, moment, say } from './say.js';
import { nameOf, nowOf, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Said} Said */
/** @typedef {import('./view.js').Noted} Noted */

const emojis = /** @type {const} */ (['👍', '❤', '🙏', '👏']);

/** A heart is text unless told otherwise. @param {string} emoji */
const picture = (emoji) => `${emoji}\ufe0f`;

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
  const bot = line.from === 'reeve';
  return el(
    'article',
    {
      class: 'said',
      'data-own': line.from === view.me,
      'data-bot': bot,
      'data-removed': line.removed !== undefined,
      'data-follows': follows,
      'data-line': line.id,
      tabindex: -1,
      'aria-label': say('line.said', { name: line.name, text: line.text }),
    },
    el(
      'button',
      {
        type: 'button',
        class: 'face',
        tabindex: -1,
        title: bot ? '' : say('line.about', { name: line.name }),
        disabled: bot,
        onclick: () => look(line.from),
      },
      avatar(line.from, line.name),
    ),
    el('div', { class: 'said-body' }, head(view, line), bubble(view, line), reactions(view, line), foot(view, line)),
    tools(view, line),
  );
}

/** @param {string} member */
function look(member) {
  show({ about: member, panel: 'record', side: true });
}

/** @param {View} view @param {Said} line */
function head(view, line) {
  const role = view.room.members.find(({ id }) => id === line.from)?.role;
  return el(
    'header',
    { class: 'said-head' },
    el('span', { class: 'said-name' }, line.name),
    (role === 'admin' || role === 'staff') && el('span', { class: 'chip', 'data-tone': role }, say(`role.${role}`)),
  );
}

/** @param {View} view @param {Said} line */
function bubble(view, line) {
  return el(
    'div',
    { class: 'bubble' },
    line.forward && el('p', { class: 'origin' }, icon('forward'), say('line.forward', { name: line.forward.name })),
    line.reply && el('blockquote', { class: 'quoted' }, el('b', {}, line.reply.name), el('span', {}, line.reply.text)),
    ...line.media.map(medium),
    line.text && el('p', { class: 'words' }, ...marked(view, line)),
    line.buttons.length > 0 && buttons(view, line),
  );
}

/** @param {Said['media'][number]} kind */
function medium(kind) {
  if (kind === 'photo')
    return el(
      'div',
      { class: 'photo', role: 'img', 'aria-label': say('media.photo') },
      el('span', { class: 'hill' }),
      el('span', { class: 'sun' }),
    );
  if (kind === 'sticker') return el('div', { class: 'sticker', role: 'img', 'aria-label': say('media.sticker') }, '🐧');
  return el(
    'div',
    { class: 'envelope', role: 'img', 'aria-label': say('media.red-envelope') },
    icon('red-envelope'),
    el('span', {}, say('media.red-envelope.text')),
  );
}

/** The text with its mentions and links made visible. Links are shown, never followed. @param {View} view @param {Said} line */
function marked(view, line) {
  /** @type {{ from: number, to: number, make: (text: string) => HTMLElement }[]} */
  const marks = [];
  for (const { offset, length, member } of line.mentions) {
    marks.push({
      from: offset,
      to: offset + length,
      make: (text) => el('span', { class: 'mention', title: nameOf(view, member) }, text),
    });
  }
  for (const { url, shown } of line.links) {
    const from = line.text.indexOf(shown ?? url);
    if (from < 0) continue;
    const title = shown === undefined ? url : say('line.hidden', { url });
    marks.push({
      from,
      to: from + (shown ?? url).length,
      make: (text) => el('span', { class: 'link', title }, text, shown !== undefined && el('small', {}, ` (${title})`)),
    });
  }
  return cut(
    line.text,
    marks.sort((a, b) => a.from - b.from),
  );
}

/** @param {string} text @param {{ from: number, to: number, make: (text: string) => HTMLElement }[]} marks */
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

/** @param {View} view @param {Said} line */
function buttons(view, line) {
  const chat = view.chat === 'private' ? view.me : view.chat;
  const one = (/** @type {Said['buttons'][number][number]} */ { label, data }) =>
    el(
      'button',
      {
        type: 'button',
        'data-focus': data,
        onclick: () => perform({ do: 'press', as: view.me, chat, message: line.id, data }),
      },
      label,
    );
  return el('div', { class: 'bot-buttons' }, ...line.buttons.map((row) => el('div', {}, ...row.map(one))));
}

/** @param {View} view @param {Said} line */
function reactions(view, line) {
  if (line.reactions.length === 0) return undefined;
  return el(
    'div',
    { class: 'reactions' },
    ...line.reactions.map(({ emoji, by }) =>
      el(
        'span',
        { class: 'reaction', title: by.map((id) => nameOf(view, id)).join(', '), 'data-own': by.includes(view.me) },
        `${picture(emoji)} ${by.length}`,
      ),
    ),
  );
}

/** The events it made, and the later one it was removed for, as the first messages of a flood are. @param {Said} line */
export function eventsOf({ events, removed }) {
  return removed?.event === undefined ? events : [...new Set([...events, removed.event])];
}

/** @param {View} view @param {Said} line */
function foot(view, line) {
  const events = eventsOf(line);
  const rule = events.flatMap((event) => view.room.verdicts[event]?.rules ?? []).at(-1);
  return el(
    'footer',
    { class: 'said-foot' },
    line.removed &&
      el(
        'span',
        { class: 'chip', 'data-tone': 'removed' },
        rule ? say('line.removed.rule', { rule }) : say('line.removed'),
      ),
    !line.removed &&
      line.from !== 'reeve' &&
      rule &&
      el('span', { class: 'chip', 'data-tone': 'removed' }, say('line.rule', { rule })),
    el('time', {}, hour(line.at)),
    line.edited && el('span', {}, say('line.edited')),
    events.length > 0 && whyButton(events, line.text),
  );
}

/** @param {readonly string[]} events @param {string} quote */
function whyButton(events, quote) {
  const open = () => show({ why: { events, quote }, panel: 'why', side: true });
  return el('button', { type: 'button', class: 'why-button', 'data-focus': 'why', onclick: open }, say('line.why'));
}

/** @param {View} view @param {Said} line */
function tools(view, line) {
  if (line.removed) return undefined;
  const chat = view.chat === 'private' ? view.me : view.chat;
  const about = { as: view.me, chat, message: line.id };
  /** @param {string} focus @param {string} label @param {Node | string} face @param {() => void} onclick */
  const tool = (focus, label, face, onclick) =>
    el('button', { type: 'button', title: label, 'aria-label': label, 'data-focus': focus, onclick }, face);
  const typing = (/** @type {Partial<View>} */ change) => {
    show(change);
    document.getElementById('text')?.focus();
  };
  return el(
    'div',
    { class: 'tools', role: 'group', 'aria-label': say('line.actions') },
    tool('reply', say('line.reply'), icon('reply'), () => typing({ replyTo: line.id, editing: undefined })),
    ...emojis.map((emoji) =>
      tool(emoji, say('line.react', { emoji }), picture(emoji), () => perform({ do: 'react', ...about, emoji })),
    ),
    tool('forward', say('line.forward.do'), icon('forward'), () =>
      perform({ do: 'say', as: view.me, chat, text: '', forward: { message: line.id } }),
    ),
    line.from === view.me &&
      tool('edit', say('line.edit'), icon('edit'), () => typing({ editing: line.id, replyTo: undefined })),
  );
}
