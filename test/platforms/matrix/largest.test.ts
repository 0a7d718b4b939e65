import { expect, test } from 'vitest';
import { receive } from '../../../functions/receive-webhook/receive.ts';
import { matrixReceiver } from '../../../shared/platforms/matrix/receiver.ts';
import type { QueueMessage } from '../../../shared/ports/queue.ts';
import { happens, parsedAt, put, secrets } from './samples.ts';

/** Of an event in JSON, by https://spec.matrix.org/v1.17/client-server-api/#size-limits. */
const largestEvent = 65_536;
/** `MAX_PERSISTENT_EVENTS_PER_TRANSACTION` of Synapse. */
const most = 100;

test('the largest transaction that Synapse can make is taken: one that is refused would come again for ever', async () => {
  const filled = { membership: 'join', 'io.example.filling': '学'.repeat(largestEvent / 3 - 200) };
  const events = Array.from({ length: most }, (_, nth) =>
    happens(
      'm.room.member',
      { ...filled, displayname: 'after' },
      {
        event_id: `$${nth}`,
        state_key: '@alice:example.org',
        unsigned: { prev_content: { ...filled, displayname: 'before' }, replaces_state: '$before' },
      },
    ),
  );
  const body = Buffer.from(JSON.stringify({ events }));
  expect(body.length).toBeGreaterThan(2 * most * (largestEvent - 1_000));
  const queued: QueueMessage[] = [];
  const answer = await receive(
    { ...put(body), headers: { authorization: `Bearer ${secrets.hsToken}` } },
    {
      receivers: [matrixReceiver(() => parsedAt)],
      secrets: { of: async () => secrets },
      events: { send: async (messages) => void queued.push(...messages) },
    },
  );
  expect(answer.status).toBe(200);
  expect(queued).toHaveLength(most);
});
