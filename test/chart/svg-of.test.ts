import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strokes } from '../../shared/chart/strokes.ts';
import { svgOf } from '../../shared/chart/svg-of.ts';

const barsIn = (svg: string) =>
  Array.from(svg.matchAll(/<rect x="[^"]+" y="([^"]+)" width="[^"]+" height="([^"]+)" rx/g), ([, y, height]) => ({
    y: Number(y),
    height: Number(height),
  }));

/** What is written, read back from its strokes. */
function textsIn(svg: string): string[] {
  const byStroke = new Map(Object.entries(strokes).map(([character, stroke]) => [stroke, character]));
  return Array.from(svg.matchAll(/<g [^>]*>(.*?)<\/g>/g), ([, inside = '']) =>
    Array.from(inside.matchAll(/ d="([^"]+)"/g), ([, stroke = '']) => byStroke.get(stroke) ?? '?').join(''),
  );
}

describe('the chart', () => {
  it('has a bar for each figure, as high as its share of the highest, and says each in digits', () => {
    const svg = svgOf({ labels: ['11/21', '11/22', '11/23'], bars: [50, 100, 0], line: [7, 9999, 10_000] });
    const bars = barsIn(svg);
    expect(bars.map(({ height }) => height)).toEqual([85, 170, 0]);
    expect(bars.map(({ y, height }) => y + height)).toEqual([410, 410, 410]);
    expect(textsIn(svg)).toEqual(['50', '100', '0', '7', '9999', '10k', '11/21', '11/22', '11/23']);
  });

  it('shortens what would not fit over its bar', () => {
    const bars = [12_345, 99_499, 120_499, 3_140_000];
    expect(textsIn(svgOf({ labels: [], bars, line: [] }))).toEqual([]);
    expect(textsIn(svgOf({ labels: ['1', '2', '3', '4'], bars, line: [] })).slice(0, 4)).toEqual([
      '12.3k',
      '99.5k',
      '120k',
      '3.1M',
    ]);
  });

  it('is an SVG without a hole in it, whatever the figures', () => {
    const figures = fc.array(fc.nat({ max: 10_000_000 }), { maxLength: 31 });
    fc.assert(
      fc.property(figures, figures, (bars, line) => {
        const svg = svgOf({ labels: bars.map((_, n) => `1/${n}`), bars, line });
        expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(barsIn(svg)).toHaveLength(bars.length);
      }),
      { numRuns: 50 },
    );
  });
});
