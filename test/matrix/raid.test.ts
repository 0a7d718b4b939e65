import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from './person.ts';
import {
  botSaid,
  byKnocking,
  followBot,
  letBotIn,
  openRoom,
  Play,
  press,
  react,
  untilBotSays,
  untilEdited,
  untilInvitedTo,
  untilMayWrite,
  untilMembership,
} from './play.ts';

let play: Play;
let teacher: Person;
let library: string;
let room: string;
let closed: string;
let admins: string;
beforeAll(async () => {
  play = await Play.open();
  teacher = await play.homeserver.person('teacher', { displayName: 'Ms Lin' });
  room = await openRoom(teacher, 'Class');
  library = await openRoom(teacher, 'Library');
  closed = await openRoom(teacher, 'Orchestra', byKnocking);
  admins = await openRoom(teacher, 'Admins', { preset: 'private_chat' });
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}", "${library}", "${closed}"], admin-chat: "${admins}" } }
people: { admins: ["matrix:${teacher.id}"] }
entry:
  requests: {}
  raid: { joins: 2, within: 1m, for: 30s }
  welcome: { gather: 1s }
`);
  await letBotIn(teacher, room, library, closed, admins);
});
afterAll(() => play?.close());

/** They come as fast as they can. */
async function crowd(prefix: string, into: (person: Person) => Promise<void>): Promise<Person[]> {
  const names = ['One', 'Two', 'Three'].map((name) => `${prefix} ${name}`);
  const people: Person[] = [];
  for (const name of names) {
    people.push(await play.homeserver.person(name.replace(' ', '').toLowerCase(), { displayName: name }));
  }
  for (const person of people) await into(person);
  return people;
}

test('a crowd can only read until it is quiet again, and is welcomed then', async () => {
  const people = await crowd('Raider', (person) => person.join(room));
  await untilBotSays(teacher, admins, /🚨 3 or more are coming into Class within 1 minute/u);
  for (const person of people) await untilMayWrite(person, room, false);
  await untilBotSays(teacher, admins, /✅ Entry to Class is open again. Kept meanwhile: 3/, 60_000);
  for (const person of people) await untilMayWrite(person, room, true);
  await untilBotSays(teacher, room, /Welcome to Evening Class/);
  const later = await play.homeserver.person('later', { displayName: 'Later' });
  await later.join(room);
  await untilMayWrite(later, room, true);
});

test('an admin removes the whole crowd by a reaction, and opens the room again by another', async () => {
  const people = await crowd('Spammer', (person) => person.join(library));
  const notice = await press(teacher, admins, /🚨(?:.|\n)*Library/u, 'Remove all');
  await untilEdited(teacher, admins, notice.event_id, /🧹 Ms Lin removes all 3/u);
  for (const { id } of people) await untilMembership(teacher, library, id, 'leave');
  await react(teacher, admins, notice, 'Open again');
  await untilEdited(teacher, admins, notice.event_id, /✅ Ms Lin has opened Library again/);
});

test('requests of a crowd wait for its end, and come before the admins then', async () => {
  const people = await crowd('Player', (person) => person.knock(closed, 'I play the violin'));
  await untilBotSays(teacher, admins, /🚨(?:.|\n)*Orchestra/u);
  const early = (await botSaid(teacher, admins)).map(({ content }) => `${content.body}`);
  expect(early.join('\n')).not.toContain('Player Three would like to join');
  await press(teacher, admins, /🚨(?:.|\n)*Orchestra/u, 'Open again');
  await press(teacher, admins, /Player Three would like to join Orchestra/, 'Let in');
  for (const person of people.slice(2)) {
    await followBot(person);
    await untilInvitedTo(person, closed);
  }
});
