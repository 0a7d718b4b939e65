import { ask } from './dialog.js';
import { button } from './element.js';
import { icon } from './icon.js';
import { say } from './say.js';

/** @typedef {import('./composer.js').Added} Added */
/** @typedef {{ face: import('./icon.js').IconName, label: string, go: () => void }} Entry */

/**
 * The menu behind the plus: arrows move, Esc closes and gives the focus back.
 * @param {HTMLElement} opener @param {HTMLElement} menu @param {(more: Added) => void} add
 */
export function attachMenu(opener, menu, add) {
  const close = () => {
    menu.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    menu.replaceChildren(...entries(add).map((entry) => item(entry, close)));
    menu.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    focusOn(menu, 0);
  };
  opener.addEventListener('click', () => (menu.hidden ? open() : close()));
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      opener.focus();
    }
    walk(menu, event);
  });
  document.addEventListener('pointerdown', (event) => {
    const target = /** @type {Node} */ (event.target);
    if (!menu.contains(target) && !opener.contains(target)) close();
  });
}

/** @param {(more: Added) => void} add @returns {Entry[]} */
function entries(add) {
  return [
    { face: 'photo', label: say('composer.photo'), go: () => add({ media: 'photo' }) },
    { face: 'red-envelope', label: say('composer.red-envelope'), go: () => add({ media: 'red-envelope' }) },
    { face: 'transfer', label: say('composer.transfer'), go: () => add({ media: 'transfer' }) },
    { face: 'gift', label: say('composer.gift'), go: () => add({ media: 'gift' }) },
    { face: 'sticker', label: say('composer.sticker'), go: () => add({ media: 'sticker' }) },
    { face: 'forward', label: say('composer.channel'), go: () => add({ forward: { channel: say('channel.name') } }) },
    { face: 'link', label: say('composer.hidden'), go: () => void hide(add) },
  ];
}

/** @param {Entry} entry @param {() => void} close */
function item({ face, label, go }, close) {
  const choose = () => {
    close();
    go();
  };
  return button({ role: 'menuitem', tabindex: -1, go: choose }, icon(face), label);
}

/** @param {(more: Added) => void} add */
async function hide(add) {
  const fields = /** @type {const} */ ([
    { name: 'shown', label: say('hidden.shown'), value: say('hidden.shown.sample') },
    { name: 'url', label: say('hidden.url'), value: 'https://cheap-courses.example/join', type: 'url' },
  ]);
  const answer = await ask({ title: say('hidden.title'), fields, go: say('hidden.do') });
  const { shown = '', url = '' } = answer ?? {};
  if (shown && url) add({ hidden: { shown, url } });
}

/** @param {HTMLElement} menu @param {KeyboardEvent} event */
function walk(menu, event) {
  const at = [...menu.children].indexOf(/** @type {Element} */ (document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  focusOn(menu, to);
}

/** @param {HTMLElement} menu @param {number} index */
function focusOn(menu, index) {
  const { children } = menu;
  /** @type {HTMLElement | null} */ (children.item((index + children.length) % children.length))?.focus();
}
