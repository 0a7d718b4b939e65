import { joinWords, plain, say, sayPlain } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { CommandManifest } from '../workflow.ts';

/**
 * `/help` and `/start`: what whoever asks may do, and nothing else, what is needed every day first. In a group only that:
 * the rest is a long list that everybody would have to scroll past.
 */
export function help(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const isMember = command.isFromMember(draft);
  const forEverybody = (one: CommandManifest) => one.for === 'anyone' || (one.for === 'members' && isMember);
  const everyday = linesFor(draft, (one) => forEverybody(one) && one.everyday === true);
  const others = linesFor(draft, (one) => forEverybody(one) && one.everyday !== true);
  const isShort = isInGroup(draft, command) && everyday.length > 0;
  const parts = [say(voice, 'help', { community: voice.name }), plain(everyday.join('\n'))];
  if (isShort) parts.push(say(voice, 'help.in-private'));
  else parts.push(plain(others.join('\n')), ...forAdmins(draft, command), say(voice, 'help.more'));
  command.answer(
    draft,
    joinWords(
      parts.filter(({ text }) => text !== ''),
      '\n\n',
    ),
  );
}

/** Among admins a long answer is in nobody's way. */
function isInGroup({ community }: Draft, { event }: Command): boolean {
  return !event.private && !Object.values(community.data.platforms).some(({ adminChat }) => adminChat === event.chat);
}

function forAdmins(draft: Draft, command: Command) {
  if (!draft.isAdmin(command.from.id)) return [];
  const lines = linesFor(draft, (one) => one.for === 'admins');
  return [plain([sayPlain(draft.community.data, 'help.admin'), ...lines].join('\n'))];
}

function linesFor({ community }: Draft, isMeant: (manifest: CommandManifest) => boolean): string[] {
  const lines: string[] = [];
  for (const manifest of community.workflows.commands.values()) {
    if (manifest.help === undefined || !isMeant(manifest)) continue;
    // Lines hold no placeholders.
    lines.push(sayPlain(community.data, manifest.help as 'help.undo'));
  }
  return lines;
}
