import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { freePort } from '../aws/emulator.ts';
import { runCommand } from '../aws/run-command.ts';
import { addressOf, type Started, startMain } from '../local/start-main.ts';
import { eventually } from './eventually.ts';
import { bot, Homeserver } from './homeserver.ts';
import type { Content, Person, RoomEvent } from './person.ts';

const reeve = join(import.meta.dirname, '../../infra/cli/reeve.ts');
const followParent = join(import.meta.dirname, 'follow-parent.ts');

interface Registration {
  readonly as_token: string;
  readonly hs_token: string;
}

/** A homeserver, and a Reeve that is registered with it by a file of our own command. */
export class Play {
  readonly homeserver: Homeserver;
  readonly environment: Readonly<Record<string, string>>;
  readonly #folder: string;
  #reeve: Started | undefined;

  private constructor(folder: string, homeserver: Homeserver, port: number, { as_token, hs_token }: Registration) {
    this.homeserver = homeserver;
    this.#folder = folder;
    this.environment = {
      PORT: `${port}`,
      REEVE_DATA: join(folder, 'data'),
      MATRIX_HOMESERVER: homeserver.url,
      MATRIX_BOT_USER: bot,
      MATRIX_AS_TOKEN: as_token,
      MATRIX_HS_TOKEN: hs_token,
    };
  }

  static async open(): Promise<Play> {
    const folder = mkdtempSync(join(tmpdir(), 'reeve-matrix-'));
    const port = await freePort();
    const file = join(folder, 'registration.yaml');
    const args = ['registration', '--url', `http://127.0.0.1:${port}`, '--bot', bot, '--out', file];
    await runCommand(process.execPath, [reeve, ...args]);
    const homeserver = await Homeserver.start(join(folder, 'synapse'), [file]);
    return new Play(folder, homeserver, port, parse(readFileSync(file, 'utf8')));
  }

  /** Runs a community; `rest`: its file below the section `community`. */
  async startReeve(rest: string): Promise<void> {
    const head = 'version: 1\ncommunity: { name: Evening Class, language: en, timezone: Europe/London }\n';
    mkdirSync(this.communityFolder, { recursive: true });
    writeFileSync(join(this.communityFolder, 'community.yaml'), head + rest);
    await this.resumeReeve();
  }

  get communityFolder(): string {
    return join(this.#folder, 'evening-class');
  }

  async resumeReeve(changed: Readonly<Record<string, string>> = {}): Promise<void> {
    const environment = { ...this.environment, ...changed };
    this.#reeve = startMain([this.communityFolder], environment, ['--import', followParent]);
    await addressOf(this.#reeve);
  }

  /** SIGKILL: as a machine that loses its power. */
  async stopReeve(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    this.#reeve?.process.kill(signal);
    await this.#reeve?.ended;
  }

  /** What Reeve has said to its operator. */
  get log(): string {
    return this.#reeve?.printed() ?? '';
  }

  /** Runs `reeve` with the secrets of this Reeve, or others; gives what it says and whether it ended with 0. */
  async command(
    args: readonly string[],
    changed: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly done: boolean; readonly said: string }> {
    const env = { PATH: process.env.PATH ?? '', ...this.environment, ...changed };
    try {
      return { done: true, said: await runCommand(process.execPath, [reeve, ...args], { env }) };
    } catch (error) {
      return { done: false, said: error instanceof Error ? error.message : '' };
    }
  }

  async close(): Promise<void> {
    const late = setTimeout(5000, 'late', { ref: false });
    if ((await Promise.race([this.stopReeve(), late])) === 'late') await this.stopReeve('SIGKILL');
    await this.homeserver.stop();
    if (process.env.REEVE_KEEP === undefined) rmSync(this.#folder, { recursive: true, force: true });
    else console.log(`${this.#folder}\n${this.log}`);
  }
}

/** `rest`: of the community file, below its one room and its admin. */
export async function openClass(play: Play, rest: string): Promise<{ teacher: Person; room: string }> {
  const teacher = await play.homeserver.person('teacher');
  const room = await openRoom(teacher, 'Class');
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}"] } }
people: { admins: ["matrix:${teacher.id}"] }
${rest}`);
  await letBotIn(teacher, room);
  return { teacher, room };
}

/** A class and its admins' room, in which a second admin is, too. */
export interface Staffed {
  readonly teacher: Person;
  readonly second: Person;
  readonly room: string;
  readonly admins: string;
}

/** `rest`: of the community file, below who is who. */
export async function openStaffed(play: Play, rest: string): Promise<Staffed> {
  const teacher = await play.homeserver.person('teacher', { displayName: 'Ms Lin' });
  const second = await play.homeserver.person('second', { displayName: 'Mr Wu' });
  const room = await openRoom(teacher, 'Class');
  const admins = await openRoom(teacher, 'Admins');
  await second.join(admins);
  await play.startReeve(`
platforms: { matrix: { chats: ["${room}"], admin-chat: "${admins}" } }
people: { admins: ["matrix:${teacher.id}", "matrix:${second.id}"] }
${rest}`);
  await letBotIn(teacher, room, admins);
  return { teacher, second, room, admins };
}

/** A public room whose owner has the bot for an admin, once it is there. */
export function openRoom(owner: Person, name: string, settings: Content = {}): Promise<string> {
  return owner.createRoom({
    name,
    preset: 'public_chat',
    room_version: '11',
    power_level_content_override: { users: { [owner.id]: 100, [bot]: 100 } },
    ...settings,
  });
}

/** For `openRoom`: whoever wants to come in knocks. */
export const byKnocking: Content = {
  preset: 'private_chat',
  initial_state: [{ type: 'm.room.join_rules', state_key: '', content: { join_rule: 'knock' } }],
};

/** For `openRoom`: in rooms of this version nobody stands above who made them, and they are in no list. */
export const version12: Content = { room_version: '12', power_level_content_override: { users: { [bot]: 100 } } };

/** Invites the bot and waits until it has come. */
export async function letBotIn(owner: Person, ...rooms: readonly string[]): Promise<void> {
  for (const room of rooms) await owner.manage(room, 'invite', bot);
  for (const room of rooms) await untilBotIsIn(owner, room);
}

export async function untilBotIsIn(person: Person, room: string): Promise<void> {
  await eventually(`the bot in ${room}`, async () => (await membershipOf(person, room, bot)) === 'join');
}

/** What the bot has said in a room, oldest first, as this person sees it. */
export async function botSaid(person: Person, room: string): Promise<RoomEvent[]> {
  const events = await person.events(room);
  return events.filter(({ type, sender }) => type === 'm.room.message' && sender === bot);
}

/** Waits for words of the bot's. */
export function untilBotSays(person: Person, room: string, words: RegExp, patience?: number): Promise<RoomEvent> {
  return eventually(
    `the bot saying ${words}`,
    async () => (await botSaid(person, room)).find(({ content }) => words.test(`${content.body}`)),
    patience,
  );
}

/** Waits until all the choices of a notice stand under it: then a reaction presses one. */
export async function untilOffered(person: Person, room: string, notice: RoomEvent): Promise<void> {
  await eventually('the choices under the notice', () => isOffered(person, room, notice));
}

async function isOffered(person: Person, room: string, { content, event_id }: RoomEvent): Promise<boolean> {
  const choices = `${content.body}`.match(/\d\uFE0F\u20E3/gu)?.length ?? 0;
  const reactions = (await person.events(room)).filter(({ type, sender }) => type === 'm.reaction' && sender === bot);
  const here = reactions.filter(
    // Those withdrawn relate to nothing.
    (one) => (one.content['m.relates_to'] as { event_id?: string } | undefined)?.event_id === event_id,
  );
  return choices > 0 && here.length === choices;
}

/** Waits for a notice of the bot's that still offers its choices, and presses one of them by a reaction. */
export async function press(person: Person, room: string, words: RegExp, label: string): Promise<RoomEvent> {
  const notice = await eventually(`the choices under ${words}`, async () => {
    const said = (await botSaid(person, room)).filter(({ content }) => words.test(`${content.body}`));
    for (const one of said) if (await isOffered(person, room, one)) return one;
    return undefined;
  });
  await react(person, room, notice, label);
  return notice;
}

/** Reacts with the emoji that stands before a choice. */
export async function react(person: Person, room: string, notice: RoomEvent, label: string): Promise<void> {
  const line = `${notice.content.body}`.split('\n').find((one) => one.endsWith(` ${label}`));
  if (line === undefined) throw new Error(`there is no choice "${label}"`);
  await person.react(room, notice.event_id, line.slice(0, -label.length).trim());
}

/** Waits until a message of the bot's has been changed and says this. */
export function untilEdited(person: Person, room: string, messageId: string, words: RegExp): Promise<RoomEvent> {
  return eventually(`the message saying ${words}`, async () =>
    (await botSaid(person, room)).find(({ content }) => {
      const relation = content['m.relates_to'] as { rel_type?: string; event_id?: string } | undefined;
      return relation?.rel_type === 'm.replace' && relation.event_id === messageId && words.test(`${content.body}`);
    }),
  );
}

/** A private conversation that somebody begins with the bot. */
export async function talkToBot(person: Person): Promise<string> {
  const direct = await person.createRoom({ is_direct: true, preset: 'trusted_private_chat', invite: [bot] });
  await untilBotIsIn(person, direct);
  return direct;
}

/** Comes where the bot asks them to: into a private conversation. */
export async function followBot(person: Person, patience?: number): Promise<string> {
  const { room, by } = await untilInvited(person, patience);
  if (by !== bot) throw new Error(`invited by ${by}`);
  await person.join(room);
  return room;
}

/** Waits until somebody may write in a room, or may not. */
export async function untilMayWrite(person: Person, room: string, may: boolean): Promise<void> {
  await eventually(`${person.id} ${may ? 'may write' : 'is muted'}`, async () => {
    const { users_default = 0, events_default = 0, users } = await person.powerLevels(room);
    return (users[person.id] ?? users_default) >= events_default === may;
  });
  const said = person.say(room, 'Hello');
  if (may) await said;
  else await expect(said).rejects.toThrow('M_FORBIDDEN');
}

/** Waits until somebody is asked into a room. */
export function untilInvited(
  person: Person,
  patience?: number,
): Promise<{ readonly room: string; readonly by: string }> {
  return eventually('an invitation', async () => (await person.invitations())[0], patience);
}

/** Waits until somebody is asked into this room. */
export async function untilInvitedTo(person: Person, room: string): Promise<void> {
  await eventually(`an invitation to ${room}`, async () =>
    (await person.invitations()).some((one) => one.room === room),
  );
}

/** Waits until the bot has redacted a message. */
export async function untilRemoved(person: Person, room: string, messageId: string): Promise<void> {
  await eventually(`the removal of ${messageId}`, async () => {
    const event = (await person.events(room)).find(({ event_id }) => event_id === messageId);
    return event?.unsigned?.redacted_because?.sender === bot;
  });
}

/** Waits until somebody has this membership. */
export async function untilMembership(person: Person, room: string, user: string, membership: string): Promise<void> {
  await eventually(`${user} being ${membership}`, async () => (await membershipOf(person, room, user)) === membership);
}

/** Which membership somebody has by the state of the room. */
export async function membershipOf(person: Person, room: string, user: string): Promise<string> {
  const { membership } = await person.state<{ membership: string }>(room, 'm.room.member', user);
  return membership;
}
