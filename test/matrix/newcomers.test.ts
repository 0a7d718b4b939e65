import { afterAll, beforeAll, test } from 'vitest';
import type { Person } from './person.ts';
import {
  byKnocking,
  followBot,
  letBotIn,
  openRoom,
  Play,
  press,
  untilBotSays,
  untilInvitedTo,
  untilMayWrite,
  untilMembership,
  untilRemoved,
} from './play.ts';

let play: Play;
let teacher: Person;
let open: string;
let closed: string;
let admins: string;
beforeAll(async () => {
  play = await Play.open();
  teacher = await play.homeserver.person('teacher', { displayName: 'Ms Lin' });
  open = await openRoom(teacher, 'Class');
  closed = await openRoom(teacher, 'Orchestra', byKnocking);
  admins = await openRoom(teacher, 'Admins', { preset: 'private_chat' });
  await play.startReeve(`
platforms: { matrix: { chats: ["${open}", "${closed}"], admin-chat: "${admins}" } }
people: { admins: ["matrix:${teacher.id}"] }
entry:
  requests: { questions: { why: Why us? } }
  challenge: { ask: What is 2 + 3?, choices: [Four, Five], right: [Five] }
  probation: { for: 1d, remove: [links] }
  welcome: { gather: 1s }
`);
  await letBotIn(teacher, open, closed, admins);
});
afterAll(() => play?.close());

test('who comes in answers in private by a reaction before they may write, is welcomed, and sends no links yet', async () => {
  const anna = await play.homeserver.person('anna', { displayName: 'Anna' });
  await anna.join(open);
  const direct = await followBot(anna);
  await untilBotSays(anna, direct, /What is 2 \+ 3\?/);
  await untilMayWrite(anna, open, false);
  await press(anna, direct, /What is 2 \+ 3\?/, 'Five');
  await untilMayWrite(anna, open, true);
  await untilBotSays(anna, open, /Welcome to Evening Class, Anna/);
  await untilRemoved(anna, open, await anna.say(open, 'look at https://example.com/page'));
  await untilBotSays(anna, direct, /thank you for sharing/);
});

test('who answers wrongly is shown out, and may come again', async () => {
  const ben = await play.homeserver.person('ben', { displayName: 'Ben' });
  await ben.join(open);
  const direct = await followBot(ben);
  await untilBotSays(ben, direct, /What is 2 \+ 3\?/);
  await ben.say(direct, 'four');
  await untilBotSays(ben, direct, /That wasn’t it/);
  await ben.say(direct, '1');
  await untilMembership(teacher, open, ben.id, 'leave');
  await untilBotSays(ben, direct, /welcome to come again/);
  await ben.join(open);
  await untilMembership(teacher, open, ben.id, 'join');
});

test('who knocks is let in by an admin’s reaction, joins, and is welcomed without a challenge', async () => {
  const cat = await play.homeserver.person('cat', { displayName: 'Cat' });
  await cat.knock(closed, 'I play the violin');
  const direct = await followBot(cat);
  await untilBotSays(cat, direct, /Why us\?/);
  await cat.say(direct, 'my friends are here');
  await press(teacher, admins, /Cat would like to join Orchestra(?:.|\n)*violin(?:.|\n)*> my friends/, 'Let in');
  await untilBotSays(cat, direct, /You are in/);
  await untilInvitedTo(cat, closed);
  await cat.join(closed);
  await untilBotSays(cat, closed, /Welcome to Evening Class, Cat/);
  await untilMayWrite(cat, closed, true);
});
