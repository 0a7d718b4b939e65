import type { Button, PlatformEffect } from '../../shared/effects/effect.ts';
import type { Event } from '../../shared/event/event.ts';
import { type ChatId, memberId } from '../../shared/event/ids.ts';
import {
  type Connection,
  type Outcome,
  type Performer,
  PlatformFault,
  type PlatformManifest,
} from '../../shared/platforms/platform.ts';
import type { Dice } from '../bench/dice.ts';
import { type Account, personOf } from './account.ts';
import { SimulationFault } from './simulation-fault.ts';

/** What the bot has said, and what may be pressed under it; `emoji` in place of buttons. */
export interface Heard {
  readonly chat: ChatId;
  readonly messageId: string;
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly emoji: readonly string[];
  readonly file?: string;
}

export interface Surroundings {
  accountOf(id: string): Account | undefined;
  /** A private message has reached them. */
  told(account: Account, heard: Heard): void;
  /** Something stands in a chat. */
  posted(heard: Heard): void;
  /** The platform tells of it a moment later. */
  tells(event: Event): void;
  readonly now: number;
  nextId(platform: string): string;
}

const acted: ReadonlySet<string> = new Set([
  'remove',
  'mute',
  'unmute',
  'kick',
  'ban',
  'unban',
  'approve',
  'decline',
  'make-link',
]);
const sanctions: ReadonlySet<string> = new Set(['mute', 'kick', 'ban']);
const connection: Connection = { secrets: {}, apiUrl: '', fetch };

/** A platform that holds how things really are. It is slow now and then, fails now and then, and refuses now and then. */
export class SimulatedPlatform {
  /** Chats in which the bot has no rights at present. */
  readonly withoutRights = new Set<ChatId>();
  readonly refused = new Map<string, number>();
  readonly performed = new Map<string, number>();
  readonly #manifest: PlatformManifest;
  readonly #dice: Dice;
  readonly #around: Surroundings;
  readonly #done = new Set<string>();
  #messages = 0;

  constructor(manifest: PlatformManifest, dice: Dice, around: Surroundings) {
    this.#manifest = manifest;
    this.#dice = dice;
    this.#around = around;
  }

  get connected(): readonly [string, { performer: Performer; connection: Connection }] {
    const perform = async (effect: PlatformEffect, _: Connection, id: string) => this.#perform(effect, id);
    return [this.#manifest.name, { performer: { manifest: this.#manifest, perform }, connection }];
  }

  #perform(effect: PlatformEffect, id: string): Outcome {
    if (this.#done.has(id)) throw new SimulationFault(`effect ${id} was performed twice`);
    this.#spare(effect);
    const chance = this.#dice.roll(1000);
    if (chance < 4) return { result: 'later', seconds: 5 };
    if (chance < 7) throw new PlatformFault(this.#manifest.name, effect.type, 'no answer', { unreachable: true });
    const outcome = this.#refusal(effect) ?? this.#do(effect, id);
    this.#done.add(id);
    if (effect.type === 'unmute') this.#noteFreed(effect.member, outcome);
    const counts = outcome.result === 'refused' ? this.refused : this.performed;
    counts.set(effect.type, (counts.get(effect.type) ?? 0) + 1);
    return outcome;
  }

  /** Whoever was not let speak again waits for an admin. */
  #noteFreed(id: string, { result }: Outcome): void {
    const account = this.#around.accountOf(id);
    if (account) account.unmuteFailed = result === 'refused';
  }

  /** Staff and admins are never sanctioned, whatever happens. */
  #spare(effect: PlatformEffect): void {
    const isAgainst = sanctions.has(effect.type) || (effect.type === 'remove' && !effect.wished);
    if (!isAgainst || !('member' in effect)) return;
    const account = this.#around.accountOf(effect.member);
    if (account && account.role !== 'member')
      throw new SimulationFault(`${effect.type} against ${account.role}`, account.id);
  }

  #refusal(effect: PlatformEffect): Outcome | undefined {
    const refuse = (reason: 'no-rights' | 'not-possible' | 'blocked-by-member'): Outcome => {
      return { result: 'refused', reason, detail: 'so the simulation has it' };
    };
    if (acted.has(effect.type) && 'chat' in effect && this.withoutRights.has(effect.chat)) return refuse('no-rights');
    if (acted.has(effect.type) && this.#dice.roll(200) === 0) return refuse('not-possible');
    if (effect.type !== 'tell') return undefined;
    const account = this.#around.accountOf(effect.member);
    // Telegram lets a bot write to those only who have written to it.
    const mayTell = account && !account.blocksBot && (account.platform === 'matrix' || account.greeted);
    return mayTell || effect.fallback ? undefined : refuse('blocked-by-member');
  }

  #do(effect: PlatformEffect, id: string): Outcome {
    const account = 'member' in effect && effect.member ? this.#around.accountOf(effect.member) : undefined;
    switch (effect.type) {
      case 'mute':
        return account ? this.#mute(account, effect.until) : { result: 'already' };
      case 'unmute':
        if (account) account.mutedUntil = 0;
        return { result: 'done' };
      case 'kick':
      case 'ban':
        if (account && effect.type === 'ban') account.banned = true;
        return account?.present ? this.#remove(account) : { result: 'already' };
      case 'unban':
        if (account) account.banned = false;
        return { result: 'done' };
      case 'approve':
        return account && !account.present ? this.#admit(account) : { result: 'already' };
      case 'make-link':
        return this.#makeLink(effect, id);
      case 'tell':
        return this.#tell(effect, account);
      case 'post':
        return this.#post(effect);
      default:
        return { result: 'done' };
    }
  }

  #mute(account: Account, until: number): Outcome {
    if (account.mutedBy === 'admin' && account.mutedUntil > until) return { result: 'already' };
    account.mutedUntil = this.#manifest.abilities.muteWithEnd ? until : Number.POSITIVE_INFINITY;
    account.mutedBy = 'reeve';
    return { result: 'done' };
  }

  #remove(account: Account): Outcome {
    account.present = false;
    const by = { id: memberId(account.platform, 'bot'), name: 'Reeve', kind: 'bot' } as const;
    this.#around.tells({ type: 'left', ...this.#happened(account), member: personOf(account), by });
    return { result: 'done' };
  }

  #makeLink({ chat, member }: PlatformEffect & { type: 'make-link' }, effect: string): Outcome {
    const link = `https://join.example/${this.#messageId()}`;
    const id = `found:${effect}.0`;
    return { result: 'done', found: [{ type: 'link-made', id, at: this.#around.now, chat, member, link }] };
  }

  #admit(account: Account): Outcome {
    account.present = true;
    this.#around.tells({ type: 'joined', ...this.#happened(account), member: personOf(account) });
    return { result: 'done' };
  }

  #tell(effect: PlatformEffect & { type: 'tell' }, account: Account | undefined): Outcome {
    const isReached = account && !account.blocksBot && (account.platform === 'matrix' || account.greeted);
    const chat = isReached ? account.privately : effect.fallback?.chat;
    if (!chat) return { result: 'already' };
    const messageId = this.#messageId();
    const { buttons = [], offers: emoji = [], words, file } = effect;
    if (isReached) {
      const heard = { chat, messageId, text: words.text, buttons: buttons.flat(), emoji };
      this.#around.told(account, file ? { ...heard, file: file.text } : heard);
    }
    return { result: 'done', messageId, chat };
  }

  #post({ chat, words, buttons = [], offers: emoji = [] }: PlatformEffect & { type: 'post' }): Outcome {
    const messageId = this.#messageId();
    this.#around.posted({ chat, messageId, text: words.text, buttons: buttons.flat(), emoji });
    return { result: 'done', messageId };
  }

  #messageId(): string {
    this.#messages += 1;
    return this.#manifest.name === 'telegram' ? `${9_000_000 + this.#messages}` : `$b${this.#messages}`;
  }

  #happened({ platform, group: chat }: Account): { id: string; at: number; chat: ChatId } {
    return { id: this.#around.nextId(platform), at: this.#around.now, chat };
  }
}
