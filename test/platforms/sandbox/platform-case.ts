import type { PlatformEffect } from '../../../shared/effects/effect.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import type { RoomAnswer } from '../../../shared/platforms/sandbox/perform.ts';
import { sandboxPerformer } from '../../../shared/platforms/sandbox/performer.ts';
import type { PlatformApi, PlatformCase, Trouble } from '../platform-case.ts';
import { sandboxReceiving } from './receiving-case.ts';

const admin = memberId('sandbox', 'lin');
const message = 'm1';

/** As the room answers; its own tests are in test/local/sandbox. */
function answerTo(effect: PlatformEffect): RoomAnswer {
  if (effect.type === 'remove' && !effect.messageIds.includes(message)) return { answer: 'message-gone' };
  if ('member' in effect && effect.member === admin && effect.type !== 'tell') return { answer: 'is-admin' };
  return { answer: 'done' };
}

async function open(): Promise<PlatformApi> {
  const heard: PlatformEffect[] = [];
  let next: Trouble | undefined;
  const room = async (_: unknown, init?: { body?: unknown }) => {
    const trouble = next;
    next = undefined;
    if (trouble === 'silence') throw new TypeError('fetch failed');
    if (trouble !== undefined && 'status' in trouble) return new Response('', { status: trouble.status });
    const effect: PlatformEffect = JSON.parse(String(init?.body));
    heard.push(effect);
    return Response.json(answerTo(effect));
  };
  return {
    connection: { secrets: sandboxReceiving.secrets, apiUrl: 'http://room.invalid', fetch: room as typeof fetch },
    chat: chatId('sandbox', 'room'),
    member: memberId('sandbox', 'ann'),
    admin,
    message,
    gone: 'm9',
    longest: Number.POSITIVE_INFINITY,
    posted: () => heard.flatMap((effect) => (effect.type === 'post' ? [effect.words.text] : [])),
    files: () =>
      heard.flatMap((effect) =>
        effect.type === 'tell' && effect.file ? [{ name: effect.file.name, content: effect.file.text }] : [],
      ),
    calls: () => heard.length,
    meets(trouble) {
      // The room is on this machine and asks nobody to wait.
      if (trouble !== 'silence' && 'wait' in trouble) return false;
      next = trouble;
      return true;
    },
    async [Symbol.asyncDispose]() {},
  };
}

export const sandbox: PlatformCase = { ...sandboxReceiving, performer: sandboxPerformer, open };
