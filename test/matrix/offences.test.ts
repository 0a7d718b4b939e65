import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import type { Person } from './person.ts';
import {
  botSaid,
  letBotIn,
  membershipOf,
  openRoom,
  Play,
  untilBotSays,
  untilInvited,
  untilOffered,
  untilRemoved,
  version12,
} from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
let admins: string;
beforeAll(async () => {
  play = await Play.open();
  teacher = await play.homeserver.person('teacher', { displayName: 'Ms Lin' });
  room = await openRoom(teacher, 'Class', version12);
  admins = await openRoom(teacher, 'Admins');
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}"], admin-chat: "${admins}" } }
people: { admins: ["matrix:${teacher.id}"] }
ladders: { standard: { decay: 30d, steps: { "1": warn, "2": mute 1h, "3": kick, "5": ban } } }
rules:
  - id: hidden-links
    title: No links that pretend to lead elsewhere
    when: { links: { hidden: true } }
    then: { remove: true, strikes: 2, serious: true }
  - id: insults
    title: Be kind
    when: { text: { any: [you donkey] } }
    then: { remove: true, strikes: 3, serious: true }
  - id: threats
    title: No threats
    when: { text: { any: [i will find you] } }
    then: { remove: true, strikes: 5, serious: true }
`);
  await letBotIn(teacher, room, admins);
});
afterAll(() => play?.close());

async function newcomer(name: string): Promise<Person> {
  const person = await play.homeserver.person(name, { displayName: name });
  await person.join(room);
  return person;
}

/** The notice about somebody in the admins' room. */
function noticeAbout(name: string) {
  return untilBotSays(teacher, admins, new RegExp(`^⚠️(?:.|\\n)*${name}`));
}

/** What a notice says after it has been changed. */
function untilDecided(messageId: string, words: RegExp) {
  return eventually(`the notice saying ${words}`, async () =>
    (await botSaid(teacher, admins)).find(({ content }) => {
      const relation = content['m.relates_to'] as { rel_type?: string; event_id?: string } | undefined;
      return relation?.rel_type === 'm.replace' && relation.event_id === messageId && words.test(`${content.body}`);
    }),
  );
}

function mayWrite(person: Person): Promise<boolean> {
  return person.say(room, 'Hello').then(
    () => true,
    () => false,
  );
}

describe('an advert whose link pretends to lead elsewhere', () => {
  test('goes, its author is muted, and an admin takes all of it back by a reaction to the notice', async () => {
    const eve = await newcomer('Eve');
    const advert = await eve.say(room, {
      msgtype: 'm.text',
      body: 'The timetable: https://school.example',
      format: 'org.matrix.custom.html',
      formatted_body: 'The timetable: <a href="https://casino.example/join">https://school.example</a>',
    });
    await untilRemoved(eve, room, advert);
    await untilBotSays(eve, room, /can’t write for/);
    await eventually('the mute', async () => !(await mayWrite(eve)));

    const notice = await noticeAbout('Eve');
    expect(notice.content.body).toMatch(/1️⃣ Undo/);
    await untilOffered(teacher, admins, notice);
    const guest = await play.homeserver.person('guest');
    await guest.join(admins);
    await guest.react(admins, notice.event_id, '2️⃣');
    await teacher.react(admins, notice.event_id, '1️⃣');
    await untilDecided(notice.event_id, /Undone by/);
    await eventually('the end of the mute', () => mayWrite(eve));
    expect(await membershipOf(teacher, room, eve.id)).toBe('join');
    const word = await untilInvited(eve);
    await eve.join(word.room);
    await untilBotSays(eve, word.room, /an admin looked at it again/);
  });
});

describe('who is kicked', () => {
  test('is out, may come back, and is out for good when an admin decides so by the number', async () => {
    const ben = await newcomer('Ben');
    await untilRemoved(teacher, room, await ben.say(room, 'you donkey'));
    await eventually('the kick', async () => (await membershipOf(teacher, room, ben.id)) === 'leave');
    await ben.join(room);
    expect(await membershipOf(teacher, room, ben.id)).toBe('join');

    const notice = await noticeAbout('Ben');
    const ban = /(\d)️⃣ Ban/u.exec(`${notice.content.body}`)?.[1];
    await teacher.say(admins, {
      msgtype: 'm.text',
      body: `${ban}`,
      'm.relates_to': { 'm.in_reply_to': { event_id: notice.event_id } },
    });
    await eventually('the ban', async () => (await membershipOf(teacher, room, ben.id)) === 'ban');
    await untilDecided(notice.event_id, /Banned by/);
  });
});

describe('who is banned', () => {
  test('cannot come back until an admin has undone it', async () => {
    const dan = await newcomer('Dan');
    await untilRemoved(teacher, room, await dan.say(room, 'i will find you'));
    await eventually('the ban', async () => (await membershipOf(teacher, room, dan.id)) === 'ban');
    await expect(dan.join(room)).rejects.toThrow('banned');

    await teacher.command(admins, '/undo', dan);
    await eventually('the end of the ban', async () => (await membershipOf(teacher, room, dan.id)) === 'leave');
    await dan.join(room);
    expect(await mayWrite(dan)).toBe(true);
  });
});

describe('admins', () => {
  test('may say what others may not, and those of the room count, too', async () => {
    const owner = await newcomer('Moderator');
    const levels = await teacher.powerLevels(room);
    await teacher.setState(room, 'm.room.power_levels', { ...levels, users: { ...levels.users, [owner.id]: 50 } });
    const said = await owner.say(room, 'I read “you donkey” here, stop it');
    const after = await newcomer('Later');
    await untilRemoved(teacher, room, await after.say(room, 'you donkey'));
    const event = (await teacher.events(room)).find(({ event_id }) => event_id === said);
    expect(event?.content.body).toContain('donkey');
  });
});
