import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../../infra/constructs/bundle.ts';
import { bundleCode, type CodeFile, codeFile } from '../../infra/constructs/bundle-code.ts';

type Files = ReadonlyMap<string, CodeFile>;

/** Minified bytes. */
export interface Growth {
  /** What receive-webhook loads whoever calls: by so much more than without the platform. */
  readonly bundle: number;
  /** What it loads once the platform calls. */
  readonly own: number;
}

/** What a platform adds to the receive-webhook of a community that is on all of these. */
export async function growthBy(platform: string, all: readonly string[]): Promise<Growth> {
  const whole = await receivingFiles(all);
  const others = await receivingFiles(all.filter((name) => name !== platform));
  const start = loadedWith(codeFile, whole);
  const own = loadedWith(`${platform}.cjs`, whole).difference(start);
  return {
    bundle: bytesOf(start, whole) - bytesOf(loadedWith(codeFile, others), others),
    own: bytesOf(own, whole),
  };
}

async function receivingFiles(platforms: readonly string[]): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-sizes-'));
  try {
    return await bundleCode(folder, codeOf('receive-webhook', platforms));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function loadedWith(file: string, files: Files): Set<string> {
  const loaded = new Set([file]);
  for (const one of loaded) for (const needed of files.get(one)?.needs ?? []) loaded.add(needed);
  return loaded;
}

function bytesOf(names: ReadonlySet<string>, files: Files): number {
  return Array.from(names, (name) => files.get(name)?.bytes.length ?? Number.NaN).reduce((sum, size) => sum + size, 0);
}
