import { sandboxReceiver } from '../../../shared/platforms/sandbox/receiver.ts';
import { secretHeader } from '../../../shared/platforms/sandbox/verify.ts';
import { bytesOf, type ReceivingCase, type Said } from '../platform-case.ts';

const lin = { id: 'lin', name: 'Lin', kind: 'person' };
const said = (text: string) => ({ id: 'm1', text, links: [], media: [], mentions: [] });

function update(delivery: number | string, happening: object): Uint8Array {
  return bytesOf({ delivery: String(delivery), at: 1_760_000_000_000, happening: { chat: 'room', ...happening } });
}

function message({ name, text, delivery }: Said): Uint8Array {
  const from = { ...lin, name };
  return update(delivery, { type: 'message', from, message: said(text), edited: false, private: false });
}

const rich = {
  ...said('see https://example.com/x @anna'),
  links: [{ url: 'https://example.com/x', shown: 'x' }],
  media: [{ kind: 'photo', id: 'p1' }],
  mentions: [{ username: 'anna' }],
  reply: { messageId: 'm0', from: lin, text: 'earlier' },
};

export const sandboxReceiving: ReceivingCase = {
  receiver: sandboxReceiver,
  secrets: { webhookSecret: 'contract-secret', apiSecret: 'another' },
  message,
  sign: (body, { webhookSecret }) => ({
    method: 'POST',
    path: '/webhooks/sandbox',
    headers: { [secretHeader]: webhookSecret },
    body,
  }),
  // The room is ours: it has no samples of somebody else's.
  samples: [
    message({ name: 'Lin', text: 'hello', delivery: 1 }),
    update(2, { type: 'message', from: lin, message: rich, edited: true, private: false }),
    update(3, { type: 'joined', member: lin, by: { ...lin, id: 'amy' } }),
    update(4, { type: 'left', member: lin }),
    update(5, { type: 'renamed', member: lin }),
    update(6, { type: 'role', member: lin, admin: true }),
    update(7, { type: 'join-requested', member: lin }),
    update(8, { type: 'reaction', from: lin, messageId: 'm1', added: ['👍'], removed: [] }),
    update(9, { type: 'button', from: lin, messageId: 'm1', data: 'undo:1', answerId: 'a1' }),
    update(10, { type: 'rights', title: 'Room', present: true, mayRemove: true, mayRestrict: true }),
  ],
};
