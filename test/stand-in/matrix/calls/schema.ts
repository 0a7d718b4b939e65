import * as z from 'zod';

/** What the bot may send. Strict: what Matrix does not know would be passed on in silence, and is refused here. */
const id = (sigil: string) => z.string().regex(new RegExp(`^\\${sigil}[^\\s]+$`));
const user = z.string().regex(/^@[^\s:]+:[^\s]+$/);
const event = id('$');

const inReplyTo = z.strictObject({ event_id: event });
const relation = z.union([
  z.strictObject({ 'm.in_reply_to': inReplyTo }),
  z.strictObject({
    rel_type: z.literal('m.thread'),
    event_id: event,
    is_falling_back: z.boolean().optional(),
    'm.in_reply_to': inReplyTo.optional(),
  }),
  z.strictObject({ rel_type: z.literal('m.replace'), event_id: event }),
]);

const said = {
  msgtype: z.enum(['m.text', 'm.notice', 'm.emote']),
  body: z.string().min(1),
  format: z.literal('org.matrix.custom.html').optional(),
  formatted_body: z.string().optional(),
  'm.mentions': z.strictObject({ user_ids: z.array(user).optional(), room: z.boolean().optional() }),
};

const wording = z
  .strictObject(said)
  .refine(({ format, formatted_body }) => (format === undefined) === (formatted_body === undefined), {
    message: 'format and formatted_body come together',
  });

const worded = z
  .strictObject({ ...said, 'm.relates_to': relation.optional(), 'm.new_content': wording.optional() })
  .refine((content) => isEdit(content) === (content['m.new_content'] !== undefined), {
    message: 'm.new_content belongs to m.replace',
  });

/** The name is said twice, in `body` for apps that know no captions. */
const filed = z
  .strictObject({
    msgtype: z.enum(['m.file', 'm.image']),
    body: z.string().min(1),
    filename: z.string().min(1),
    info: z.strictObject({ size: z.int().positive(), mimetype: z.string().min(1) }),
    url: z.string().regex(/^mxc:\/\/[^/]+\/[\w-]+$/),
    'm.relates_to': relation.optional(),
    'm.mentions': said['m.mentions'],
  })
  .refine(({ body, filename }) => body === filename, { message: 'body is another name than filename' });

export const message = z.union([worded, filed]);

function isEdit(content: { readonly 'm.relates_to'?: object | undefined }): boolean {
  const related = content['m.relates_to'];
  return related !== undefined && 'rel_type' in related && related.rel_type === 'm.replace';
}

export const alias = z.strictObject({ room_id: id('!') });

export const reaction = z.strictObject({
  'm.relates_to': z.strictObject({ rel_type: z.literal('m.annotation'), event_id: event, key: z.string().min(1) }),
});

const level = z.int();
const levels = z.record(z.string(), level);
/** Others may have put more into it, which must stay: our own key among it. */
export const powerLevels = z.looseObject({
  users: z.record(user, level).optional(),
  events: levels.optional(),
  notifications: levels.optional(),
  users_default: level.optional(),
  events_default: level.optional(),
  state_default: level.optional(),
  ban: level.optional(),
  kick: level.optional(),
  redact: level.optional(),
  invite: level.optional(),
});
export const pinned = z.looseObject({ pinned: z.array(event) });
export const anyState = z.looseObject({});

export const nothing = z.strictObject({});
export const reason = z.strictObject({ reason: z.string().optional() });
export const aimed = z.strictObject({ user_id: user, reason: z.string().optional() });
export const createRoom = z.strictObject({
  preset: z.enum(['private_chat', 'public_chat', 'trusted_private_chat']).optional(),
  is_direct: z.boolean().optional(),
  invite: z.array(user).optional(),
  room_alias_name: z
    .string()
    .regex(/^[^\s:#]+$/)
    .optional(),
  name: z.string().optional(),
  topic: z.string().optional(),
});
