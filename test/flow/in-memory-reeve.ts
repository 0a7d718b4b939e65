import { applier } from '../../functions/apply-effects/apply-batch.ts';
import { decider } from '../../functions/decide/decide-batch.ts';
import { notifier } from '../../functions/notify-admins/notify.ts';
import { receive } from '../../functions/receive-webhook/receive.ts';
import type { Community } from '../../shared/community/community.ts';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { factsByManifest, type PlatformFacts } from '../../shared/community/facts.ts';
import { type Event, groupOf } from '../../shared/event/event.ts';
import type { FetchCalendar } from '../../shared/icalendar/fetch-calendar.ts';
import { manifests } from '../../shared/platforms/manifests.ts';
import type { Connection, Performer, Receiver, WebhookRequest } from '../../shared/platforms/platform.ts';
import type { RecordKind } from '../../shared/records/kind.ts';
import { MemoryBus } from '../ports/memory-bus.ts';
import { MemoryQueue } from '../ports/memory-queue.ts';
import { MemoryStore } from '../ports/memory-store.ts';
import { MemoryTimers } from '../ports/memory-timers.ts';

export interface InMemoryOptions {
  readonly community: Community;
  readonly performers?: ReadonlyMap<string, { performer: Performer; connection: Connection }>;
  readonly receivers?: readonly Receiver[];
  readonly secrets?: Readonly<Record<string, string>>;
  /** What platforms can do, other than their manifests say. */
  readonly abilitiesOf?: PlatformFacts['abilitiesOf'];
  /** Epoch milliseconds at the start. */
  readonly now?: number;
  readonly fetchCalendar?: FetchCalendar;
}

/** Of the platforms that the test brings, and of all others. */
function platformFacts({ performers, abilitiesOf }: InMemoryOptions): PlatformFacts {
  const brought = Array.from(performers?.values() ?? [], ({ performer }) => performer.manifest);
  return { ...factsByManifest([...manifests, ...brought]), ...(abilitiesOf ? { abilitiesOf } : {}) };
}

/** Nothing waits for a real clock. */
const atOnce = () => Promise.resolve();

/** All of Reeve with its ports in memory: the real functions, a clock the test owns, nothing running by itself. */
export class InMemoryReeve {
  now: number;
  readonly store: MemoryStore;
  readonly events: MemoryQueue;
  readonly effects: MemoryQueue;
  readonly timers: MemoryTimers;
  readonly bus = new MemoryBus();
  readonly #options: InMemoryOptions;
  #decide: ReturnType<typeof decider>;
  #apply: ReturnType<typeof applier>;

  constructor(options: InMemoryOptions) {
    this.#options = options;
    this.now = options.now ?? Date.parse('2026-11-22T12:00:00Z');
    const clock = () => this.now;
    this.store = new MemoryStore(clock);
    this.events = new MemoryQueue(clock);
    this.effects = new MemoryQueue(clock);
    this.timers = new MemoryTimers(clock, this.events);
    const { decide, apply, community } = this.#functions(options.community);
    this.bus.subscribe(notifier({ community, effects: this.effects }));
    this.#decide = decide;
    this.#apply = apply;
  }

  /** From now on by another version of the file, with all that is stored and set. */
  redeploy(data: Community): void {
    const { decide, apply } = this.#functions(data);
    this.#decide = decide;
    this.#apply = apply;
  }

  #functions(data: Community) {
    const { performers = new Map(), fetchCalendar } = this.#options;
    const community = compileWithShipped(data, undefined, platformFacts(this.#options));
    const common = { store: this.store, community, clock: () => this.now };
    const around = { timers: this.timers, bus: this.bus, events: this.events };
    return {
      community,
      decide: decider({ ...common, effects: this.effects }),
      apply: applier({ ...common, ...around, performers, ...(fetchCalendar ? { fetchCalendar } : {}) }, atOnce),
    };
  }

  receive(request: WebhookRequest) {
    const { receivers = [], secrets = {} } = this.#options;
    return receive(request, { receivers, secrets: { of: async () => secrets }, events: this.events });
  }

  /** Puts events on the queue and lets everything that follows happen. */
  async happens(...events: readonly Event[]): Promise<void> {
    await this.events.send(
      events.map((event) => ({ id: event.id, group: groupOf(event), body: JSON.stringify(event) })),
    );
    await this.settle();
  }

  /** The same events again, past the queue's own recognition of duplicates. */
  async redeliver(...events: readonly Event[]): Promise<void> {
    for (const event of events) {
      const again = { id: event.id, group: groupOf(event), body: JSON.stringify(event), attempts: 2 };
      await this.#decide([again]);
    }
    await this.settle();
  }

  /** Until both queues are empty, as far as the clock allows. */
  async settle(): Promise<void> {
    let busy = true;
    while (busy) {
      const decided = await this.events.drain(this.#decide);
      const applied = await this.effects.drain(this.#apply);
      busy = decided || applied;
    }
    // Whatever a test is about: operators rely on what the catalogue says.
    const [mistake] = this.bus.mistakes;
    if (mistake !== undefined)
      throw new Error(`InMemoryReeve: published what the catalogue does not promise: ${mistake}`);
  }

  /** Time passes; what comes due on the way happens at its own time. */
  async ahead(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await this.settle();
    for (let next = this.#nextDue(); next !== undefined && next <= end; next = this.#nextDue()) {
      this.now = Math.max(this.now, next);
      await this.timers.fire();
      await this.settle();
    }
    this.now = end;
    await this.settle();
  }

  #nextDue(): number | undefined {
    const due = [this.timers.nextDue(), this.events.nextDue(), this.effects.nextDue()];
    const known = due.filter((one) => one !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  }

  async record<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, ...id: Id): Promise<R | undefined> {
    const [stored] = await this.store.load([kind.key(...id)]);
    return stored && kind.decode(stored.data);
  }

  async records<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, partition = kind.name): Promise<R[]> {
    const stored = await this.store.query({ partition });
    return stored.map(({ data }) => kind.decode(data));
  }
}
