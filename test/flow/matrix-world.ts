import { openHttpServer } from '../../infra/local/http-server.ts';
import type { Community } from '../../shared/community/community.ts';
import type { Abilities } from '../../shared/effects/abilities.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { matrix as manifest } from '../../shared/platforms/matrix/manifest.ts';
import { matrixPerformer } from '../../shared/platforms/matrix/performer.ts';
import { matrixReceiver } from '../../shared/platforms/matrix/receiver.ts';
import { community } from '../decision/community.ts';
import { startMatrixStandIn } from '../stand-in/matrix/stand-in.ts';
import { InMemoryReeve } from './in-memory-reeve.ts';

/** A room on the stand-in for a homeserver, as `telegramWorld` has a group. `lacking`: what this Matrix cannot do. */
export async function matrixWorld(changes: Partial<Community> = {}, lacking: Partial<Abilities> = {}) {
  const start = Date.parse('2026-11-22T12:00:00Z');
  let clock = () => start;
  const matrix = await startMatrixStandIn({ now: () => clock() });
  const lin = matrix.person({ name: 'Teacher Lin' });
  const ann = matrix.person({ name: 'Ann' });
  const room = matrix.room({ title: 'Class 3', owner: lin, members: [ann] });
  const admins = matrix.room({ title: 'Admins', owner: lin });
  const { secrets } = matrix;
  const connection = { secrets, apiUrl: matrix.url, fetch };
  const reeve = new InMemoryReeve({
    community: community({
      platforms: { matrix: { chats: [chatId('matrix', room.id)], adminChat: chatId('matrix', admins.id) } },
      people: { admins: [memberId('matrix', lin.id)], staff: [] },
      ...changes,
    }),
    performers: new Map([['matrix', { performer: matrixPerformer(() => clock()), connection }]]),
    abilitiesOf: () => ({ ...manifest.abilities, ...lacking }),
    receivers: [matrixReceiver(() => clock())],
    secrets,
    now: start,
  });
  clock = () => reeve.now;
  const server = await openHttpServer({
    host: '127.0.0.1',
    port: 0,
    onFault: (reason) => {
      throw new Error(reason);
    },
    routes: [{ method: 'PUT', path: '/webhooks/matrix', below: true, handle: (request) => reeve.receive(request) }],
  });
  matrix.deliverTo(`${server.url}/webhooks/matrix`);
  const close = async () => {
    await matrix.close();
    await server.close();
  };
  return { matrix, reeve, room, admins, lin, ann, close, [Symbol.asyncDispose]: close };
}
