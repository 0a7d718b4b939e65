import { describe, expect, it } from 'vitest';
import { Database } from '../../infra/local/database.ts';
import { SqliteQueue } from '../../infra/local/sqlite-queue.ts';
import { SqliteStore } from '../../infra/local/sqlite-store.ts';
import { SqliteTimers } from '../../infra/local/sqlite-timers.ts';
import type { Consumer } from '../../shared/ports/queue.ts';
import { hourly } from '../../shared/workflows/cron.ts';
import type { Recurring } from '../../shared/workflows/recurring.ts';
import { temporaryFolder } from './temporary-folder.ts';

const wide = { messages: 10, groups: 10 };
const sunday: Recurring = { id: 'week', weekday: 7, minute: 1200, timezone: 'UTC', purpose: 'rewards.week' };
const day = 86_400_000;
/** A Sunday at 20:00 UTC. */
const sundayAt20 = Date.UTC(2026, 10, 22, 20);

function message(id: string) {
  return { id, group: 'telegram:1', body: `body of ${id}` };
}

/** Opens the file, lets the test use it, and closes it: as one life of the process. */
async function life<T>(folder: string, use: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(folder);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

describe('the queue in SQLite', () => {
  it('goes on after a restart with what was not done, in order, with its tries', async () => {
    const folder = temporaryFolder();
    await life(folder, async (database) => {
      const queue = new SqliteQueue(database, 'events', () => 0);
      await queue.send([message('1'), message('2'), message('3')]);
      await queue.settle(queue.take({ messages: 1, groups: 1 }), []);
      await queue.settle(queue.take({ messages: 1, groups: 1 }), [{ id: '2', kind: 'fault', reason: 'broken' }]);
    });
    await life(folder, async (database) => {
      const queue = new SqliteQueue(database, 'events', () => 60_000);
      expect(queue.waiting).toBe(2);
      expect(queue.take(wide)).toMatchObject([{ id: '2', attempts: 2, body: 'body of 2' }]);
    });
  });

  it('delivers again what was being handled when the process died', async () => {
    const folder = temporaryFolder();
    await life(folder, async (database) => {
      const queue = new SqliteQueue(database, 'events', () => 0);
      await queue.send([message('1')]);
      queue.take(wide);
    });
    await life(folder, async (database) => {
      expect(new SqliteQueue(database, 'events', () => 0).take(wide)).toMatchObject([{ id: '1', attempts: 1 }]);
    });
  });

  it('knows for a day, over restarts, what it has had', async () => {
    const folder = temporaryFolder();
    await life(folder, async (database) => {
      const queue = new SqliteQueue(database, 'events', () => 0);
      await queue.send([message('1')]);
      await queue.settle(queue.take(wide), []);
    });
    await life(folder, async (database) => {
      let now = day;
      const queue = new SqliteQueue(database, 'events', () => now);
      await queue.forget();
      await queue.send([message('1')]);
      expect(queue.waiting).toBe(0);
      now = day + 1;
      await queue.forget();
      await queue.send([message('1')]);
      expect(queue.waiting).toBe(1);
    });
  });

  it('keeps queues of one file apart', async () => {
    await life(temporaryFolder(), async (database) => {
      const [events, effects] = [
        new SqliteQueue(database, 'events', () => 0),
        new SqliteQueue(database, 'effects', () => 0),
      ];
      await Promise.all([events.send([message('1')]), effects.send([message('1')])]);
      expect([events.waiting, effects.waiting]).toEqual([1, 1]);
    });
  });

  it('writes what is sent in one turn in one transaction, and answers only after it', async () => {
    await life(temporaryFolder(), async (database) => {
      const queue = new SqliteQueue(database, 'events', () => 0);
      const rows = database.prepare('SELECT count(*) AS rows FROM waiting');
      let answered = 0;
      const sending = Array.from({ length: 100 }, (_, n) => queue.send([message(`${n}`)]).then(() => (answered += 1)));
      await Promise.resolve();
      expect([answered, rows.get()?.rows]).toEqual([0, 0]);
      await sending[0];
      expect(rows.get()?.rows).toBe(100);
      await Promise.all(sending);
      expect(answered).toBe(100);
    });
  });

  it('tells what it puts aside and why', async () => {
    await life(temporaryFolder(), async (database) => {
      let now = 0;
      const told: string[] = [];
      const onPutAside = (id: string, reason: string) => told.push(`${id}: ${reason}`);
      const queue = new SqliteQueue(database, 'events', () => now, { retrySeconds: [1], onPutAside });
      await queue.send([message('1')]);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await queue.settle(queue.take(wide), [{ id: '1', kind: 'fault', reason: 'no such chat' }]);
        now += 1000;
      }
      expect(told).toEqual(['1: no such chat']);
      expect(queue.dead()).toBe(1);
    });
  });

  it('notices within a second that its clock was moved ahead', async () => {
    await life(temporaryFolder(), async (database) => {
      let ahead = 0;
      const queue = new SqliteQueue(database, 'effects', () => Date.now() + ahead);
      const seen: string[] = [];
      const consumer: Consumer = async (batch) => {
        seen.push(...batch.map(({ id }) => id));
        return seen.length === 1 ? [{ id: '1', kind: 'later', seconds: 3600 }] : [];
      };
      const consuming = queue.consume(consumer, { ...wide, parallel: 1, onFault: () => {} });
      await queue.send([message('1')]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      ahead = 3600_000;
      await expect.poll(() => seen, { timeout: 3000 }).toEqual(['1', '1']);
      await consuming.stop();
    });
  });
});

describe('the database', () => {
  it('lets no change fail for its neighbour in the same transaction', async () => {
    await life(temporaryFolder(), async (database) => {
      const store = new SqliteStore(database, () => 0);
      const put = (sort: string) =>
        store.commit([{ type: 'put', key: { partition: 'p', sort }, data: sort, expects: 0 }]);
      const broken = () => {
        throw new Error('no such thing');
      };
      const results = await Promise.allSettled([put('a'), database.write(broken), put('b')]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.query({ partition: 'p' })).map(({ data }) => data)).toEqual(['a', 'b']);
    });
  });

  it('flushes to disk before it answers', async () => {
    await life(temporaryFolder(), async (database) => {
      expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
      // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
      expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    });
  });

  it('writes everything it was asked for before it is closed', async () => {
    const folder = temporaryFolder();
    const database = new Database(folder);
    const insert = database.prepare("INSERT INTO seen (queue, id, at) VALUES ('test', ?, 0)");
    const writing = database.write(() => insert.run('1')).then(() => database.write(() => insert.run('2')));
    await database.close();
    await expect(writing).resolves.toMatchObject({ changes: 1 });
    await life(folder, async (again) => {
      expect(again.prepare('SELECT id FROM seen').all()).toEqual([{ id: '1' }, { id: '2' }]);
    });
  });

  it('deletes expired records when asked to', async () => {
    await life(temporaryFolder(), async (database) => {
      let now = 0;
      const store = new SqliteStore(database, () => now);
      const key = { partition: 'p', sort: 'a' };
      await store.commit([{ type: 'put', key, data: '', expects: 0, expiresAt: 60 }]);
      await store.forget();
      expect(database.prepare('SELECT count(*) AS rows FROM record').get()?.rows).toBe(1);
      now = 60_000;
      await store.forget();
      expect(database.prepare('SELECT count(*) AS rows FROM record').get()?.rows).toBe(0);
    });
  });
});

describe('timers in SQLite', () => {
  /** Timers of one life of the process, and the ids of the events that have reached the queue. */
  async function timersAt(folder: string, clock: () => number, use: (timers: SqliteTimers) => Promise<void>) {
    return life(folder, async (database) => {
      const events = new SqliteQueue(database, 'events', clock);
      const timers = new SqliteTimers(database, events, clock, (reason) => expect.fail(reason));
      await use(timers);
      await timers.stop();
      return events.take({ messages: 1000, groups: 1000 }).map(({ body }) => JSON.parse(body));
    });
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

  it('fire after a restart what came due while nothing ran', async () => {
    const folder = temporaryFolder();
    const event = { type: 'timer', id: 'timer:1', at: 1000, purpose: 'nickname.remind' } as const;
    const before = await timersAt(
      folder,
      () => 0,
      (timers) => timers.set({ id: 't', at: 1000, event }),
    );
    expect(before).toEqual([]);
    expect(
      await timersAt(
        folder,
        () => 5000,
        async () => void (await settle()),
      ),
    ).toEqual([event]);
  });

  it('fire hundreds that are due together, each once', async () => {
    const events = await timersAt(
      temporaryFolder(),
      () => 2000,
      async (timers) => {
        const set = Array.from({ length: 450 }, (_, n) =>
          timers.set({ id: `t${n}`, at: 1000, event: { type: 'timer', id: `timer:${n}`, at: 1000, purpose: `p${n}` } }),
        );
        await Promise.all(set);
        await settle();
      },
    );
    expect(new Set(events.map(({ id }) => id)).size).toBe(450);
    expect(events).toHaveLength(450);
  });

  it('bring a weekly moment again and again', async () => {
    let now = sundayAt20 - 1;
    const events = await timersAt(
      temporaryFolder(),
      () => now,
      async (timers) => {
        await timers.keepWeekly([sunday]);
        for (const week of [0, 1, 2]) {
          now = sundayAt20 + week * 7 * day;
          timers.wake();
          await settle();
        }
      },
    );
    const moments = events.map(({ at }) => at);
    expect(moments).toEqual([0, 7 * day, 14 * day].map((later) => sundayAt20 + later));
    expect(new Set(events.map(({ id }) => id)).size).toBe(3);
  });

  it('bring a weekly moment missed while nothing ran once, as of the moment it was meant for', async () => {
    const folder = temporaryFolder();
    await timersAt(
      folder,
      () => sundayAt20 - 1,
      (timers) => timers.keepWeekly([sunday]),
    );
    const late = await timersAt(
      folder,
      () => sundayAt20 + 16 * day,
      async (timers) => {
        await timers.keepWeekly([sunday]);
        await settle();
      },
    );
    expect(late).toMatchObject([{ at: sundayAt20, purpose: 'rewards.week' }]);
  });

  it('bring what happens by cron at its times, what begins at once also then, but not at each start', async () => {
    const folder = temporaryFolder();
    const hour = 3600_000;
    const hours: Recurring = { id: 'hours', cron: hourly, timezone: 'UTC', purpose: 'classes.hour', atOnce: true };
    const said: Recurring = {
      id: 'said',
      cron: hourly,
      timezone: 'UTC',
      purpose: 'announcements.say',
      data: { name: 'x' },
    };
    let now = sundayAt20 + 10;
    const life = async (timers: SqliteTimers) => {
      await timers.keepWeekly([hours, said]);
      await settle();
    };
    // What is not settled is delivered again: each start sees what the earlier ones have brought.
    const begun = now;
    expect(await timersAt(folder, () => now, life)).toMatchObject([{ at: begun, purpose: 'classes.hour' }]);
    now += 1000;
    expect(await timersAt(folder, () => now, life)).toMatchObject([{ at: begun }]);
    now = sundayAt20 + hour;
    expect(await timersAt(folder, () => now, life)).toMatchObject([
      { at: begun },
      { at: now, purpose: 'classes.hour' },
      { at: now, purpose: 'announcements.say', data: { name: 'x' } },
    ]);
  });

  it('drop a weekly moment that the community no longer has, and move one that was changed', async () => {
    const folder = temporaryFolder();
    const monday = { ...sunday, weekday: 1 };
    await timersAt(
      folder,
      () => sundayAt20 - 1,
      (timers) => timers.keepWeekly([sunday, { ...sunday, id: 'gone' }]),
    );
    await timersAt(
      folder,
      () => sundayAt20 - 1,
      (timers) => timers.keepWeekly([monday]),
    );
    const events = await timersAt(
      folder,
      () => sundayAt20 + 2 * day,
      async () => void (await settle()),
    );
    expect(events).toMatchObject([{ at: sundayAt20 + day }]);
  });
});
