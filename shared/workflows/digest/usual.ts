import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import { type Figures, figuresKind } from '../../records/figures.ts';
import { daysUpTo } from './days.ts';

/** Fewer days than this are nothing to go by. */
const fewest = 3;
const lookedBack = 7;

/** The figures of the days before, as far as there are any; the last one last. */
export function daysBefore({ view }: Pick<Draft, 'view'>, date: string, count = lookedBack): Figures[] {
  return figuresOf({ view }, daysUpTo(date, count + 1).slice(0, -1));
}

export function figuresOf({ view }: Pick<Draft, 'view'>, dates: readonly string[]): Figures[] {
  return dates.map((date) => view.read(figuresKind, date)).filter((one) => one !== undefined);
}

/** A figure beside what it is on other days: `412 (usually 380)`. */
export function beside(draft: Draft, before: readonly Figures[], day: Figures, of: (day: Figures) => number): Words {
  const voice = draft.community.data;
  const count = of(day);
  if (before.length < fewest) return say(voice, 'digest.figure', { count });
  const usual = Math.round(before.reduce((sum, one) => sum + of(one), 0) / before.length);
  return say(voice, 'digest.beside-usual', { count, usual });
}

export function countIn({ counts }: Figures, key: string): number {
  return counts[key] ?? 0;
}
