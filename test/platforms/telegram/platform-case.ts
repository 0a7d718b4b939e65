import { chatId, memberId } from '../../../shared/event/ids.ts';
import { telegramPerformer } from '../../../shared/platforms/telegram/performer.ts';
import type { Failure } from '../../stand-in/telegram/interface.ts';
import { startTelegramStandIn } from '../../stand-in/telegram/stand-in.ts';
import type { PlatformApi, PlatformCase, Trouble } from '../platform-case.ts';
import { telegramReceiving } from './receiving-case.ts';

function failureOf(trouble: Trouble): Failure {
  if (trouble === 'silence') return { kind: 'cut' };
  return 'wait' in trouble ? { kind: 'flood', retryAfter: trouble.wait } : { kind: 'broken', status: trouble.status };
}

async function open(): Promise<PlatformApi> {
  const standIn = await startTelegramStandIn();
  const owner = standIn.person({ name: 'Lin' });
  const ann = standIn.person({ name: 'Ann', started: true });
  const group = standIn.group({ title: 'Contract', owner, members: [ann] });
  const said = await group.says(ann, 'hello');
  return {
    connection: { secrets: { botToken: standIn.token, webhookSecret: standIn.secret }, apiUrl: standIn.url, fetch },
    chat: chatId('telegram', group.id),
    member: memberId('telegram', ann.user.id),
    admin: memberId('telegram', owner.user.id),
    message: String(said.message_id),
    gone: '987654',
    longest: 4096,
    posted: () => group.posts().map(({ text = '' }) => text),
    files: () =>
      ann
        .inbox()
        .flatMap((message) => standIn.fileIn(message) ?? [])
        .map(({ name, content }) => ({ name, content })),
    calls: () => standIn.calls.length,
    meets(trouble) {
      standIn.fail({ with: failureOf(trouble) });
      return true;
    },
    withoutRights: () => group.botBecomes({ admin: true, can_delete_messages: false, can_restrict_members: false }),
    [Symbol.asyncDispose]: () => standIn.close(),
  };
}

export const telegram: PlatformCase = {
  ...telegramReceiving,
  performer: telegramPerformer(() => 1_760_000_000_000),
  open,
};
