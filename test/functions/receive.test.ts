import { describe, expect, it } from 'vitest';
import { largestBody, receive } from '../../functions/receive-webhook/receive.ts';
import type { Parsed, Receiver, WebhookRequest } from '../../shared/platforms/platform.ts';
import type { QueueMessage } from '../../shared/ports/queue.ts';
import { MissingSecret } from '../../shared/ports/secret-source.ts';
import { person, says } from '../decision/happenings.ts';
import { RecordingPlatform } from '../decision/recording-platform.ts';

const manifest = new RecordingPlatform().performers.get('test')?.performer.manifest;
if (!manifest) throw new Error('the recording platform has a manifest');
const event = says(person('ann'), 'hi', 1);

function receiving(parsed: Parsed) {
  const sent: QueueMessage[] = [];
  const unused: string[] = [];
  const receiver: Receiver = {
    manifest: manifest as Receiver['manifest'],
    verify: ({ headers }, { key }) => (headers['x-key'] === key ? { ok: true } : { ok: false, reason: 'wrong key' }),
    parse: () => parsed,
  };
  const events = { send: async (messages: readonly QueueMessage[]) => void sent.push(...messages) };
  const secrets = { of: async () => ({ key: 'right' }) };
  const onUnused = (_: string, what: string) => void unused.push(what);
  const post = (more: Partial<WebhookRequest> = {}) => {
    const request = { method: 'POST', path: '/webhooks/test', headers: { 'x-key': 'right' }, body: new Uint8Array(2) };
    return receive({ ...request, ...more }, { receivers: [receiver], secrets, events, onUnused });
  };
  return { post, sent, unused, receiver };
}

describe('receive-webhook', () => {
  it('answers 200 once the events are on the queue, each in its member’s group', async () => {
    const { post, sent } = receiving({ kind: 'events', events: [event] });
    expect(await post({ path: '/webhooks/test?x=1' })).toEqual({ status: 200 });
    expect(sent).toEqual([{ id: event.id, group: 'test:ann', body: JSON.stringify(event) }]);
  });

  it.each([
    ['wrong secret', { headers: { 'x-key': 'wrong' } }, 401],
    ['no secret', { headers: {} }, 401],
    ['unknown path', { path: '/webhooks/other' }, 404],
    ['wrong method', { method: 'GET' }, 405],
    ['too large', { body: new Uint8Array(largestBody + 1) }, 413],
  ])('refuses %s without detail', async (_, request, status) => {
    const { post, sent } = receiving({ kind: 'events', events: [event] });
    const answer = await post(request);
    expect(answer.status).toBe(status);
    expect(answer.body).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it('answers 400 to what the platform never sends', async () => {
    const { post, sent } = receiving({ kind: 'malformed', reason: 'not JSON' });
    expect((await post()).status).toBe(400);
    expect(sent).toEqual([]);
  });

  it('answers 200 to updates of no use, counts them and queues nothing', async () => {
    const { post, sent, unused } = receiving({ kind: 'unused', what: 'poll' });
    expect((await post()).status).toBe(200);
    expect(unused).toEqual(['poll']);
    expect(sent).toEqual([]);
  });

  it('does not answer when the queue has not taken the events, so that the platform sends them again', async () => {
    const { receiver } = receiving({ kind: 'events', events: [event] });
    const events = { send: () => Promise.reject(new Error('full')) };
    const request = { method: 'POST', path: '/webhooks/test', headers: { 'x-key': 'right' }, body: new Uint8Array(2) };
    const secrets = { of: async () => ({ key: 'right' }) };
    await expect(receive(request, { receivers: [receiver], secrets, events })).rejects.toThrow('full');
  });

  it('never takes a missing secret for "no check"', async () => {
    const { receiver } = receiving({ kind: 'events', events: [event] });
    const secrets = { of: () => Promise.reject(new MissingSecret('test', ['TEST_SECRET'])) };
    const request = { method: 'POST', path: '/webhooks/test', headers: {}, body: new Uint8Array(2) };
    const events = { send: async () => undefined };
    await expect(receive(request, { receivers: [receiver], secrets, events })).rejects.toThrow(MissingSecret);
  });
});
