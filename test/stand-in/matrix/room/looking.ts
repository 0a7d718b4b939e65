import { levelOf, toSend } from '../authorize.ts';
import { relationOf } from '../calls/events.ts';
import type { Person } from '../interface.ts';
import { type Content, membershipIn, type RoomEvent, type RoomState, stateIn, type World } from '../world.ts';

/** What can be seen of a room. */
export function looking(world: World, room: RoomState) {
  const idOf = (who: Person | 'the bot') => (who === 'the bot' ? world.bot : who.id);
  const standing = () => [...room.events.values()].filter(({ unsigned }) => unsigned.redacted_because === undefined);
  const related = (event: RoomEvent, relation: string) =>
    standing().filter(({ content }) => {
      const found = relationOf(content);
      return found?.rel_type === relation && found.event_id === event.event_id;
    });
  const messages = () =>
    standing().filter(
      ({ type, content }) => type === 'm.room.message' && relationOf(content)?.rel_type !== 'm.replace',
    );

  return {
    membership: (who: Person | 'the bot') => membershipIn(room, idOf(who)),
    level: (who: Person | 'the bot') => levelOf(room, idOf(who)),
    mayWrite: ({ id }: Person) =>
      membershipIn(room, id) === 'join' && levelOf(room, id) >= toSend(room, 'm.room.message'),
    state: (type: string, key = ''): Content | undefined => stateIn(room, type, key)?.content,
    history: (type: string, key = ''): readonly RoomEvent[] =>
      [...room.events.values()].filter((event) => event.type === type && event.state_key === key),
    has: ({ event_id }: RoomEvent) => standing().some((event) => event.event_id === event_id),
    messages: (): readonly RoomEvent[] => messages(),
    posts: (): readonly RoomEvent[] => messages().filter(({ sender }) => sender === world.bot),
    shown(event: RoomEvent): Content {
      const edit = related(event, 'm.replace')
        .filter(({ sender }) => sender === event.sender)
        .at(-1);
      return (edit?.content['m.new_content'] ?? event.content) as Content;
    },
    reactions: (event: RoomEvent, by?: Person | 'the bot'): readonly string[] =>
      related(event, 'm.annotation')
        .filter(({ sender }) => by === undefined || sender === idOf(by))
        .map(({ content }) => String(relationOf(content)?.key)),
    pinned: () => (stateIn(room, 'm.room.pinned_events')?.content.pinned ?? []) as readonly string[],
    waiting: (): readonly string[] =>
      [...room.state.values()].flatMap(({ type, state_key = '', content }) =>
        type === 'm.room.member' && content.membership === 'knock' ? [state_key] : [],
      ),
  };
}
