import type { Receiver } from './platform.ts';
import { telegramReceiver } from './telegram/receiver.ts';

/** Every platform's receiving half. */
export const receivers: readonly Receiver[] = [telegramReceiver(Date.now)];
