import type { PlatformEffect } from '../../shared/effects/effect.ts';
import type { Applying, Draw } from './applying.ts';

/**
 * The picture of an effect as PNG. Undefined: it has none, or it cannot be drawn, which is no reason to keep the words back:
 * they say what stands in it.
 */
export async function drawn(
  effect: PlatformEffect,
  { draw = byRenderer, note }: Pick<Applying, 'draw' | 'note'>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const picture = 'picture' in effect ? effect.picture : undefined;
  if (!picture) return undefined;
  try {
    return await draw(picture);
  } catch (fault) {
    note?.(`drawing a picture: ${fault instanceof Error ? fault.message : 'unknown fault'}; the words go without it`);
    return undefined;
  }
}

/** Loaded with the first picture. */
const byRenderer: Draw = async (picture) => (await import('../../shared/chart/draw.ts')).draw(picture);
