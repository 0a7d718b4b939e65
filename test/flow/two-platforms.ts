import { openHttpServer } from '../../infra/local/http-server.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { matrixPerformer } from '../../shared/platforms/matrix/performer.ts';
import { matrixReceiver } from '../../shared/platforms/matrix/receiver.ts';
import { telegramPerformer } from '../../shared/platforms/telegram/performer.ts';
import { telegramReceiver } from '../../shared/platforms/telegram/receiver.ts';
import { advert, community } from '../decision/community.ts';
import { startMatrixStandIn } from '../stand-in/matrix/stand-in.ts';
import { startTelegramStandIn } from '../stand-in/telegram/stand-in.ts';
import { InMemoryReeve } from './in-memory-reeve.ts';

/** One community in a Telegram group and a Matrix room, with its admins' chat on Telegram: one Reeve gets the webhooks of both. */
export async function twoPlatforms() {
  const start = Date.parse('2026-11-22T12:00:00Z');
  let clock = () => start;
  const now = () => clock();
  const telegram = await startTelegramStandIn({ now });
  const matrix = await startMatrixStandIn({ now });
  const lin = telegram.person({ name: 'Teacher Lin', started: true });
  const ann = telegram.person({ name: 'Ann' });
  const group = telegram.group({ title: 'Class 3', owner: lin, members: [ann] });
  const admins = telegram.group({ title: 'Admins', owner: lin });
  const anna = matrix.person({ name: 'Anna' });
  const room = matrix.room({ title: 'Class 3', owner: matrix.person({ name: 'Teacher Lin' }), members: [anna] });
  const bot = { botToken: telegram.token, webhookSecret: telegram.secret };
  const reeve = new InMemoryReeve({
    community: community({
      platforms: {
        telegram: { chats: [chatId('telegram', group.id)], adminChat: chatId('telegram', admins.id) },
        matrix: { chats: [chatId('matrix', room.id)] },
      },
      people: { admins: [memberId('telegram', lin.user.id)], staff: [] },
      rules: [{ ...advert, then: { ...advert.then, serious: true } }],
      rewards: { grantAtMost: 50, daily: { points: 3 } },
    }),
    performers: new Map([
      ['telegram', { performer: telegramPerformer(now), connection: { secrets: bot, apiUrl: telegram.url, fetch } }],
      [
        'matrix',
        { performer: matrixPerformer(now), connection: { secrets: matrix.secrets, apiUrl: matrix.url, fetch } },
      ],
    ]),
    receivers: [telegramReceiver(now), matrixReceiver(now)],
    secrets: { ...bot, ...matrix.secrets },
    now: start,
  });
  clock = () => reeve.now;
  const server = await openHttpServer({
    host: '127.0.0.1',
    port: 0,
    onFault: (reason) => {
      throw new Error(reason);
    },
    routes: [
      { method: 'POST', path: '/webhooks/telegram', handle: (request) => reeve.receive(request) },
      { method: 'PUT', path: '/webhooks/matrix', below: true, handle: (request) => reeve.receive(request) },
    ],
  });
  telegram.deliverTo(`${server.url}/webhooks/telegram`);
  matrix.deliverTo(`${server.url}/webhooks/matrix`);
  const close = async () => {
    for (const one of [telegram, matrix, server]) await one.close();
  };
  return { reeve, matrix, group, room, admins, lin, ann, anna, close };
}
