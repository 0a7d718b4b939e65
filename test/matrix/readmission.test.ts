import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from './person.ts';
import {
  byKnocking,
  letBotIn,
  openRoom,
  Play,
  press,
  talkToBot,
  untilBotSays,
  untilEdited,
  untilInvitedTo,
  untilMayWrite,
  untilMembership,
  untilRemoved,
} from './play.ts';

/** Seconds until the removed may ask to come back: long enough to try too early on a busy machine, too. */
const after = 12;

let play: Play;
let teacher: Person;
let room: string;
let library: string;
let closed: string;
let admins: string;
beforeAll(async () => {
  play = await Play.open();
  teacher = await play.homeserver.person('teacher', { displayName: 'Ms Lin' });
  room = await openRoom(teacher, 'Class');
  library = await openRoom(teacher, 'Library');
  closed = await openRoom(teacher, 'Orchestra', byKnocking);
  admins = await openRoom(teacher, 'Admins');
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}", "${library}", "${closed}"], admin-chat: "${admins}" } }
people: { admins: ["matrix:${teacher.id}"] }
ladders: { standard: { decay: 30d, steps: { "3": kick, "5": ban } } }
rules:
  - id: insults
    title: Be kind
    when: { text: { any: [you donkey] } }
    then: { remove: true, strikes: 3 }
  - id: threats
    title: No threats
    when: { text: { any: [i will find you] } }
    then: { remove: true, strikes: 5 }
entry: { requests: {} }
exit: { return: { after: ${after}s } }
`);
  await letBotIn(teacher, room, library, closed, admins);
});
afterAll(() => play?.close());

async function member(name: string) {
  const person = await play.homeserver.person(name.toLowerCase(), { displayName: name });
  await person.join(room);
  return { person, direct: await talkToBot(person) };
}

describe('who is banned', () => {
  test('is out of all rooms until an admin writes /readmit; then they come in again, and their strikes are still there', async () => {
    const { person: ben, direct } = await member('Ben');
    await ben.join(library);
    await untilRemoved(teacher, room, await ben.say(room, 'i will find you'));
    await untilMembership(teacher, room, ben.id, 'ban');
    await untilMembership(teacher, library, ben.id, 'ban');

    await teacher.command(admins, '/readmit', ben);
    await untilBotSays(teacher, admins, /Ben can come back/);
    await untilBotSays(ben, direct, /Good news: you can come back/);
    await untilMembership(teacher, library, ben.id, 'leave');
    await ben.join(room);
    await ben.join(library);
    await untilMayWrite(ben, room, true);
    await ben.say(direct, '/me');
    await untilBotSays(ben, direct, /Strikes: 5/);
    await teacher.command(admins, '/readmit', ben);
    await untilBotSays(teacher, admins, /Ben was not removed/);
  });
});

describe('who was removed', () => {
  test('waits, then asks the admins by coming in, and is let back by a reaction', async () => {
    const { person: cat, direct } = await member('Cat');
    await untilRemoved(teacher, room, await cat.say(room, 'you donkey'));
    await untilMembership(teacher, room, cat.id, 'leave');
    await cat.join(room);
    await untilMembership(teacher, room, cat.id, 'leave');
    await untilBotSays(cat, direct, /can come back from/);
    await setTimeout(after * 1000);
    await cat.join(room);
    await untilMembership(teacher, room, cat.id, 'leave');
    await untilBotSays(cat, direct, /an admin is to agree first/);
    const card = await press(teacher, admins, /🚪 Cat was removed on(?:.|\n)*Strikes: 3/u, 'Let them back');
    await untilEdited(teacher, admins, card.event_id, /✅ Ms Lin lets Cat come back/);
    await untilBotSays(cat, direct, /Good news/);
    await cat.join(room);
    await untilMayWrite(cat, room, true);
  });

  test('and knocks is invited when an admin agrees', async () => {
    const { person: dan, direct } = await member('Dan');
    await untilRemoved(teacher, room, await dan.say(room, 'you donkey'));
    await untilMembership(teacher, room, dan.id, 'leave');
    await setTimeout(after * 1000);
    await dan.knock(closed, 'I am sorry');
    await untilBotSays(dan, direct, /an admin is to agree first/);
    await press(teacher, admins, /🚪 Dan was removed on/u, 'Let them back');
    await untilInvitedTo(dan, closed);
    await dan.join(closed);
    await untilMayWrite(dan, closed, true);
  });

  test('comes back at once when an admin invites them by hand', async () => {
    const { person: eve, direct } = await member('Eve');
    await untilRemoved(teacher, room, await eve.say(room, 'you donkey'));
    await untilMembership(teacher, room, eve.id, 'leave');
    await teacher.manage(room, 'invite', eve.id);
    await eve.join(room);
    await eve.say(direct, '/me');
    await untilBotSays(eve, direct, /Strikes: 3/);
    await untilMayWrite(eve, room, true);
    await expect(teacher.state(room, 'm.room.member', eve.id)).resolves.toMatchObject({ membership: 'join' });
  });
});
