import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from './person.ts';
import {
  botSaid,
  followBot,
  openStaffed,
  Play,
  press,
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
let admins: string;
beforeAll(async () => {
  play = await Play.open();
  const staffed = await openStaffed(
    play,
    `
ladders: { standard: { decay: 30d, steps: { "1": mute 1h } } }
rules:
  - id: insults
    title: Be kind
    when: { text: { any: [you donkey] } }
    then: { remove: true, strikes: 1 }
reports: { mute: 2h, strikes: 2 }
appeals: {}
`,
  );
  ({ teacher, second, room, admins } = staffed);
});
afterAll(() => play?.close());

/** Somebody in the room who talks with the bot. */
async function member(name: string) {
  const person = await play.homeserver.person(name.toLowerCase(), { displayName: name });
  await person.join(room);
  await person.say(room, 'Good evening');
  return { person, direct: await talkToBot(person) };
}

describe('an appeal against what an admin has decided', () => {
  test('goes to the other admin, whose reaction takes all of it back', async () => {
    const [{ person: anna, direct: quiet }, { person: ben, direct }] = [await member('Anna'), await member('Ben')];
    const before = await teacher.powerLevels(room);
    const said = await ben.say(room, 'what a lesson');
    await anna.say(quiet, `/report https://matrix.to/#/${room}/${said}`);
    await press(teacher, admins, /🚩(?:.|\n)*About: Ben/u, 'Confirm: mute');
    await untilBotSays(ben, direct, /you can’t write there until/);
    await untilMayWrite(ben, room, false);

    await ben.say(direct, '/appeal I meant the weather');
    await untilBotSays(ben, direct, /passed it on to the admins/);
    const office = await followBot(second);
    const notice = await press(
      second,
      office,
      /🙋 Ben appeals(?:.|\n)*Decided by: Ms Lin(?:.|\n)*I meant the weather/u,
      'Grant',
    );
    await untilEdited(second, office, notice.event_id, /Granted by/);
    await untilBotSays(ben, direct, /Your appeal was granted/);
    await untilMayWrite(ben, room, true);
    expect((await teacher.powerLevels(room)).users).toEqual(before.users);
    await ben.say(direct, '/me');
    await untilBotSays(ben, direct, /No strikes/);
    await untilBotSays(anna, quiet, /taken back what followed/);
    const read = (await botSaid(teacher, admins)).map(({ content }) => `${content.body}`).join('\n');
    expect(read).not.toContain('I meant the weather');
  });
});

describe('an appeal against what the rules have led to', () => {
  test('is decided in the admins’ room, also when the member has left meanwhile; then they may write again', async () => {
    const { person: dan, direct } = await member('Dan');
    await untilRemoved(dan, room, await dan.say(room, 'you donkey'));
    await press(dan, direct, /you can’t write there until/, 'Appeal');
    await untilBotSays(dan, direct, /Tell me in one message/);
    await dan.say(direct, 'It is from a play');
    const waits = /🙋 Dan appeals(?:.|\n)*Decided by: the rules(?:.|\n)*It is from a play/u;
    await untilBotSays(teacher, admins, waits);
    await dan.leave(room);
    const notice = await press(second, admins, waits, 'Grant');
    await untilEdited(teacher, admins, notice.event_id, /Granted by/);
    await untilBotSays(dan, direct, /Your appeal was granted/);
    await dan.join(room);
    await untilMayWrite(dan, room, true);
  });

  test('that is rejected leaves the mute, and there is no second one', async () => {
    const { person: eve, direct } = await member('Eve');
    await untilRemoved(eve, room, await eve.say(room, 'you donkey'));
    await untilMayWrite(eve, room, false);
    await eve.say(direct, '/appeal It was fun');
    await press(teacher, admins, /🙋 Eve appeals(?:.|\n)*It was fun/u, 'Reject');
    await untilBotSays(eve, direct, /it stays as it is/);
    await untilMayWrite(eve, room, false);
    await eve.say(direct, '/appeal Please');
    await untilBotSays(eve, direct, /nothing you could appeal against/);
  });
});
