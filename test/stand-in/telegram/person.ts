import type { Message } from '@grammyjs/types';
import { fieldsOf } from './content.ts';
import type { Person } from './interface.ts';
import { press } from './press.ts';
import { inside, memberJson, type PersonState, seconds, type World } from './world.ts';

/** What a person can do outside groups. */
export function personHandle(world: World, state: PersonState): Person {
  const chat = () => ({ ...state.user, is_bot: undefined, type: 'private' });
  const id = state.user.id;

  async function toldBotOf(started: boolean): Promise<void> {
    const bot = (there: boolean) =>
      memberJson(world.bot, there ? inside : { status: 'kicked', inside: false, until: 0 });
    const change = { old_chat_member: bot(!started), new_chat_member: bot(started) };
    await world.emit('my_chat_member', { chat: chat(), from: { ...state.user }, date: seconds(world), ...change }, id);
  }

  return {
    get user() {
      return state.user;
    },
    rename(name, username) {
      state.user = { ...state.user, first_name: name, ...(username !== undefined && { username }) };
    },
    async tells(what) {
      if (state.blocked) await toldBotOf(true);
      state.blocked = false;
      state.started = true;
      const message = {
        message_id: world.fresh(),
        from: { ...state.user },
        chat: chat(),
        date: seconds(world),
        ...fieldsOf(world, typeof what === 'string' ? { text: what } : what),
      } as unknown as Message;
      await world.emit('message', message, id);
      return message;
    },
    async blocks() {
      state.blocked = true;
      await toldBotOf(false);
    },
    presses: (message, button) => press(world, state.user, state.inbox.get(message.message_id), button),
    inbox: () => [...state.inbox.values()],
  };
}
