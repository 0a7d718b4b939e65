/**
 * Digits and what stands between them as lines on a grid of 6 by 10, to be drawn with a round pen. No font is needed for
 * so little: words stand beside the picture, in whatever writing the community has.
 */
export const strokes: Readonly<Record<string, string>> = {
  '0': 'M3 0C1 0 0 2 0 5S1 10 3 10 6 8 6 5 5 0 3 0Z',
  '1': 'M1 2L3.6 0V10',
  '2': 'M.3 2.6C.5 1 1.6 0 3 0C4.7 0 5.8 1.1 5.8 2.7C5.8 4.6 4 6 .2 10H6',
  '3': 'M.5 1.6C1 .6 1.9 0 3 0C4.6 0 5.6 1 5.6 2.4C5.6 3.9 4.5 4.8 2.6 4.8C4.8 4.8 6 5.8 6 7.4C6 9 4.8 10 3 10C1.6 10 .6 9.3 .1 8.2',
  '4': 'M4.6 10V0L0 7H6',
  '5': 'M5.5 0H1L.5 4.6C1.2 4.1 2 3.8 2.9 3.8C4.8 3.8 6 5 6 6.8C6 8.7 4.8 10 2.9 10C1.6 10 .6 9.4 0 8.5',
  '6': 'M5.2 1C4.6 .4 4 0 3.2 0C1.2 0 0 2 0 5.5C0 8.5 1.1 10 3 10C4.8 10 6 8.8 6 7C6 5.2 4.8 4.1 3.1 4.1C1.6 4.1 .5 5 .1 6.3',
  '7': 'M0 0H6L2.2 10',
  '8': 'M3 4.7C1.4 4.7 .5 3.7 .5 2.4C.5 1 1.5 0 3 0S5.5 1 5.5 2.4C5.5 3.7 4.6 4.7 3 4.7C1.2 4.7 0 5.7 0 7.3C0 8.9 1.2 10 3 10S6 8.9 6 7.3C6 5.7 4.8 4.7 3 4.7Z',
  '9': 'M.8 9C1.4 9.6 2 10 2.8 10C4.8 10 6 8 6 4.5C6 1.5 4.9 0 3 0C1.2 0 0 1.2 0 3C0 4.8 1.2 5.9 2.9 5.9C4.4 5.9 5.5 5 5.9 3.7',
  '/': 'M.8 11L5.2 -1',
  '.': 'M3 9.7V10',
  k: 'M.5 0V10M5 3.2L.6 7M2.3 5.6L5.5 10',
  M: 'M0 10V0L3 5L6 0V10',
};

const width = 6;
const advance = 8.6;

/** Written with its middle at `x` and its foot at `y`, `height` pixels high. What is none of the strokes is left out. */
export function written(
  text: string,
  { x, y, height }: { x: number; y: number; height: number },
  colour: string,
): string {
  const scale = height / 10;
  const known = [...text].filter((one) => Object.hasOwn(strokes, one));
  const wide = (known.length - 1) * advance + width;
  const left = x - (wide * scale) / 2;
  const paths = known.map((one, n) => `<path transform="translate(${n * advance} 0)" d="${strokes[one]}"/>`);
  const place = `translate(${round(left)} ${round(y - height)}) scale(${round(scale)})`;
  return `<g transform="${place}" fill="none" stroke="${colour}" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g>`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
