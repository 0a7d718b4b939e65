import type { Words } from '../effects/effect.ts';
import type { MessageEvent } from '../event/event.ts';
import { memberId, nativeId, platformOf } from '../event/ids.ts';
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
  /** The bot it is addressed to: `/help@reeve_bot`. */
  readonly to: string | undefined;
  readonly #named: string | undefined;

  constructor(name: string, to: string | undefined, rest: string, event: MessageEvent) {
    const [, named, words] = /^@(\S+)\s*(.*)$/s.exec(rest) ?? [];
    this.name = name;
    this.to = to;
    this.event = event;
    this.#named = named;
    this.words = words ?? withoutName(rest, event);
  }

  get from(): Person {
    return this.event.from;
  }

  /** By mention, by `@username`, or as the author of the message replied to. */
  target(draft: Draft): Target {
    const { mentions, reply } = this.event.message;
    // The one right behind the command, not one that the reason speaks of.
    if (this.#named !== undefined) return this.#byName(draft, this.#named);
    const mention = mentions.find((one) => one.member !== undefined);
    const mentioned = mention?.member;
    if (mentioned) return draft.view.read(memberKind, mentioned) ?? { unknown: mention?.name ?? nativeId(mentioned) };
    if (reply?.from && reply.from.kind === 'person') return draft.memberOf(reply.from);
    return 'none';
  }

  /** On Matrix `@anna:example.org` is no name but the account itself. */
  #byName(draft: Draft, written: string): Target {
    const name = written.replace(/[,:;.]+$/, '');
    const platform = platformOf(this.from.id);
    const member = name.includes(':') ? memberId(platform, `@${name}`) : draft.handle(platform, name)?.member;
    return (member && draft.view.read(memberKind, member)) ?? { unknown: `@${name}` };
  }

  /** False for a stranger who writes in private: what is about others is for members. */
  isFromMember(draft: Draft): boolean {
    if (!this.event.private || draft.community.roleOf(this.from.id) !== 'member') return true;
    const member = draft.view.read(memberKind, this.from.id);
    return (
      member !== undefined && member.leftAt === undefined && (member.joinedAt !== undefined || member.messages > 0)
    );
  }

  answer(draft: Draft, words: Words): void {
    const { private: inPrivate, chat, topic, message } = this.event;
    if (inPrivate) draft.do({ type: 'tell', member: this.from.id, words });
    else draft.do({ type: 'post', chat, words, replyTo: message.id, ...(topic === undefined ? {} : { topic }) });
  }
}

export function commandOf(event: MessageEvent): Command | undefined {
  if (!event.message.text.startsWith('/') || event.edited) return undefined;
  const [, name, to, rest] = /^\/([a-z][a-z0-9_]{0,31})(?:@(\w+))?(?:\s+(.*))?$/is.exec(event.message.text) ?? [];
  return name === undefined ? undefined : new Command(name.toLowerCase(), to, rest ?? '', event);
}

/** Somebody without a user name is mentioned by the display name, which may hold blanks and numbers. */
function withoutName(rest: string, { message }: MessageEvent): string {
  const name = message.mentions.find((one) => one.member !== undefined)?.name;
  return name !== undefined && rest.startsWith(name) ? rest.slice(name.length).trimStart() : rest;
}
