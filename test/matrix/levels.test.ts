import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import { bot } from './homeserver.ts';
import type { Person, PowerLevels } from './person.ts';
import { botSaid, letBotIn, openRoom, Play } from './play.ts';

const members = 6;
const changes = 30;

let play: Play;
let owner: Person;
let moderator: Person;
let room: string;
beforeAll(async () => {
  play = await Play.open();
  owner = await play.homeserver.person('owner', { unlimited: true });
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

/** Changes one key, as any client does: it reads all of it, and writes all of it back. */
async function change(key: string, level: number): Promise<void> {
  const read = await moderator.powerLevels(room);
  const events = { ...(read.events as Readonly<Record<string, number>>), [key]: level };
  await moderator.setState(room, 'm.room.power_levels', { ...read, events });
}

const keyOf = (nth: number) => `io.example.${nth}`;

/** The moderator changes one key after another while something else happens. */
async function storm(from: number, happening: () => Promise<void>): Promise<void> {
  const changing = async () => {
    for (let nth = from; nth < from + changes; nth += 1) await change(keyOf(nth), nth % 50);
  };
  await Promise.all([changing(), happening()]);
}

async function untilAllAreThere(count: number): Promise<void> {
  const keys = Array.from({ length: count }, (_, nth) => keyOf(nth));
  await eventually('every change of the moderator’s', async () => {
    const levels = await owner.powerLevels(room);
    const events = levels.events as Readonly<Record<string, number>>;
    return keys.every((key, nth) => events[key] === nth % 50);
  });
}

/** The moderator writes what was read before a mute and takes it away, as with anybody's; but it was there. */
async function untilBotHasMuted(people: readonly Person[]): Promise<void> {
  const muted = async () => {
    const set = (await owner.events(room)).filter(
      ({ type, sender }) => type === 'm.room.power_levels' && sender === bot,
    );
    return people.every(({ id }) => set.some(({ content }) => ((content as PowerLevels).users[id] ?? 0) < 0));
  };
  // Whoever is beaten by the storm again and again waits for a while: on a busy machine that adds up.
  await eventually('a mute of each', muted, 60_000);
}

/** A mute that nobody disturbs: what the last disturbance took away and passed on is made up for at the latest now. */
async function calm(name: string): Promise<void> {
  const person = await play.homeserver.person(name);
  await person.join(room);
  await person.say(room, 'you donkey');
  await eventually('the mute', async () => ((await owner.powerLevels(room)).users[person.id] ?? 0) < 0);
}

test('whatever an admin changes while members are muted and freed is there in the end', async () => {
  const people: Person[] = [];
  for (let nth = 0; nth < members; nth += 1) people.push(await play.homeserver.person(`member${nth}`));
  for (const person of people) await person.join(room);

  await storm(0, async () => {
    for (const person of people) await person.say(room, 'you donkey');
    await untilBotHasMuted(people);
  });
  await calm('calm');
  await untilAllAreThere(changes);
  await storm(changes, async () => {
    for (const person of people) await owner.command(room, '/undo', person);
  });
  await eventually('an answer to each', async () => (await botSaid(owner, room)).length >= 2 * members);
  await calm('later');
  await untilAllAreThere(2 * changes);
  expect((await owner.powerLevels(room)).users).toMatchObject({ [owner.id]: 100, [moderator.id]: 100, [bot]: 100 });
}, 180_000);

test('a single change is there however close to a mute it comes', async () => {
  const first = 1000;
  for (let nth = 0; nth < members; nth += 1) {
    const person = await play.homeserver.person(`single${nth}`);
    await person.join(room);
    await person.say(room, 'you donkey');
    // About when Reeve writes: some come before it, some after, some beside it.
    await setTimeout(60 + nth * 30);
    await change(keyOf(first + nth), 7);
    await untilBotHasMuted([person]);
  }
  await calm('after');
  await eventually('every single change', async () => {
    const events = (await owner.powerLevels(room)).events as Readonly<Record<string, number>>;
    return Array.from({ length: members }, (_, nth) => events[keyOf(first + nth)]).every((level) => level === 7);
  });
});
