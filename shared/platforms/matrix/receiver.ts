import type { Clock } from '../../ports/clock.ts';
import type { Receiver } from '../platform.ts';
import { bodyOf } from './body-of.ts';
import { matrix } from './manifest.ts';
import { parse } from './parse.ts';
import { verify } from './verify.ts';

export function matrixReceiver(clock: Clock): Receiver {
  return {
    manifest: matrix,
    verify,
    parse: (request, secrets) => parse(request, secrets, clock()),
    bodyOf,
    refusal: 403,
  };
}
