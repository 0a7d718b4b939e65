/** Drawn on a grid of 24, by strokes. */
const paths = {
  send: 'M5 12h13M12 5.5 18.5 12 12 18.5',
  plus: 'M12 5v14M5 12h14',
  photo: 'M4 6.5h16v11H4zM4 15l4.5-4 4 3.5 3-2.5 4.5 4M15.5 9.8h.01',
  'red-envelope': 'M6 3.5h12v17H6zM6 8.5c3 3 9 3 12 0M12 12.5v.01',
  transfer: 'M5 9h13M14.500 5.500L18 9l-3.500 3.500M19 15.500H6M9.500 12L6 15.500 9.500 19',
  gift: 'M4.500 8.500h15v4h-15zM6 12.500h12v8H6zM12 8.500v12M12 8.500c-5 0-5-5-2.500-5 2 0 2.500 3 2.500 5zM12 8.500c5 0 5-5 2.500-5-2 0-2.500 3-2.500 5z',
  sticker:
    'M12 4a8 8 0 1 0 8 8M12 4v4.5A3.5 3.5 0 0 0 15.5 12H20M12 4l8 8M9 13.5c.8 1.2 1.8 1.8 3 1.8s2.200-.6 3-1.800',
  forward: 'M14 6l6 6-6 6M20 12H9a5 5 0 0 0-5 5v1',
  reply: 'M10 6l-6 6 6 6M4 12h11a5 5 0 0 1 5 5v1',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  edit: 'M5 19h3.500L19 8.500 15.500 5 5 15.500zM13 7.500l3.500 3.500',
  close: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  newcomer:
    'M10 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3.500 19.500c.6-3.400 3-5.300 6.500-5.300s5.900 1.900 6.500 5.300M18.500 8v6M15.500 11h6',
  skip: 'M5 6l7 6-7 6zM13 6l7 6-7 6z',
  file: 'M7 3.500h7l4 4v13H7zM14 3.500v4h4M12.500 11v6M9.800 14.500l2.700 2.700 2.700-2.700',
  pin: 'M9 4h6l-.8 6 3.300 3.500h-11L9.800 10zM12 13.500V20',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
};

/** @typedef {keyof typeof paths} IconName */

const namespace = 'http://www.w3.org/2000/svg';

/** @param {IconName} name */
export function icon(name) {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
