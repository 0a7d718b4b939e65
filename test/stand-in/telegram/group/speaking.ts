import type { Message } from '@grammyjs/types';
import { fieldsOf } from '../content.ts';
import { entitiesOf } from '../entities.ts';
import type { Content, Group, Person, Speaker } from '../interface.ts';
import { press } from '../press.ts';
import {
  addMessage,
  type ChatState,
  chatJson,
  isAdmin,
  type Membership,
  membershipOf,
  seconds,
  type World,
} from '../world.ts';

type Speaking = Pick<Group, 'says' | 'edits' | 'linkedPost' | 'deletes' | 'presses' | 'reacts'>;

export function speaking(world: World, chat: ChatState): Speaking {
  return {
    async says(who, what) {
      const content: Content = typeof what === 'string' ? { text: what } : what;
      refuseTheSilenced(world, chat, who);
      if (content.topic !== undefined) chat.topics.add(content.topic);
      const fields = { ...senderFields(chat, who), ...fieldsOf(world, content) };
      return addMessage(world, chat, fields, heard(world, chat, content.text));
    },
    async edits(message, text) {
      const standing = standingMessage(chat, message);
      const entities = entitiesOf(text, {});
      const wording = standing.text === undefined ? 'caption' : 'text';
      const edited = { ...standing, edit_date: seconds(world), [wording]: text } as Message;
      edited[wording === 'text' ? 'entities' : 'caption_entities'] = entities;
      chat.messages.set(message.message_id, edited);
      if (heard(world, chat, text)) await world.emit('edited_message', edited, chat.id);
      return edited;
    },
    async linkedPost(text) {
      if (chat.linked === undefined) throw new Error(`stand-in: ${chat.title} has no linked channel`);
      const channel = { id: chat.linked, title: world.channels.get(chat.linked), type: 'channel' };
      const fields = {
        from: { id: 777000, is_bot: false, first_name: 'Telegram' },
        sender_chat: channel,
        is_automatic_forward: true,
        forward_origin: { type: 'channel', date: seconds(world), chat: channel, message_id: world.fresh() },
        ...fieldsOf(world, { text }),
      };
      return addMessage(world, chat, fields, heard(world, chat, text));
    },
    deletes(message) {
      chat.messages.delete(message.message_id);
    },
    presses: (person, message, button) => press(world, person.user, chat.messages.get(message.message_id), button),
    async reacts(person, message, ...emoji) {
      const key = `${message.message_id} ${person.user.id}`;
      const before = chat.reactions.get(key) ?? [];
      chat.reactions.set(key, emoji);
      if (!isAdmin(membershipOf(world, chat, world.bot.id))) return;
      const reactions = (list: readonly string[]) => list.map((one) => ({ type: 'emoji', emoji: one }));
      const content = {
        chat: chatJson(chat),
        message_id: standingMessage(chat, message).message_id,
        user: { ...person.user },
        date: seconds(world),
        old_reaction: reactions(before),
        new_reaction: reactions(emoji),
      };
      await world.emit('message_reaction', content, chat.id);
    },
  };
}

function standingMessage(chat: ChatState, { message_id }: Message): Message {
  const message = chat.messages.get(message_id);
  if (message === undefined) throw new Error(`stand-in: message ${message_id} is gone from ${chat.title}`);
  return message;
}

function refuseTheSilenced(world: World, chat: ChatState, who: Speaker): void {
  if (who === 'the group itself') return;
  if ('user' in who) {
    if (!mayWrite(world, chat, who)) throw new Error(`stand-in: ${who.user.first_name} may not write in ${chat.title}`);
  } else if (chat.bannedChannels.has(who.id)) {
    throw new Error(`stand-in: the channel ${who.title} may not write in ${chat.title}`);
  }
}

export function mayWrite(world: World, chat: ChatState, { user }: Person): boolean {
  const membership: Membership = membershipOf(world, chat, user.id);
  if (membership.status === 'restricted')
    return membership.inside && membership.permissions?.can_send_messages === true;
  return membership.inside;
}

/** In privacy mode a bot that is no admin hears commands only (https://core.telegram.org/bots/features#privacy-mode). */
function heard(world: World, chat: ChatState, text = ''): boolean {
  const bot = membershipOf(world, chat, world.bot.id);
  return bot.inside && (isAdmin(bot) || world.readsAllMessages || text.startsWith('/'));
}

function senderFields(chat: ChatState, who: Speaker): Record<string, unknown> {
  if (who === 'the group itself') {
    const from = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    return { from, sender_chat: chatJson(chat), author_signature: 'admin' };
  }
  if ('user' in who) return { from: { ...who.user } };
  const from = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
  return { from, sender_chat: { id: who.id, title: who.title, type: 'channel' } };
}
