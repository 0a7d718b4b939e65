/**
 * `seed FOLDER MEMBERS ACTIVE` fills the data of a one-machine Reeve with members, of whom some have written the day before;
 * `tell FOLDER` lets it count that day, and prints `{ seconds, megabytes, text }`: how long until the admins' digest is sent
 * with its picture, and the most memory that the process has held.
 */

import { openParts } from '../../infra/local/parts.ts';
import { openReeve } from '../../infra/local/reeve.ts';
import type { PlatformEffect } from '../../shared/effects/effect.ts';
import { groupOf } from '../../shared/event/event.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import { digestCommunity, morning, seedChanges } from './digest-day.ts';

const [what = '', folder = '', members = '0', active = '0'] = process.argv.slice(2);
const log = (line: string) => console.error(line);

if (what === 'seed') await seed();
else await tell();

async function seed(): Promise<void> {
  const parts = openParts(folder, Date.now, log);
  // Commits that wait together are written together.
  await Promise.all(Array.from(seedChanges(Number(members), Number(active)), (changes) => parts.store.commit(changes)));
  parts.timers.stop();
  parts.database.close();
}

async function tell(): Promise<void> {
  const parts = openParts(folder, Date.now, log);
  await parts.queues.events.send([{ id: morning.id, group: groupOf(morning), body: JSON.stringify(morning) }]);
  parts.timers.stop();
  parts.database.close();
  const told = Promise.withResolvers<string>();
  const performer = {
    manifest: telegram,
    async perform(effect: PlatformEffect, _: unknown, __: string, png?: Uint8Array) {
      if (effect.type === 'post') told.resolve(`${effect.words.text}\n${png ? 'with' : 'without'} a picture`);
      return { result: 'done', messageId: '1' } as const;
    },
  };
  const connection = { secrets: { botToken: '7:AAE', webhookSecret: 's3cret' }, apiUrl: 'http://127.0.0.1:9', fetch };
  const begun = performance.now();
  const reeve = await openReeve({
    community: digestCommunity,
    folder,
    host: '127.0.0.1',
    port: 0,
    clock: Date.now,
    log,
    connect: () => ({ platforms: [{ performer, connection }] }),
  });
  const text = await told.promise;
  const seconds = (performance.now() - begun) / 1000;
  await reeve.close();
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, text }));
}
