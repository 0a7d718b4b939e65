import type { Event } from '../../../shared/event/event.ts';
import type { Account } from '../account.ts';
import { presses, reacts, tellsBot } from '../happenings.ts';
import { hour, minute, type Semester } from '../semester.ts';
import type { Heard } from '../simulated-platform.ts';

/** What people answer to whatever a bot asks. */
const answers = [
  '2028',
  '1999',
  '高二',
  '其他',
  '同学介绍的',
  '广告',
  '企鹅',
  '是的',
  '不知道',
  '对不起，我错了',
  '1',
  '???',
];

/**
 * What somebody does about words of the bot: presses one of its buttons, reacts where there are none, answers, or not.
 * So every workflow's questions, cards and notices are answered, without anybody knowing of them here.
 */
export function answerBot(semester: Semester, account: Account, heard: Heard): void {
  const { dice } = semester;
  if (semester.isQuiet) return;
  // Whoever wants to come in answers at the door.
  const isAtDoor = heard.text.includes('吉祥物');
  if (dice.roll(10) < (isAtDoor ? 1 : 4)) return;
  const delay = dice.roll(5) === 0 ? dice.roll(60 * hour) : dice.roll(10 * minute);
  semester.after(delay + 500, () => pick(semester, account, heard));
  // Pressed twice, or one more of several.
  if (dice.roll(15) === 0) semester.after(delay + dice.roll(minute), () => pick(semester, account, heard));
}

function pick(semester: Semester, account: Account, heard: Heard): Event[] {
  const { dice } = semester;
  const { buttons, emoji } = heard;
  if (emoji.length > 0) return [reacts(semester, account, heard, dice.of(emoji))];
  const right = buttons.find(({ label }) => label.includes('企鹅'));
  if (right && dice.roll(4) > 0) return [presses(semester, account, heard, right.data)];
  if (buttons.length > 0) return [presses(semester, account, heard, dice.of(buttons).data)];
  // Not every word of a bot's wants an answer.
  return heard.chat === account.privately && dice.roll(6) === 0 ? tellsBot(semester, account, dice.of(answers)) : [];
}
