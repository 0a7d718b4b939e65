import { describe, expect, it } from 'vitest';
import { type TextKey, texts } from '../../shared/community/texts.ts';
import { decide } from '../../shared/decision/decide.ts';
import { type Snapshot, View } from '../../shared/decision/view.ts';
import type { Words } from '../../shared/effects/effect.ts';
import { caseKind } from '../../shared/records/case.ts';
import { decisionKind } from '../../shared/records/decision.ts';
import { keyText, type Stored } from '../../shared/records/stored.ts';
import { community } from './community.ts';
import { compileForTests } from './compile-for-tests.ts';
import { evening, lively } from './evening.ts';
import { person, presses } from './happenings.ts';
import { world } from './world.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const mark = 'Zebrafish';

/** Everything a pure function may not ask for says so. */
function withoutWorld<Result>(run: () => Result): Result {
  const forbidden = () => {
    throw new Error('a decision asked the world');
  };
  const kept = { now: Date.now, random: Math.random, fetch: globalThis.fetch, setTimeout: globalThis.setTimeout };
  Date.now = forbidden;
  Math.random = forbidden;
  globalThis.fetch = forbidden;
  globalThis.setTimeout = forbidden as unknown as typeof setTimeout;
  try {
    return run();
  } finally {
    Date.now = kept.now;
    Math.random = kept.random;
    globalThis.fetch = kept.fetch;
    globalThis.setTimeout = kept.setTimeout;
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

/** All records in a map, known at once. */
class Records implements Snapshot {
  readonly #all = new Map<string, Stored>();

  stored(key: Stored['key']): Stored | undefined {
    return this.#all.get(keyText(key));
  }

  listed({ partition, sortPrefix = '', contains = '' }: Parameters<Snapshot['listed']>[0]): readonly Stored[] {
    const fits = ({ key, data }: Stored) =>
      key.partition === partition && key.sort.startsWith(sortPrefix) && data.includes(contains);
    return [...this.#all.values()].filter(fits);
  }

  take(view: View): void {
    for (const change of view.changes()) {
      if (change.type === 'put') this.#all.set(keyText(change.key), { ...change, version: 1 });
      else this.#all.delete(keyText(change.key));
    }
  }
}

describe('decide', () => {
  it('asks nobody for the time, for chance or for anything else, changes nothing it is given, and says the same twice', () => {
    const compiled = compileForTests(frozen(community(lively)));
    const records = new Records();
    let effects = 0;
    for (const event of evening(now, mark)) {
      const run = () => {
        const view = new View(records, compiled.retention);
        return { decision: decide(frozen(event), view, compiled, now, true), view };
      };
      const first = withoutWorld(run);
      const second = withoutWorld(run);
      expect(first.decision).toEqual(second.decision);
      expect(first.view.changes()).toEqual(second.view.changes());
      expect(first.view.complete).toBe(true);
      effects += first.decision.effects.length;
      records.take(first.view);
    }
    expect(effects).toBeGreaterThan(60);
  });
});

/** Every text in wording of the community's own that names its key. */
const marked = Object.fromEntries(
  (Object.keys(texts) as TextKey[]).map((key) => [
    key,
    [`«${key}»`, ...texts[key].placeholders.map((name) => `{${name}}`)].join(' '),
  ]),
);

/** Under a decided case its member stands alone on a line. */
const aName = new RegExp(`^(\\S+-)?${mark}( \\w+)?$`);

async function wholeEvening() {
  const here = world({ ...lively, texts: marked });
  const { reeve, platform } = here;
  let turn = 0;
  platform.answer = (effect) => {
    turn += 1;
    const refused = effect.type === 'mute' && turn % 3 === 0;
    return refused ? { result: 'refused', reason: 'too-late', detail: 'because' } : { result: 'done' };
  };
  for (const event of evening(reeve.now, mark)) await reeve.happens(event);
  for (const { id } of await reeve.records(caseKind)) {
    for (const action of ['kick', 'undo', 'dismiss']) {
      await reeve.happens(presses(person('lin', 'Teacher Lin'), `${action}:${id}`, reeve.now));
    }
  }
  await reeve.ahead(2 * 60 * 60_000);
  expect(reeve.events.dead).toEqual([]);
  expect(reeve.effects.dead).toEqual([]);
  return here;
}

describe('all that Reeve says', () => {
  it('comes from the catalogue of texts, which a community may word itself', async () => {
    const { platform } = await wholeEvening();
    const wordings = platform.asked.flatMap((effect): Words[] => ('words' in effect ? [effect.words] : []));
    const buttons = platform.asked.flatMap((effect) =>
      'buttons' in effect ? (effect.buttons ?? []).flat().map(({ label }) => label) : [],
    );
    const answers = platform.of('answer').map(({ text }) => text ?? '');
    const own = new Set(community(lively).rules.map(({ title }) => title));
    const lines = [...wordings.map(({ text }) => text), ...buttons, ...answers].flatMap((text) => text.split('\n'));
    const foreign = lines.filter(
      (line) => !line.includes('«') && !line.startsWith('> ') && !own.has(line) && !aName.test(line) && line !== '',
    );
    expect(foreign).toEqual([]);
    const said = new Set(lines.flatMap((line) => Array.from(line.matchAll(/«([^»]+)»/g), ([, key]) => key)));
    expect(said.size).toBeGreaterThan(45);
  });

  it('leaves nothing of what members wrote or are called in the trace, which is logged', async () => {
    const { reeve } = await wholeEvening();
    const decisions = await reeve.records(decisionKind);
    const cases = await reeve.records(caseKind);
    const traces = [...decisions, ...cases].flatMap(({ trace }) => trace);
    expect(traces.length).toBeGreaterThan(40);
    expect(traces.join('\n')).not.toContain(mark);
  });
});
