import { entitiesOf } from './entities.ts';
import type { Channel, Content, Person } from './interface.ts';
import type { World } from './world.ts';

/** The fields of a message that say what it holds. */
export function fieldsOf(world: World, content: Content): Record<string, unknown> {
  return {
    ...wording(content),
    ...(content.media !== undefined && mediaFields(world, content)),
    ...(content.album !== undefined && { media_group_id: content.album }),
    ...(content.topic !== undefined && { message_thread_id: content.topic, is_topic_message: true }),
    ...(content.replyTo !== undefined && { reply_to_message: { ...content.replyTo, reply_to_message: undefined } }),
    ...(content.forwardedFrom !== undefined && { forward_origin: originOf(content.forwardedFrom) }),
    ...(content.buttons !== undefined && { reply_markup: { inline_keyboard: [content.buttons] } }),
  };
}

function wording(content: Content): Record<string, unknown> {
  if (content.text === undefined) return {};
  const entities = entitiesOf(content.text, content);
  const found = entities.length > 0;
  return content.media === undefined
    ? { text: content.text, ...(found && { entities }) }
    : { caption: content.text, ...(found && { caption_entities: entities }) };
}

function mediaFields(world: World, { media, fileName }: Content): Record<string, unknown> {
  const file = () => fileFields(world, media ?? 'document', fileName);
  switch (media) {
    case 'photo':
      return {
        photo: [
          { ...file(), width: 90, height: 90 },
          { ...file(), width: 1280, height: 1280 },
        ],
      };
    case 'animation': {
      // For old clients a GIF comes as a document too.
      const gif = file();
      return { animation: { ...gif, width: 320, height: 240, duration: 2 }, document: gif };
    }
    case 'poll':
      return { poll: { id: String(world.fresh()), question: 'Which?', options: [{ text: 'A', voter_count: 0 }] } };
    case 'location':
      return { location: { latitude: 39.9, longitude: 116.4 } };
    case 'contact':
      return { contact: { phone_number: '+10000000000', first_name: 'Somebody' } };
    case 'dice':
      return { dice: { emoji: '🎲', value: 4 } };
    default:
      return { [media ?? 'document']: file() };
  }
}

function fileFields(world: World, kind: string, fileName: string | undefined): Record<string, unknown> {
  const id = world.fresh();
  return {
    file_id: `file-${kind}-${id}`,
    file_unique_id: `unique-${id}`,
    file_size: 1000 + id,
    ...(fileName !== undefined && { file_name: fileName }),
  };
}

function originOf(from: Person | Channel | { readonly hidden: string }): Record<string, unknown> {
  const date = 1_700_000_000;
  if ('hidden' in from) return { type: 'hidden_user', date, sender_user_name: from.hidden };
  if ('user' in from) return { type: 'user', date, sender_user: { ...from.user } };
  return { type: 'channel', date, message_id: 1, chat: { id: from.id, title: from.title, type: 'channel' } };
}
