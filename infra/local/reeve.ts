/// <reference lib="esnext.disposable" />
import type { Deciding } from '../../functions/decide/decide-batch.ts';
import type { Community } from '../../shared/community/community.ts';
import type { Connection, Performer } from '../../shared/platforms/platform.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { recurringOf } from '../../shared/workflows/recurring.ts';
import { reasonOf } from './consuming.ts';
import { removeDatabase } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { type FrontSettings, openFront } from './front/front.ts';
import { healthRoute } from './health-route.ts';
import { housekeeping } from './housekeeping.ts';
import { openParts, type Parts } from './parts.ts';
import type { Route } from './route.ts';
import { Rush } from './rush.ts';
import { serveQueues } from './serve-queues.ts';

/** With more events than this waiting, platforms are asked to come again later. */
export const mostWaiting = 10_000;

/** A platform as this Reeve is connected to it. Its webhooks are taken by the receiver of the same name. */
export interface ConnectedPlatform {
  readonly performer: Performer;
  readonly connection: Connection;
}

/** What the queues serve: the platforms, and pages of their own where they have some. */
export interface Connected {
  readonly platforms: readonly ConnectedPlatform[];
  readonly routes?: readonly Route[];
  readonly deciding?: Pick<Deciding, 'onDecision' | 'trace'>;
  /** Once, when the server listens and the queues are served. */
  begin?(): Promise<void>;
  /** Lets go of whoever waits for an answer. */
  close?(): void;
}

export interface ReeveSettings {
  readonly community: Community;
  /** Where it was read from: its own weights may lie there. */
  readonly communityFolder?: string;
  /** Holds the data; made when it is not there. */
  readonly folder: string;
  /** Forgets what an earlier run left there. */
  readonly anew?: boolean;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly clock: Clock;
  /** Gets a line about every fault. */
  readonly log: (line: string) => void;
  /** `url`: where this Reeve is served, once it is. */
  connect(around: { readonly store: Store; readonly url: () => string }): Connected;
}

export interface Reeve {
  /** For example `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Finishes what is under way, leaves the rest on disk, and lets go of the folder. */
  close(): Promise<void>;
}

/** Opens the one-machine Reeve: the same functions as on AWS around one SQLite file. Goes on where the last one ended. */
export async function openReeve(settings: ReeveSettings): Promise<Reeve> {
  await using opened = new AsyncDisposableStack();
  const lock = lockFolder(settings.folder);
  opened.defer(() => lock.release());
  if (settings.anew) removeDatabase(settings.folder);
  const url = await open(settings, opened);
  const all = opened.move();
  return { url, close: () => all.disposeAsync() };
}

/** Whatever is opened is deferred to be closed, in reverse: also when something after it fails to open. */
async function open(settings: ReeveSettings, opened: AsyncDisposableStack): Promise<string> {
  const { folder, clock, log, community } = settings;
  const parts = openParts(folder, clock, log);
  opened.defer(() => parts.database.close());
  opened.defer(() => parts.timers.stop());
  opened.defer(housekeeping(parts, log));

  let url = '';
  const connected = settings.connect({ store: parts.store, url: () => url });
  const rush = new Rush(mostWaiting * 0.9);
  opened.defer(serveQueues(settings, parts, connected, rush));

  const front = await openFront(frontSettings(settings, parts, connected, rush));
  opened.defer(() => front.close());
  opened.defer(() => connected.close?.());
  url = front.url;
  await parts.timers.keepWeekly(recurringOf(community));
  await connected.begin?.();
  return url;
}

function frontSettings(
  { host, port, log }: ReeveSettings,
  { queues }: Parts,
  { platforms, routes = [] }: Connected,
  rush: Rush,
): FrontSettings {
  const { events } = queues;
  let unused = 0;
  return {
    host,
    port,
    log,
    platforms: platforms.map(({ performer, connection: { secrets } }) => ({ name: performer.manifest.name, secrets })),
    routes: [healthRoute(queues, () => unused), ...routes],
    take: async (messages) => {
      rush.handed(messages.length);
      if (events.waiting >= mostWaiting) return 'full';
      try {
        await events.send(messages);
        return 'durable';
      } catch (fault) {
        log(`events: ${reasonOf(fault)}`);
        return 'failed';
      }
    },
    onUnused: () => {
      unused += 1;
    },
  };
}
