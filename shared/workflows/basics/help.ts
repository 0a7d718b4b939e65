import { joinWords, plain, say, sayPlain } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Audience } from '../workflow.ts';

/** `/help` and `/start`: what whoever asks may do, and nothing else. */
export function help(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const lines = [...linesFor(draft, 'anyone'), ...(command.isFromMember(draft) ? linesFor(draft, 'members') : [])];
  const parts = [say(voice, 'help', { community: voice.name }), plain(lines.join('\n'))];
  if (draft.isAdmin(command.from.id)) {
    parts.push(plain([sayPlain(voice, 'help.admin'), ...linesFor(draft, 'admins')].join('\n')));
  }
  parts.push(say(voice, 'help.more'));
  command.answer(
    draft,
    joinWords(
      parts.filter(({ text }) => text !== ''),
      '\n\n',
    ),
  );
}

function linesFor({ community }: Draft, audience: Audience): string[] {
  const lines: string[] = [];
  for (const manifest of community.workflows.commands.values()) {
    if (manifest.help === undefined || manifest.for !== audience) continue;
    // Lines hold no placeholders.
    lines.push(sayPlain(community.data, manifest.help as 'help.undo'));
  }
  return lines;
}
