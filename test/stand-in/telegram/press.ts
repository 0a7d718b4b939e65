import type { Message, User } from '@grammyjs/types';
import type { Press } from './interface.ts';
import { type PressState, seconds, type World } from './world.ts';

/** `message`: as it stands now. The button is named by its label or its data. */
export async function press(world: World, user: User, message: Message | undefined, button: string): Promise<Press> {
  if (message === undefined) throw new Error(`stand-in: the message with the button "${button}" is gone`);
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
  const pressed = buttons.find((one) => one.text === button || dataOf(one) === button);
  if (pressed === undefined) {
    throw new Error(
      `stand-in: no button "${button}", only ${buttons.map((one) => `"${one.text}"`).join(', ') || 'none'}`,
    );
  }
  const id = `press-${world.fresh()}`;
  const state: PressState = { at: seconds(world) };
  world.presses.set(id, state);
  const query = { id, from: { ...user }, message, chat_instance: `instance-${message.chat.id}`, data: dataOf(pressed) };
  // Buttons queue by who presses them (WebhookActor.cpp), so that nobody waits for another.
  await world.emit('callback_query', query, user.id);
  return { id, answer: () => state.answer };
}

function dataOf(button: object): string | undefined {
  return 'callback_data' in button ? String(button.callback_data) : undefined;
}
