import * as z from 'zod';
import { chatId } from '../event/ids.ts';
import { deployable } from '../platforms/deployable.ts';
import type { PlatformManifest } from '../platforms/platform.ts';
import type { PlatformSettings } from './community.ts';
import { complain, distinct } from './fields.ts';

const anyChat = { pattern: /^[^\s@]\S*$/, about: 'the id of a chat, as the platform writes it' };

/** Numbers need no quotes. A name like `@group` is no id: names change hands. */
function nativeChat({ ids }: PlatformManifest) {
  const { pattern, about } = ids?.chat ?? anyChat;
  const says = `${about} (write /id in the chat to learn it)`;
  return z
    .union([z.int(says), z.string(says)], says)
    .transform(String)
    .pipe(z.string().regex(pattern, says));
}

function platformSection(manifest: PlatformManifest) {
  const { name, title } = manifest;
  const chat = nativeChat(manifest);
  return z
    .strictObject({
      chats: distinct(chat, 'chat')
        .min(1)
        .exactOptional()
        .describe('The groups Reeve runs, by their ids. Leave it out to run every group the bot is a member of.'),
      'admin-chat': chat
        .exactOptional()
        .describe('The group where admins read notices. Leave it out to tell each admin in private.'),
    })
    .superRefine(({ chats, 'admin-chat': admins }, context) => {
      if (admins === undefined || !chats?.includes(admins)) return;
      const got = `the chat ${admins}, which is among the chats`;
      const todo = 'Take it out of one of the two.';
      complain(context, 'a group of its own, for admins only', { got, todo }, ['admin-chat']);
    })
    .transform(
      ({ chats, 'admin-chat': admins }): PlatformSettings => ({
        ...(chats === undefined ? {} : { chats: chats.map((id) => chatId(name, id)) }),
        ...(admins === undefined ? {} : { adminChat: chatId(name, admins) }),
      }),
    )
    .exactOptional()
    .describe(`${title}: which groups, and where admins read.`);
}

/** Where the community lives. The sandbox, which is nobody's to deploy, brings its own chats. */
export const platformsSection = z
  .strictObject(Object.fromEntries(deployable.map((manifest) => [manifest.name, platformSection(manifest)])))
  .transform((written): Record<string, PlatformSettings> => {
    const named = Object.entries(written).filter(
      (entry): entry is [string, PlatformSettings] => entry[1] !== undefined,
    );
    return Object.fromEntries(named);
  })
  .default({})
  .describe('Where the community lives. Leave it out for every group the bots are members of.');
