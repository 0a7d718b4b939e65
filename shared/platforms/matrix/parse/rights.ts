import type { RightsEvent } from '../../../event/event.ts';
import type { Draft } from '../../draft.ts';
import {
  isAdmin,
  levelOfUser,
  mayRemove,
  mayRestrict,
  maySend,
  type PowerLevels,
  powerLevelsOf,
} from '../power-levels.ts';
import type { Happening } from './happening.ts';
import { isId, unnamed } from './names.ts';
import { isStateOfRoom } from './room.ts';

interface Change extends Happening {
  /** Without any levels before, there is nobody with one. Undefined: they are not told. */
  readonly prior: PowerLevels | undefined;
  readonly levels: PowerLevels;
}

/** Who has become an admin, who has been muted or freed with the platform's own means, and what the bot may do. */
export function powerLevelEvents(happening: Happening): readonly Draft[] {
  if (!isStateOfRoom(happening)) return [];
  const { event, before, beforeUnknown, bot } = happening;
  const prior = beforeUnknown ? undefined : powerLevelsOf(before);
  const change = { ...happening, prior, levels: powerLevelsOf(event.content) };
  const users = new Set([...change.levels.users.keys(), ...(prior?.users.keys() ?? [])].filter((id) => isId('@', id)));
  users.delete(bot);
  const rights = rightsOfBot(change);
  return [...[...users].flatMap((user) => ofMember(change, user)), ...(rights === undefined ? [] : [rights])];
}

function ofMember({ event, common, prior, levels, bot }: Change, user: string): readonly Draft[] {
  const drafts: Draft[] = [];
  const member = unnamed(user, bot);
  const admin = isAdmin(levels, user);
  if (prior === undefined || isAdmin(prior, user) !== admin) drafts.push({ type: 'role', ...common, member, admin });
  // A room where suddenly only few may write mutes nobody in particular.
  const moved = prior !== undefined && levelOfUser(prior, user) !== levelOfUser(levels, user);
  if (moved && event.sender !== bot && maySend(prior, user) !== maySend(levels, user)) {
    const by = unnamed(event.sender, bot);
    drafts.push({ type: 'restricted', ...common, member, by, maySend: maySend(levels, user) });
  }
  return drafts;
}

/**
 * Undefined when nothing has changed. Who made a room of version 12 stands in no list and may do everything: of a bot
 * that is not listed nothing can be said there.
 */
function rightsOfBot({ event, common, prior, levels, bot }: Change): Omit<RightsEvent, 'id'> | undefined {
  const mayBeCreator = !event.room_id.includes(':');
  if (mayBeCreator && !levels.users.has(bot) && prior?.users.has(bot) !== true) return undefined;
  const rights = { mayRemove: mayRemove(levels, bot), mayRestrict: mayRestrict(levels, bot) };
  const same =
    prior !== undefined && mayRemove(prior, bot) === rights.mayRemove && mayRestrict(prior, bot) === rights.mayRestrict;
  return same ? undefined : { type: 'rights', ...common, present: true, ...rights };
}
