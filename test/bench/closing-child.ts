/**
 * `seed FOLDER MEMBERS` fills the data of a one-machine Reeve with members who have points in a week and a month;
 * `week FOLDER` and `month FOLDER MEMBERS` let it close one, and print `{ seconds, megabytes }`: how long until it is
 * announced, and a month until all have their bonus; and the most memory that the process has held.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { openParts } from '../../infra/local/parts.ts';
import { openReeve } from '../../infra/local/reeve.ts';
import type { Event } from '../../shared/event/event.ts';
import { groupOf } from '../../shared/event/event.ts';
import type { MemberId } from '../../shared/event/ids.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import type { Store } from '../../shared/ports/store.ts';
import { ledgerKind } from '../../shared/records/ledger.ts';
import { pageSize } from '../../shared/workflows/rewards/standings.ts';
import { closing, closingCommunity, memberIds, seedChanges } from './closing-week.ts';

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
  let store: Store | undefined;
  const begun = performance.now();
  const reeve = await openReeve({
    community: closingCommunity,
    folder,
    host: '127.0.0.1',
    port: 0,
    clock: Date.now,
    log,
    connect(around) {
      store = around.store;
      return { platforms: [{ performer, connection }] };
    },
  });
  await announced.promise;
  if (what === 'month' && store) await rewarded(store);
  const seconds = (performance.now() - begun) / 1000;
  await reeve.close();
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

/** Every stretch of a thousand is gone through from its beginning: when the last one of each has the bonus, all have. */
async function rewarded(store: Store): Promise<void> {
  const keys = lastOfEach(memberIds(Number(members)).sort()).map((id) => ledgerKind.key(id, 'clean.2026-11'));
  while ((await store.load(keys)).some((one) => one === undefined)) await sleep(100);
}

/** Of each stretch; the others are let go of, for memory is measured. */
function lastOfEach(ids: readonly MemberId[]): MemberId[] {
  return ids.filter((_, index) => index % pageSize === pageSize - 1 || index === ids.length - 1);
}
