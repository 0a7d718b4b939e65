import { el } from './element.js';

const hues = 8;

/** Round, with the sign of a name: the last character of a Chinese name, the initial of another. @param {string} id @param {string} name */
export function avatar(id, name) {
  if (id === 'reeve') return el('img', { class: 'avatar', src: '/sandbox/page/mark.svg', alt: '' });
  return el('span', { class: 'avatar', 'data-hue': hueOf(id), 'aria-hidden': 'true' }, signOf(name));
}

/** @param {string} id */
function hueOf(id) {
  let sum = 0;
  for (const character of id) sum = (sum * 33 + character.charCodeAt(0)) % 997;
  return sum % hues;
}

/** @param {string} name */
function signOf(name) {
  const han = name.match(/\p{Script=Han}/gu);
  if (han && /^\p{Script=Han}{2}老师$/u.test(name)) return han[0] ?? '';
  if (han && name.endsWith('老师')) return han.at(-3) ?? '';
  if (han) return han.at(-1) ?? '';
  const words = name.match(/\p{L}+/gu);
  return (words?.at(-1)?.[0] ?? name[0] ?? '?').toUpperCase();
}
