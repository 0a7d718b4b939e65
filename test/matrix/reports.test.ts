import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from './person.ts';
import {
  botSaid,
  followBot,
  openStaffed,
  Play,
  press,
  react,
  talkToBot,
  untilBotSays,
  untilEdited,
  untilMayWrite,
  untilRemoved,
} from './play.ts';

let play: Play;
let teacher: Person;
let second: Person;
let room: string;
let staffRoom: string;
beforeAll(async () => {
  play = await Play.open();
  const staffed = await openStaffed(
    play,
    `
rules: []
rewards: { daily: 1 }
reports: { points: 4 }
`,
  );
  ({ teacher, second, room, admins: staffRoom } = staffed);
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
  await untilBotSays(cleo, direct, /all right this time/);
});

test('of two admins who press different buttons one decides; who was reported reads of no reporter', async () => {
  const [gina, hal] = [await member('gina', 'Gina'), await member('hal', 'Hal')];
  await gina.say(room, 'Hello');
  await hal.say(room, 'Hello, too');
  const bad = await hal.say(room, 'Gina should go away');
  const direct = await talkToBot(gina);
  await gina.say(direct, `/report https://matrix.to/#/${room}/${bad} that hurts`);
  const card = await press(teacher, staffRoom, /About: Hal(?:.|\n)*that hurts/, 'Confirm: mute');
  await react(second, staffRoom, card, 'Unfounded');
  // Whose reaction comes first nobody can say: those of two people are decided side by side.
  const edited = await untilEdited(teacher, staffRoom, card.event_id, /✔️/);
  const isMuted = `${edited.content.body}`.includes('Confirm: mute');
  await untilMayWrite(hal, room, !isMuted);
  await untilBotSays(gina, direct, isMuted ? /You were right/ : /all right this time/);
  const words = (await botSaid(gina, direct)).map(({ content }) => `${content.body}`).join('\n');
  expect(words).not.toMatch(isMuted ? /all right this time/ : /You were right/);
  for (const { room: theirs } of await hal.invitations()) {
    await hal.join(theirs);
    const told = (await botSaid(hal, theirs)).map(({ content }) => JSON.stringify(content)).join('\n');
    expect(told).not.toMatch(/gina|report/i);
  }
});

test('what two members report is one card, and both hear what came of it', async () => {
  const [iris, jack, kim] = [await member('iris', 'Iris'), await member('jack', 'Jack'), await member('kim', 'Kim')];
  await iris.say(room, 'Hello');
  await jack.say(room, 'Hello');
  const bad = await kim.say(room, 'you all smell');
  const link = `https://matrix.to/#/${encodeURIComponent(room)}/${encodeURIComponent(bad)}`;
  const directs = [await talkToBot(iris), await talkToBot(jack)] as const;
  await iris.say(directs[0], link);
  await untilBotSays(iris, directs[0], /Nobody learns who told us/);
  await jack.say(directs[1], link);
  await untilBotSays(jack, directs[1], /Nobody learns who told us/);
  await press(teacher, staffRoom, /About: Kim/, 'Confirm: remove');
  await untilRemoved(kim, room, bad);
  await untilBotSays(iris, directs[0], /You were right/);
  await untilBotSays(jack, directs[1], /You were right/);
  const cards = (await botSaid(teacher, staffRoom)).filter(({ content }) => /^🚩(?:.|\n)*Kim/u.test(`${content.body}`));
  expect(cards).toHaveLength(1);
});

async function member(name: string, displayName: string): Promise<Person> {
  const person = await play.homeserver.person(name, { displayName });
  await person.join(room);
  return person;
}
