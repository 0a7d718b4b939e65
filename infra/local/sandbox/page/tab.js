import { button } from './element.js';

/**
 * One of a list of tabs: only the chosen one is reached by Tab, arrows lead to the others.
 * @param {{ name: string, controls: string, selected: boolean, go: () => unknown } & Record<string, unknown>} tab
 * @param {...(Node | string | false)} children
 */
export function tab({ name, controls, selected, go, ...props }, ...children) {
  const aria = { 'aria-controls': controls, 'aria-selected': String(selected) };
  return button({ role: 'tab', ...aria, tabindex: selected ? 0 : -1, focus: name, go, ...props }, ...children);
}

/** @param {KeyboardEvent} event */
export function walkTabs(event) {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const all = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role="tab"]')]);
  const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  const next = to === undefined || at < 0 ? undefined : all[(to + all.length) % all.length];
  if (!next) return;
  event.preventDefault();
  next.click();
  // The list has been drawn again.
  const name = CSS.escape(next.dataset.focus ?? '');
  /** @type {HTMLElement | null} */ (list.querySelector(`[data-focus="${name}"]`))?.focus();
}
