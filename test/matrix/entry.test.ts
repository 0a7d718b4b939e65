import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import { bot } from './homeserver.ts';
import type { Person } from './person.ts';
import {
  botSaid,
  byKnocking,
  letBotIn,
  membershipOf,
  openRoom,
  Play,
  react,
  untilBotSays,
  untilEdited,
  untilInvited,
  untilOffered,
} from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
let admins: string;
beforeAll(async () => {
  play = await Play.open();
  teacher = await play.homeserver.person('teacher');
  room = await openRoom(teacher, 'Class', byKnocking);
  admins = await openRoom(teacher, 'Admins', { preset: 'private_chat' });
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}"], admin-chat: "${admins}" } }
people: { admins: ["matrix:${teacher.id}"] }
entry:
  requests:
    questions:
      grade: { ask: Which grade?, choices: [First, Third] }
      why: Why us?
    let-in: [{ answers: { grade: [Third] } }]
`);
  await letBotIn(teacher, room, admins);
});
afterAll(() => play?.close());

/** Somebody knocks and is asked in private. */
async function knocking(name: string) {
  const person = await play.homeserver.person(name.toLowerCase(), { displayName: name });
  await person.knock(room, 'I would like to learn');
  const invitation = await untilInvited(person);
  expect(invitation.by).toBe(bot);
  await person.join(invitation.room);
  await untilBotSays(person, invitation.room, /Which grade\?/);
  return { person, direct: invitation.room };
}

function until(person: Person, membership: string) {
  return eventually(`${person.id} is in the state ${membership}`, async () => {
    return (await membershipOf(teacher, room, person.id)) === membership;
  });
}

test('who knocks answers in private and is let in by the file', async () => {
  const { person: anna, direct } = await knocking('Anna');
  await anna.say(direct, 'third');
  await untilBotSays(anna, direct, /Why us\?/);
  await anna.say(direct, 'for my exam');
  await untilBotSays(anna, direct, /You are in/);
  await until(anna, 'invite');
  await anna.join(room);
  expect(await membershipOf(teacher, room, anna.id)).toBe('join');
});

test('an admin declines by a reaction, and the applicant is told so', async () => {
  const { person: ben, direct } = await knocking('Ben');
  await ben.say(direct, 'first');
  await untilBotSays(ben, direct, /Why us\?/);
  await ben.say(direct, 'just so');
  const card = await untilBotSays(teacher, admins, /Ben would like to join(?:.|\n)*> just so/);
  await untilOffered(teacher, admins, card);
  await teacher.react(admins, card.event_id, '2️⃣');
  await until(ben, 'leave');
  await untilBotSays(ben, direct, /Thank you for asking/);
});

test('a knock that is taken back is no request any more, and goes on under the same card when they knock again', async () => {
  const { person: cat, direct } = await knocking('Cat');
  await cat.say(direct, 'first');
  await untilBotSays(cat, direct, /Why us\?/);
  await cat.say(direct, 'my friends are here');
  const card = await untilBotSays(teacher, admins, /Cat would like to join(?:.|\n)*> my friends/);
  await untilOffered(teacher, admins, card);
  await cat.leave(room);
  await until(cat, 'leave');
  await react(teacher, admins, card, 'Let in');
  await untilEdited(teacher, admins, card.event_id, /taken the request back/);
  expect(await membershipOf(teacher, room, cat.id)).toBe('leave');

  await cat.knock(room, 'I would like to learn');
  await eventually('the second word that an admin will look', async () => {
    const said = (await botSaid(cat, direct)).filter(({ content }) =>
      /An admin will have a look/.test(`${content.body}`),
    );
    return said.length === 2;
  });
  await teacher.reply(admins, card.event_id, '1');
  await until(cat, 'invite');
});
