import { openHttpServer } from '../../infra/local/http-server.ts';
import type { Community } from '../../shared/community/community.ts';
import type { Abilities } from '../../shared/effects/abilities.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { telegram as manifest } from '../../shared/platforms/telegram/manifest.ts';
import { telegramPerformer } from '../../shared/platforms/telegram/performer.ts';
import { telegramReceiver } from '../../shared/platforms/telegram/receiver.ts';
import { community } from '../decision/community.ts';
import { startTelegramStandIn } from '../stand-in/telegram/stand-in.ts';
import { InMemoryReeve } from './in-memory-reeve.ts';

export const groupId = -1001000000001;
export const adminGroupId = -1001000000009;

/**
 * A group on the stand-in for Telegram, run by a Reeve in memory that gets signed webhooks over HTTP and calls the Bot
 * API back: everything is real but the ports. `lacking`: what this Telegram cannot do.
 */
export async function telegramWorld(changes: Partial<Community> = {}, lacking: Partial<Abilities> = {}) {
  const start = Date.parse('2026-11-22T12:00:00Z');
  let clock = () => start;
  const telegram = await startTelegramStandIn({ now: () => clock() });
  const lin = telegram.person({ name: 'Teacher Lin', username: 'lin', started: true });
  const ann = telegram.person({ name: 'Ann', username: 'ann' });
  const ben = telegram.person({ name: 'Ben' });
  const group = telegram.group({ id: groupId, title: 'Class 3', owner: lin, members: [ann, ben] });
  const admins = telegram.group({ id: adminGroupId, title: 'Admins', owner: lin });
  const performers = new Map([
    ['telegram', { performer: telegramPerformer(() => clock()), connection: connectionTo(telegram) }],
  ]);
  const reeve = new InMemoryReeve({
    community: community({
      platforms: {
        telegram: { chats: [chatId('telegram', groupId)], adminChat: chatId('telegram', adminGroupId) },
      },
      people: { admins: [memberId('telegram', lin.user.id)], staff: [] },
      ...changes,
    }),
    performers,
    abilitiesOf: () => ({ ...manifest.abilities, ...lacking }),
    receivers: [telegramReceiver(() => clock())],
    secrets: { botToken: telegram.token, webhookSecret: telegram.secret },
    now: start,
  });
  clock = () => reeve.now;
  const faults: string[] = [];
  const server = await openHttpServer({
    host: '127.0.0.1',
    port: 0,
    onFault: (reason) => faults.push(reason),
    routes: [{ method: 'POST', path: '/webhooks/telegram', handle: (request) => reeve.receive(request) }],
  });
  telegram.deliverTo(`${server.url}/webhooks/telegram`);
  const close = async () => {
    await telegram.close();
    await server.close();
  };
  return { telegram, reeve, group, admins, lin, ann, ben, faults, close, [Symbol.asyncDispose]: close };
}

function connectionTo(telegram: Awaited<ReturnType<typeof startTelegramStandIn>>) {
  const secrets = { botToken: telegram.token, webhookSecret: telegram.secret };
  return { secrets, apiUrl: telegram.url, fetch };
}
