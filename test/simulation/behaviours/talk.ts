import type { Behaviour } from '../behaviour.ts';
import { reacts, replyTo, writes } from '../happenings.ts';

const study = [
  '这道函数题怎么做',
  '英语作文背完了吗',
  '明天有晚课',
  'what is the answer to question three',
  '今天复习物理',
];
const chat = ['早', '哈哈哈', '晚安各位', 'good morning', '吃饭去了', '周末愉快', '好累呀', 'see you tomorrow', '加油'];
const links = ['看这个 https://example.org/a', 'https://example.com/notes'];

/** What most of the day is made of. */
export const talk: readonly Behaviour[] = [
  {
    name: 'talk',
    who: 'present',
    aDay: 0.03,
    act(semester, account) {
      const { dice } = semester;
      const text = `${dice.of(dice.roll(2) === 0 ? study : chat)} ${dice.roll(500)}`;
      if (dice.roll(40) > 0) return writes(semester, account, text);
      const url = dice.of(links);
      return writes(semester, account, url, { links: [{ url: url.slice(url.indexOf('http')) }] });
    },
  },
  {
    name: 'edit',
    who: 'present',
    aDay: 0.004,
    act(semester, account) {
      const [event] = writes(semester, account, '改一下');
      if (!event) return [];
      const text = semester.oneIn(5) ? '加微信看资料' : '改好了';
      const edited = { ...event, id: semester.nextId(account.platform), edited: true, sentAt: event.at };
      semester.after(30_000, () => [{ ...edited, at: semester.now, message: { ...event.message, text } }]);
      return [event];
    },
  },
  {
    name: 'thanks',
    who: 'present',
    aDay: 0.012,
    act(semester, account) {
      const other = semester.neighbour(account);
      if (!other?.said) return [];
      const { id: messageId } = other.said;
      if (semester.oneIn(2)) return [reacts(semester, account, { chat: account.group, messageId }, '❤')];
      return writes(semester, account, '谢谢你', replyTo(other));
    },
  },
];
