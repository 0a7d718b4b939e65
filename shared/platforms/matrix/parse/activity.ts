import type { ReactionEvent } from '../../../event/event.ts';
import type { Happening } from './happening.ts';
import { isId, unnamed } from './names.ts';
import { reactionOf } from './schema.ts';

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
