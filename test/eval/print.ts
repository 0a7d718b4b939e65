import type { Level } from '../../shared/detection/detection.ts';
import { levels } from '../../shared/detection/detection.ts';
import type { ReportLine } from './report.ts';
import type { Tally } from './tally.ts';

const titles: Readonly<Record<ReportLine['section'], string>> = {
  core: 'Core rows',
  source: 'By source (recall of what is to be found, false-positive rate of what is benign)',
  evasion: 'Rewritten rows still caught whose plain form is caught; of controls: all that are caught',
  benign: 'Hard negatives, whatever the task they were labelled for: false-positive rate',
};

/** The report as a table for people. */
export function printReport(lines: readonly ReportLine[], level: Level, out: (line: string) => void): void {
  for (const section of ['core', 'source', 'evasion', 'benign'] as const) {
    const some = lines.filter((line) => line.section === section);
    if (some.length === 0) continue;
    out('');
    out(titles[section]);
    for (const line of some) out(`  ${line.task.padEnd(7)}${line.language.padEnd(6)}${rest(line, level)}`);
  }
}

function rest({ section, of, tallies = [], rewritten }: ReportLine, level: Level): string {
  if (rewritten) return `${of.padEnd(44)}${figure(rewritten.share)}  of ${rewritten.rows}  (${level})`;
  if (section === 'core') return tallies.map(full).join('\n               ');
  const count = (tallies[0]?.positives ?? 0) + (tallies[0]?.negatives ?? 0);
  const shares = levels.map((one) => `${one} ${figure(shareOf(tallies.find((tally) => tally.level === one)))}`);
  return `${of.padEnd(34)}${String(count).padStart(6)}   ${shares.join('  ')}`;
}

function shareOf(tally: Tally | undefined): number {
  if (!tally) return Number.NaN;
  return tally.positives > 0 ? tally.recall : tally.falsePositiveRate;
}

function full({ level, positives, negatives, precision, recall, f1, falsePositiveRate }: Tally): string {
  const figures = `P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}  FPR ${figure(falsePositiveRate)}`;
  return `${level.padEnd(7)} ${figures}  (${positives} + ${negatives})`;
}

function figure(share: number): string {
  return Number.isNaN(share) ? '  –  ' : share.toFixed(3);
}
