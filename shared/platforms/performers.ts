import type { Performer } from './platform.ts';
import { telegramPerformer } from './telegram/performer.ts';

/** Every platform's performing half. */
export const performers: readonly Performer[] = [telegramPerformer(Date.now)];
