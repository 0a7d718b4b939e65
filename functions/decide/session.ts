import type { CompiledCommunity } from '../../shared/community/compile.ts';
import { type Decision, decide } from '../../shared/decision/decide.ts';
import { actorOf } from '../../shared/decision/seen.ts';
import { type Staged, View } from '../../shared/decision/view.ts';
import type { Event } from '../../shared/event/event.ts';
import { decisionKind } from '../../shared/records/decision.ts';
import { memberKind } from '../../shared/records/member.ts';
import { type Change, type Key, keyText, overlay, type Query, type Stored } from '../../shared/records/stored.ts';
import type { RememberingStore } from './record-cache.ts';

/** Loading what a decision asks for may make it ask for more, but not for ever. */
const mostRounds = 8;

/**
 * The records that some events of one group share: the second event sees what the first has changed, and everything is
 * written at the end at once.
 */
export class Session {
  readonly #store: Pick<RememberingStore, 'load' | 'query' | 'recall'>;
  readonly #community: CompiledCommunity;
  readonly #loaded = new Map<string, Stored | undefined>();
  readonly #listed = new Map<string, readonly Stored[]>();
  readonly #changed = new Map<string, Staged>();
  readonly #hasLost: boolean;

  /** `hasLost`: these events have been decided, and the store has refused it: one of them may be an old one. */
  constructor(
    store: Pick<RememberingStore, 'load' | 'query' | 'recall'>,
    community: CompiledCommunity,
    hasLost = false,
  ) {
    this.#store = store;
    this.#community = community;
    this.#hasLost = hasLost;
  }

  async decide(event: Event, now: number, traceAll: boolean): Promise<Decision> {
    await this.#loadFirst(event);
    for (let round = 0; round < mostRounds; round++) {
      const view = new View(this, this.#community.retention);
      const decision = decide(event, view, this.#community, now, traceAll);
      if (view.complete) {
        if (!decision.repeated) for (const change of view.changes()) this.#changed.set(keyText(change.key), change);
        return decision;
      }
      await this.#load(view);
    }
    throw new Error(`deciding ${event.id}: still asking for records after ${mostRounds} rounds`);
  }

  /** Everything decided so far, each change with the version it was decided on. */
  changes(): Change[] {
    return [...this.#changed].flatMap(([text, change]): Change[] => {
      const expects = this.#loaded.get(text)?.version ?? 0;
      // Written and deleted by events of one batch: it was never there.
      return change.type === 'delete' && expects === 0 ? [] : [{ ...change, expects }];
    });
  }

  stored(key: Key): Stored | undefined | 'unknown' {
    const text = keyText(key);
    const change = this.#changed.get(text);
    if (change?.type === 'delete') return undefined;
    if (change) return { ...change, version: 0 };
    const loaded = this.#loaded.get(text);
    if (loaded !== undefined || this.#loaded.has(text)) return loaded;
    const recalled = this.#store.recall(key);
    if (recalled !== 'unknown') this.#loaded.set(text, recalled);
    return recalled;
  }

  listed(query: Query): readonly Stored[] | 'unknown' {
    const listed = this.#listed.get(JSON.stringify(query));
    if (!listed) return 'unknown';
    return overlay(listed, this.#changed.values(), query);
  }

  /**
   * Whose event it is, before it is decided: as long as the member is not known, a decision takes them for new and asks
   * for records that nobody needs. And what it has led to before, where that may be.
   */
  async #loadFirst(event: Event): Promise<void> {
    const actor = actorOf(event);
    const keys = actor ? [memberKind.key(actor.id)] : [];
    if (this.#hasLost) keys.push(decisionKind.key(event.id));
    await this.#loadKeys(keys.filter((key) => this.stored(key) === 'unknown'));
  }

  async #loadKeys(keys: readonly Key[]): Promise<void> {
    if (keys.length === 0) return;
    const stored = await this.#store.load(keys);
    keys.forEach((key, index) => {
      this.#loaded.set(keyText(key), stored[index]);
    });
  }

  async #load(view: View): Promise<void> {
    const [, ...lists] = await Promise.all([
      this.#loadKeys(view.wantedKeys),
      ...view.wantedQueries.map((query) => this.#store.query(query)),
    ]);
    view.wantedQueries.forEach((query, index) => {
      this.#listed.set(JSON.stringify(query), lists[index] ?? []);
    });
  }
}
