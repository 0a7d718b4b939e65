import { setTimeout } from 'node:timers/promises';

const pauses: readonly number[] = [50, 100, 200, 400, 800];

/**
 * Turns with growing pauses between them, for what the SDK does not try again by itself: parts of a batch, and
 * transactions that met. Chance in the pauses keeps those who met from meeting again.
 */
export async function* tries(): AsyncGenerator<void> {
  yield;
  for (const pause of pauses) {
    await setTimeout(pause * (0.5 + Math.random() / 2));
    yield;
  }
}
