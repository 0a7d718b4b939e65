import { describe, expect, it } from 'vitest';
import { decider } from '../../functions/decide/decide-batch.ts';
import type { Decision } from '../../shared/decision/decide.ts';
import { hasSeen } from '../../shared/decision/seen.ts';
import { type Event, groupOf, type TimerEvent } from '../../shared/event/event.ts';
import type { Delivery } from '../../shared/ports/queue.ts';
import type { Change, Key } from '../../shared/ports/store.ts';
import { caseKind } from '../../shared/records/case.ts';
import { decisionKind } from '../../shared/records/decision.ts';
import { memberKind } from '../../shared/records/member.ts';
import { community } from '../decision/community.ts';
import { compileForTests } from '../decision/compile-for-tests.ts';
import { person, presses, says, tells } from '../decision/happenings.ts';
import { MemoryQueue } from '../ports/memory-queue.ts';
import { MemoryStore } from '../ports/memory-store.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const ann = person('ann', 'Ann');
const compiled = compileForTests(community());

function deliveryOf(event: Event): Delivery {
  return { id: event.id, group: groupOf(event), body: JSON.stringify(event), attempts: 1 };
}

/** A table that counts, and functions that share it. Each remembers what was decided, and what was sent. */
class Table extends MemoryStore {
  readonly loaded: Key[] = [];
  conflicts = 0;
  /** Run once, just before the next commit, as another function might. */
  meanwhile: (() => Promise<unknown>) | undefined;

  override load(keys: readonly Key[]) {
    this.loaded.push(...keys);
    return super.load(keys);
  }

  override async commit(changes: readonly Change[]) {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    await meanwhile?.();
    const result = await super.commit(changes);
    if (result.result === 'conflict') this.conflicts += 1;
    return result;
  }
}

function made() {
  const store = new Table(() => now);
  const decided: Decision[] = [];
  const sent: { readonly id: string; readonly body: string }[] = [];
  const effects = new MemoryQueue(() => now);
  const send = effects.send.bind(effects);
  effects.send = (messages) => {
    sent.push(...messages.map(({ id, body }) => ({ id, body })));
    return send(messages);
  };
  const onDecision = (_: Event, decision: Decision) => decided.push(decision);
  const warm = () => {
    const consumer = decider({ store, effects, community: compiled, clock: () => now, onDecision });
    return (...events: readonly Event[]) => consumer(events.map(deliveryOf));
  };
  const records = () => store.all().map(({ key, data }) => `${key.partition} ${key.sort} ${data}`);
  return { store, decided, sent, warm, records };
}

const repeated = ({ decided }: Pick<ReturnType<typeof made>, 'decided'>) => decided.map((one) => one.repeated);
const advert = (at = now) => says(ann, 'cheap courses', at);

/** Nothing of the community: it leaves a decision without effects. */
const timer: TimerEvent = { type: 'timer', id: 'timer:a', at: now, purpose: 'nobody.knows' };

describe('an offence', () => {
  it('asks for no decision of before: that there is none shows when it is written', async () => {
    const here = made();
    expect(await here.warm()(advert())).toEqual([]);
    expect(here.decided).toMatchObject([{ repeated: false }]);
    expect(here.store.loaded.filter(({ partition }) => partition === decisionKind.name)).toEqual([]);
  });

  it('delivered to two functions at the same moment is one case, and both send the same effects', async () => {
    const here = made();
    const offence = advert();
    const [one, other] = [here.warm(), here.warm()];
    expect(await Promise.all([one(offence), other(offence)])).toEqual([[], []]);
    expect(repeated(here).sort()).toEqual([false, true]);
    expect(here.store.conflicts).toBe(1);
    expect(await here.store.query({ partition: caseKind.name })).toHaveLength(1);
    const half = here.sent.length / 2;
    expect(here.sent.slice(half)).toEqual(here.sent.slice(0, half));
  });

  it('twice in one batch is one case', async () => {
    const here = made();
    const offence = advert();
    expect(await here.warm()(offence, says(ann, 'plain', now), offence)).toEqual([]);
    expect(repeated(here)).toEqual([false, false, true]);
    expect(here.store.conflicts).toBe(0);
    expect(await here.store.query({ partition: caseKind.name })).toHaveLength(1);
    const [first, , again] = here.decided;
    expect(again?.effects).toEqual(first?.effects);
  });

  it('whose records another has changed meanwhile is decided again on what is there now', async () => {
    const here = made();
    const [decide, other] = [here.warm(), here.warm()];
    await decide(says(ann, 'plain', now));
    here.store.meanwhile = () => other(says(ann, 'plain, too', now + 1000));
    expect(await decide(advert(now + 2000))).toEqual([]);
    expect(repeated(here)).toEqual([false, false, false]);
    expect(here.store.conflicts).toBe(1);
    const [member] = await here.store.load([memberKind.key(ann.id)]);
    expect(member && memberKind.decode(member.data)).toMatchObject({ messages: 3, strikes: 1 });
    expect(await here.store.query({ partition: decisionKind.name })).toHaveLength(1);
  });
});

/** Asks for an answer in private: nothing of it but the ring and the decision says that it was asked. */
const question = () => tells(ann, '/help', now);

describe('a question that the ring has forgotten', () => {
  async function forgotten() {
    const here = made();
    const decide = here.warm();
    const asked = question();
    await decide(asked);
    const first = here.sent.splice(0);
    expect(first.length).toBeGreaterThan(0);
    for (let n = 1; n <= 20; n++) await decide(says(ann, `plain ${n}`, now + n * 60_000));
    const [member] = await here.store.load([memberKind.key(ann.id)]);
    expect(member && hasSeen(memberKind.decode(member.data), asked)).toBe(false);
    here.decided.length = 0;
    return { ...here, decide, asked, first };
  }

  it('and that is delivered again has the effects of then, and changes nothing', async () => {
    const here = await forgotten();
    const before = here.records();
    expect(await here.decide(here.asked)).toEqual([]);
    expect(repeated(here)).toEqual([true]);
    expect(here.sent).toEqual(here.first);
    expect(here.records()).toEqual(before);
  });

  it('comes through in a batch with new events, which are decided once', async () => {
    const here = await forgotten();
    const later = now + 3_600_000;
    expect(await here.decide(says(ann, 'hi', later), here.asked, advert(later))).toEqual([]);
    expect(repeated(here)).toEqual([false, true, false]);
    expect(here.sent.slice(0, here.first.length)).toEqual(here.first);
    const [member] = await here.store.load([memberKind.key(ann.id)]);
    expect(member && memberKind.decode(member.data)).toMatchObject({ messages: 22, strikes: 1 });
  });
});

describe('what has no ring', () => {
  it('is decided once, whether it comes again later, at the same moment or in the same batch', async () => {
    const here = made();
    const [one, other] = [here.warm(), here.warm()];
    await Promise.all([one(timer), other(timer)]);
    await one(timer);
    await other(timer, timer);
    expect(here.decided).toHaveLength(5);
    expect(repeated(here).filter((is) => !is)).toHaveLength(1);
    expect(here.store.all()).toHaveLength(1);
    here.decided.length = 0;
    const next = { ...timer, id: 'timer:b' };
    await one(next, next);
    expect(repeated(here)).toEqual([false, true]);
  });

  it('like the last wish of a member who is forgotten, too, is answered again as it was', async () => {
    const here = made();
    const decide = here.warm();
    await decide(says(ann, 'plain', now));
    await decide(tells(ann, '/forgetme', now), presses(ann, 'forget-me:first', now));
    const last = presses(ann, 'forget-me:last', now);
    await decide(last);
    const [{ effects = [] } = {}] = here.decided.slice(-1);
    expect(effects.length).toBeGreaterThan(0);
    expect(await here.store.load([memberKind.key(ann.id)])).toEqual([undefined]);
    const before = here.records();
    await decide(last);
    expect(here.decided.at(-1)).toMatchObject({ repeated: true, effects });
    expect(here.records()).toEqual(before);
  });
});
