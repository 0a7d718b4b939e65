import { describe, expect, it } from 'vitest';
import { domainEvents } from '../../shared/effects/domain-events/catalogue.ts';
import { workflows } from '../../shared/workflows/catalogue.ts';
import { playMany } from './play-many.ts';
import type { Result } from './result.ts';
import { Semester } from './semester.ts';

const seeds = Array.from({ length: 20 }, (_, n) => n + 1);

/** As in `npm run simulate`: a thousand never met the two faults of accounts that part, which the thirteenth of these did. */
const members = 2000;
/** Milliseconds; a semester takes half a minute of a processor, and beside other work was seen to take eight times that. */
const longest = 40 * 60_000;

/**
 * What no semester sees: nobody changes the file, there are no calendars, the digest tells in the morning, and everything
 * on the platforms can be read.
 */
const elsewhere = [
  'chat.unreadable',
  'question.morning',
  'class.announced',
  'class.changed',
  'class.cancelled',
  'class.calendar-failing',
];

describe(`a semester of ${members} members`, () => {
  let results: readonly Result[] = [];

  it(
    'keeps every invariant for 120 days, whatever people do',
    async () => {
      // As on one machine, and every fourth as on AWS.
      results = await playMany(seeds.map((seed) => ({ seed, members, days: 120, isNear: seed % 4 !== 0 })));
      expect(results.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    },
    longest,
  );

  it('is full of events', () => {
    const events = results.map(({ events = {} }) => Object.values(events).reduce((sum, each) => sum + each, 0));
    expect(events).toHaveLength(seeds.length);
    expect(Math.min(...events)).toBeGreaterThan(20_000);
  });

  it('sees all that goes over the bus in one of them or another', () => {
    const seen = new Set(results.flatMap(({ published = {} }) => Object.keys(published)));
    const never = Object.keys(domainEvents).filter((name) => !seen.has(name));
    expect(never).toEqual(elsewhere);
  });
});

describe('the community of the simulation', () => {
  it('has every workflow on', () => {
    const { community } = new Semester({ seed: 1, members: 100, days: 1 });
    const off = workflows.filter((one) => !one.isOn(community.data)).map(({ name }) => name);
    expect(off).toEqual([]);
  });

  it('lives through the same from the same seed', async () => {
    const [one, other] = [1, 1].map((seed) => new Semester({ seed, members: 150, days: 10 }));
    await one?.run();
    await other?.run();
    expect(one?.reeve.used).toEqual(other?.reeve.used);
    expect(one?.reeve.bus.published).toEqual(other?.reeve.bus.published);
  }, 120_000);
});
