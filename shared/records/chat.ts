import { type ChatId, type MemberId, memberId, platformOf } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** A group as Reeve last saw it. */
export interface Chat {
  readonly id: ChatId;
  title?: string;
  /** False once the bot has been removed. */
  present: boolean;
  mayRemove: boolean;
  mayRestrict: boolean;
  /** When this was so, epoch milliseconds: what is told late and is older changes nothing. */
  rightsAt?: number;
  /** Set when the admins have been told that rights are missing; cleared when they are back. */
  alarmedAt?: number;
  /** The id this chat had before the platform changed it. */
  movedFrom?: ChatId;
  movedTo?: ChatId;
  /** The bot's own user name. */
  bot?: string;
  /** It is a private conversation with this member, on platforms whose messages do not say so. */
  private?: MemberId;
  /** The platform has been asked for its title and its admins, since the bot came in. */
  lookedUp?: true;
  /** What is written there can no longer be read, and the admins have been told. */
  unreadable?: true;
}

export function newChat(id: ChatId): Chat {
  return { id, present: true, mayRemove: true, mayRestrict: true };
}

/** Whose private chat it is once its member has been forgotten: whoever writes there. */
export function forgotten(chat: ChatId): MemberId {
  return memberId(platformOf(chat), 'forgotten');
}

export const chatKind: RecordKind<Chat, [ChatId]> = {
  name: 'chat',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('chat', member)],
    isOf: (record, member) => record.private === member,
    shown: ({ id }) => ({ privateChat: id }),
    // Whatever is written there is still no group's.
    without: (record) => ({ ...record, private: forgotten(record.id) }),
  },
  key: (id) => ({ partition: 'chat', sort: id }),
  ...renaming<Chat>({
    id: 'i',
    title: 't',
    present: 'p',
    mayRemove: 'd',
    mayRestrict: 'r',
    rightsAt: 'ra',
    alarmedAt: 'a',
    movedFrom: 'f',
    movedTo: 'm',
    bot: 'b',
    private: 'pm',
    lookedUp: 'l',
    unreadable: 'u',
  }),
};
