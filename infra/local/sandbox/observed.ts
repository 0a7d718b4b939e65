import type { Effect, PlatformEffect, Timer } from '../../../shared/effects/effect.ts';
import type { Event } from '../../../shared/event/event.ts';
import type { RuleTrace } from '../../../shared/rules/evaluate.ts';

/** As much of a decision as the visitor is shown. */
export interface Decided {
  readonly repeated: boolean;
  readonly effects: readonly Effect[];
  /** Of every rule why it fired or did not; empty for what is no message. */
  readonly rules: readonly RuleTrace[];
  /** What else was decided, a line each. */
  readonly trace: readonly string[];
}

export interface Observation extends Omit<Decided, 'repeated'> {
  readonly event: Event;
}

/** What Reeve has decided since the start, in memory only: the latest, by event, and the timers it has set. */
export interface Observed {
  note(event: Event, decided: Decided): void;
  of(event: string): Observation | undefined;
  all(): readonly Observation[];
  /** The event that led to an effect which the room is asked to perform: the effect as it came, key for key. */
  causeOf(effect: PlatformEffect, asItCame: string): string | undefined;
  timers(): readonly Timer[];
}

const kept = 500;

export function observed(): Observed {
  const ring = new Map<string, Observation>();
  const timers = new Map<string, Timer>();
  return {
    note(event, { repeated, effects, trace, rules }) {
      // What is recorded of a decision, for redeliveries, says less than the decision did.
      if (repeated && ring.has(event.id)) return;
      ring.set(event.id, { event, effects, trace, rules });
      for (const oldest of ring.keys()) if (ring.size > kept) ring.delete(oldest);
      followTimers(timers, event, effects);
    },
    of: (event) => ring.get(event),
    all: () => [...ring.values()],
    causeOf(effect, wanted) {
      const cause = [...ring.values()]
        .reverse()
        .find(({ effects }) => effects.some((one) => leadsTo(one, effect, wanted)));
      return cause?.event.id;
    },
    timers: () => [...timers.values()],
  };
}

function leadsTo(made: Effect, effect: PlatformEffect, wanted: string): boolean {
  if (made.type !== 'publish') return JSON.stringify(made) === wanted;
  // A notice reaches the admins by way of the bus: what remains the same is its words.
  const words = made.event.notice?.words.text;
  return words !== undefined && (effect.type === 'post' || effect.type === 'tell') && effect.words.text === words;
}

function followTimers(timers: Map<string, Timer>, event: Event, effects: readonly Effect[]): void {
  if (event.type === 'timer') {
    for (const [id, timer] of timers) if (timer.event.id === event.id) timers.delete(id);
  }
  for (const effect of effects) {
    if (effect.type === 'set-timer') timers.set(effect.timer.id, effect.timer);
    if (effect.type === 'cancel-timer') timers.delete(effect.id);
  }
}
