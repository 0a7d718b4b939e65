import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../shared/detection/create-detector.ts';
import { type Task, tasks } from '../../shared/detection/detection.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';
import { Lexicon, LexiconBuilder } from '../../shared/text/lexicon.ts';
import { Reader } from '../../shared/text/text-reading.ts';
import { inEnglish } from '../rules/said.ts';

function detectorOf(shipped = readShipped()) {
  const needles = new LexiconBuilder();
  const detector = createDetector(needles, shipped);
  const reader = new Reader(new Lexicon(needles.build()));
  return {
    rank: (text: string, task: Task) => detector.rank(reader.read(text), task),
    explain: (text: string, task: Task) => {
      const reading = reader.read(text);
      return { reading, ...detector.explain(reading, task) };
    },
  };
}

const { rank, explain } = detectorOf();

describe('the detector', () => {
  it.each([
    ['abuse', 'you are a fucking idiot'],
    ['abuse', '你他妈就是个傻逼'],
    ['abuse', 'да ты полный мудак и дебил'],
    ['advert', '诚招兼职，日结300元，不收任何费用，有意者加微信 abc12345'],
    ['advert', 'Make $500 a day from home, no experience needed, write to @examplexyz on Telegram now'],
    ['advert', 'Заработок от 5000 рублей в день, без вложений, пишите в личку @examplexyz'],
  ] as const)('finds %s at the usual level: %s', (task, text) => {
    expect(rank(text, task)).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['letters of a code', 'SB-52 这个型号还有货吗'],
    ['letters of a code', '板子上印着 TMD-2'],
    ['letters behind a number', '第 7-SB 号样品'],
    ['another word that begins with its last character', '他买了个傻笔记本，根本带不动'],
    ['another word that begins with its last character', '这什么傻比赛，规则都没有'],
    ['somebody’s mother', '我妈逼我学习'],
    ['somebody’s mother', '你妈比你爸高'],
    ['a score', '昨晚二比一赢了'],
    ['talk of a mother', '你妈妈做的饭真好吃'],
    ['a saying', '傻傻分不清 sin 和 cos'],
  ])('does not take for an insult what is %s: %s', (_, text) => {
    expect(rank(text, 'abuse')).toBe(0);
  });

  it.each(['这题真他妈难', '这道题真他妈的难，做了一个小时', '今天他妈热死了', '这老师讲得真他妈好'])(
    'takes swearing at things for rude at most: %s',
    (text) => {
      expect(rank(text, 'abuse')).toBe(1);
      expect(inEnglish(explain(text, 'abuse').because)).toContain('emphasis');
    },
  );

  it.each(['你他妈有病吧', '他妈的傻逼', '操他妈的', '这帮傻逼真他妈烦', '你就是个真他妈的废物'])(
    'hears the insult behind the emphasis: %s',
    (text) => {
      expect(rank(text, 'abuse')).toBeGreaterThanOrEqual(2);
    },
  );

  it.each([
    '卧槽，牛逼',
    '卧槽，数学考了 145，太强了',
    '我操这题好难',
    '他妈的这题真难',
    '这题出得真恶心',
    '数学作业真变态',
    '我艹，数学太难了',
    '妈的，又考砸了',
    '这题特么难',
    '数学踏马难',
    '作业tmd多',
  ])('takes a cry at a thing for no insult: %s', (text) => {
    expect(rank(text, 'abuse')).toBeLessThan(2);
  });

  it.each([
    '卧槽你妈',
    '我操你大爷',
    '卧槽，傻逼',
    '妈的，滚',
    '他妈的智障',
    '卧槽，这人真恶心',
    '物理老师真恶心',
    '牛逼什么啊傻逼',
  ])('hears the insult behind the cry: %s', (text) => {
    expect(rank(text, 'abuse')).toBeGreaterThanOrEqual(2);
  });

  it.each(['我真是个傻子，看错题了', '我就是个笨蛋', '我像个智障一样算了半天'])(
    'hears who calls themselves names, and says so: %s',
    (text) => {
      expect(rank(text, 'abuse')).toBe(1);
      expect(inEnglish(explain(text, 'abuse').because)).toContain('of themselves');
    },
  );

  it.each(['我觉得你是个傻子', '我看你就是个笨蛋', '我是你爹', '我是傻逼才信你这个骗子，你个智障'])(
    'does not take what is said of others for it: %s',
    (text) => {
      expect(rank(text, 'abuse')).toBeGreaterThanOrEqual(2);
    },
  );

  it.each([
    'ask sb to do sth',
    'tell sb about sth 是什么用法',
    '"贱人"怎么翻译',
    '课文里“去死吧”那一段怎么理解',
    'What does "bitch" mean in this film?',
    'what does the word slut mean',
    'Что значит слово «сволочь»?',
    'This is such an ass-backwards way to do it',
    'That was badass!',
    'What a bastard of an exam',
    'Тупой угол больше прямого',
    'Козёл отпущения — фразеологизм',
  ])('takes what is asked in a lesson for no insult: %s', (text) => {
    expect(rank(text, 'abuse')).toBeLessThan(2);
  });

  it.each([
    '你sb吧',
    '这sb 真烦',
    '你就是"婊子"',
    'what do you mean, bitch',
    'what does a bitch like you mean',
    'как пишется твоё имя, сволочь',
    'you are an ass',
    'kiss my ass',
  ])('still hears an insult that only looks so: %s', (text) => {
    expect(rank(text, 'abuse')).toBeGreaterThanOrEqual(2);
  });

  it.each(['My number for the trip: +44 7700 900123', 'Is my number right on the list? 07700 900123'])(
    'takes a telephone number for no offer of sex: %s',
    (text) => {
      expect(rank(text, 'sexual')).toBeLessThan(2);
    },
  );

  it.each(['低价出冈课，要的私聊', '代看w@ngke', '低价出 wangke，要的私聊', '卖罓课'])(
    'finds courses for sale that are written to be missed: %s',
    (text) => {
      expect(rank(text, 'advert')).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(['Earn $500/day from home, DM @quickcash_now on tg', 'Продам аккаунты, дёшево, пишите в лс @sellacc'])(
    'does not take an advert for an offer of sex: %s',
    (text) => {
      expect(rank(text, 'advert')).toBe(3);
      expect(rank(text, 'sexual')).toBeLessThan(2);
    },
  );

  it.each(['赌球返水，首充送88，点www.bet.example', '真人棋牌 充100送100', '贷款不用还，黑户可下', '四级答案考前发'])(
    'knows what nobody offers in good faith: %s',
    (text) => {
      expect(rank(text, 'advert')).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(['黄冈课堂同步练习做完了吗', '黄冈密卷第三套'])('lets pass what only looks so: %s', (text) => {
    expect(rank(text, 'advert')).toBeLessThan(2);
  });

  it.each([
    ['by initials', '这群 tg 又来洗地了'],
    ['by initials of two', '他们都是nqtg没一个好东西'],
    ['in disorder', '你这蠢个猪也配话说'],
    ['by looks', '你这个弱砋还有脸说话'],
  ])('finds what is disguised %s: %s', (_, text) => {
    expect(rank(text, 'abuse')).toBeGreaterThanOrEqual(2);
  });

  it('says how it read what was restored, and shows where it stands', () => {
    const { because, spans, reading } = explain('这群 tg 又来洗地了', 'abuse');
    expect(inEnglish(because)).toContain('read with initials spelled out: words of the list zh/insults (medium): 1');
    expect(reading.folded.slice(spans[0]?.from, spans[0]?.to)).toBe('tg');
  });

  it('says the same of a restored text after it has looked at others', () => {
    const texts = ['这群 tg 又来洗地了', '你这蠢个猪也配话说', '老师明天几点上课'];
    const first = texts.map((text) => explain(text, 'abuse').because);
    expect(texts.map((text) => explain(text, 'abuse').because)).toEqual(first);
  });

  it.each([
    '我们学校 cs 专业怎么样',
    '这题用 dp 做还是 dfs 做',
    '我和 lyh 一组做实验',
    '明天去 bj 还是 gz',
    '蘅芜苑是薛宝钗住的地方',
    '钗黛晴雯袭人麝月平儿鸳鸯',
    '老师说了明天要小考别忘了带尺和笔',
  ])('restores nothing where nothing is hidden: %s', (text) => {
    expect(rank(text, 'abuse')).toBeLessThan(2);
  });

  it.each([
    '老师，第三题的答案是不是写错了？',
    '鸡蛋多少钱一斤？我妈让我买',
    '这门课的端口交换机实验几点开始',
    'Could you send me the assignment for the class? I passed the first one.',
    'Scunthorpe beat Middlesex at cricket',
    'Завтра контрольная по алгебре, кто-нибудь решил пятую задачу?',
    '好的',
    'ok',
  ])('lets ordinary talk pass: %s', (text) => {
    expect(tasks.filter((task) => rank(text, task) >= 2)).toEqual([]);
  });

  it.each([
    '老师的主页 https://www.example.edu.cn/teacher',
    '课件在这里 https://example.org/notes/3',
    'The slides are here: https://www.example.edu/teacher',
    'Вот статья https://example.org/notes/3',
  ])('holds no address against who only says where something is: %s', (text) => {
    expect(tasks.map((task) => rank(text, task))).toEqual([0, 0, 0]);
  });

  it.each([
    '圆周率 3.14159265358979',
    '学号 20270315 考场 12 座位 08',
    '身份证后四位 1234',
    'g=9.8m/s²，c=299792458 m/s',
  ])('takes figures for homework: %s', (text) => {
    expect(tasks.map((task) => rank(text, task))).toEqual([0, 0, 0]);
  });

  it.each(['谨防刷单兼职诈骗', '代写和代考都是作弊，不要做'])('is not sure of a warning: %s', (text) => {
    expect(rank(text, 'advert')).toBeLessThan(2);
  });

  it.each(['扣扣 ③⑦⑤', '看血腥视频的来'])('is never certain of few words that are in no list: %s', (text) => {
    expect(tasks.filter((task) => rank(text, task) === 3)).toEqual([]);
  });

  it.each([
    '他动不动就骂人智障，我想退群了',
    '他骂我傻逼，管理员管管',
    '上面那个加微信办证的是骗子，大家别信',
    'careful, that account is a scam, do not click',
  ])('takes a report for none of what it tells: %s', (text) => {
    expect(tasks.filter((task) => rank(text, task) >= 2)).toEqual([]);
  });

  it('is one level less sure of an insult that is told of somebody else, and says so', () => {
    expect(rank('he called me a fucking idiot in class', 'abuse')).toBe(rank('you are a fucking idiot', 'abuse') - 1);
    expect(inEnglish(explain('he called me a fucking idiot in class', 'abuse').because)).toContain(
      'tells of somebody else',
    );
  });

  it('hears insults that are hidden and stand in no list as they are written', () => {
    expect(rank('你这个lajizhizhang，滚出去', 'abuse')).toBeGreaterThanOrEqual(2);
    expect(rank('你们这群垃 圾喷籽真是脑惨', 'abuse')).toBeGreaterThanOrEqual(2);
  });

  it('sees through disguises of listed words', () => {
    expect(rank('you are a f.u.c.k.i.n.g i d i o t', 'abuse')).toBeGreaterThanOrEqual(2);
    expect(rank('你就是个傻*逼', 'abuse')).toBeGreaterThanOrEqual(2);
  });

  it('is not sure of what is short, strange or in a language it has not learned', () => {
    const texts = ['哈', 'zz', '12345678', '🔥🔥🔥', 'これは新しい先生の宿題ですか', 'สวัสดีครับ ราคาเท่าไหร่', ''];
    expect(texts.flatMap((text) => tasks.map((task) => rank(text, task)))).toEqual(texts.flatMap(() => [0, 0, 0]));
  });

  it('takes an offer of sex for an advert, too', () => {
    const text = '同城约炮，上门服务，真实照片，加微信 abc12345';
    expect(rank(text, 'advert')).toBeGreaterThanOrEqual(rank(text, 'sexual'));
    expect(rank(text, 'sexual')).toBeGreaterThanOrEqual(2);
  });

  it('goes by the lists alone when there are no weights', () => {
    const bare = detectorOf({ ...readShipped(), weights: new Uint8Array() });
    expect(bare.rank('you are a fucking idiot', 'abuse')).toBeGreaterThanOrEqual(1);
    expect(bare.rank('诚招兼职日结的事老师讲过了吗', 'abuse')).toBe(0);
  });

  it('says what spoke for it, the listed word first, and never what was written', () => {
    const { level, spans, because, reading } = explain('滚开，你这种人真让人恶心，就是个傻逼，全家都没有脑子', 'abuse');
    expect(level).toBeDefined();
    expect(spans[0] && inEnglish(spans[0].by)).toBe('the list zh/insults');
    expect(spans.map(({ by }) => inEnglish(by))).toContain('the scorer');
    expect(spans.map(({ from, to }) => reading.folded.slice(from, to))).toContain('傻逼');
    expect(inEnglish(because)).not.toContain('傻逼');
    expect(inEnglish(because)).toMatch(/words? of the list zh\/insults/);
  });

  it('says of what it does not find that it finds nothing, with no spans', () => {
    const { level, spans, because } = explain('老师，第三题的答案是不是写错了？', 'abuse');
    expect(level).toBeUndefined();
    expect(spans).toEqual([]);
    expect(inEnglish(because)).toContain('finds nothing');
  });

  it('bears any text, and its spans lie within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...tasks), (text, task) => {
        const { spans, reading } = explain(text, task);
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(reading.folded.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on what it looked at before', () => {
    const texts = ['you are a fucking idiot', '今晚几点上课？', '诚招兼职，日结300元，加微信 abc12345', 'всем привет'];
    // In this order and backwards: each has others before it, and the first of either way none. Making one takes seconds.
    const [forwards, backwards] = [detectorOf(), detectorOf()];
    const ranks = (detector: typeof forwards, order: readonly string[]) =>
      new Map(order.map((text) => [text, tasks.map((task) => detector.rank(text, task))]));
    expect(ranks(backwards, texts.toReversed())).toEqual(ranks(forwards, texts));
  });
});
