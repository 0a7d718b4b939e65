import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Person } from './person.ts';
import {
  byKnocking,
  followBot,
  letBotIn,
  openRoom,
  Play,
  press,
  talkToBot,
  untilBotSays,
  untilEdited,
  untilMayWrite,
  untilMembership,
} from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
let closed: string;
let anna: Person;
let ben: Person;
/** When Reeve looks for silent members. */
let looks: Date;
beforeAll(async () => {
  play = await Play.open();
  teacher = await play.homeserver.person('teacher', { displayName: 'Ms Lin' });
  room = await openRoom(teacher, 'Class');
  closed = await openRoom(teacher, 'Orchestra', byKnocking);
  [anna, ben] = [await member('Anna'), await member('Ben')];
  looks = nextMinute();
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}", "${closed}"] } }
people: { admins: ["matrix:${teacher.id}"] }
entry: { requests: { questions: { why: Why us? }, remind: 3s, time-out: 7s } }
exit: { silent: { after: 5s, remind: [6s], remove: 12s, at: "${byClock(looks)}" } }
`);
  await letBotIn(teacher, room, closed);
  for (const person of [anna, ben]) await person.say(room, 'Good evening');
});
afterAll(() => play?.close());

async function member(name: string): Promise<Person> {
  const person = await play.homeserver.person(name.toLowerCase(), { displayName: name });
  await person.join(room);
  return person;
}

/** The first whole minute that is so far ahead that Reeve runs then and the members have been silent. */
function nextMinute(): Date {
  const minute = 60_000;
  return new Date(Math.ceil((Date.now() + 18_000) / minute) * minute);
}

/** As the community file writes it, by the clock of the plays' community. */
function byClock(date: Date): string {
  const parts = { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const written = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'Europe/London' }).formatToParts(date);
  const part = (type: string) => written.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday').toLowerCase()} ${part('hour')}:${part('minute')}`;
}

describe.concurrent('who goes', () => {
  test('of two silent members the one stays who says so, and the other is reminded, and removed without an offence', async () => {
    await setTimeout(Math.max(0, looks.getTime() - Date.now()));
    const [hers, his] = [await followBot(anna, 60_000), await followBot(ben, 60_000)];
    const asked = await press(anna, hers, /Are you still with us in Evening Class/, 'I am still here');
    await untilEdited(anna, hers, asked.event_id, /Lovely, you stay/);
    await untilBotSays(ben, his, /made room in Evening Class/, 30_000);
    await untilMembership(teacher, room, ben.id, 'leave');
    await untilMembership(teacher, room, anna.id, 'join');
    await ben.join(room);
    await untilMayWrite(ben, room, true);
  }, 150_000);

  test('by /leave is asked once more, goes by a reaction, and may come again', async () => {
    const cat = await member('Cat');
    const direct = await talkToBot(cat);
    await cat.say(direct, '/leave no time');
    const asked = await press(cat, direct, /Do you really want to leave Evening Class/, 'Yes, goodbye');
    await untilEdited(cat, direct, asked.event_id, /Goodbye, Cat/);
    await untilMembership(teacher, room, cat.id, 'leave');
    await cat.join(room);
    await untilMayWrite(cat, room, true);
  });

  test('silent after a knock is reminded of the question before the request is closed', async () => {
    const dan = await play.homeserver.person('dan', { displayName: 'Dan' });
    await dan.knock(closed, 'I would like to play');
    const direct = await followBot(dan);
    await untilBotSays(dan, direct, /Why us\?/);
    await untilBotSays(dan, direct, /Still interested in Evening Class(?:.|\n)*Why us\?/);
    await untilBotSays(dan, direct, /your request to join Evening Class is closed for now/);
    await untilMembership(teacher, closed, dan.id, 'leave');
  });
});
