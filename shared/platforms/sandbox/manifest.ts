import { allAbilities } from '../../effects/abilities.ts';
import type { PlatformManifest } from '../platform.ts';

/**
 * The platform of whoever has no bot yet: a chat room that the one-machine Reeve serves to the browser beside it.
 * Its secrets are drawn anew at every start and are never anybody's to set; it is never deployed.
 */
export const sandbox: PlatformManifest = {
  name: 'sandbox',
  title: 'Sandbox',
  webhookPath: '/webhooks/sandbox',
  secrets: [
    {
      name: 'webhookSecret',
      variable: 'SANDBOX_WEBHOOK_SECRET',
      parameter: 'sandbox/webhook-secret',
      about: 'Sent by the room with every update. Drawn at random at every start.',
    },
    {
      name: 'apiSecret',
      variable: 'SANDBOX_API_SECRET',
      parameter: 'sandbox/api-secret',
      about: 'Sent to the room with every effect. Drawn at random at every start.',
    },
  ],
  api: { variable: 'SANDBOX_API_URL', url: 'http://127.0.0.1:8787/sandbox/api' },
  abilities: { ...allAbilities, inviteLinks: false, tags: false, pictures: false, tellsDeletions: false },
  localOnly: true,
};
