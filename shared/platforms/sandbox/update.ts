import * as z from 'zod/mini';
import { mediaKinds } from '../../event/message.ts';
import { atMost, listOf } from '../list-of.ts';

/** Ids inside the room, without the platform's name: `lin`, `room`, `k3f.12`. */
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/));
const text = z.string().check(atMost(4096));
const name = z.string().check(atMost(128), z.regex(/./s));

const person = z.object({
  id,
  name,
  username: z.exactOptional(id),
  bio: z.exactOptional(text),
  kind: z.enum(['person', 'bot']),
});

const message = z.object({
  id,
  text,
  links: listOf(z.object({ url: text, shown: z.exactOptional(text) })),
  media: listOf(z.object({ kind: z.enum(mediaKinds), id: z.exactOptional(id), fileName: z.exactOptional(name) })),
  mentions: listOf(z.object({ member: z.exactOptional(id), username: z.exactOptional(id) })),
  forward: z.exactOptional(
    z.object({ from: z.enum(['member', 'channel']), id: z.exactOptional(id), name: z.exactOptional(name) }),
  ),
  reply: z.exactOptional(z.object({ messageId: id, from: z.exactOptional(person), text: z.exactOptional(text) })),
  quote: z.exactOptional(text),
  viaBot: z.exactOptional(person),
  buttons: z.exactOptional(listOf(z.object({ text: name, url: z.exactOptional(text) }))),
  customEmoji: z.exactOptional(z.int().check(z.nonnegative())),
});

const emoji = listOf(z.string().check(atMost(16)));

/** What happened, nearly in the words of our events: the room has nobody's habits to translate. */
const happening = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    chat: id,
    from: person,
    message,
    edited: z.boolean(),
    sentAt: z.exactOptional(z.int().check(z.nonnegative())),
    private: z.boolean(),
  }),
  z.object({ type: z.literal('joined'), chat: id, member: person, by: z.exactOptional(person) }),
  z.object({ type: z.literal('left'), chat: id, member: person, by: z.exactOptional(person) }),
  z.object({ type: z.literal('renamed'), chat: id, member: person }),
  z.object({ type: z.literal('join-requested'), chat: id, member: person }),
  z.object({ type: z.literal('role'), chat: id, member: person, admin: z.boolean() }),
  z.object({ type: z.literal('reaction'), chat: id, from: person, messageId: id, added: emoji, removed: emoji }),
  z.object({
    type: z.literal('button'),
    chat: id,
    from: person,
    messageId: id,
    data: z.string().check(atMost(64)),
    answerId: id,
  }),
  z.object({
    type: z.literal('rights'),
    chat: id,
    title: name,
    present: z.boolean(),
    mayRemove: z.boolean(),
    mayRestrict: z.boolean(),
  }),
]);

/** One delivery of the room's webhook. */
export const sandboxUpdate = z.object({ delivery: id, at: z.int().check(z.nonnegative()), happening });

export type SandboxUpdate = z.infer<typeof sandboxUpdate>;
export type Happening = SandboxUpdate['happening'];
export type SandboxPerson = z.infer<typeof person>;
export type SandboxMessage = z.infer<typeof message>;
