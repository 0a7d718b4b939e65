import type { Receiver } from './platform.ts';
import { sandboxReceiver } from './sandbox/receiver.ts';
import { telegramReceiver } from './telegram/receiver.ts';

/** Every platform's receiving half. */
export const receivers: readonly Receiver[] = [telegramReceiver(Date.now), sandboxReceiver];
