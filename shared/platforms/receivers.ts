import { atFirstNeed } from '../text/at-first-need.ts';
import type { Catalogue } from './catalogue.ts';
import type { Receiver } from './platform.ts';

/** Every deployable platform's receiving half. The sandbox's is loaded by the one-machine Reeve alone, when it opens it. */
export const receivers: Catalogue<Receiver> = {
  telegram: atFirstNeed(async () => (await import('./telegram/receiver.ts')).telegramReceiver(Date.now)),
  matrix: atFirstNeed(async () => (await import('./matrix/receiver.ts')).matrixReceiver(Date.now)),
};
