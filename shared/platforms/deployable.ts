import { matrix } from './matrix/manifest.ts';
import type { PlatformManifest } from './platform.ts';
import { telegram } from './telegram/manifest.ts';

/** The platforms that an operator sets up, on one machine or on AWS, by what can be known without loading them. */
export const deployable: readonly PlatformManifest[] = [telegram, matrix];
