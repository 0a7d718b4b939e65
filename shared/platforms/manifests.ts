import type { PlatformManifest } from './platform.ts';
import { telegram } from './telegram/manifest.ts';

/** Every platform by what can be known without loading it. */
export const manifests: readonly PlatformManifest[] = [telegram];
