import { say } from '../community/say.ts';
import type { MessageEvent } from '../event/event.ts';
import type { Person } from '../event/message.ts';
import { chatKind } from '../records/chat.ts';
import type { CommandManifest } from '../workflows/workflow.ts';
import { type Command, commandOf } from './command.ts';
import type { Draft } from './draft.ts';

/** Runs the command that a message is, if it is one and for us. */
export function obey(draft: Draft, event: MessageEvent): void {
  const command = commandOf(event);
  if (command && isForAnother(draft, command)) return draft.note('a command for another bot');
  const { commands, hooks } = draft.community.workflows;
  const known = command && commands.get(command.name);
  // A group has many bots and much talk; in private there is nobody else to answer.
  if (!known && (!event.private || event.edited)) return;
  if (command && event.from.kind === 'chat')
    return command.answer(draft, say(draft.community.data, 'command.as-group'));
  if (!command && hooks.wrote.some((wrote) => wrote(draft, event))) return;
  if (!mayAsk(draft, event.from)) return draft.note('asked too often within a minute: not answered');
  if (command && known) return runFor(draft, command, known);
  const words = say(draft.community.data, 'command.unknown');
  draft.do({ type: 'tell', member: event.from.id, words });
}

function runFor(draft: Draft, command: Command, manifest: CommandManifest): void {
  const voice = draft.community.data;
  if (manifest.for === 'admins' && !draft.isAdmin(command.from.id)) {
    return command.answer(draft, say(voice, 'answer.admins-only'));
  }
  if (manifest.for === 'members' && !command.isFromMember(draft)) {
    return command.answer(draft, say(voice, 'command.members-only'));
  }
  manifest.run(draft, command);
}

/** As long as a platform has not told our own name, a command with any name may be ours. */
export function isForAnother(draft: Draft, { to, event }: Command): boolean {
  if (to === undefined || event.private) return false;
  const own = draft.view.read(chatKind, event.chat)?.bot;
  return own !== undefined && own.toLowerCase() !== to.toLowerCase();
}

/** Nobody shall fill a group through Reeve, nor the platform's limit of what may be said there. */
const mostAnswers = 5;

export function mayAsk(draft: Draft, from: Person): boolean {
  if (draft.isAdmin(from.id)) return true;
  const member = draft.memberOf(from);
  const minute = Math.floor(draft.now / 60_000);
  const times = member.asked?.[0] === minute ? member.asked[1] : 0;
  if (times >= mostAnswers) return false;
  member.asked = [minute, times + 1];
  draft.keep(member);
  return true;
}
