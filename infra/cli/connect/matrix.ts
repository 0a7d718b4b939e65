import * as z from 'zod';
import type { Community } from '../../../shared/community/community.ts';
import { memberId, nativeId } from '../../../shared/event/ids.ts';
import { matrix } from '../../../shared/platforms/matrix/manifest.ts';
import { type Api, clientApi } from '../../../shared/platforms/matrix/perform/api.ts';
import { type Connection, PlatformFault } from '../../../shared/platforms/platform.ts';
import { pingThrough } from './matrix-ping.ts';
import { type RoomReport, roomReport } from './matrix-room.ts';
import type { Report } from './report.ts';

/** Looks whether the homeserver knows Reeve and reaches it, and whether the bot can do its work in the community's rooms. */
export async function connectMatrix(
  connection: Connection,
  { platforms, people }: Pick<Community, 'platforms' | 'people'>,
): Promise<Report> {
  const api = clientApi(connection);
  const stranger = await otherAccount(api);
  if (stranger !== undefined) return { lines: [`To do: ${stranger}`], ready: false };
  const unheard = await pingThrough(connection, api.bot.slice(1, api.bot.indexOf(':')));
  const lines = [`The homeserver knows ${api.bot}.`];
  const problems = unheard === undefined ? [] : [`${unheard}.`];
  if (unheard === undefined) lines.push('It reaches Reeve.');

  const { chats, adminChat } = platforms.matrix ?? {};
  for (const id of chats?.map(nativeId) ?? (await roomsOf(api)).filter((id) => id !== nativeIdOf(adminChat))) {
    const report = await roomReport(api, id, 'group');
    problems.push(...report.missing.map((what) => `${report.title}: ${what}.`));
    if (report.missing.length === 0) lines.push(`${report.title}: ready.`);
    lines.push(...unlisted(report, people));
  }
  if (adminChat !== undefined) {
    const { title, missing } = await roomReport(api, nativeId(adminChat), 'admin chat');
    problems.push(...missing.map((what) => `${title} (admin chat): ${what}.`));
    if (missing.length === 0) lines.push(`${title} (admin chat): ready.`);
  }
  if (chats === undefined)
    lines.push('The community file lists no Matrix rooms, so the bot serves every room it is in.');
  if (adminChat === undefined)
    lines.push('The community file names no admin-chat: each admin is told in a private room.');
  return { lines: [...lines, ...problems.map((what) => `To do: ${what}`)], ready: problems.length === 0 };
}

function nativeIdOf(chat: Parameters<typeof nativeId>[0] | undefined): string | undefined {
  return chat === undefined ? undefined : nativeId(chat);
}

const whoSchema = z.object({ user_id: z.string() });

/** The token may be another application service's. */
async function otherAccount(api: Api): Promise<string | undefined> {
  const answer = await api.call('GET', ['account', 'whoami']);
  const user = answer.ok ? whoSchema.parse(answer.body).user_id : undefined;
  if (user === api.bot) return undefined;
  if (user === undefined) return `the homeserver does not let the bot in (${answer.ok ? '' : answer.code}).`;
  return `MATRIX_AS_TOKEN is the token of ${user}, and MATRIX_BOT_USER says ${api.bot}: make them one account.`;
}

const roomsSchema = z.object({ joined_rooms: z.array(z.string()) });

async function roomsOf(api: Api): Promise<string[]> {
  const answer = await api.call('GET', ['joined_rooms']);
  if (!answer.ok) throw new PlatformFault(matrix.name, 'listing the rooms of the bot', answer.code);
  return roomsSchema.parse(answer.body).joined_rooms;
}

/** Admins of a room are never sanctioned; only those of the file decide about cases. */
function unlisted({ title, admins }: RoomReport, { admins: known, staff }: Community['people']): string[] {
  const strangers = admins
    .map((user) => memberId(matrix.name, user))
    .filter((id) => !known.includes(id) && !staff.includes(id));
  if (strangers.length === 0) return [];
  const names = strangers.join(', ');
  return [`${title}: its admins ${names} are not under people in the community file; list them as admins or staff.`];
}
