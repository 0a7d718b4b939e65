import type { Picture } from '../effects/effect.ts';
import { round, written } from './strokes.ts';

const size = { width: 800, height: 480 };
const margin = 40;
/** Where each of the two stands: its top, and its foot. The text says which colour is which. */
const lineBand = { top: 56, foot: 170, colour: '#e8743b' };
const barBand = { top: 240, foot: 410, colour: '#3b7dd8' };
const quiet = '#5b6470';

/** The bars below, the line above them, each by its own measure, with its figures; the labels at the foot. */
export function svgOf({ labels, bars, line }: Picture): string {
  const columns = columnsOf(labels.length);
  const parts = [
    `<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
    `<path d="M${margin} ${barBand.foot}H${size.width - margin}" stroke="#c9d0d8" stroke-width="2"/>`,
    ...columns.flatMap((column, n) => barAt(column, bars[n] ?? 0, Math.max(1, ...bars))),
    ...lineThrough(columns, line.slice(0, columns.length)),
    ...columns.map(({ x }, n) => written(labels[n] ?? '', { x, y: 448, height: 18 }, quiet)),
  ];
  const { width, height } = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

interface Column {
  /** Its middle. */
  readonly x: number;
  readonly width: number;
}

function columnsOf(count: number): Column[] {
  const step = (size.width - 2 * margin) / Math.max(1, count);
  return Array.from({ length: count }, (_, n) => ({ x: round(margin + step * (n + 0.5)), width: step * 0.56 }));
}

function barAt({ x, width }: Column, value: number, most: number): string[] {
  const { foot, colour } = barBand;
  const top = heightIn(barBand, value, most);
  const at = { x, y: top - 10, height: 18 };
  const bar = `<rect x="${round(x - width / 2)}" y="${top}" width="${round(width)}" height="${round(foot - top)}" rx="4" fill="${colour}"/>`;
  return [bar, written(shortFigure(value), at, quiet)];
}

function lineThrough(columns: readonly Column[], line: readonly number[]): string[] {
  const most = Math.max(1, ...line);
  const points = line.map((value, n) => ({ x: columns[n]?.x ?? 0, y: heightIn(lineBand, value, most), value }));
  const { colour } = lineBand;
  const path = points.map(({ x, y }) => `${x} ${y}`).join('L');
  return [
    ...(points.length < 2
      ? []
      : [`<path d="M${path}" fill="none" stroke="${colour}" stroke-width="4" stroke-linejoin="round"/>`]),
    ...points.flatMap(({ x, y, value }) => [
      `<circle cx="${x}" cy="${y}" r="6" fill="${colour}"/>`,
      written(shortFigure(value), { x, y: y - 14, height: 18 }, quiet),
    ]),
  ];
}

function heightIn({ top, foot }: { top: number; foot: number }, value: number, most: number): number {
  return round(foot - (foot - top) * (Math.max(0, value) / most));
}

/** `412`, `9.8k`, `120k`, `3.1M`: so that it fits over its bar. */
function shortFigure(value: number): string {
  if (value < 10_000) return String(Math.round(value));
  const [unit, by] = value < 999_500 ? ['k', 1000] : ['M', 1_000_000];
  const scaled = value / by;
  return `${scaled < 99.5 ? Math.round(scaled * 10) / 10 : Math.round(scaled)}${unit}`;
}
