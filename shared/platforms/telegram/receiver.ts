import type { Clock } from '../../ports/clock.ts';
import type { Receiver } from '../platform.ts';
import { telegram } from './manifest.ts';
import { parse } from './parse.ts';
import { verify } from './verify.ts';

export function telegramReceiver(clock: Clock): Receiver {
  return { manifest: telegram, verify, parse: ({ body }) => parse(body, clock()) };
}
