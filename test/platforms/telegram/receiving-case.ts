import { telegramReceiver } from '../../../shared/platforms/telegram/receiver.ts';
import { secretHeader } from '../../../shared/platforms/telegram/verify.ts';
import { bytesOf, type ReceivingCase, type Said, samplesOf } from '../platform-case.ts';

const chat = { id: -1001, type: 'supergroup' };

function update({ name, text, delivery }: Said): object {
  const from = { id: 5, is_bot: false, first_name: name };
  const message = { message_id: 1, date: 1_760_000_000, chat: { ...chat, title: name }, from, text };
  return { update_id: delivery, message };
}

export const telegramReceiving: ReceivingCase = {
  receiver: telegramReceiver(() => 1_760_000_000_000),
  secrets: { botToken: '7000000001:token', webhookSecret: 'contract-Secret_1' },
  message: (said) => bytesOf(update(said)),
  sign: (body, { webhookSecret }) => ({
    method: 'POST',
    path: '/webhooks/telegram',
    headers: { [secretHeader]: webhookSecret },
    body,
  }),
  // Telegram tells a bot nothing of its own messages.
  unused: bytesOf({ update_id: 1, chosen_inline_result: { result_id: '1' } }),
  samples: samplesOf('telegram'),
};
