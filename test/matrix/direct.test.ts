import { afterAll, beforeAll, expect, test } from 'vitest';
import { bot } from './homeserver.ts';
import type { Person } from './person.ts';
import { botSaid, openClass, Play, untilBotIsIn, untilBotSays, untilInvited, untilOffered } from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
beforeAll(async () => {
  play = await Play.open();
  ({ teacher, room } = await openClass(
    play,
    `
rules:
  - id: threats
    title: No threats
    when: { text: { any: [i will find you] } }
    then: { remove: true, strikes: 1, serious: true }
rewards: { daily: 1 }
`,
  ));
});
afterAll(() => play?.close());

test('a member asks in private and is answered there, and nowhere else', async () => {
  const anna = await play.homeserver.person('anna', { displayName: 'Anna' });
  await anna.join(room);
  await anna.say(room, 'Good evening');
  const direct = await anna.createRoom({ is_direct: true, preset: 'trusted_private_chat', invite: [bot] });
  await untilBotIsIn(anna, direct);
  await anna.say(direct, '/help');
  await untilBotSays(anna, direct, /\/points/);
  await anna.say(direct, '/points');
  await untilBotSays(anna, direct, /\b1\b/);
  expect(await botSaid(anna, room)).toEqual([]);
});

test('an admin without a chat of the admins reads in a private room of theirs, made once, what is serious', async () => {
  const ben = await play.homeserver.person('ben', { displayName: 'Ben' });
  await ben.join(room);
  await ben.say(room, 'i will find you');
  const invitation = await untilInvited(teacher);
  expect(invitation.by).toBe(bot);
  await teacher.join(invitation.room);
  const notice = await untilBotSays(teacher, invitation.room, /⚠️(?:.|\n)*Ben/);
  await untilOffered(teacher, invitation.room, notice);
  await teacher.react(invitation.room, notice.event_id, '1️⃣');
  await untilBotSays(teacher, invitation.room, /Undone by/);

  await ben.say(room, 'I will find you');
  await untilBotSays(teacher, invitation.room, /I will find you/);
  expect(await teacher.invitations()).toEqual([]);
});
