import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import { bot } from './homeserver.ts';
import type { Person } from './person.ts';
import { botSaid, byKnocking, letBotIn, membershipOf, openRoom, Play, untilBotSays } from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
let admins: string;
beforeAll(async () => {
  play = await Play.open();
  teacher = await play.homeserver.person('teacher');
  // Less than the teacher has, who takes it away later.
  const levels = { users: { [teacher.id]: 100, [bot]: 60 } };
  room = await openRoom(teacher, 'Class', {
    ...byKnocking,
    power_level_content_override: levels,
  });
  admins = await openRoom(teacher, 'Admins', { preset: 'private_chat' });
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}"], admin-chat: "${admins}" } }
people: { admins: ["matrix:${teacher.id}"] }
nickname: { parts: [year, nickname], separators: ["-"], remind: [1d] }
`);
  await letBotIn(teacher, room, admins);
});
afterAll(() => play?.close());

test('who knocks waits for an admin’s invitation, and is asked for the name when they are in', async () => {
  const anna = await play.homeserver.person('anna', { displayName: 'Anna' });
  await anna.knock(room, 'I would like to learn');
  expect(await membershipOf(teacher, room, anna.id)).toBe('knock');
  await teacher.manage(room, 'invite', anna.id);
  await anna.join(room);
  await untilBotSays(anna, room, /Please set your name here/);
  expect(await membershipOf(teacher, room, anna.id)).toBe('join');
});

test('a stranger’s invitation to a room of their own is left alone', async () => {
  const stranger = await play.homeserver.person('stranger');
  const elsewhere = await openRoom(stranger, 'Elsewhere', { invite: [bot] });
  const ben = await play.homeserver.person('ben', { displayName: 'Ben' });
  await teacher.manage(room, 'invite', ben.id);
  await ben.join(room);
  await eventually('whatever came after', async () =>
    (await botSaid(teacher, room)).some(({ content }) => `${content.body}`.includes('Ben')),
  );
  expect(await membershipOf(stranger, elsewhere, bot)).toBe('invite');
});

test('the admins hear when nothing in a room can be read any more, and when the bot has lost its rights', async () => {
  const levels = await teacher.powerLevels(room);
  await teacher.setState(room, 'm.room.power_levels', { ...levels, users: { [teacher.id]: 100 } });
  await untilBotSays(teacher, admins, /🔑 I may no longer remove messages/);
  await teacher.setState(room, 'm.room.encryption', { algorithm: 'm.megolm.v1.aes-sha2' });
  await untilBotSays(teacher, admins, /🔒 Class is now encrypted/);
});
