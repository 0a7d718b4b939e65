import { matrixReceiver } from '../../../shared/platforms/matrix/receiver.ts';
import type { WebhookRequest } from '../../../shared/platforms/platform.ts';
import { bytesOf, type ReceivingCase, type Said, samplesOf } from '../platform-case.ts';

const room_id = '!contract:example.org';
const secrets = {
  homeserver: 'https://matrix.example.org',
  botUser: '@reeve:example.org',
  asToken: 'contract-as-token',
  hsToken: 'contract-Hs-token',
};

function event({ text, delivery }: Said, sender = '@ann:example.org'): object {
  const content = { msgtype: 'm.text', body: text };
  const origin_server_ts = 1_760_000_000_000;
  return { type: 'm.room.message', event_id: `$${delivery}`, room_id, sender, origin_server_ts, content };
}

const transaction = (events: readonly unknown[]) => bytesOf({ events });

function asked(method: string, path: string, body = ''): WebhookRequest {
  const headers = { authorization: `Bearer ${secrets.hsToken}` };
  return { method, path: `/webhooks/matrix${path}`, headers, body: Buffer.from(body) };
}

export const matrixReceiving: ReceivingCase = {
  receiver: matrixReceiver(() => 1_760_000_000_000),
  secrets,
  message: (said) => transaction([event(said)]),
  sign: (body, { hsToken }, attempt = 1) => ({
    method: 'PUT',
    path: `/webhooks/matrix/_matrix/app/v1/transactions/${attempt}`,
    headers: { authorization: `Bearer ${hsToken}` },
    body,
  }),
  unused: transaction([{ ...event({ name: '', text: '', delivery: 1 }), type: 'm.call.invite' }]),
  own: transaction([event({ name: 'Reeve', text: 'a rule was broken', delivery: 1 }, secrets.botUser)]),
  joined: (displayname) =>
    transaction([
      {
        ...event({ name: '', text: '', delivery: 1 }),
        type: 'm.room.member',
        state_key: '@ann:example.org',
        content: { membership: 'join', displayname },
      },
    ]),
  batch: (said, spoiled) => transaction([...said.map((one) => event(one)), spoiled]),
  questions: [
    { request: asked('POST', '/_matrix/app/v1/ping', '{"transaction_id":"1"}'), status: 200 },
    { request: asked('GET', '/_matrix/app/v1/users/%40ann%3Aexample.org'), status: 404 },
    { request: asked('GET', '/_matrix/app/v1/rooms/%23room%3Aexample.org'), status: 404 },
    { request: asked('PUT', '/_matrix/app/v1/ping'), status: 405 },
    { request: asked('PUT', '/_matrix/app/v1/something/else'), status: 404 },
  ],
  samples: samplesOf('matrix'),
};
