import type { CompiledCommunity } from '../../shared/community/compile.ts';
import type { Timer } from '../../shared/effects/effect.ts';
import type { Account } from './account.ts';
import type { Known, Touched } from './known.ts';
import type { SimulatedStore } from './simulated-store.ts';

/** What invariants look at. */
export interface Scene {
  readonly now: number;
  readonly community: CompiledCommunity;
  readonly known: Known;
  readonly store: SimulatedStore;
  readonly accounts: ReadonlyMap<string, Account>;
  pending(): Iterable<Timer>;
}

/** Something that holds at every moment. Each throws a `SimulationFault` that says where it does not. */
export interface Invariant {
  readonly name: string;
  /** After each step, of what has changed in it. */
  step?(scene: Scene, touched: Touched): void;
  /** Of everything, once a day. */
  daily?(scene: Scene): void;
  /** When the semester is over and everything has had its time. */
  end?(scene: Scene): void;
}
