import { happen, move } from '../happen.ts';
import type { Person, Room } from '../interface.ts';
import { type Content, type Membership, type RoomState, stateIn, type World } from '../world.ts';

type Acting = Omit<Room, keyof ReturnType<typeof import('./looking.ts').looking> | 'id'>;

/** What people do in a room. */
export function acting(world: World, room: RoomState): Acting {
  const send = (person: Person, type: string, content: Content) =>
    happen(world, room, { type, sender: person.id, content });
  const idOf = (who: Person | 'the bot') => (who === 'the bot' ? world.bot : who.id);
  const moves = async (
    by: Person,
    who: Person | 'the bot',
    to: Membership,
    more: { reason?: string; direct?: boolean } = {},
  ) => {
    await move(world, room, { by: by.id, user: idOf(who), to, ...more }).told;
  };
  const set = (by: Person, type: string, content: Content, key = '') =>
    happen(world, room, { type, sender: by.id, key, content });

  return {
    says: (person, what) =>
      send(person, 'm.room.message', typeof what === 'string' ? { msgtype: 'm.text', body: what } : what),
    edits: (person, event, text) =>
      send(person, 'm.room.message', {
        msgtype: 'm.text',
        body: `* ${text}`,
        'm.new_content': { msgtype: 'm.text', body: text },
        'm.relates_to': { rel_type: 'm.replace', event_id: event.event_id },
      }),
    async reacts(person, event, key) {
      if (event === undefined) throw new Error(`stand-in: there is no message for ${person.name} to react to`);
      return send(person, 'm.reaction', {
        'm.relates_to': { rel_type: 'm.annotation', event_id: event.event_id, key },
      });
    },
    async redacts(person, { event_id }) {
      const inner = room.version >= 11;
      const content = inner ? { redacts: event_id } : {};
      const draft = { type: 'm.room.redaction', sender: person.id, content };
      await happen(world, room, inner ? draft : { ...draft, redacts: event_id });
    },
    joins: (person) => moves(person, person, 'join'),
    leaves: (person) => moves(person, person, 'leave'),
    asksToJoin: (person, reason) => moves(person, person, 'knock', reason === undefined ? {} : { reason }),
    invites: (by, person, direct) => moves(by, person, 'invite', direct === undefined ? {} : { direct }),
    kicks: (by, person, reason) => moves(by, person, 'leave', reason === undefined ? {} : { reason }),
    bans: (by, person) => moves(by, person, 'ban'),
    unbans: (by, person) => moves(by, person, 'leave'),
    async setsLevel(by, who, level) {
      const before = stateIn(room, 'm.room.power_levels')?.content ?? {};
      const { [idOf(who)]: _, ...others } = (before.users ?? {}) as Readonly<Record<string, number>>;
      const users = level === undefined ? others : { ...others, [idOf(who)]: level };
      await set(by, 'm.room.power_levels', { ...before, users });
    },
    sets: set,
    setsBeside(by, type, content) {
      const winner = stateIn(room, type);
      if (winner === undefined) throw new Error(`stand-in: nobody has set ${type}`);
      const { replaces_state } = winner.unsigned;
      const event = { ...winner, event_id: `${winner.event_id}_beside`, sender: by.id, content };
      // It came before, or it would have won.
      const unsigned = replaces_state === undefined ? {} : { replaces_state };
      room.events.set(event.event_id, { ...event, origin_server_ts: winner.origin_server_ts - 1, unsigned });
    },
  };
}
