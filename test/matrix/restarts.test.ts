import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import { bot } from './homeserver.ts';
import type { Person } from './person.ts';
import { botSaid, openClass, Play, untilRemoved } from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
beforeAll(async () => {
  play = await Play.open();
  ({ teacher, room } = await openClass(
    play,
    `
ladders: { standard: { decay: 30d, steps: { "1": warn, "2": mute 30s, "4": kick } } }
rules:
  - id: insults
    title: Be kind
    when: { text: { any: [you donkey] } }
    then: { remove: true, strikes: 1 }
  - id: threats
    title: No threats
    when: { text: { any: [i will find you] } }
    then: { remove: true, strikes: 2 }
`,
  ));
});
afterAll(() => play?.close());

async function newcomer(name: string): Promise<Person> {
  const person = await play.homeserver.person(name, { displayName: name });
  await person.join(room);
  return person;
}

/** How often each message was redacted by the bot, and how often each person was spoken to. */
async function counts() {
  const removed = new Map<string, number>();
  for (const { type, sender, content } of await teacher.events(room)) {
    if (type !== 'm.room.redaction' || sender !== bot) continue;
    const id = `${content.redacts}`;
    removed.set(id, (removed.get(id) ?? 0) + 1);
  }
  const said = (await botSaid(teacher, room)).map(({ content }) => `${content.body}`);
  return { removed, spokenTo: (name: string) => said.filter((words) => words.includes(name)).length };
}

test('Reeve is killed amid offences and started again: each is dealt with once', async () => {
  const names = ['Ada', 'Bob', 'Cem', 'Dee', 'Eli', 'Fay'];
  const people = await Promise.all(names.map(newcomer));
  const offences: string[] = [];
  for (const [nth, person] of people.entries()) {
    offences.push(await person.say(room, 'you donkey'));
    if (nth === 2) {
      await untilRemoved(teacher, room, `${offences[0]}`);
      await play.stopReeve('SIGKILL');
    }
  }
  await play.resumeReeve();
  for (const offence of offences) await untilRemoved(teacher, room, offence);
  await eventually('a word to each', async () => {
    const { spokenTo } = await counts();
    return names.every((name) => spokenTo(name) > 0);
  });
  const { removed, spokenTo } = await counts();
  expect(offences.map((id) => removed.get(id))).toEqual(offences.map(() => 1));
  expect(names.map(spokenTo)).toEqual(names.map(() => 1));
});

test('the server is away when a mute ends and comes back later: the mute ends then', async () => {
  const eve = await newcomer('Eve');
  await untilRemoved(teacher, room, await eve.say(room, 'i will find you'));
  const levelOf = async () => (await teacher.powerLevels(room)).users[eve.id];
  await eventually('the mute', async () => ((await levelOf()) ?? 0) < 0);
  await play.homeserver.stop();
  await new Promise((resolve) => setTimeout(resolve, 33_000));
  await play.homeserver.start();
  await eventually('the end of the mute', async () => (await levelOf()) === undefined, 60_000);
  await untilRemoved(teacher, room, await eve.say(room, 'you donkey'));
});
