import { matrix } from './matrix/manifest.ts';
import type { PlatformManifest } from './platform.ts';
import { sandbox } from './sandbox/manifest.ts';
import { telegram } from './telegram/manifest.ts';

/** Every platform by what can be known without loading it. */
export const manifests: readonly PlatformManifest[] = [telegram, matrix, sandbox];

/** Those that an operator sets up, on one machine or on AWS. */
export const deployable: readonly PlatformManifest[] = manifests.filter(({ localOnly }) => !localOnly);
