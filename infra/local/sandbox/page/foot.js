import { button, el, part } from './element.js';
import { icon } from './icon.js';
import { perform } from './perform.js';
import { hour, say } from './say.js';
import { chatIdOf, nameOf, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Said} Said */

const emojis = /** @type {const} */ (['👍', '❤', '🙏', '👏']);

/** A heart is text unless told otherwise. @param {string} emoji */
const picture = (emoji) => `${emoji}\ufe0f`;

/** @param {View} view @param {Said} line */
export function reactions(view, line) {
  if (line.reactions.length === 0) return undefined;
  const shown = line.reactions.map(({ emoji, by }) => {
    const title = by.map((id) => nameOf(view, id)).join(', ');
    return el('span', { class: 'reaction', title, 'data-own': by.includes(view.me) }, `${picture(emoji)} ${by.length}`);
  });
  return el('div', { class: 'reactions' }, ...shown);
}

/** The events it made, and the later one it was removed for, as the first messages of a flood are. @param {Said} line */
export function eventsOf({ events, removed }) {
  return removed?.event === undefined ? events : [...new Set([...events, removed.event])];
}

/** What became of a message, when it was said, and what may be done with it. @param {View} view @param {Said} line */
export function foot(view, line) {
  const events = eventsOf(line);
  return el(
    'footer',
    { class: 'said-foot' },
    fate(view, line, events),
    el('time', {}, hour(line.at)),
    line.edited && el('span', {}, say('line.edited')),
    events.length > 0 && whyButton(events, line.text),
    !line.removed && tools(view, line),
  );
}

/** @param {View} view @param {Said} line @param {readonly string[]} events */
function fate({ room }, line, events) {
  const rule = events.flatMap((event) => room.verdicts[event]?.rules ?? []).at(-1);
  if (line.from === 'reeve' || (!line.removed && rule === undefined)) return undefined;
  if (rule === undefined) return el('span', { class: 'chip', 'data-tone': 'removed' }, say('line.removed'));
  const text = line.removed ? say('line.removed.rule', { rule }) : say('line.rule', { rule });
  return el('span', { class: 'chip', 'data-tone': 'removed' }, text);
}

/** @param {readonly string[]} events @param {string} quote */
export function whyButton(events, quote) {
  const go = () => show({ why: { events, quote }, panel: 'why', side: true });
  return button({ class: 'why-button', focus: 'why', go }, say('line.why'));
}

/** @param {View} view @param {Said} line */
function tools(view, line) {
  const about = { as: view.me, chat: chatIdOf(view), message: line.id };
  const forward = () => perform({ do: 'say', as: view.me, chat: about.chat, text: '', forward: { message: line.id } });
  const reacting = emojis.map((emoji) =>
    tool(emoji, say('line.react', { emoji }), picture(emoji), () => perform({ do: 'react', ...about, emoji })),
  );
  return el(
    'div',
    { class: 'tools', role: 'group', 'aria-label': say('line.actions') },
    tool('reply', say('line.reply'), icon('reply'), () => typing({ replyTo: line.id, editing: undefined })),
    ...reacting,
    tool('forward', say('line.forward.do'), icon('forward'), forward),
    line.from === view.me &&
      tool('edit', say('line.edit'), icon('edit'), () => typing({ editing: line.id, replyTo: undefined })),
  );
}

/** @param {string} focus @param {string} label @param {Node | string} face @param {() => unknown} go */
function tool(focus, label, face, go) {
  return button({ focus, title: label, 'aria-label': label, go }, face);
}

/** @param {Partial<View>} change */
function typing(change) {
  show(change);
  part('text').focus();
}
