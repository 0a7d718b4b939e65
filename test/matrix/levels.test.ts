import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import type { Person, PowerLevels, RoomEvent } from './person.ts';
import { letBotIn, openRoom, Play } from './play.ts';

const members = 6;
const changes = 60;

let play: Play;
let owner: Person;
let moderator: Person;
let room: string;
beforeAll(async () => {
  play = await Play.open();
  owner = await play.homeserver.person('owner');
  moderator = await play.homeserver.person('moderator', { unlimited: true });
  room = await openRoom(owner, 'Class');
  await moderator.join(room);
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}"] } }
people: { admins: ["matrix:${owner.id}"] }
ladders: { standard: { decay: 30d, steps: { "1": mute 1h } } }
rules:
  - id: insults
    title: Be kind
    when: { text: { any: [you donkey] } }
    then: { remove: true, strikes: 1 }
`);
  await letBotIn(owner, room);
  const levels = await owner.powerLevels(room);
  await owner.setState(room, 'm.room.power_levels', {
    ...levels,
    users: { ...levels.users, [moderator.id]: 100 },
  });
});
afterAll(() => play?.close());

/** Whom the moderator has silenced or freed by writing what was read a moment before. */
const trodden = new Set<string>();

/** Changes one key, as a client does: it reads all of it, and writes all of it back. */
async function change(key: string, level: number): Promise<void> {
  const read = await moderator.powerLevels(room);
  const events = { ...(read.events as Readonly<Record<string, number>>), [key]: level };
  const id = await moderator.setState(room, 'm.room.power_levels', { ...read, events });
  const { unsigned } = await eventIn(id);
  const { content } = await eventIn(`${unsigned?.replaces_state}`);
  const before = (content as PowerLevels).users;
  for (const user of new Set([...Object.keys(before), ...Object.keys(read.users)])) {
    if (before[user] !== read.users[user]) trodden.add(user);
  }
}

function eventIn(id: string): Promise<RoomEvent> {
  return moderator.call('GET', `/_matrix/client/v3/rooms/${encodeURIComponent(room)}/event/${encodeURIComponent(id)}`);
}

test('whatever an admin changes while members are muted and freed is there in the end', async () => {
  const people = await Promise.all(
    Array.from({ length: members }, (_, nth) => play.homeserver.person(`member${nth}`, { displayName: `M ${nth}` })),
  );
  for (const person of people) await person.join(room);

  const offending = (async () => {
    for (const person of people) await person.say(room, 'you donkey');
    for (const person of people.slice(0, members / 2)) {
      await eventually(
        'a mute',
        async () => ((await owner.powerLevels(room)).users[person.id] ?? 0) < 0 || trodden.has(person.id),
      );
      await owner.command(room, '/undo', person);
    }
  })();
  for (let nth = 0; nth < changes; nth += 1) await change(`io.example.${nth}`, nth % 50);
  await offending;

  const silent = (levels: PowerLevels) => people.filter(({ id }) => (levels.users[id] ?? 0) < 0).map(({ id }) => id);
  const wanted = people.slice(members / 2).map(({ id }) => id);
  const settled = await eventually('the levels of everybody', async () => {
    const levels = await owner.powerLevels(room);
    const wrong = people.filter(({ id }) => silent(levels).includes(id) !== wanted.includes(id));
    return wrong.every(({ id }) => trodden.has(id)) && levels;
  });
  const expected = Object.fromEntries(Array.from({ length: changes }, (_, nth) => [`io.example.${nth}`, nth % 50]));
  expect(settled.events).toMatchObject(expected);
  expect(settled.users).toMatchObject({ [owner.id]: 100, [moderator.id]: 100 });
});
