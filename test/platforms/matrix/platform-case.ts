import { chatId, memberId } from '../../../shared/event/ids.ts';
import { matrixPerformer } from '../../../shared/platforms/matrix/performer.ts';
import { type Failure, startMatrixStandIn } from '../../stand-in/matrix/stand-in.ts';
import type { PlatformApi, PlatformCase, Trouble } from '../platform-case.ts';
import { matrixReceiving } from './receiving-case.ts';

function failureOf(trouble: Trouble): Failure {
  if (trouble === 'silence') return { kind: 'cut' };
  if ('wait' in trouble) return { kind: 'limit', milliseconds: trouble.wait * 1000 };
  return { kind: 'broken', status: trouble.status };
}

async function open(): Promise<PlatformApi> {
  const standIn = await startMatrixStandIn();
  const owner = standIn.person({ name: 'Lin' });
  const ann = standIn.person({ name: 'Ann' });
  const room = standIn.room({ title: 'Contract', owner, members: [ann] });
  const said = await room.says(ann, 'hello');
  return {
    connection: { secrets: standIn.secrets, apiUrl: standIn.url, fetch },
    chat: chatId('matrix', room.id),
    member: memberId('matrix', ann.id),
    admin: memberId('matrix', owner.id),
    message: said.event_id,
    gone: '$neverWritten',
    // An event may have 65,536 bytes, formatted text and all.
    longest: 60_000,
    posted: () => room.posts().map(({ content }) => String(content.body)),
    files: () =>
      ann
        .inbox()
        .flatMap((event) => standIn.fileIn(event) ?? [])
        .map(({ name, content }) => ({ name, content })),
    calls: () => standIn.calls.length,
    meets(trouble) {
      standIn.fail({ with: failureOf(trouble) });
      return true;
    },
    withoutRights: () => room.setsLevel(owner, 'the bot', 0),
    [Symbol.asyncDispose]: () => standIn.close(),
  };
}

export const matrix: PlatformCase = { ...matrixReceiving, performer: matrixPerformer(() => 1_760_000_000_000), open };
