import type { MessageEvent } from '../event/event.ts';
import { joinsKind } from '../records/joins.ts';
import { type Saying, saidKind } from '../records/said.ts';
import { type Spoken, talkKind } from '../records/talk.ts';
import type { Around } from '../rules/condition.ts';
import type { Draft } from './draft.ts';

/** As many as a rule may ask for, and some more. */
const mostSayings = 60;

/** What others have done lately, from the records; which are read only when a rule gets so far as to ask. */
export class RecordedAround implements Around {
  readonly #draft: Draft;
  readonly #event: MessageEvent;
  #asked: Set<string> | undefined;

  constructor(draft: Draft, event: MessageEvent) {
    this.#draft = draft;
    this.#event = event;
  }

  said(hash: number): readonly Saying[] {
    const key = hash.toString(36);
    this.#asked ??= new Set();
    this.#asked.add(key);
    return this.#others(this.#draft.view.read(saidKind, key)?.sayings ?? []);
  }

  spoke(topic: string): readonly Spoken[] {
    const spoken = this.#draft.view.read(talkKind, this.#event.chat)?.spoken ?? [];
    return spoken.filter(([name]) => name === topic);
  }

  joins(): readonly number[] {
    return this.#draft.view.read(joinsKind, this.#event.chat)?.times ?? [];
  }

  /** Keeps this message under every text that a rule has asked for, so that the next who says the same is not the first. */
  keepSaid(): void {
    const { chat, from, message, at, edited } = this.#event;
    if (!this.#asked || edited) return;
    const saying: Saying = [from.id, chat, message.id, Math.floor(at / 1000)];
    for (const hash of this.#asked) {
      const before = this.#others(this.#draft.view.read(saidKind, hash)?.sayings ?? []);
      this.#draft.view.put(saidKind, { hash, sayings: [...before, saying].slice(-mostSayings) }, hash);
    }
  }

  #others(sayings: readonly Saying[]): readonly Saying[] {
    const { chat, message } = this.#event;
    return sayings.filter(([, where, id]) => where !== chat || id !== message.id);
  }
}
