import { found, happen, move, usualLevels } from './happen.ts';
import type { Person, Room } from './interface.ts';
import { membershipIn, type PersonState, type RoomState, stateIn, type World } from './world.ts';

/** What a person can do outside of a room. */
export function personHandle(world: World, state: PersonState, handle: (room: RoomState) => Room): Person {
  const { id } = state;
  const rooms = () => [...world.rooms.values()];
  const shared = () => rooms().find((room) => isPrivate(world, room, id));
  const privateRoom = () => {
    const room = shared();
    return room && handle(room);
  };

  return {
    id,
    get name() {
      return state.name;
    },
    async rename(name) {
      state.name = name;
      for (const room of rooms().filter((one) => membershipIn(one, id) === 'join')) {
        const content = { membership: 'join', displayname: name };
        await happen(world, room, { type: 'm.room.member', sender: id, key: id, content });
      }
    },
    blocks() {
      state.blocked = true;
    },
    async accepts() {
      for (const room of rooms()) {
        const invited = membershipIn(room, id) === 'invite';
        if (invited && stateIn(room, 'm.room.member', id)?.sender === world.bot) {
          await move(world, room, { by: id, user: id, to: 'join' }).told;
        }
      }
    },
    async tells(text) {
      const room = shared() ?? (await openPrivateRoom(world, id));
      if (membershipIn(room, id) === 'invite') await move(world, room, { by: id, user: id, to: 'join' }).told;
      return happen(world, room, { type: 'm.room.message', sender: id, content: { msgtype: 'm.text', body: text } });
    },
    begins: async () => handle(await openPrivateRoom(world, id)),
    privateRoom,
    inbox: () => privateRoom()?.posts() ?? [],
  };
}

async function openPrivateRoom(world: World, user: string): Promise<RoomState> {
  const levels = usualLevels({ [user]: 100, [world.bot]: 100 });
  const room = found(world, { creator: user, joinRule: 'invite', levels });
  await move(world, room, { by: user, user: world.bot, to: 'invite', direct: true }).told;
  return room;
}

/** Somebody was invited there as to a conversation of two. */
function isPrivate(world: World, room: RoomState, user: string): boolean {
  const direct = [...room.events.values()].some(
    ({ type, content, sender, state_key }) =>
      type === 'm.room.member' &&
      content.is_direct === true &&
      [sender, state_key].sort().join() === [user, world.bot].sort().join(),
  );
  return direct && membershipIn(room, world.bot) !== 'leave';
}
