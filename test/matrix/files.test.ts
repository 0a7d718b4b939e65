import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from './person.ts';
import { botSaid, openClass, Play, untilBotSays, untilInvited } from './play.ts';

let play: Play;
let teacher: Person;
let room: string;
beforeAll(async () => {
  play = await Play.open();
  ({ teacher, room } = await openClass(play, 'rewards: { daily: 1 }'));
});
afterAll(() => play?.close());

test('a member who asks for their data gets it as a file that their own app can fetch', async () => {
  const anna = await play.homeserver.person('anna', { displayName: 'Anna 安娜' });
  await anna.join(room);
  await anna.say(room, '/mydata');
  const invitation = await untilInvited(anna);
  await anna.join(invitation.room);
  const { content } = await untilBotSays(anna, invitation.room, /^my-data\.json$/);
  expect(content).toMatchObject({ msgtype: 'm.file', info: { mimetype: 'application/json' } });
  const path = `/_matrix/client/v1/media/download/${String(content.url).slice('mxc://'.length)}`;
  const held = await anna.call<{ kind: string }[]>('GET', path);
  expect(held).toContainEqual(expect.objectContaining({ kind: 'member', name: 'Anna 安娜' }));
  expect((await botSaid(anna, room)).filter((said) => said.content.msgtype === 'm.file')).toEqual([]);
});

test('what is sent again under one id, naming another upload, is the first still', async () => {
  const path = `/_matrix/client/v3/rooms/${encodeURIComponent(room)}/send/m.room.message/again`;
  const send = (upload: string) =>
    teacher.call<{ event_id: string }>('PUT', path, {
      msgtype: 'm.file',
      body: 'a.json',
      url: `mxc://example.org/${upload}`,
    });
  expect(await send('second')).toEqual(await send('first'));
});
