import { part, whole } from './element.js';
import { say } from './say.js';
import { tab } from './tab.js';
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
  const chat = phone.matches ? [panelTab('chat', !side, () => show({ side: false }))] : [];
  return [
    ...chat,
    ...panels.map((one) =>
      panelTab(one, one === panel && (side || !phone.matches), () => show({ panel: one, side: true })),
    ),
  ];
}

/** @param {Panel | 'chat'} name @param {boolean} selected @param {() => void} go */
function panelTab(name, selected, go) {
  return tab({ name, controls: name, id: `tab-${name}`, selected, go }, say(`tab.${name}`));
}

/** Esc leads back from a panel to the chat. @param {KeyboardEvent} event */
export function escapePanel(event) {
  if (event.key === 'Escape' && current()?.side && phone.matches) show({ side: false });
}
