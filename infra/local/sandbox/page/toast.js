import { el, part } from './element.js';

/** Says something in passing. @param {string} text @param {'plain' | 'alert'} [tone] */
export function toast(text, tone = 'plain') {
  const one = el('p', { class: 'toast', 'data-tone': tone }, text);
  part('toasts').append(one);
  setTimeout(() => one.remove(), 6000);
}

/** For those who listen to the page rather than look at it. @param {string} text */
export function announce(text) {
  part('announcer').textContent = text;
}
