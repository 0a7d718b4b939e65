import { setTimeout } from 'node:timers/promises';

/** Asks again until there is an answer. `what` ends the sentence "waited in vain for …". */
export async function eventually<Found>(
  what: string,
  look: () => Promise<Found | undefined | false>,
  patience = 20_000,
): Promise<Found> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await setTimeout(150);
  }
}
