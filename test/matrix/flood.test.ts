import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import type { Person } from './person.ts';
import { openClass, Play, untilBotSays, untilRemoved } from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
beforeAll(async () => {
  play = await Play.open();
  ({ teacher, room } = await openClass(
    play,
    `
ladders: { standard: { decay: 30d, steps: { "1": mute 30s, "3": kick } } }
rules:
  - id: flooding
    title: No flooding
    when: { flood: { messages: 6, within: 20s } }
    then: { remove: true, strikes: 1 }
`,
  ));
});
afterAll(() => play?.close());

test('a flood is withdrawn, its author cannot write, and can again when the time is over', async () => {
  const ben = await play.homeserver.person('ben');
  await ben.join(room);
  const before = await teacher.powerLevels(room);
  const sent: string[] = [];
  for (const nth of [1, 2, 3, 4, 5, 6]) sent.push(await ben.say(room, `first! ${nth}`));
  const muted = Date.now();
  await untilRemoved(ben, room, `${sent.at(-1)}`);
  await untilBotSays(ben, room, /can’t write for/);
  await eventually('the mute', async () => ((await teacher.powerLevels(room)).users[ben.id] ?? 0) < 0);
  await expect(ben.say(room, 'more')).rejects.toThrow('M_FORBIDDEN');

  const after = await eventually(
    'the end of the mute',
    async () => {
      const levels = await teacher.powerLevels(room);
      return levels.users[ben.id] === undefined && levels;
    },
    60_000,
  );
  expect(Date.now() - muted).toBeGreaterThan(25_000);
  await ben.say(room, 'Sorry!');
  expect(after.users).toEqual(before.users);
  expect(after.events).toEqual(before.events);
});
