import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Database } from '../../infra/local/database.ts';
import { LocalBus, subscribed } from '../../infra/local/local-bus.ts';
import { SqliteQueue } from '../../infra/local/sqlite-queue.ts';
import { SqliteStore } from '../../infra/local/sqlite-store.ts';
import { SqliteTimers } from '../../infra/local/sqlite-timers.ts';
import type { DomainEvent } from '../../shared/effects/effect.ts';
import type { TimerEvent } from '../../shared/event/event.ts';
import { describeBus } from './bus.ts';
import { describeQueue } from './queue.ts';
import { describeStore, freshKey, put } from './store.ts';
import { describeTimers } from './timers.ts';

const limits = { messages: 10, groups: 10, parallel: 4, onFault: () => undefined };

function openDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-contract-'));
  const database = new Database(folder);
  const close = async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { database, folder, close };
}

describeStore('SQLite', async () => {
  const { database, close } = openDatabase();
  return { store: new SqliteStore(database, Date.now), close };
});

describe('store: SQLite', () => {
  it('shows at once what it would load', async () => {
    const { database, close } = openDatabase();
    const store = new SqliteStore(database, Date.now);
    const [here, gone, old] = [freshKey('a'), freshKey('b'), freshKey('c')];
    await store.commit([put(here, 'one'), put(old, 'two', 0, Math.floor(Date.now() / 1000) - 5)]);
    const shown = [here, gone, old].map((key) => store.look(key));
    expect(shown).toEqual([{ key: here, version: 1, data: 'one' }, undefined, undefined]);
    expect(shown).toEqual(await store.load([here, gone, old]));
    await close();
  });
});

describeQueue('SQLite', async () => {
  const { database, close } = openDatabase();
  const queue = new SqliteQueue(database, 'test', Date.now, { retrySeconds: [0.02] });
  const dead = database.prepare('SELECT id, body, reason FROM dead');
  const mark = database.prepare('UPDATE dead SET again = 1');
  let stop = async () => {};
  return {
    queue,
    consume(consumer) {
      stop = queue.consume(consumer, limits).stop;
    },
    dead: async () => dead.all().map((row) => ({ id: `${row.id}`, body: `${row.body}`, reason: `${row.reason}` })),
    async retryDead() {
      mark.run();
      await queue.takeUpDead();
    },
    async close() {
      await stop();
      await close();
    },
  };
});

describeTimers(
  'SQLite',
  async () => {
    const { database, close } = openDatabase();
    const events = new SqliteQueue(database, 'events', Date.now);
    const faults: string[] = [];
    const timers = new SqliteTimers(database, events, Date.now, (reason) => faults.push(reason));
    const received: TimerEvent[] = [];
    const consuming = events.consume(async (batch) => {
      received.push(...batch.map(({ body }) => JSON.parse(body) as TimerEvent));
      return [];
    }, limits);
    return {
      timers,
      received: async () => received,
      async close() {
        await timers.stop();
        await consuming.stop();
        await close();
        if (faults.length > 0) throw new Error(faults.join('; '));
      },
    };
  },
  { late: 200 },
);

describeBus('SQLite', async () => {
  const { database, close } = openDatabase();
  const queue = new SqliteQueue(database, 'bus', Date.now, { retrySeconds: [0.02] });
  const received: DomainEvent[] = [];
  let failed = false;
  const consuming = queue.consume(
    subscribed([
      async (event) => void received.push(event),
      async () => {
        // The first event fails once: a bus that forgot it then would not keep "at least once".
        const fail = !failed;
        failed = true;
        if (fail) throw new Error('not ready yet');
      },
    ]),
    limits,
  );
  return {
    bus: new LocalBus(queue),
    received: async () => received,
    async close() {
      await consuming.stop();
      await close();
    },
  };
});
