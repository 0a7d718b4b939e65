import type { Receiver } from './platform.ts';
import { telegramReceiver } from './telegram/receiver.ts';

/** Every deployable platform's receiving half. The sandbox's is loaded by the one-machine Reeve alone, when it opens it. */
export const receivers: readonly Receiver[] = [telegramReceiver(Date.now)];
