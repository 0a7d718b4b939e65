/**
 * Builds an element. What members wrote only ever becomes text: there is no way to hand over markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [props] properties; `class`, `data-…` and their like become attributes, `on…` listeners
 * @param {...(Node | string | false | undefined | null)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) set(element, name, value);
  for (const child of children) if (child !== false && child !== undefined && child !== null) element.append(child);
  return element;
}

/**
 * A button that submits nothing. `focus` names it, so that the focus survives when its surroundings are drawn again.
 * @param {{ focus?: string, go?: (event: Event) => unknown } & Record<string, unknown>} props
 * @param {...(Node | string | false | undefined | null)} children
 */
export function button({ focus, go, ...props }, ...children) {
  return el('button', { type: 'button', 'data-focus': focus, onclick: go, ...props }, ...children);
}

/** What is an attribute and no property of that name, besides all with a dash. */
const attributes = new Set(['class', 'role', 'for', 'tabindex']);

/** @param {HTMLElement} element @param {string} name @param {unknown} value */
function set(element, name, value) {
  if (value === undefined || value === false) return;
  if (name.startsWith('on') && typeof value === 'function') {
    element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
  } else if (attributes.has(name) || name.includes('-')) {
    element.setAttribute(name, value === true ? '' : String(value));
  } else {
    /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element))[name] = value;
  }
}

/** The element that `index.html` holds under this id. @param {string} id @returns {HTMLElement} */
export function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element #${id}`);
  return element;
}

/**
 * @typedef {object} Item
 * @property {string} key
 * @property {unknown} sig what it is drawn from: drawn again when this differs
 * @property {() => HTMLElement} draw
 */

/** @type {WeakMap<Element, string>} */
const signatures = new WeakMap();

/**
 * Brings the children of a container in line with the items and leaves alone what has not changed, so that focus,
 * scrolling and selected text survive.
 * @param {HTMLElement} container @param {readonly Item[]} items
 */
export function keyed(container, items) {
  const before = new Map([...container.children].map((child) => [child.getAttribute('data-key'), child]));
  /** @type {Element | null} */
  let next = container.firstElementChild;
  for (const { key, sig, draw } of items) {
    const text = JSON.stringify(sig);
    let child = before.get(key);
    before.delete(key);
    if (!child || signatures.get(child) !== text) {
      const fresh = draw();
      fresh.setAttribute('data-key', key);
      signatures.set(fresh, text);
      if (child) {
        if (child === next) next = child.nextElementSibling;
        replace(child, fresh);
      }
      child = fresh;
    }
    if (child === next) next = child.nextElementSibling;
    else if (child.nextElementSibling !== next || child.parentElement !== container)
      container.insertBefore(child, next);
  }
  for (const gone of before.values()) gone.remove();
}

/** Keeps the focus on the same control of the new element. @param {Element} old @param {HTMLElement} fresh */
function replace(old, fresh) {
  const focused = document.activeElement;
  const had = focused !== null && old.contains(focused);
  const name = focused?.getAttribute('data-focus');
  old.replaceWith(fresh);
  if (!had) return;
  const again = name ? fresh.querySelector(`[data-focus="${CSS.escape(name)}"]`) : undefined;
  const target = /** @type {HTMLElement} */ (again ?? fresh);
  target.focus({ preventScroll: true });
}

/** A keyed container drawn as one piece. @param {HTMLElement} container @param {unknown} sig @param {() => (Node | undefined | false)[]} draw */
export function whole(container, sig, draw) {
  const text = JSON.stringify(sig);
  if (signatures.get(container) === text) return;
  signatures.set(container, text);
  const name = container.contains(document.activeElement) && document.activeElement?.getAttribute('data-focus');
  container.replaceChildren(...draw().filter((node) => node !== undefined && node !== false));
  if (name) /** @type {HTMLElement | null} */ (container.querySelector(`[data-focus="${CSS.escape(name)}"]`))?.focus();
}
