import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { type Member, newMember } from '../../shared/records/member.ts';
import type { Around } from '../../shared/rules/condition.ts';
import { firedRules } from '../../shared/rules/evaluate.ts';
import { subjectOf } from '../../shared/rules/subject.ts';

const folder = fileURLToPath(new URL('../../infra/communities/penguin-tutoring', import.meta.url));
const teacher = memberId('telegram', 3001);
const written = requireCommunity(folder);
const community = compileWithShipped({ ...written, people: { ...written.people, staff: [teacher] } });
const lin = memberId('telegram', 7);
const sunday = Date.parse('2026-11-22T12:00:00Z');

interface Given {
  readonly message?: Partial<MessageEvent['message']>;
  readonly name?: string;
  /** Milliseconds since they joined; a year when not given. */
  readonly here?: number;
  /** Their messages so far. */
  readonly messages?: number;
  readonly nickname?: 'wrong';
  /** How many others have just spoken of study. */
  readonly studying?: number;
}

/** The rules that a message breaks: the live one, and those on trial. */
function rulesBrokenBy(text: string, given: Given = {}) {
  const { message, name = '2027+北京+小林', here = 31_536_000_000, messages = 50, studying = 0 } = given;
  const event: MessageEvent = {
    type: 'message',
    id: 'telegram:1',
    at: sunday,
    chat: chatId('telegram', -1),
    from: { id: lin, name, kind: 'person' },
    edited: false,
    private: false,
    message: { id: '1', text, links: [], media: [], mentions: [], ...message },
  };
  const nickname = { state: 'wrong', judged: 1, chat: event.chat, since: 0, reminders: 0 } as const;
  const member: Member = {
    ...newMember(lin, name),
    messages,
    joinedAt: sunday - here,
    ...(given.nickname ? { nickname } : {}),
  };
  const around: Around = {
    said: () => [],
    spoke: (topic) => Array.from({ length: studying }, (_, who) => [topic, `m${who}`, sunday / 1000 - 60]),
    joins: () => [],
  };
  return firedRules(community.rules, subjectOf(event, member, sunday, community, around));
}

function broken(text: string, given?: Given): string | undefined {
  return rulesBrokenBy(text, given).live[0]?.data.id;
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
    ['red-envelope', '', { message: { media: [{ kind: 'red-envelope' }] }, studying: 2 }],
    // Disguised.
    ['advert-by-newcomer', '想学的加 V ❤ study2027', justNow],
    ['advert-by-newcomer', '有需要的扣扣 ③⑦⑤①②③④⑤⑥', justNow],
    [
      'advert-by-newcomer',
      '看看',
      { ...justNow, message: { links: [{ url: 'https://x.example/', shown: 'baidu.com' }] } },
    ],
    ['insults', '你这个傻·逼'],
    ['insults', '管理员骂我？操你妈，举报啊'],
    ['insults', '你是不是弱＊智啊，废物'],
    ['course-selling', 'dai xie zuo ye？不，我是说：低价出课，要的滴滴'],
    ['course-selling', '出四六级网课全套，19.9 元，加我微信'],
    ['course-selling', '这门课的录播 https://pan.quark.cn/s/0a1b2c 提取码 x8k2'],
    ['course-selling', '报这个吧 https://www.koolearn.com/course/1'],
    ['adverts', '校园兼职招人，日结三百，加微信 vx20270101 了解'],
    ['sexual-content', '看文件', { message: { media: [{ kind: 'document', fileName: '成人电影合集.zip' }] } }],
    ['horror', '', { message: { media: [{ kind: 'video', fileName: '虐猫视频.mp4' }] } }],
    ['advert-by-newcomer', '谨防被骗！加微信 safe2027 领正版资料', justNow],
  ])('%s in: %s', (rule, text, given) => {
    expect(broken(text, given)).toBe(rule);
  });
});

describe('the rules of Penguin Tutoring leave alone what a study group says:', () => {
  test.each<[string, Given?]>([
    ['今晚的网课几点开始？资料发群里了吗'],
    ['他骂我傻逼，管理员管管'],
    ['班干部要增加威信'],
    // Of newcomers, too: they are removed at once for adverts.
    ['老师主页 https://www.example.edu.cn/teacher', justNow],
    ['圆周率 3.14159265358979', justNow],
    ['学号 20270315 考场 12 座位 08', justNow],
    ['有人骂人，说什么“废物”，请老师处理一下'],
    ['老师主页 https://www.example.edu.cn/teacher'],
    ['圆周率 3.14159265358979，光速 c=299792458 m/s'],
    ['学号 20270315 考场 12 座位 08'],
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
    ['老师的主页 https://www.university.edu.cn/teacher'],
    ['新年快乐', { message: { media: [{ kind: 'red-envelope' }] } }],
    ['一个人在做题', { message: { media: [{ kind: 'red-envelope' }] }, studying: 1 }],
    ['我们大家的课件', { message: { media: [{ kind: 'document', fileName: '第三章函数.pdf' }] } }],
    ['端口交换机的原理是什么'],
    ['鸡蛋涨价了，食堂的番茄炒鸡蛋也涨'],
    ['老师说他要草拟一份计划'],
    ['The assignment for class 4 is due on Monday'],
    ['这本书 30 元买的，值得看'],
    ['这个价钱报网课值吗，大家帮我看看'],
  ])('%s', (text, given) => {
    expect(broken(text, given)).toBeUndefined();
  });
});

describe('the rules of Penguin Tutoring on trial', () => {
  const onTrial = (text: string, given: Given) => rulesBrokenBy(text, given).shadow.map(({ data }) => data.id);

  test('record what new members with a wrong nickname send, and forwarded decks', () => {
    const photo = { media: [{ kind: 'photo' as const, id: 'p' }] };
    expect(onTrial('', { message: photo, messages: 2, nickname: 'wrong' })).toEqual(['new-member-media']);
    expect(onTrial('', { message: photo, messages: 2 })).toEqual([]);
    const forward = { from: 'member' as const, name: '小明' };
    const deck = { media: [{ kind: 'document' as const, fileName: '押题密卷.pptx' }], forward };
    expect(onTrial('', { message: deck })).toEqual(['forwarded-decks']);
  });
});

describe('the rules of Penguin Tutoring', () => {
  test.each(['代冩论文，包过', '刷単兼职，日結', '替考，有意私聊', '考试枪手，包过', '真人荷官在线发牌'])(
    'hear an advert that names no contact: %s',
    (text) => {
      expect(broken(text)).toBe('adverts');
    },
  );

  test.each([
    '替考被抓了会怎么样',
    '代写作业是不对的，自己写',
    '助学贷款怎么申请',
    '新闻说刷单诈骗抓了好多人',
    '暑假想做兼职，有没有推荐',
  ])('let pass who speaks of such things: %s', (text) => {
    expect(broken(text)).toBeUndefined();
  });

  test('let teachers be told a number, also by who is new when a teacher has asked for it', () => {
    const asked = { reply: { messageId: '7', from: { id: teacher, name: 'Wu', kind: 'person' } } } as const;
    const today = { here: 60_000, messages: 0 };
    expect(broken('老师，我的电话 13812345678，请联系我家长')).toBeUndefined();
    expect(broken('13812345678', { message: asked, ...today })).toBeUndefined();
    expect(broken('老师，我的电话 13812345678，请联系我家长', today)).toBe('advert-by-newcomer');
  });

  test.each([
    '老师们好，我的微信 abc2027，需要网课资源的加我，全套低价',
    '老师，我的微信 abc2027，加V❤领资料',
    '老师，报名表进群拿 https://t.me/+AbCdEfGh 兼职刷单日结',
  ])('hear an advert that calls upon teachers: %s', (text) => {
    expect(broken(text)).toBeDefined();
    expect(broken(text, { here: 60_000, messages: 0 })).toBe('advert-by-newcomer');
  });
});
