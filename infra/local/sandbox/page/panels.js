import { el, part, whole } from './element.js';
import { say } from './say.js';
import { current, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Panel} Panel */

/** Where the list of people stands beside the chat for good, and where a panel does. */
export const wide = matchMedia('(min-width: 1180px)');
export const phone = matchMedia('(max-width: 819px)');

/** @param {View} view */
export function drawPanels(view) {
  const root = document.documentElement;
  const panel = wide.matches && view.panel === 'people' ? 'guide' : view.panel;
  root.dataset.panel = panel;
  root.dataset.view = view.side ? 'side' : 'chat';
  whole(part('tabs'), [panel, view.side, phone.matches, wide.matches, say('tab.chat')], () => tabs(panel, view.side));
}

/** @param {Panel} panel @param {boolean} side */
function tabs(panel, side) {
  /** @type {Panel[]} */
  const panels = wide.matches ? ['guide', 'record', 'why'] : ['people', 'guide', 'record', 'why'];
  const chat = phone.matches ? [tab('chat', !side, () => show({ side: false }))] : [];
  return [
    ...chat,
    ...panels.map((one) => tab(one, one === panel && (side || !phone.matches), () => show({ panel: one, side: true }))),
  ];
}

/** @param {Panel | 'chat'} name @param {boolean} selected @param {() => void} onclick */
function tab(name, selected, onclick) {
  return el(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${name}`,
      'aria-controls': name,
      'aria-selected': String(selected),
      tabindex: selected ? 0 : -1,
      'data-focus': name,
      onclick,
    },
    say(`tab.${name}`),
  );
}

/** Arrows choose the neighbouring tab of a list of tabs. @param {KeyboardEvent} event */
export function walkTabs(event) {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const all = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role="tab"]')]);
  const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const name = all[(to + all.length) % all.length]?.dataset.focus ?? '';
  all[(to + all.length) % all.length]?.click();
  /** @type {HTMLElement | null} */ (list.querySelector(`[data-focus="${CSS.escape(name)}"]`))?.focus();
}

/** Esc leads back from a panel to the chat. @param {KeyboardEvent} event */
export function escapePanel(event) {
  if (event.key === 'Escape' && current()?.side && phone.matches) show({ side: false });
}
