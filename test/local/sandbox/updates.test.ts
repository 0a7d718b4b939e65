import { describe, expect, it } from 'vitest';
import { courier } from '../../../infra/local/sandbox/updates.ts';
import type { SandboxUpdate } from '../../../shared/platforms/sandbox/update.ts';

const member = { id: 'zhe', name: '阿哲', kind: 'person' } as const;

function update(delivery: string): SandboxUpdate {
  return { delivery, at: 1, happening: { type: 'joined', chat: 'room', member } };
}

/** A webhook that answers with these statuses in turn, then 200; 0: not reached. */
function webhook(...statuses: number[]) {
  const got: string[] = [];
  const answer = async (_url: string, init: { body: string; headers: Record<string, string> }) => {
    got.push(JSON.parse(init.body).delivery);
    const status = statuses.shift() ?? 200;
    if (status === 0) throw new TypeError('fetch failed');
    return new Response('', { status });
  };
  const fetch = answer as unknown as typeof globalThis.fetch;
  return { got, bring: courier({ url: () => 'http://room.test', secret: 's', fetch, pauses: [0, 0] }) };
}

describe('bringing updates to the webhook', () => {
  it('brings them one after another, in the order they happened', async () => {
    const { got, bring } = webhook();
    await Promise.all([bring.deliver([update('1'), update('2')]), bring.deliver([update('3')])]);
    expect(got).toEqual(['1', '2', '3']);
    expect(bring.failed()).toBe(false);
  });

  it('brings one again, under the same id, until it is taken', async () => {
    const { got, bring } = webhook(503, 0, 200);
    expect(await bring.deliver([update('1')])).toBe(true);
    expect(got).toEqual(['1', '1', '1']);
  });

  it('gives up in the end, says so, and goes on with the next', async () => {
    const { got, bring } = webhook(503, 503, 503);
    expect(await bring.deliver([update('1')])).toBe(false);
    expect(bring.failed()).toBe(true);
    expect(await bring.deliver([update('2')])).toBe(true);
    expect(bring.failed()).toBe(false);
    expect(got).toEqual(['1', '1', '1', '2']);
  });
});
