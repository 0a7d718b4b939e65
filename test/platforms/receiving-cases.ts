import { matrixReceiving } from './matrix/receiving-case.ts';
import type { ReceivingCase } from './platform-case.ts';
import { sandboxReceiving } from './sandbox/receiving-case.ts';
import { telegramReceiving } from './telegram/receiving-case.ts';

/** How each platform of the catalogue delivers: a new one needs its line. */
export const receivingCases: Readonly<Record<string, ReceivingCase>> = {
  telegram: telegramReceiving,
  matrix: matrixReceiving,
  sandbox: sandboxReceiving,
};
