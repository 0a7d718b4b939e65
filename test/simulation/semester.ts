import { join } from 'node:path';
import { nextMoment } from '../../infra/local/next-moment.ts';
import type { CompiledCommunity } from '../../shared/community/compile.ts';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { type Event, groupOf } from '../../shared/event/event.ts';
import type { ChatId } from '../../shared/event/ids.ts';
import { matrix } from '../../shared/platforms/matrix/manifest.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { Dice } from '../bench/dice.ts';
import type { Account } from './account.ts';
import { Agenda } from './agenda.ts';
import type { Behaviour } from './behaviour.ts';
import { behaviours } from './behaviours/behaviours.ts';
import { answerBot } from './behaviours/buttons.ts';
import { invariants } from './invariants/invariants.ts';
import { Known } from './known.ts';
import { populate } from './population.ts';
import type { Scene } from './scene.ts';
import { type Heard, SimulatedPlatform, type Surroundings } from './simulated-platform.ts';
import { SimulatedReeve } from './simulated-reeve.ts';
import { SimulationFault } from './simulation-fault.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export interface SemesterOptions {
  readonly seed: number;
  readonly members: number;
  readonly days: number;
  /** The store answers at once, as on one machine; absent: it is waited for, as on AWS. */
  readonly isNear?: boolean;
}

const folder = join(import.meta.dirname, 'community');
/** Monday, midnight in Shanghai. */
const begin = Date.parse('2026-08-31T00:00:00+08:00');
/** Longer than anything waits once nobody answers any more, but the decay of strikes. */
const aftermath = 20 * day;
/** So long after the end people still answer what they are asked: what is opened again and again would never end. */
const answering = 4 * day;
/** Events that come in together come in any order. */
const together = 3000;
const mostTogether = 5;
const mostRemembered = 25;

type Deed = () => readonly Event[];

/** `alone`: with nothing else at the same time. */
type Planned = { readonly deed: Deed } | { readonly alone: () => Promise<void> };

/** A community's semester: what people do, from a seed, and what holds all the time. */
export class Semester implements Scene, Surroundings {
  readonly dice: Dice;
  readonly options: SemesterOptions;
  readonly community: CompiledCommunity;
  readonly known = new Known();
  readonly reeve: SimulatedReeve;
  readonly platforms: Readonly<Record<string, SimulatedPlatform>>;
  readonly accounts: ReadonlyMap<string, Account>;
  /** How often which happened, by the type of event. */
  readonly counts = new Map<string, number>();
  /** The last private words of the bot to each. */
  readonly heard = new Map<string, Heard>();
  readonly #agenda = new Agenda<Planned>();
  readonly #all: readonly Account[];
  readonly #latest = new Map<string, Event[]>();
  readonly #crowds = new Map<Behaviour['who'], { readonly at: number; readonly crowd: readonly Account[] }>();
  #deliveries = 0;
  #ended = false;

  constructor(options: SemesterOptions) {
    this.options = options;
    this.dice = new Dice(options.seed);
    this.community = communityOf();
    this.accounts = populate(options, this.dice);
    this.#all = [...this.accounts.values()];
    const platforms = [telegram, matrix].map((manifest) => new SimulatedPlatform(manifest, this.dice, this));
    this.platforms = Object.fromEntries(platforms.map((one) => [one.connected[0], one]));
    this.reeve = new SimulatedReeve({
      community: this.community,
      performers: new Map(platforms.map((one) => one.connected)),
      dice: this.dice,
      now: begin,
      watch: (key, after) => this.known.watch(key, after),
      isNear: options.isNear === true,
    });
  }

  async run(): Promise<void> {
    for (const weekly of recurringOf(this.community.data)) this.#everyWeek(weekly);
    for (let today = 0; today < this.options.days; today++) {
      this.#plan(today);
      await this.#until(begin + (today + 1) * day);
      this.#lookAtAll();
    }
    this.#ended = true;
    await this.#until(begin + this.options.days * day + aftermath);
    this.#lookAtAll();
    for (const one of invariants) this.#hold(one.name, () => one.end?.(this));
  }

  get now(): number {
    return this.reeve.now;
  }

  get store() {
    return this.reeve.store;
  }

  pending() {
    return this.reeve.timers.pending();
  }

  accountOf(id: string): Account | undefined {
    return this.accounts.get(id);
  }

  nextId(platform: string): string {
    this.#deliveries += 1;
    return `${platform}:${this.#deliveries}`;
  }

  /** True about once in so many times. */
  oneIn(times: number): boolean {
    return this.dice.roll(times) === 0;
  }

  /** Somebody does something later, whatever has happened till then. */
  after(milliseconds: number, deed: Deed): void {
    this.#agenda.add(this.now + milliseconds, { deed });
  }

  /** The same, when nothing else happens. */
  alone(milliseconds: number, alone: () => Promise<void>): void {
    this.#agenda.add(this.now + milliseconds, { alone });
  }

  /** As some minutes ago: whoever acts is looked at again. */
  everybody(who: Behaviour['who']): readonly Account[] {
    const known = this.#crowds.get(who);
    if (known && this.now - known.at < hour) return known.crowd;
    const crowd = this.#crowdOf(who);
    this.#crowds.set(who, { at: this.now, crowd });
    return crowd;
  }

  #crowdOf(who: Behaviour['who']): readonly Account[] {
    if (who === 'admin') return this.#all.filter(({ role }) => role === 'admin');
    if (who === 'present') return this.#all.filter(({ present }) => present);
    const today = (this.now - begin) / day;
    return this.#all.filter(({ present, comesOn }) => !present && comesOn <= today);
  }

  somebody(who: Behaviour['who']): Account | undefined {
    const crowd = this.everybody(who);
    const one = crowd[this.dice.roll(crowd.length)];
    return who === 'admin' || one?.present === (who === 'present') ? one : undefined;
  }

  /** Somebody else of the same group who has said something there. */
  neighbour({ id, group }: Account): Account | undefined {
    const other = this.somebody('present');
    return other && other.group === group && other.id !== id && other.said ? other : undefined;
  }

  tells(event: Event): void {
    this.after(this.dice.roll(5000), () => [event]);
  }

  told(account: Account, heard: Heard): void {
    this.heard.set(account.id, heard);
    for (const { hears } of behaviours) {
      const deed = hears?.(this, account, heard);
      if (deed) return this.after(this.dice.roll(10 * minute) + 1000, deed);
    }
    answerBot(this, account, heard);
  }

  posted(heard: Heard): void {
    if (heard.buttons.length + heard.emoji.length === 0) return;
    const { adminChat } = this.community.data.platforms.telegram ?? {};
    if (heard.chat !== adminChat) {
      for (const one of this.#newcomers(heard.chat)) answerBot(this, one, heard);
      return;
    }
    const admins = this.everybody('admin');
    answerBot(this, this.dice.of(admins), heard);
    // Two may look at once.
    if (this.oneIn(6)) answerBot(this, this.dice.of(admins), heard);
  }

  /** What a member was last part of, oldest first. */
  latestOf(member: string): readonly string[] {
    return (this.#latest.get(member) ?? []).map(shortly);
  }

  /** Whom a question to newcomers may mean: those of the chat who are to answer one. */
  #newcomers(chat: ChatId): Account[] {
    return [...this.known.held].flatMap((id) => {
      const account = this.accounts.get(id);
      return account?.present && account.group === chat ? [account] : [];
    });
  }

  /** Who does what today, and when: people sleep. */
  #plan(today: number): void {
    for (const behaviour of behaviours) {
      const crowd = this.everybody(behaviour.who);
      const times = (crowd.length * behaviour.aDay * (50 + this.dice.roll(100))) / 100;
      const count = Math.floor(times) + (this.dice.roll(1000) < (times % 1) * 1000 ? 1 : 0);
      for (let n = 0; n < count; n++) {
        // Few talk much, and many little.
        const which = Math.floor((this.dice.roll(crowd.length) * (1 + this.dice.roll(1000))) / 1000);
        const account = crowd[which];
        const at = begin + today * day + 6 * hour + this.dice.roll(17 * hour);
        if (account) this.#agenda.add(at, { deed: () => this.#actOf(behaviour, account) });
      }
    }
  }

  #actOf(behaviour: Behaviour, account: Account): readonly Event[] {
    const may = behaviour.who === 'admin' || account.present === (behaviour.who === 'present');
    return may ? behaviour.act(this, account) : [];
  }

  #everyWeek(weekly: ReturnType<typeof recurringOf>[number]): void {
    const at = momentAfter(weekly, this.now);
    const deed = () => {
      this.#agenda.add(at + 1, { alone: async () => this.#everyWeek(weekly) });
      if (this.oneIn(4)) this.after(this.dice.roll(day), () => [occurrence(weekly, at)]);
      return [occurrence(weekly, at)];
    };
    this.#agenda.add(at, { deed });
  }

  async #until(end: number): Promise<void> {
    for (;;) {
      const [ours, theirs] = [this.#agenda.next, this.reeve.next];
      const next = Math.min(ours ?? Number.POSITIVE_INFINITY, theirs ?? Number.POSITIVE_INFINITY);
      if (next >= end) break;
      this.reeve.now = Math.max(this.now, next);
      if (theirs !== undefined && theirs <= this.now) {
        await this.reeve.timers.fire();
        await this.#step([]);
      }
      await this.#deeds();
    }
    this.reeve.now = end;
  }

  async #deeds(): Promise<void> {
    const events: Event[] = [];
    for (let n = 0; n < mostTogether; n++) {
      const planned = this.#agenda.take(this.now + (n === 0 ? 0 : together));
      if (!planned) break;
      if ('deed' in planned) {
        events.push(...planned.deed());
        continue;
      }
      await this.#step(this.#shuffled(events.splice(0)));
      await planned.alone();
      await this.#step([]);
    }
    if (events.length > 0) await this.#step(this.#shuffled(events));
  }

  /** In any order, but for what one member does. */
  #shuffled(events: readonly Event[]): Event[] {
    const groups = [...Map.groupBy(events, groupOf).values()];
    const order: Event[][] = [];
    for (const group of groups) order.splice(this.dice.roll(order.length + 1), 0, group);
    return order.flat();
  }

  async #step(events: readonly Event[]): Promise<void> {
    for (const event of events) this.#note(event);
    await this.reeve.happens(events);
    for (const event of events) {
      if (this.oneIn(60)) this.alone(this.dice.roll(5 * minute), () => this.reeve.redeliver(event));
    }
    const touched = this.known.take();
    for (const one of invariants) this.#hold(one.name, () => one.step?.(this, touched));
  }

  #lookAtAll(): void {
    this.store.purge();
    this.known.take();
    for (const one of invariants) this.#hold(one.name, () => one.daily?.(this));
  }

  #hold(name: string, look: () => void): void {
    try {
      look();
    } catch (fault) {
      if (!(fault instanceof SimulationFault)) throw fault;
      throw new SimulationFault(`${name}: ${fault.message}`, fault.member);
    }
  }

  #note(event: Event): void {
    this.counts.set(event.type, (this.counts.get(event.type) ?? 0) + 1);
    const who = groupOf(event);
    const latest = this.#latest.get(who) ?? [];
    latest.push(event);
    if (latest.length > mostRemembered) latest.shift();
    this.#latest.set(who, latest);
  }

  /** Nobody answers any more. */
  get isQuiet(): boolean {
    return this.now > begin + this.options.days * day + answering;
  }

  /** No more is begun; what has been begun goes its way. */
  get ended(): boolean {
    return this.#ended;
  }
}

function shortly(event: Event): string {
  const text = event.type === 'message' ? ` ${event.private ? 'privately ' : ''}"${event.message.text}"` : '';
  const data = event.type === 'button' ? ` ${event.data}` : '';
  return `${new Date(event.at).toISOString()} ${event.id} ${event.type}${text}${data}`;
}

/** By schedule and the moment before: of each semester they are the same ones. */
const moments = new Map<string, number>();

function momentAfter(recurring: ReturnType<typeof recurringOf>[number], now: number): number {
  const asked = `${recurring.id} ${now}`;
  const at = moments.get(asked) ?? nextMoment(recurring, now);
  moments.set(asked, at);
  return at;
}

let compiled: CompiledCommunity | undefined;

/** Compiled once for all semesters of a process. */
function communityOf(): CompiledCommunity {
  compiled ??= compileWithShipped(requireCommunity(folder));
  return compiled;
}
