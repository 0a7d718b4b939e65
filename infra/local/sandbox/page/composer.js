import { attachMenu } from './attach-menu.js';
import { button, el, part, whole } from './element.js';
import { hindrance } from './hindrance.js';
import { icon } from './icon.js';
import { perform } from './perform.js';
import { say } from './say.js';
import { chatOf, current, memberOf, saidIn, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Member} Member */
/** @typedef {Extract<import('./room.js').Deed, { do: 'say' }>} Saying */
/** @typedef {Partial<Pick<Saying, 'media' | 'forward' | 'hidden'>>} Added */

/** What goes with the next message. @type {Added} */
let added = {};

/** @param {Added} more */
function add(more) {
  added = { ...added, ...more };
  const view = current();
  if (view) drawComposer(view);
  field().focus();
}

function field() {
  return /** @type {HTMLTextAreaElement} */ (part('text'));
}

export function startComposer() {
  part('attach').append(icon('plus'));
  part('send').append(icon('send'));
  attachMenu(part('attach'), part('attach-menu'), add);
  field().addEventListener('input', grow);
  field().addEventListener('keydown', onKey);
  part('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
}

/** The field grows with its text, up to what the style allows. */
function grow() {
  const text = field();
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight}px`;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key === 'Escape') return leaveOut();
  // Enter also chooses among the words of a Chinese input method: then it does not send.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  void send();
}

function leaveOut() {
  const view = current();
  if (view?.editing !== undefined) write('');
  added = {};
  show({ replyTo: undefined, editing: undefined });
}

/** @param {string} text */
function write(text) {
  field().value = text;
  grow();
}

async function send() {
  const view = current();
  const chat = view && chatOf(view);
  if (!view || !chat) return;
  const text = field().value.trim();
  if (text === '' && Object.keys(added).length === 0) return;
  const about = { as: view.me, chat: chat.id, text };
  const deed =
    view.editing === undefined
      ? saying(view, about)
      : { do: /** @type {const} */ ('edit'), ...about, message: view.editing };
  const before = added;
  write('');
  added = {};
  show({ replyTo: undefined, editing: undefined });
  if ((await perform(deed)).ok) return;
  added = before;
  write(text);
  show({});
}

/** @param {View} view @param {{ as: string, chat: string, text: string }} about @returns {Saying} */
function saying(view, about) {
  return { do: 'say', ...about, ...added, ...(view.replyTo !== undefined && { replyTo: view.replyTo }) };
}

/** @type {string | undefined} */
let editing;

/** @param {View} view */
export function drawComposer(view) {
  const me = memberOf(view, view.me);
  if (!me) return;
  if (view.editing !== editing) {
    editing = view.editing;
    if (editing !== undefined) write(saidIn(chatOf(view), editing)?.text ?? '');
  }
  const note = hindrance(view, me);
  part('composer-note').hidden = note === undefined;
  part('composer-row').hidden = note !== undefined;
  whole(part('composer-note'), [note?.text, note?.label], () => [
    note && el('span', {}, note.text),
    note?.go && button({ class: 'plain', go: note.go }, note.label),
  ]);
  whole(part('composer-with'), [note === undefined && companions(view).map(({ what }) => what)], () =>
    note ? [] : companions(view).map(companion),
  );
  label(me);
}

/** @param {Member} me */
function label({ name }) {
  field().placeholder = say('composer.placeholder', { name });
  part('text-label').textContent = say('composer.as', { name });
  part('send').setAttribute('aria-label', say('composer.send'));
  part('attach').setAttribute('aria-label', say('composer.attach'));
}

/** @param {View} view @returns {{ what: string, without: () => void }[]} */
function companions(view) {
  const chat = chatOf(view);
  const replied = saidIn(chat, view.replyTo);
  const edited = saidIn(chat, view.editing);
  const { media, forward, hidden } = added;
  return [
    replied && {
      what: say('composer.replying', { name: replied.name, text: replied.text.slice(0, 60) }),
      without: () => show({ replyTo: undefined }),
    },
    edited && { what: say('composer.editing', { text: edited.text.slice(0, 60) }), without: leaveOut },
    media && { what: say(`media.${media}`), without: () => without('media') },
    forward &&
      'channel' in forward && {
        what: say('composer.channel.with', { name: forward.channel }),
        without: () => without('forward'),
      },
    hidden && { what: say('composer.hidden.with', hidden), without: () => without('hidden') },
  ].filter((one) => one !== undefined && one !== false);
}

/** @param {keyof Added} what */
function without(what) {
  const { [what]: _, ...rest } = added;
  added = rest;
  show({});
  field().focus();
}

/** @param {{ what: string, without: () => void }} companion */
function companion({ what, without: drop }) {
  return el(
    'span',
    { class: 'companion' },
    el('span', {}, what),
    button({ 'aria-label': say('composer.without', { what }), go: drop }, icon('close')),
  );
}
