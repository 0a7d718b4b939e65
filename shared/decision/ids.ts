import { say } from '../community/say.ts';
import { nativeId } from '../event/ids.ts';
import type { Command } from './command.ts';
import type { Draft } from './draft.ts';

/** `/id`: how the chat and the member are called in the community file. Platforms show these numbers nowhere. */
export function tellIds(draft: Draft, command: Command): void {
  const words = say(draft.community.data, 'command.id', {
    chat: nativeId(command.event.chat),
    member: command.from.id,
  });
  command.answer(draft, words);
}
