import { afterAll, beforeAll, expect, test } from 'vitest';
import { botSaid, openClass, Play, untilBotSays } from './play.ts';

let play: Play;
let room: string;
beforeAll(async () => {
  play = await Play.open();
  ({ room } = await openClass(
    play,
    'nickname: { parts: [year, province, nickname], separators: ["-"], remind: [4s, 1d] }',
  ));
});
afterAll(() => play?.close());

test('a newcomer whose name is wrong is asked, reminded, and thanked for the right one', async () => {
  const anna = await play.homeserver.person('anna', { displayName: 'Anna' });
  await anna.join(room);
  const asked = await untilBotSays(anna, room, /Please set your name here/);
  expect(asked.content).toMatchObject({ 'm.mentions': { user_ids: [anna.id] } });

  await untilBotSays(anna, room, /a little reminder/);
  const year = new Date().getFullYear() + 1;
  await anna.rename(`${year}-北京-Anna`);
  await untilBotSays(anna, room, /now your name is just right/);
  expect((await botSaid(anna, room)).map(({ content }) => content.msgtype)).toEqual(['m.text', 'm.text', 'm.text']);
});
