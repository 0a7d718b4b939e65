import type { DeletedEvent, ReactionEvent } from '../../../event/event.ts';
import type { Happening } from './happening.ts';
import { isId, unnamed } from './names.ts';
import { reactionOf, redactionOf } from './schema.ts';

/** That a reaction is taken back comes as a redaction of its event, which does not say what it was. */
export function reaction({ event, common, bot }: Happening): Omit<ReactionEvent, 'id'> | undefined {
  const { rel_type, event_id, key } = reactionOf(event.content)?.['m.relates_to'] ?? {};
  if (event.sender === bot || rel_type !== 'm.annotation' || !isId('$', event_id) || key === undefined)
    return undefined;
  return {
    type: 'reaction',
    ...common,
    from: unnamed(event.sender, bot),
    messageId: event_id,
    added: [key],
    removed: [],
  };
}

/**
 * What is redacted stands in the content since rooms of version 11 and beside it before; servers write both. Two that are
 * not the same were not written by a server, and which of them it has allowed is not told.
 */
export function deleted({ event, common, bot }: Happening): Omit<DeletedEvent, 'id'> | undefined {
  const inside = redactionOf(event.content)?.redacts;
  const target = inside ?? event.redacts;
  if (event.sender === bot || !isId('$', target) || (event.redacts ?? target) !== target) return undefined;
  return { type: 'deleted', ...common, messageId: target, by: unnamed(event.sender, bot) };
}
