import { personOf } from '../account.ts';
import type { Behaviour } from '../behaviour.ts';
import { tellsBot } from '../happenings.ts';
import { day } from '../semester.ts';

const years = ['2028', '2027', '2029', '1999', '不知道'];
const sources = ['同学介绍', '老师推荐', '朋友', '看到广告', '随便看看'];

/** Applicants who answer what they are asked, some of them late or never. */
export const entry: readonly Behaviour[] = [
  {
    name: 'answer to the questions at the door',
    who: 'absent',
    // They only answer.
    aDay: 0,
    act: () => [],
    hears(semester, account, { text, buttons, emoji }) {
      if (account.present || buttons.length + emoji.length > 0 || semester.oneIn(12)) return undefined;
      const { dice } = semester;
      const answer = text.includes('高考') ? dice.of(years) : text.includes('从哪里') ? dice.of(sources) : undefined;
      if (!answer) return undefined;
      // A few think about it for days.
      if (semester.oneIn(15)) {
        return () => {
          semester.after(dice.roll(2 * day), () => tellsBot(semester, account, answer));
          return [];
        };
      }
      return () => tellsBot(semester, account, answer);
    },
  },
  {
    name: 'take a request back',
    who: 'absent',
    aDay: 0.002,
    act(semester, account) {
      // Telegram tells of no such thing.
      if (account.platform === 'telegram') return [];
      const id = semester.nextId(account.platform);
      const withdrawn = { type: 'join-withdrawn', id, at: semester.now, chat: account.group } as const;
      return [{ ...withdrawn, member: personOf(account) }];
    },
  },
];
