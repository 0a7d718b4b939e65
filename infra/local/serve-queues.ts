import { applier } from '../../functions/apply-effects/apply-batch.ts';
import { decider } from '../../functions/decide/decide-batch.ts';
import { notifier } from '../../functions/notify-admins/notify.ts';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import type { Consumer } from '../../shared/ports/queue.ts';
import type { ConsumeOptions } from './consuming.ts';
import { subscribed } from './local-bus.ts';
import type { Parts, Queues } from './parts.ts';
import type { Connected, ReeveSettings } from './reeve.ts';
import type { Rush } from './rush.ts';

/** Two batches: while one is written to disk the other is decided. */
const deciding = { messages: 50, groups: 50, parallel: 2 };
/** One chat per batch: a platform that is slow for one must not hold up the others. */
const applying = { messages: 10, groups: 1, parallel: 16 };
const notifying = { messages: 10, groups: 10, parallel: 1 };

/** Lets the functions consume their queues; the answer stops them and resolves when nothing is under way. */
export function serveQueues(
  { community: data, communityFolder, clock, log }: ReeveSettings,
  { store, queues, timers, bus }: Parts,
  connected: Connected,
  rush: Rush,
): () => Promise<void> {
  const { events, effects } = queues;
  const community = compileWithShipped(data, communityFolder);
  const performers = new Map(connected.platforms.map((one) => [one.performer.manifest.name, one]));
  const serve = (name: keyof Queues, consumer: Consumer, limits: typeof deciding & Pick<ConsumeOptions, 'holdOff'>) =>
    queues[name].consume(consumer, { ...limits, onFault: (reason) => log(`${name}: ${reason}`) });
  const holdOff = () => rush.wait(events.waiting);
  const consuming = [
    serve('events', decider({ store, effects, community, clock, ...connected.deciding }), { ...deciding, holdOff }),
    serve('effects', applier({ store, performers, timers, bus, events, community, clock, note: log }), applying),
    serve('notices', subscribed([notifier({ community, effects })]), notifying),
  ];
  return async () => void (await Promise.all(consuming.map(({ stop }) => stop())));
}
