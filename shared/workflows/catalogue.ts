import type { Command } from '../decision/command.ts';
import type { Draft } from '../decision/draft.ts';
import { tellIds } from '../decision/ids.ts';
import { undoLatest } from '../decision/undo-latest.ts';
import type { TimerEvent } from '../event/event.ts';
import { nudge } from './nickname/nudge.ts';
import { remindNickname } from './nickname/workflow.ts';
import { help, reward, showPoints, showTop } from './rewards/commands.ts';
import { closeWeek, weekPurpose } from './rewards/week.ts';

type Answering = (draft: Draft, command: Command) => void;
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
]);

/** What timers are for, by their purpose. */
export const timers: ReadonlyMap<string, Waking> = new Map<string, Waking>([
  ['nickname.remind', remindNickname],
  [weekPurpose, closeWeek],
]);
