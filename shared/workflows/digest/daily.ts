import { joinWords, say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import { type Figures, figuresKind } from '../../records/figures.ts';
import { adminPlatform, morningWords } from '../questions/morning.ts';
import { dayLines } from './day-lines.ts';
import { waitingLines } from './waiting.ts';

/** The admins read what needs them, then what happened, then what is asked and answered. */
export function tellDay(draft: Draft, figures: Figures): void {
  draft.notify('digest.made', {
    words: digestWords(draft, figures),
    platform: adminPlatform(draft),
    about: figures.date,
  });
}

/** `/digest`: the latest day again, with what needs the admins now. */
export function showDigest(draft: Draft, command: Command): void {
  const [latest] = draft.view.list(figuresKind, { partition: 'figures', reverse: true, limit: 1 });
  if (!latest) return command.answer(draft, say(draft.community.data, 'digest.none'));
  command.answer(draft, digestWords(draft, latest));
}

function digestWords(draft: Draft, figures: Figures): Words {
  const voice = draft.community.data;
  const waiting = waitingLines(draft);
  const title = waiting.length === 0 ? say(voice, 'digest.nothing-waits') : say(voice, 'digest.needs');
  const parts = [
    joinWords([title, ...waiting], '\n'),
    joinWords([say(voice, 'digest.day', { date: figures.date }), ...dayLines(draft, figures)], '\n'),
    ...(voice.questions ? [morningWords(draft, figures.date, voice.questions)] : []),
  ];
  return joinWords(parts, '\n\n');
}
