import type { Words } from '../effects/effect.ts';
import type { MessageEvent } from '../event/event.ts';
import { platformOf } from '../event/ids.ts';
import type { Person } from '../event/message.ts';
import { type Member, memberKind } from '../records/member.ts';
import type { Draft } from './draft.ts';

/** Whom a command is about: a member, nobody, or a name Reeve does not know. */
export type Target = Member | 'none' | { readonly unknown: string };

/** `/name@bot words …`, in a chat or in private. */
export class Command {
  readonly name: string;
  /** What stands behind the name, without the first `@someone`. */
  readonly words: string;
  readonly event: MessageEvent;
  readonly #named: string | undefined;

  constructor(name: string, rest: string, event: MessageEvent) {
    const [, named, words] = /^@(\S+)\s*(.*)$/s.exec(rest) ?? [];
    this.name = name;
    this.event = event;
    this.#named = named;
    this.words = words ?? rest;
  }

  get from(): Person {
    return this.event.from;
  }

  /** By mention, by `@username`, or as the author of the message replied to. */
  target(draft: Draft): Target {
    const { mentions, reply } = this.event.message;
    const mentioned = mentions.find((one) => one.member !== undefined)?.member;
    if (mentioned) return draft.view.read(memberKind, mentioned) ?? { unknown: mentions[0]?.name ?? mentioned };
    if (this.#named !== undefined) return this.#byName(draft, this.#named);
    if (reply?.from && reply.from.kind === 'person') return draft.memberOf(reply.from);
    return 'none';
  }

  #byName(draft: Draft, username: string): Target {
    const found = draft.handle(platformOf(this.from.id), username);
    return (found && draft.view.read(memberKind, found.member)) ?? { unknown: `@${username}` };
  }

  answer(draft: Draft, words: Words): void {
    const { private: inPrivate, chat, topic, message } = this.event;
    if (inPrivate) draft.do({ type: 'tell', member: this.from.id, words });
    else draft.do({ type: 'post', chat, words, replyTo: message.id, ...(topic === undefined ? {} : { topic }) });
  }
}

export function commandOf(event: MessageEvent): Command | undefined {
  if (!event.message.text.startsWith('/') || event.edited) return undefined;
  const [match, name, rest] = /^\/([a-z][a-z0-9_]{0,31})(?:@\w+)?(?:\s+(.*))?$/is.exec(event.message.text) ?? [];
  return match === undefined || name === undefined ? undefined : new Command(name.toLowerCase(), rest ?? '', event);
}
