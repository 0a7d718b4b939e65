import type { Row } from '../../infra/training/rows.ts';
import { hostOf } from '../../shared/text/links.ts';
import { LookAlikes } from '../../shared/text/look-alike.ts';

/** How look-alike rules do on domains: nothing was learnt from them but the kinds of construction. */
export interface LinkLine {
  readonly source: string;
  readonly category: string;
  readonly rows: number;
  /** The share that is found at this level or above: recall of scam domains, false-positive rate of honest ones. */
  readonly medium: number;
  readonly high: number;
}

export function linkReport(rows: readonly Row[]): LinkLine[] {
  const known = new LookAlikes();
  const lines = new Map<string, { source: string; category: string; rows: number; medium: number; high: number }>();
  for (const { text, source, category, tasks } of rows) {
    if (!tasks.includes('link')) continue;
    const key = `${source} ${category}`;
    const line = lines.get(key) ?? { source, category, rows: 0, medium: 0, high: 0 };
    const level = known.find(hostOf(text) ?? '')?.level;
    line.rows++;
    if (level !== undefined) line.medium++;
    if (level === 'high') line.high++;
    lines.set(key, line);
  }
  return [...lines.values()].map((line) => ({ ...line, medium: line.medium / line.rows, high: line.high / line.rows }));
}

export function printLinks(lines: readonly LinkLine[], out: (line: string) => void): void {
  if (lines.length === 0) return;
  out('');
  out('Look-alike domains: recall of scam domains, false-positive rate of honest ones');
  for (const { source, category, rows, medium, high } of lines) {
    const shares = `medium ${medium.toFixed(3)}  high ${high.toFixed(3)}`;
    out(`  ${source.padEnd(22)}${category.padEnd(18)}${String(rows).padStart(6)}   ${shares}`);
  }
}
