import { randomBytes } from 'node:crypto';
import type { Community } from '../../../shared/community/community.ts';
import type { Event } from '../../../shared/event/event.ts';
import type { Connection, Secrets } from '../../../shared/platforms/platform.ts';
import { sandbox } from '../../../shared/platforms/sandbox/manifest.ts';
import type { Store } from '../../../shared/ports/store.ts';
import type { AdjustableClock } from '../clock.ts';
import type { Route } from '../route.ts';
import { guarded, loopbackUrl } from './guard.ts';
import { type Decided, observed } from './observed.ts';
import { opening } from './opening.ts';
import { pageRoutes } from './page-routes.ts';
import { peopleOf } from './people.ts';
import { roomRoutes } from './room-routes.ts';
import { openRoom } from './state.ts';
import { courier } from './updates.ts';
import { watchers } from './watchers.ts';

export interface SandboxSettings {
  /** As it runs: after `withSandbox`. */
  readonly community: Community;
  readonly clock: AdjustableClock;
  /** Only read, to show what Reeve has on record. */
  readonly store: Store;
  /** Where this Reeve is served, for example `http://127.0.0.1:8787`; asked once the server listens, not before. */
  readonly baseUrl: () => string;
}

/** A chat room for whoever has no bot yet: a platform that the one-machine Reeve serves beside itself, on loopback only. */
export interface Sandbox {
  readonly secrets: Secrets;
  readonly connection: Connection;
  readonly routes: readonly Route[];
  /** For `decider({ onDecision })`, with `trace: 'always'`. */
  onDecision(event: Event, decided: Decided): void;
  /** Tells Reeve who is in the room. Once, when the server listens and the queues are served. */
  begin(): Promise<void>;
  /** Lets go of those who wait for news, so that the server can stop. */
  close(): void;
}

export function openSandbox({ community, clock, store, baseUrl }: SandboxSettings): Sandbox {
  const address = () => loopbackUrl(baseUrl()).origin;
  const secrets = { webhookSecret: newSecret(), apiSecret: newSecret() };
  const seen = observed();
  const watching = watchers();
  const start = Date.now().toString(36);
  const room = openRoom(community.name, peopleOf(community, clock.now()), idsOf(start));
  const bring = courier({ url: () => address() + sandbox.webhookPath, secret: secrets.webhookSecret, fetch });
  const routes = roomRoutes({ start, community, clock, store, room, seen, watching, bring, secrets });
  return {
    secrets,
    connection: {
      secrets,
      get apiUrl() {
        return `${address()}/sandbox/api`;
      },
      fetch,
    },
    routes: [...pageRoutes(), ...routes.page].map((route) => guarded(route, address)).concat(routes.api),
    onDecision(event, decided) {
      seen.note(event, decided);
      watching.changed();
    },
    async begin() {
      await bring.deliver(opening(room, clock.now()));
    },
    close: () => watching.close(),
  };
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** Ids of one start differ from those of any other, as a platform's do: what was decided then is not taken for a repetition. */
function idsOf(start: string): () => string {
  let next = 0;
  return () => {
    next += 1;
    return `${start}.${next}`;
  };
}
