import * as z from 'zod';
import type { PlatformEffect } from '../../../shared/effects/effect.ts';
import type { ChatId, MemberId } from '../../../shared/event/ids.ts';

/** The room is as strict as a platform: an effect that asks nonsense is to be noticed here, not at a customer's. */
const ours = (id: string): boolean => /^sandbox:[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id);
const chat = z.custom<ChatId>((id) => typeof id === 'string' && ours(id), 'not a chat of the sandbox');
const member = z.custom<MemberId>((id) => typeof id === 'string' && ours(id), 'not a member of the sandbox');
const messageId = z.string().min(1);
const caseId = z.string().exactOptional();

const words = z.strictObject({
  text: z.string().min(1),
  mentions: z.array(z.strictObject({ offset: z.int().min(0), length: z.int().min(1), member })),
});
const button = z.strictObject({
  label: z.string().min(1),
  data: z.string().refine((data) => Buffer.byteLength(data) <= 64, 'more than 64 bytes'),
});
const buttons = z.array(z.array(button)).exactOptional();
const topic = z.string().exactOptional();
const toMember = { chat, member, caseId };

export const effectSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('remove'),
    messageIds: z.array(messageId).min(1).max(100),
    before: z.int().min(1).exactOptional(),
    wished: z.literal(true).exactOptional(),
    ...toMember,
  }),
  z.strictObject({ type: z.literal('mute'), until: z.int().min(1), ...toMember }),
  z.strictObject({ type: z.literal('unmute'), ...toMember }),
  z.strictObject({ type: z.literal('kick'), ...toMember }),
  z.strictObject({ type: z.literal('ban'), ...toMember }),
  z.strictObject({ type: z.literal('unban'), ...toMember }),
  z.strictObject({ type: z.literal('approve'), ...toMember }),
  z.strictObject({ type: z.literal('decline'), ...toMember }),
  z.strictObject({
    type: z.literal('post'),
    chat,
    words,
    topic,
    replyTo: messageId.exactOptional(),
    buttons,
    silent: z.boolean().exactOptional(),
    pin: z.boolean().exactOptional(),
    noted: z.string().min(1).exactOptional(),
    caseId,
  }),
  z.strictObject({
    type: z.literal('tell'),
    member,
    words,
    file: z.strictObject({ name: z.string().min(1), text: z.string().min(1).max(100_000) }).exactOptional(),
    buttons,
    fallback: z.strictObject({ chat, words, topic }).exactOptional(),
    before: z.int().min(1).exactOptional(),
    bulk: z.string().min(1).exactOptional(),
    caseId,
  }),
  z.strictObject({
    type: z.literal('answer'),
    chat,
    answerId: z.string().min(1),
    text: z.string().exactOptional(),
    alert: z.boolean().exactOptional(),
  }),
  z.strictObject({ type: z.literal('edit'), chat, messageId, words, buttons }),
  z.strictObject({ type: z.literal('pin'), chat, messageId }),
]) satisfies z.ZodType<PlatformEffect>;
