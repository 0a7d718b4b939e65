import type { CompiledCommunity } from '../community/compile.ts';
import type { Abilities } from '../effects/abilities.ts';
import type { NoticeName } from '../effects/domain-events/detail.ts';
import type { Effect, Notice } from '../effects/effect.ts';
import type { Event } from '../event/event.ts';
import { type ChatId, type MemberId, platformOf } from '../event/ids.ts';
import type { Person } from '../event/message.ts';
import { chatKind } from '../records/chat.ts';
import { type Handle, handleKind } from '../records/handle.ts';
import { type Member, memberKind, newMember } from '../records/member.ts';
import type { RuleTrace } from '../rules/evaluate.ts';
import { publish } from './publish.ts';
import { actorOf } from './seen.ts';
import type { View } from './view.ts';

/** One decision while it is being made: the event, what is known, and the pen. */
export class Draft {
  readonly event: Event;
  readonly view: View;
  readonly community: CompiledCommunity;
  readonly now: number;
  /** Say of every rule why it did not fire, also when none did. */
  readonly traceAll: boolean;
  readonly effects: Effect[] = [];
  readonly trace: string[] = [];
  readonly rules: RuleTrace[] = [];
  /** Who must not be remembered, not even as the one whose event this was. */
  readonly forgotten = new Set<MemberId>();
  /** Nobody whom it tells of is to read of it when it was: members report each other. */
  confidential = false;
  /** The event turns out to have been decided before, though nothing remembers the delivery: nothing is to change. */
  repeated = false;
  /** The private conversation in which the event came, where the platform has several with one member. */
  inPrivate: { readonly chat: ChatId; readonly member: MemberId } | undefined;

  constructor(event: Event, view: View, community: CompiledCommunity, now: number, traceAll = false) {
    this.event = event;
    this.view = view;
    this.community = community;
    this.now = now;
    this.traceAll = traceAll;
  }

  do(...effects: readonly Effect[]): void {
    this.effects.push(...effects.map((effect) => this.#answered(effect)));
  }

  /** What is told to whom has just written in private is said where they wrote. */
  #answered(effect: Effect): Effect {
    if (effect.type !== 'tell' || effect.member !== this.inPrivate?.member) return effect;
    const { member: _, fallback: __, ...said } = effect;
    return { ...said, type: 'post', chat: this.inPrivate.chat };
  }

  /** A line of the trace, in English, for admins and engineers. */
  note(line: string): void {
    this.trace.push(line);
  }

  /** The member's record, begun if there is none. What is changed in it must be `keep`t. */
  memberOf(person: Pick<Person, 'id' | 'name' | 'unnamed'>): Member {
    return this.view.read(memberKind, person.id) ?? this.#beginMember(person);
  }

  /** Who acts is named by the event, whatever else knows of them but an id: an admin may never have written anything. */
  #beginMember(told: Pick<Person, 'id' | 'name' | 'unnamed'>): Member {
    const actor = actorOf(this.event);
    const { id, name, unnamed } = actor?.id === told.id && !actor.unnamed ? actor : told;
    return { ...newMember(id, name), ...(unnamed ? { unnamed: 0 } : {}) };
  }

  keep(member: Member): void {
    this.view.put(memberKind, member, member.id);
  }

  /** Who answers to this user name on this platform. */
  handle(platform: string, username: string): Handle | undefined {
    return this.view.read(handleKind, platform, username);
  }

  /** Tells all admins: in the admin chat where there is one. `about`: what it concerns. */
  notify(name: NoticeName, { about, ...notice }: Notice & { about: string }): void {
    publish(this, name, { about }, { notice });
  }

  /** Staff and admins of the community, and the platform's own admins of this chat. */
  isProtected({ id, adminOf = [] }: Pick<Member, 'id' | 'adminOf'>, chat: ChatId): boolean {
    if (this.community.roleOf(id) !== 'member') return true;
    if (adminOf.length === 0) return false;
    const before = this.view.read(chatKind, chat)?.movedFrom;
    return adminOf.includes(chat) || (before !== undefined && adminOf.includes(before));
  }

  /** What the platform of this member or chat can do. */
  abilities(of: MemberId | ChatId): Abilities {
    return this.community.abilitiesOf(platformOf(of));
  }

  isAdmin(id: MemberId): boolean {
    return this.community.roleOf(id) === 'admin';
  }
}
