import type { Receiver } from '../platform.ts';
import { sandbox } from './manifest.ts';
import { parse } from './parse.ts';
import { verify } from './verify.ts';

export const sandboxReceiver: Receiver = { manifest: sandbox, verify, parse: ({ body }) => parse(body) };
