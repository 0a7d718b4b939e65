import type { PlatformManifest, Secrets } from '../platforms/platform.ts';

/** Secrets of a platform. Throws `MissingSecret` when any is missing: a missing secret never means "no check". */
export interface SecretSource {
  of(manifest: Pick<PlatformManifest, 'name' | 'secrets'>): Promise<Secrets>;
}

export class MissingSecret extends Error {
  constructor(platform: string, missing: readonly string[]) {
    super(`${platform}: ${missing.join(' and ')} not set; set all secrets of a platform, or none to leave it out`);
    this.name = 'MissingSecret';
  }
}
