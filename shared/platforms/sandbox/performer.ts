import type { Performer } from '../platform.ts';
import { sandbox } from './manifest.ts';
import { perform } from './perform.ts';

export const sandboxPerformer: Performer = { manifest: sandbox, perform };
