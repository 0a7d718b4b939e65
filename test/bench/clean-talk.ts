import type { MessageEvent } from '../../shared/event/event.ts';
import { type ChatId, chatId, memberId } from '../../shared/event/ids.ts';

/** What members of the tutoring group say all day: nothing of it breaks a rule. */
const talk = [
  '老师，这道题怎么做？',
  '我觉得第三题选C，因为函数是单调的。你们呢？',
  '好的',
  '收到，谢谢老师！',
  '今天作业是第5页到第8页, 大家记得写',
  '明天的课几点开始',
  '哈哈哈😂',
  '这个公式我一直记不住，有没有什么好办法？课本第42页的例题也没看懂，晚上能讲一下吗',
  'hello everyone, how are you',
  'The assignment is due on Friday, see page 12 of the book.',
  'Can somebody explain why f(x)=2x+1 is monotonic?',
  'Привет, как дела сегодня',
  'Когда будет следующий урок?',
  '晚安~',
  '＋１，我也这么想',
  '@xiaoming 你的笔记写得真好',
] as const;

export const members = 200;
export const group: ChatId = chatId('telegram', -1001234567890);
const start = Date.UTC(2026, 2, 4, 4, 0, 0);

/** So many messages of 200 members in turn, one each 300 ms: an hour of it is more than the largest groups see. */
export function cleanTalk(count: number): MessageEvent[] {
  return Array.from({ length: count }, (_, index) => cleanMessage(index));
}

function cleanMessage(index: number): MessageEvent {
  const member = index % members;
  // Each says something else every minute, and nothing again within a quarter of an hour.
  const text = talk[(Math.floor(index / members) * 5 + member * 7) % talk.length] ?? talk[0];
  return {
    type: 'message',
    id: `telegram:${500_000_000 + index}`,
    at: start + index * 300,
    chat: group,
    from: { id: memberId('telegram', 1_000_000 + member), name: `2027+北京+小企鹅${member}`, kind: 'person' },
    message: { id: String(10_000 + index), text, links: [], media: [], mentions: [] },
    edited: false,
    private: false,
  };
}
