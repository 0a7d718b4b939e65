import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../infra/training/rows.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { report } from './report.ts';
import type { Judged, Ranks } from './tally.ts';

const nothing: Ranks = { abuse: 0, advert: 0, sexual: 0 };

function judged(label: Row['label'], abuse: number, more: Partial<Row> = {}, base?: number): Judged {
  const row: Row = { text: 'a', lang: 'en', label, category: 'c', source: 's', tasks: ['abuse'], core: true, ...more };
  return {
    row: base === undefined ? row : { ...row, base: 'b' },
    ranks: { ...nothing, abuse },
    ...(base === undefined ? {} : { base: { ...nothing, abuse: base } }),
  };
}

const wanted = { tasks: ['abuse'], level: 'medium' } as const;

describe('the report', () => {
  it('counts core rows at every level', () => {
    const rows = [
      judged('abuse', 3),
      judged('abuse', 1),
      judged('benign', 2),
      judged('benign', 0),
      judged('abuse', 0, { core: false }),
    ];
    const line = report(rows, wanted).find(({ section }) => section === 'core');
    expect(line?.tallies).toEqual([
      { level: 'low', positives: 2, negatives: 2, precision: 2 / 3, recall: 1, f1: 0.8, falsePositiveRate: 0.5 },
      { level: 'medium', positives: 2, negatives: 2, precision: 0.5, recall: 0.5, f1: 0.5, falsePositiveRate: 0.5 },
      { level: 'high', positives: 2, negatives: 2, precision: 1, recall: 0.5, f1: 2 / 3, falsePositiveRate: 0 },
    ]);
  });

  it('asks of rewritten rows whether they are caught when their plain form is, of controls whether they are caught', () => {
    const rows = [
      judged('abuse', 2, { category: 'leet' }, 2),
      judged('abuse', 1, { category: 'leet' }, 3),
      judged('abuse', 3, { category: 'leet' }, 0),
      judged('benign', 2, { category: 'control' }, 0),
      judged('benign', 0, { category: 'control' }, 0),
    ];
    const lines = report(rows, wanted).filter(({ section }) => section === 'evasion');
    const of = (name: string) => lines.find((line) => line.of === name)?.rewritten;
    expect(of('leet')).toEqual({ rows: 2, share: 0.5 });
    expect(of('control')).toEqual({ rows: 2, share: 0.5 });
  });

  it('looks at hard negatives whatever they were labelled for', () => {
    const rows = [
      judged('benign', 3, { source: 'scunthorpe', tasks: ['spam'] }),
      judged('benign', 0, { source: 'scunthorpe' }),
    ];
    const line = report(rows, wanted).find(({ section, of }) => section === 'benign' && of === 'scunthorpe');
    expect(line?.tallies?.map(({ falsePositiveRate }) => falsePositiveRate)).toEqual([0.5, 0.5, 0.5]);
  });
});

describe('npm run eval', () => {
  const program = join(import.meta.dirname, 'run.ts');
  const evaluate = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });

  it('prints figures and never a row', () => {
    const folder = temporaryFolder();
    const row = { text: 'you secretly fucking idiot', lang: 'en', label: 'abuse', category: 'c', source: 's' };
    writeFileSync(
      join(folder, 's.jsonl'),
      JSON.stringify({ ...row, id: '1', tasks: ['abuse'], core: true, base: 'secretly' }),
    );
    for (const form of [[], ['--json']]) {
      const { stdout, stderr, status } = evaluate('--rows', folder, ...form);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('abuse');
      expect(stdout).not.toContain('secretly');
    }
  });

  it('says what it misses', () => {
    expect(evaluate('--rows', join(temporaryFolder(), 'none')).stderr).toContain('there are no labelled rows at');
    expect(evaluate('--level', 'highest').stderr).toContain('expected --level low|medium|high');
    expect(evaluate('--held-out', 'all').stderr).toContain('expected --held-out folds');
  });
});
