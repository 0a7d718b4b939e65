import { setTimeout as pause } from 'node:timers/promises';
import type { SandboxUpdate } from '../../../shared/platforms/sandbox/update.ts';
import { secretHeader } from '../../../shared/platforms/sandbox/verify.ts';

export interface CourierSettings {
  /** Where the webhook is; asked for each delivery, because the port is known only when the server listens. */
  readonly url: () => string;
  readonly secret: string;
  readonly fetch: typeof fetch;
  /** Milliseconds before each further try. */
  readonly pauses?: readonly number[];
}

/** Brings what happened in the room to Reeve's webhook, one after another, again when it was not taken. */
export interface Courier {
  /** True when Reeve has taken all of them. */
  deliver(updates: readonly SandboxUpdate[]): Promise<boolean>;
  /** Whether the latest delivery was given up. */
  failed(): boolean;
}

export function courier(settings: CourierSettings): Courier {
  let last: Promise<boolean> = Promise.resolve(true);
  let gaveUp = false;
  return {
    deliver(updates) {
      // Behind those before: a leave must not overtake the message that was said first.
      last = last.then(async () => {
        const taken = await all(updates, settings);
        if (updates.length > 0) gaveUp = !taken;
        return taken;
      });
      return last;
    },
    failed: () => gaveUp,
  };
}

async function all(updates: readonly SandboxUpdate[], settings: CourierSettings): Promise<boolean> {
  let taken = true;
  for (const update of updates) taken = (await one(update, settings)) && taken;
  return taken;
}

async function one(update: SandboxUpdate, settings: CourierSettings): Promise<boolean> {
  for (const milliseconds of [0, ...(settings.pauses ?? [100, 400, 1600])]) {
    await pause(milliseconds);
    if (await taken(update, settings)) return true;
  }
  return false;
}

async function taken(update: SandboxUpdate, { url, secret, fetch }: CourierSettings): Promise<boolean> {
  try {
    const response = await fetch(url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [secretHeader]: secret },
      body: JSON.stringify(update),
    });
    return response.ok;
  } catch {
    // Not reached: the same to the room as not taken, and tried again.
    return false;
  }
}
