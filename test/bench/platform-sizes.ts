import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, codeFile, onlyPlatforms, slimmed } from '../../infra/constructs/bundle.ts';

const entry = join(import.meta.dirname, '../../functions/receive-webhook/handler.ts');

export interface Size {
  readonly bytes: number;
  /** As Lambda stores and fetches it. */
  readonly packed: number;
}

/** The code of receive-webhook for communities on these platforms, in bytes. */
export async function receivingSize(platforms: readonly string[]): Promise<Size> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-sizes-'));
  try {
    await bundle(entry, folder, [...slimmed('receive-webhook'), onlyPlatforms(platforms)]);
    const code = readFileSync(join(folder, codeFile));
    return { bytes: code.length, packed: gzipSync(code).length };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** By how much a platform makes it larger beside the others. */
export async function growthBy(platform: string, all: readonly string[]): Promise<Size> {
  const whole = await receivingSize(all);
  const others = await receivingSize(all.filter((name) => name !== platform));
  return { bytes: whole.bytes - others.bytes, packed: whole.packed - others.packed };
}
