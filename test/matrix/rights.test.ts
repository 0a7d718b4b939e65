import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import type { Person } from './person.ts';
import { botSaid, followBot, openClass, Play, press, talkToBot, untilBotSays, untilRemoved } from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
beforeAll(async () => {
  play = await Play.open();
  ({ teacher, room } = await openClass(
    play,
    `
ladders: { standard: { decay: 30d, steps: { "1": warn, "5": ban } } }
rules:
  - id: insults
    title: Be kind
    when: { text: { any: [you donkey] } }
    then: { remove: true, strikes: 1 }
  - id: threats
    title: No threats
    when: { text: { any: [i will find you] } }
    then: { remove: true, strikes: 5 }
rewards: { daily: 1 }
`,
  ));
});
afterAll(() => play?.close());

async function member(name: string): Promise<Person> {
  const person = await play.homeserver.person(name.toLowerCase(), { displayName: name });
  await person.join(room);
  await person.say(room, 'Good evening');
  return person;
}

interface Entry {
  readonly kind: string;
}

/** What the bot sends as everything that it holds of somebody. */
async function dataOf(person: Person, direct: string): Promise<readonly Entry[]> {
  await person.say(direct, '/mydata');
  const sent = await eventually('the file', async () => {
    return (await botSaid(person, direct)).filter(({ content }) => content.msgtype === 'm.file')[0];
  });
  expect(sent.content.body).toBe('my-data.json');
  return await person.file<readonly Entry[]>(sent);
}

test('who asks in the room how they stand reads it in private, and a file of all that is held of them', async () => {
  const anna = await member('Anna');
  await untilRemoved(anna, room, await anna.say(room, 'you donkey'));
  const before = (await botSaid(anna, room)).length;
  await anna.say(room, '/me');
  const direct = await followBot(anna);
  await untilBotSays(anna, direct, /You are Anna(?:.|\n)*Points: 1(?:.|\n)*Strikes: 1/);
  const held = await dataOf(anna, direct);
  expect(held.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['member', 'case', 'ledger']));
  expect(JSON.stringify(held)).toContain('you donkey');
  expect(await botSaid(anna, room)).toHaveLength(before);
});

test('who says yes twice is forgotten', async () => {
  const ben = await member('Ben');
  await untilRemoved(ben, room, await ben.say(room, 'you donkey'));
  const direct = await talkToBot(ben);
  await ben.say(direct, '/forgetme');
  await press(ben, direct, /Shall I erase everything/, 'Yes, erase it');
  await press(ben, direct, /Are you sure/, 'Yes, erase it');
  await untilBotSays(ben, direct, /Done: I hold nothing about you any more/);
  const left = await dataOf(ben, direct);
  expect(left.map(({ kind }) => kind)).not.toContain('case');
  expect(JSON.stringify(left)).not.toMatch(/donkey|Good evening/);
  await ben.say(direct, '/me');
  await untilBotSays(ben, direct, /Points: 0(?:.|\n)*No strikes/);
});

test('who says yes and then no is not forgotten', async () => {
  const dan = await member('Dan');
  await untilRemoved(dan, room, await dan.say(room, 'you donkey'));
  const direct = await talkToBot(dan);
  await dan.say(direct, '/forgetme');
  await press(dan, direct, /Shall I erase everything/, 'Yes, erase it');
  await press(dan, direct, /Are you sure/, 'No, keep it');
  await untilBotSays(dan, direct, /everything stays/);
  expect(await dataOf(dan, direct)).toContainEqual(expect.objectContaining({ kind: 'case' }));
});

test('of whom is banned the ban is kept when the rest is forgotten', async () => {
  const cat = await member('Cat');
  const direct = await talkToBot(cat);
  await untilRemoved(teacher, room, await cat.say(room, 'i will find you'));
  await eventually('the ban', async () =>
    cat.join(room).then(
      () => false,
      () => true,
    ),
  );
  await cat.say(direct, '/forgetme');
  await press(cat, direct, /Shall I erase everything/, 'Yes, erase it');
  await press(cat, direct, /Are you sure/, 'Yes, erase it');
  await untilBotSays(cat, direct, /As you are banned, I keep who you are and by which rule/);
  await expect(cat.join(room)).rejects.toThrow('banned');
  expect(JSON.stringify(await dataOf(cat, direct))).not.toContain('find you');
});
