import * as z from 'zod';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);
const text = z.string().max(4000);
const name = z.string().trim().min(1).max(64);
const inChat = { as: id, chat: id };

/** What the visitor may do as one of the room's people. */
export const deed = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('say'),
    ...inChat,
    text,
    media: z.enum(['photo', 'red-envelope', 'transfer', 'gift', 'sticker']).exactOptional(),
    /** A message of this chat that is forwarded, or the name of a channel it comes from. */
    forward: z.union([z.strictObject({ message: id }), z.strictObject({ channel: name })]).exactOptional(),
    replyTo: id.exactOptional(),
    /** An address hidden behind the words `shown`, which stand in the text. */
    hidden: z.strictObject({ url: z.string().min(1).max(500), shown: z.string().min(1).max(200) }).exactOptional(),
  }),
  z.strictObject({ do: z.literal('edit'), ...inChat, message: id, text: text.min(1) }),
  z.strictObject({ do: z.literal('react'), ...inChat, message: id, emoji: z.enum(['👍', '❤', '🙏', '👏']) }),
  z.strictObject({ do: z.literal('press'), ...inChat, message: id, data: z.string().min(1).max(64) }),
  /** Somebody new. */
  z.strictObject({ do: z.literal('arrive'), name }),
  z.strictObject({ do: z.literal('join'), as: id }),
  z.strictObject({ do: z.literal('leave'), as: id }),
  z.strictObject({ do: z.literal('rename'), as: id, name }),
  z.strictObject({ do: z.literal('block'), as: id, blocked: z.boolean() }),
]);

export type Deed = z.infer<typeof deed>;
export type DeedOf<Do extends Deed['do']> = Extract<Deed, { do: Do }>;

export const refusals = ['muted', 'banned', 'not-here', 'nobody', 'gone', 'nothing-said', 'full', 'same-name'] as const;

export type Refusal = (typeof refusals)[number];
