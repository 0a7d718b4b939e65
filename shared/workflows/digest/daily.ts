import { joinWords, say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import { concernOf } from '../../decision/concern.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import { type Figures, figuresKind } from '../../records/figures.ts';
import { adminPlatform, morningWords } from '../questions/morning.ts';
import { dayLines } from './day-lines.ts';
import { pictureOfDays } from './pictures.ts';
import { waitingLines } from './waiting.ts';

/** The admins read what needs them, then what happened, then what is asked and answered. */
export function tellDay(draft: Draft, figures: Figures): void {
  draft.notify('digest.made', {
    words: digestWords(draft, figures),
    platform: adminPlatform(draft),
    about: figures.date,
    ...pictureOfDays(draft, figures),
  });
}

/** `/digest`: the latest day again, with what needs the admins now. In a group of members it is answered in private. */
export function showDigest(draft: Draft, { event, from }: Command): void {
  const [latest] = draft.view.list(figuresKind, { partition: 'figures', reverse: true, limit: 1 });
  const said = latest
    ? { words: digestWords(draft, latest), ...pictureOfDays(draft, latest) }
    : { words: joinWords([needsWords(draft), say(draft.community.data, 'digest.none')], '\n\n') };
  const amongAdmins = !event.private && concernOf(draft, event.chat) === 'admins';
  draft.do(amongAdmins ? { type: 'post', chat: event.chat, ...said } : { type: 'tell', member: from.id, ...said });
}

function needsWords(draft: Draft): Words {
  const waiting = waitingLines(draft);
  const title = say(draft.community.data, waiting.length === 0 ? 'digest.nothing-waits' : 'digest.needs');
  return joinWords([title, ...waiting], '\n');
}

function digestWords(draft: Draft, figures: Figures): Words {
  const voice = draft.community.data;
  const parts = [
    needsWords(draft),
    joinWords([say(voice, 'digest.day', { date: figures.date }), ...dayLines(draft, figures)], '\n'),
    ...(voice.questions ? [morningWords(draft, figures.date, voice.questions)] : []),
  ];
  return joinWords(parts, '\n\n');
}
