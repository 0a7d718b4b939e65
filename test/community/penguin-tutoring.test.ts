import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { newMember } from '../../shared/records/member.ts';
import { firedRules } from '../../shared/rules/evaluate.ts';
import { subjectOf } from '../../shared/rules/subject.ts';

const folder = fileURLToPath(new URL('../../infra/communities/penguin-tutoring', import.meta.url));
const community = compileWithShipped(requireCommunity(folder));
const lin = memberId('telegram', 7);
// A Sunday: red envelopes are free.
const sunday = Date.parse('2026-11-22T12:00:00Z');

interface Given {
  readonly message?: Partial<MessageEvent['message']>;
  readonly name?: string;
  /** Milliseconds since they joined; a year when not given. */
  readonly here?: number;
  readonly at?: number;
}

/** The live rule that a message breaks. */
function broken(text: string, { message, name = '2027+北京+小林', here = 31_536_000_000, at = sunday }: Given = {}) {
  const event: MessageEvent = {
    type: 'message',
    id: 'telegram:1',
    at,
    chat: chatId('telegram', -1),
    from: { id: lin, name, kind: 'person' },
    edited: false,
    private: false,
    message: { id: '1', text, links: [], media: [], mentions: [], ...message },
  };
  const member = { ...newMember(lin, name), messages: 50, joinedAt: at - here };
  return firedRules(community.rules, subjectOf(event, member, at, community)).live[0]?.data.id;
}

const justNow = { here: 3_600_000 };

describe('the rules of Penguin Tutoring find', () => {
  test.each<[string, string, Given?]>([
    ['adverts', '轻松日入三百，兼职加我，学生党宝妈都可以做'],
    ['adverts', '拼多多砍一刀！就差一点了'],
    ['course-selling', '全科网课打包，名师网课低价出'],
    ['course-selling', '资料在这里 https://pan.baidu.com/s/1abcd'],
    ['course-selling', '有没有人拼课拼车'],
    ['advert-by-newcomer', '大家好，需要的同学加我v：study2027', justNow],
    ['advert-by-newcomer', '好课推荐', { ...justNow, message: { forward: { from: 'channel', name: '好课' } } }],
    ['advert-by-newcomer', '网课低价，要的私', justNow],
    ['insults', '你个贱人'],
    ['insults', 'n​msl'],
    ['sexual-content', '同城约啪'],
    ['sexual-content', '大家好', { name: '激情裸聊找我' }],
    ['horror', '看血腥视频的来'],
    ['hidden-link', '课表', { message: { links: [{ url: 'https://evil.example/', shown: 'www.qq.com' }] } }],
    ['flooding', '', { message: { mentions: Array.from({ length: 9 }, (_, n) => ({ username: `u${n}` })) } }],
    ['red-envelope', '', { message: { media: [{ kind: 'red-envelope' }] }, at: Date.parse('2026-11-23T12:00:00Z') }],
  ])('%s in: %s', (rule, text, given) => {
    expect(broken(text, given)).toBe(rule);
  });
});

describe('the rules of Penguin Tutoring leave alone what a study group says:', () => {
  test.each<[string, Given?]>([
    ['今晚的网课几点开始？资料发群里了吗'],
    ['加微信一起打卡吧'],
    ['暑假想找个兼职，大家有什么建议'],
    ['学校提醒：警惕刷单返利，谨防校园贷秒批骗局'],
    ['现代考古学和近代考试制度要怎么背'],
    ['可以用公式代替考虑极限的过程吗'],
    ['杂种优势是生物必修二的内容'],
    ['贫贱人家百事哀，这句怎么翻译'],
    ['鹅毛片片飞，写得真好'],
    ['支援交通建设的作文素材'],
    ['女性奴隶在罗马法里的地位'],
    ['笑死我了哈哈哈，这题也太坑了'],
    ['卧槽，这道题好难'],
    ['我是他的脑残粉'],
    ['堆沙比赛好好玩'],
    ['性教育和避孕是生物课的内容'],
    ['谢谢老师！辛苦啦'],
    ['答案是 1234567890123'],
    ['我刚进群，请问课表在哪里看', justNow],
    ['+vlog 拍得真好', justNow],
    ['看看这张题目的照片', { ...justNow, message: { media: [{ kind: 'photo', id: 'p' }] } }],
    ['老师的主页 https://www.example.edu.cn/teacher', { message: { links: [{ url: 'https://www.example.edu.cn/' }] } }],
    ['新年快乐', { message: { media: [{ kind: 'red-envelope' }] } }],
  ])('%s', (text, given) => {
    expect(broken(text, given)).toBeUndefined();
  });
});
