import type { Behaviour } from '../behaviour.ts';
import { presses, tellsBot, writes } from '../happenings.ts';
import type { Semester } from '../semester.ts';

const ideas = ['晚自习直播延长', '每周一次错题讲解', '群里放一份作息表', '考前押题课', '加一个英语角'];
const states = ['considered', 'adopted', 'adopted', 'shipped', 'declined', 'received'];

function someNumber({ known, dice }: Semester): number | undefined {
  const all = [...known.suggestions.values()];
  return all.length === 0 ? undefined : dice.of(all).number;
}

/** Members suggest and vote, one way and the other; admins say what becomes of it. */
export const suggestions: readonly Behaviour[] = [
  {
    name: 'suggest',
    who: 'present',
    aDay: 0.0008,
    act(semester, account) {
      const text = `${semester.dice.of(ideas)} ${semester.dice.roll(40)}`;
      return semester.oneIn(3)
        ? tellsBot(semester, account, `/suggest ${text}`)
        : writes(semester, account, `#建议 ${text}`);
    },
  },
  {
    name: 'vote',
    who: 'present',
    aDay: 0.004,
    act(semester, account) {
      const number = someNumber(semester);
      if (number === undefined) return [];
      return [presses(semester, account, { chat: account.group, messageId: '1' }, `suggest:vote.${number}`)];
    },
  },
  {
    name: 'see the suggestions',
    who: 'present',
    aDay: 0.0004,
    act: (semester, account) => tellsBot(semester, account, '/suggestions'),
  },
  {
    name: 'decide on a suggestion',
    who: 'admin',
    aDay: 0.5,
    act(semester, account) {
      const words = `/suggestion ${someNumber(semester) ?? 1} ${semester.dice.of(states)}`;
      return tellsBot(semester, account, semester.oneIn(5) ? words : `${words} 讨论过了`);
    },
  },
];
