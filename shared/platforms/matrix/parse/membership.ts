import type { JoinedEvent, LeftEvent } from '../../../event/event.ts';
import type { Draft } from '../../draft.ts';
import type { Happening } from './happening.ts';
import { isId, named, nameOf, unnamed } from './names.ts';
import { type MatrixMembership, membershipOf } from './schema.ts';

interface Change extends Happening {
  readonly user: string;
  readonly after: MatrixMembership;
  /** Undefined: there was none, or it is not told. */
  readonly prior: MatrixMembership | undefined;
}

/** What a change of a membership means; nothing for those that concern nobody in the room. */
export function memberEvents(happening: Happening): readonly Draft[] {
  const { event, before, bot } = happening;
  const after = membershipOf(event.content);
  // Without a state key it is a message that anybody may send.
  if (after === undefined || !isId('@', event.state_key)) return [];
  const change = { ...happening, user: event.state_key, after, prior: membershipOf(before) };
  if (change.user === bot) return ofBot(change);
  switch (change.after.membership) {
    case 'join':
      return joined(change);
    case 'leave':
    case 'ban':
      return left(change);
    case 'knock':
      return knocked(change);
    case 'invite':
      return invitedByBot(change);
    default:
      return [];
  }
}

function joined(change: Change): readonly Draft[] {
  const { common, user, after, prior, beforeUnknown, bot } = change;
  const member = named(user, after.displayname, bot);
  const renamed: Draft = { type: 'renamed', ...common, member };
  if (prior?.membership === 'join') return nameOf(user, prior.displayname) === member.name ? [] : [renamed];
  const entered: Omit<JoinedEvent, 'id'> = { type: 'joined', ...common, member, ...inviterIn(change) };
  // Either of both: to whoever is there already it is no joining, and to who has this name no renaming.
  return beforeUnknown ? [entered, renamed] : [entered];
}

/** Who comes in by somebody's invitation was brought by them; what the bot invites to has been decided by others. */
function inviterIn({ event, user, prior, bot }: Change): Pick<JoinedEvent, 'by'> {
  const by = event.unsigned?.prev_sender;
  if (prior?.membership !== 'invite' || !isId('@', by) || by === user || by === bot) return {};
  return { by: unnamed(by, bot) };
}

/** An unban, a refused invitation: nobody has left. What stood there before, when it is not told, decides what it was. */
function left(change: Change): readonly Draft[] {
  const { membership } = change.prior ?? {};
  if (change.beforeUnknown && change.prior === undefined) return [...gone(change), ...withdrawn(change)];
  if (membership === 'knock') return withdrawn(change);
  return membership === 'join' ? gone(change) : [];
}

/** Taken back, or declined by somebody else; what the bot declines has been decided before. */
function withdrawn({ event, common, user, bot }: Change): readonly Draft[] {
  if (event.sender === bot) return [];
  const by = event.sender === user ? {} : { by: unnamed(event.sender, bot) };
  return [{ type: 'join-withdrawn', ...common, member: unnamed(user, bot), ...by }];
}

function gone({ event, common, user, prior, bot }: Change): readonly Draft[] {
  const name = prior?.displayname;
  const leaving: Omit<LeftEvent, 'id'> = {
    type: 'left',
    ...common,
    member: name === undefined ? unnamed(user, bot) : named(user, name, bot),
    ...(event.sender !== user && { by: unnamed(event.sender, bot) }),
  };
  return [leaving];
}

function knocked({ common, user, after, prior, bot }: Change): readonly Draft[] {
  const { reason, displayname } = after;
  if (prior?.membership === 'knock' && prior.reason === reason) return [];
  const member = named(user, displayname, bot);
  return [{ type: 'join-requested', ...common, member, ...(reason !== undefined && { reason }) }];
}

function invitedByBot({ event, common, user, after, bot }: Change): readonly Draft[] {
  if (event.sender !== bot || after.is_direct !== true) return [];
  return [{ type: 'private-chat', ...common, member: unnamed(user, bot) }];
}

/** What the bot may do is in the power levels, which come by themselves or are looked up. */
function ofBot({ event, common, after, prior, beforeUnknown, bot }: Change): readonly Draft[] {
  const { membership, is_direct: direct = false } = after;
  if (membership === 'invite') {
    const by = unnamed(event.sender, bot);
    const invited: Draft = { type: 'invited', ...common, by, direct };
    return direct ? [invited, { type: 'private-chat', ...common, member: by }] : [invited];
  }
  const present = membership === 'join';
  const wasPresent = prior?.membership === 'join';
  if (present === wasPresent && !beforeUnknown) return [];
  if (membership === 'knock' || (present && beforeUnknown)) return [];
  return [{ type: 'rights', ...common, present, mayRemove: false, mayRestrict: false }];
}
