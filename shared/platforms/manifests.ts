import { deployable } from './deployable.ts';
import type { PlatformManifest } from './platform.ts';
import { sandbox } from './sandbox/manifest.ts';

/** Every platform, the sandbox too, which exists on one machine only and in no function's bundle. */
export const manifests: readonly PlatformManifest[] = [...deployable, sandbox];
