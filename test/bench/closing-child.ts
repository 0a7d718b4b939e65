/**
 * `seed FOLDER MEMBERS` fills the data of a one-machine Reeve with members who have points in a week and a month;
 * `week FOLDER` and `month FOLDER` let it close one, and print `{ seconds, megabytes }`: how long until it is announced, and
 * the most memory that the process has held.
 */
import { openParts } from '../../infra/local/parts.ts';
import { openReeve } from '../../infra/local/reeve.ts';
import type { Event } from '../../shared/event/event.ts';
import { groupOf } from '../../shared/event/event.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import { closing, closingCommunity, seedChanges } from './closing-week.ts';

const [what = '', folder = '', members = '0'] = process.argv.slice(2);
const log = (line: string) => console.error(line);

if (what === 'seed') await seed(Number(members));
else await close(closing[what === 'month' ? 'month' : 'week']);

async function seed(count: number): Promise<void> {
  const parts = openParts(folder, Date.now, log);
  // Commits that wait together are written together.
  await Promise.all(Array.from(seedChanges(count), (changes) => parts.store.commit(changes)));
  parts.timers.stop();
  parts.database.close();
}

async function close(event: Event): Promise<void> {
  const parts = openParts(folder, Date.now, log);
  await parts.queues.events.send([{ id: event.id, group: groupOf(event), body: JSON.stringify(event) }]);
  parts.timers.stop();
  parts.database.close();
  const announced = Promise.withResolvers<void>();
  const performer = {
    manifest: telegram,
    async perform({ type }: { readonly type: string }) {
      if (type === 'post') announced.resolve();
      return { result: 'done', messageId: '1' } as const;
    },
  };
  const connection = { secrets: { botToken: '7:AAE', webhookSecret: 's3cret' }, apiUrl: 'http://127.0.0.1:9', fetch };
  const begun = performance.now();
  const reeve = await openReeve({
    community: closingCommunity,
    folder,
    host: '127.0.0.1',
    port: 0,
    clock: Date.now,
    log,
    connect: () => ({ platforms: [{ performer, connection }] }),
  });
  await announced.promise;
  const seconds = (performance.now() - begun) / 1000;
  await reeve.close();
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
