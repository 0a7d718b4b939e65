import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../aws/emulator.ts';
import { bot } from './homeserver.ts';
import type { Person } from './person.ts';
import { letBotIn, openRoom, Play } from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
let weak: string;
beforeAll(async () => {
  play = await Play.open();
  teacher = await play.homeserver.person('teacher');
  room = await openRoom(teacher, 'Class');
  weak = await openRoom(teacher, 'Library', {
    power_level_content_override: { users: { [teacher.id]: 100, [bot]: 50 } },
  });
  await play.startReeve(`platforms: { matrix: { chats: ["${room}", "${weak}", "!nowhere:reeve.test"] } }\n`);
  await letBotIn(teacher, room, weak);
});
afterAll(() => play?.close());

const connect = (more = {}) => play.command(['connect', 'matrix', play.communityFolder], more);

test('reeve connect tells that the homeserver reaches Reeve, which rooms are ready and what each other lacks', async () => {
  const { done, said } = await connect();
  expect(done).toBe(false);
  expect(said).toContain(`The homeserver knows ${bot}.\nIt reaches Reeve.\nClass: ready.`);
  expect(said).toContain(`Class: its admins matrix:${teacher.id} are not under people`);
  expect(said).toMatch(
    /To do: Library: the bot has level 50 and cannot mute \(change m.room.power_levels\): 100; give it level 100\./,
  );
  expect(said).toContain(`To do: !nowhere:reeve.test: ${bot} is not in it, or the id in the community file is wrong`);
});

test('reeve connect says what is wrong with a token, an account and a server, and shows no token', async () => {
  const wrong = 'as_wrong-token';
  const refused = await connect({ MATRIX_AS_TOKEN: wrong });
  expect(refused.done).toBe(false);
  expect(refused.said).toContain('check MATRIX_AS_TOKEN against as_token of the registration');
  expect(refused.said).toContain('once the homeserver has restarted');
  expect(refused.said).not.toContain(wrong);
  const other = await connect({ MATRIX_BOT_USER: '@robot:reeve.test' });
  expect(other.said).toContain(`MATRIX_AS_TOKEN is the token of ${bot}, and MATRIX_BOT_USER says @robot:reeve.test`);
  const nobody = await connect({ MATRIX_HOMESERVER: `http://127.0.0.1:${await freePort()}` });
  expect(nobody.said).toContain('no connection (ECONNREFUSED); check MATRIX_HOMESERVER');
});

test('reeve connect tells of a room that is encrypted, of a Reeve that knows another hs_token, and of one that is not there', async () => {
  await teacher.setState(weak, 'm.room.encryption', { algorithm: 'm.megolm.v1.aes-sha2' });
  expect((await connect()).said).toContain('To do: Library: it is encrypted, so Reeve can read nothing there');
  await play.stopReeve();
  await play.resumeReeve({ MATRIX_HS_TOKEN: 'hs_another' });
  expect((await connect()).said).toContain('MATRIX_HS_TOKEN where it runs must be hs_token of the registration');
  await play.stopReeve();
  expect((await connect()).said).toContain('the homeserver cannot reach Reeve');
});
