import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from './person.ts';
import { botSaid, followBot, letBotIn, openRoom, Play, press, talkToBot, untilBotSays, untilRemoved } from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
let staffRoom: string;
beforeAll(async () => {
  play = await Play.open();
  teacher = await play.homeserver.person('teacher', { displayName: 'Teacher' });
  room = await openRoom(teacher, 'Class');
  staffRoom = await openRoom(teacher, 'Staff');
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}"], admin-chat: "${staffRoom}" } }
people: { admins: ["matrix:${teacher.id}"] }
rules: []
rewards: { daily: 1 }
reports: { points: 4 }
`);
  await letBotIn(teacher, room, staffRoom);
});
afterAll(() => play?.close());

test('a report by reply goes quietly, shows the admins the words, and its reporter hears the outcome in private', async () => {
  const [anna, ben] = [await member('anna', 'Anna'), await member('ben', 'Ben')];
  await anna.say(room, 'Good evening');
  const bad = await ben.say(room, 'You are all fools');
  const command = await anna.reply(room, bad, '/report rude');
  await untilRemoved(teacher, room, command);
  const direct = await followBot(anna);
  await untilBotSays(anna, direct, /Nobody learns who told us/);
  await press(
    teacher,
    staffRoom,
    /Report(?:.|\n)*About: Ben(?:.|\n)*rude(?:.|\n)*> You are all fools/,
    'Confirm: warn',
  );
  await untilRemoved(teacher, room, bad);
  await untilBotSays(anna, direct, /You were right(?:.|\n)*\+4 points/);
  const said = (await botSaid(ben, room)).map(({ content }) => `${content.body}`);
  expect(said).toHaveLength(1);
  expect(said.join()).not.toMatch(/anna|report/i);
});

test('a report by link in private that is unfounded is told kindly', async () => {
  const [cleo, dan] = [await member('cleo', 'Cleo'), await member('dan', 'Dan')];
  await cleo.say(room, 'Hello');
  const fine = await dan.say(room, 'I disagree');
  const direct = await talkToBot(cleo);
  await cleo.say(direct, `https://matrix.to/#/${room}/${fine}?via=example.org he disagrees`);
  await untilBotSays(cleo, direct, /Nobody learns who told us/);
  await press(teacher, staffRoom, /About: Dan(?:.|\n)*> I disagree/, 'Unfounded');
  await untilBotSays(cleo, await followBot(cleo), /all right this time/);
});

async function member(name: string, displayName: string): Promise<Person> {
  const person = await play.homeserver.person(name, { displayName });
  await person.join(room);
  return person;
}
