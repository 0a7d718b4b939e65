import type { Question } from '../../../shared/records/question.ts';
import { type Account, personOf } from '../account.ts';
import type { Behaviour } from '../behaviour.ts';
import { tellsBot, writes } from '../happenings.ts';
import type { Semester } from '../semester.ts';

const asked = ['函数这题怎么做', '作文怎么开头', '这道题为什么选C'];
const answers = ['先画图再列式', '看课本例题', '把条件代进去'];

function openIn(semester: Semester, { group }: Account): Question[] {
  return semester.known.openQuestions.filter(({ chat }) => chat === group);
}

function answer(semester: Semester, account: Account, question: Question, text: string) {
  const asker = semester.accountOf(question.asker);
  const { messageId, text: about } = question;
  return writes(semester, account, text, {
    reply: { messageId, text: about, ...(asker ? { from: personOf(asker) } : {}) },
  });
}

function answerOne(semester: Semester, account: Account) {
  const [question] = openIn(semester, account).filter(({ asker }) => asker !== account.id);
  return question ? answer(semester, account, question, semester.dice.of(answers)) : [];
}

/** Members ask, others and teachers answer, and who asked says whether that was it. */
export const questions: readonly Behaviour[] = [
  {
    name: 'ask a question',
    who: 'present',
    aDay: 0.003,
    act(semester, account) {
      const text = `${semester.dice.of(asked)} ${semester.dice.roll(500)}`;
      return writes(semester, account, semester.oneIn(4) ? `/ask ${text}` : `#提问 ${text}`);
    },
  },
  {
    name: 'answer a question',
    who: 'present',
    aDay: 0.002,
    act: answerOne,
    /** Whoever is reminded of a question answers it soon, or not. */
    hears(semester, account, { text, buttons }) {
      if (account.role === 'member' || buttons.length > 0 || semester.oneIn(3)) return undefined;
      const question = openIn(semester, account).find((one) => text.includes(one.text));
      return question && (() => answer(semester, account, question, semester.dice.of(answers)));
    },
  },
  { name: 'answer as an admin', who: 'admin', aDay: 0.7, act: answerOne },
  {
    name: 'say whether that was the answer',
    who: 'present',
    aDay: 0.02,
    act(semester, account) {
      const [question] = openIn(semester, account).filter(({ asker, last }) => asker === account.id && last);
      if (!question) return [];
      return answer(semester, account, question, semester.oneIn(4) ? '还是不明白' : '谢谢，明白了');
    },
  },
  {
    name: 'see the open questions',
    who: 'present',
    aDay: 0.0005,
    act: (semester, account) => tellsBot(semester, account, '/questions'),
  },
];
