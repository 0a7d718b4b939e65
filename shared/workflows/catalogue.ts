import type { Command } from '../decision/command.ts';
import type { Draft } from '../decision/draft.ts';
import { tellIds } from '../decision/ids.ts';
import { undoLatest } from '../decision/undo-latest.ts';
import type { ButtonEvent, TimerEvent } from '../event/event.ts';
import { answerLink, link, unlink } from './link/link.ts';
import { nudge } from './nickname/nudge.ts';
import { remindNickname } from './nickname/workflow.ts';
import { help, reward, showPoints, showTop } from './rewards/commands.ts';
import { closeWeek, weekPurpose } from './rewards/week.ts';

type Answering = (draft: Draft, command: Command) => void;
type Pressing = (draft: Draft, event: ButtonEvent) => void;
type Waking = (draft: Draft, event: TimerEvent) => void;

/** What members may ask for, by the word behind the slash. */
export const commands: ReadonlyMap<string, Answering> = new Map<string, Answering>([
  ['help', help],
  ['start', help],
  ['id', tellIds],
  ['points', showPoints],
  ['top', showTop],
  ['reward', reward],
  ['nickname', nudge],
  ['undo', undoLatest],
  ['link', link],
  ['unlink', unlink],
]);

/** What buttons are for, by what stands before the colon; those of cases are decided about by `case-buttons.ts`. */
export const buttons: ReadonlyMap<string, Pressing> = new Map<string, Pressing>([
  ['link', answerLink],
  ['no-link', answerLink],
]);

/** What timers are for, by their purpose. */
export const timers: ReadonlyMap<string, Waking> = new Map<string, Waking>([
  ['nickname.remind', remindNickname],
  [weekPurpose, closeWeek],
]);
