import { join } from 'node:path';
import type { Community } from '../../shared/community/community.ts';
import { sandboxPerformer } from '../../shared/platforms/sandbox/performer.ts';
import { adjustableClock } from './clock.ts';
import { openReeve, type Reeve, type ReeveSettings } from './reeve.ts';
import { loopbackUrl } from './sandbox/guard.ts';
import { openSandbox } from './sandbox/open-sandbox.ts';
import { withSandbox } from './sandbox/people.ts';
import type { Settings } from './settings.ts';

/**
 * Reeve with a chat room of its own. What happens there is play: its data lie in a folder of their own, and each start
 * begins anew, at the machine's time.
 */
export async function startSandbox(given: Community, settings: Settings, log: ReeveSettings['log']): Promise<Reeve> {
  const { host, port, data } = settings;
  loopbackUrl(`http://${host.includes(':') ? `[${host}]` : host}`);
  const clock = adjustableClock();
  const community = withSandbox(given);
  return await openReeve({
    community,
    communityFolder: settings.community,
    folder: join(data, 'sandbox'),
    anew: true,
    host,
    port,
    clock: clock.now,
    log,
    connect({ store, url }) {
      const sandbox = openSandbox({ community, clock, store, baseUrl: url });
      return {
        platforms: [{ performer: sandboxPerformer, connection: sandbox.connection }],
        routes: sandbox.routes,
        deciding: { onDecision: sandbox.onDecision, trace: 'always' },
        begin: sandbox.begin,
        close: sandbox.close,
      };
    },
  });
}
