import { atFirstNeed } from '../text/at-first-need.ts';
import type { Catalogue } from './catalogue.ts';
import type { Performer } from './platform.ts';

/** Every deployable platform's performing half. */
export const performers: Catalogue<Performer> = {
  telegram: atFirstNeed(async () => (await import('./telegram/performer.ts')).telegramPerformer(Date.now)),
  matrix: atFirstNeed(async () => (await import('./matrix/performer.ts')).matrixPerformer(Date.now)),
};
