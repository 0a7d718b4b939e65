import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactKinds, contactsIn } from '../../shared/text/contacts.ts';
import { fold, originalPiece } from '../../shared/text/fold.ts';

function kindsIn(text: string): string[] {
  return contactsIn(fold(text), text).map(({ kind }) => kind);
}

function piecesIn(text: string): string[] {
  return contactsIn(fold(text), text).map(({ from, to }) => originalPiece(text, from, to));
}

describe('a contact', () => {
  it.each([
    ['我的电话 010-12345678', 'phone'],
    ['热线400-123-4567', 'phone'],
    ['13800138000', 'phone'],
    ['138-0013-8000', 'phone'],
    ['+86 138 0013 8000', 'phone'],
    ['＋８６ １３８ ００１３ ８０００', 'phone'],
    ['звоните 8 916 123-45-67', 'phone'],
    ['+7 (916) 123-45-67', 'phone'],
    ['89161234567', 'phone'],
    ['call (212) 555-0100 now', 'phone'],
    ['212-555-0100', 'phone'],
    ['+44 20 7946 0958', 'phone'],
    ['my number is +44 20 7946 0958', 'phone'],
    ['my number is 07700 900123', 'phone'],
    ['WeChat: abcdef_88', 'wechat'],
    ['微信搜 abc12345', 'wechat'],
    ['wxid_abcdef123456', 'wechat'],
    ['企鹅号375864213', 'qq'],
    ['q：1357924680', 'qq'],
    ['тг @somebody_here', 'telegram'],
    ['пишите в лс @example_name', 'telegram'],
    ['Contact me on Telegram: @examplexyz', 'telegram'],
    ['start @example_helper_bot', 'telegram'],
    ['https://t.me/examplexyz', 'telegram'],
    ['WhatsApp +1 212 555 0100', 'whatsapp'],
    ['ватсап 89161234567', 'whatsapp'],
    ['wa.me/12125550100', 'whatsapp'],
    ['t.me/+AbCdEfGh', 'invite'],
    ['https://t.me/joinchat/AbCdEf', 'invite'],
    ['tg://join?invite=AbCdEf', 'invite'],
    ['discord.gg/example', 'invite'],
    ['https://discord.com/invite/example', 'invite'],
    ['chat.whatsapp.com/AbCdEf', 'invite'],
    ['qm.qq.com/q/abc', 'invite'],
    ['matrix.to/#/#room:example.org', 'invite'],
    ['line.me/R/ti/g/abc', 'invite'],
    ['weixin.qq.com/g/AbCdEf', 'invite'],
    ['QQ群：123456789', 'invite'],
    ['进群 987654321', 'invite'],
    ['bit.ly/abc', 'short-link'],
    ['li@example.com', 'email'],
    ['li [at] example [dot] com', 'email'],
    ['有兴趣的加我 37586421', 'other'],
    ['скайп: example_77', 'other'],
  ])('is found in %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each([
    ['加V❤abc12345', 'wechat'],
    ['威信：abcdef88', 'wechat'],
    ['维芯 abc2027', 'wechat'],
    ['威辛 abc2027', 'wechat'],
    ['VvvX: abc2027', 'wechat'],
    ['w e i x i n abc2027', 'wechat'],
    ['加 w e i x i n：abc2027', 'wechat'],
    ['加 v x：abc2027', 'wechat'],
    ['W h a t s A p p 12025550143', 'whatsapp'],
    ['t.e.l.e.g.r.a.m: @examplexyz', 'telegram'],
    ['t 点 me/+AbCdEfGh', 'invite'],
    ['bit[.]ly/abc', 'short-link'],
    ['薇❤：abc12345', 'wechat'],
    ['卫星:abc12345', 'wechat'],
    ['加*微*信 abc_12345', 'wechat'],
    ['v x: abc12345', 'wechat'],
    ['vx13800138000', 'wechat'],
    ['加微Lily2020x', 'wechat'],
    ['扣扣 三七五八六四二一', 'qq'],
    ['③⑦⑤⑧⑥④② 加扣扣', 'qq'],
    ['君羊号：135792468', 'invite'],
    ['一三八零零一三八零零零', 'phone'],
    ['一3八00一三8零零0', 'phone'],
    ['1 3 8 0 0 1 3 8 0 0 0', 'phone'],
    ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', 'phone'],
    ['❶❸❽❶❷❸❹❺❻❼❽', 'phone'],
    ['13o0o138ooo', 'phone'],
    ['𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎', 'phone'],
    ['1\u200b3800138000', 'phone'],
  ])('that is written to be missed is found in %s', (text, kind) => {
    const found = contactsIn(fold(text), text);
    expect(found.map((contact) => contact.kind)).toEqual([kind]);
    expect(found[0]?.disguised).toBe(true);
  });

  it.each(['13800138000', '138 0013 8000', 'WeChat: abcdef_88', '电话：010-12345678', 'ＱＱ：１３５７９２４６'])(
    'that is plainly written is no disguise: %s',
    (text) => {
      expect(contactsIn(fold(text), text).map(({ disguised }) => disguised)).toEqual([false]);
    },
  );

  it('is told with all others of a text, in its order and each once', () => {
    const text = '加VX: abc_12345 或 13800138000，群 https://t.me/+AbCdEf';
    expect(kindsIn(text)).toEqual(['wechat', 'phone', 'invite']);
    expect(piecesIn(text)).toEqual(['加VX: abc_12345', '13800138000', 'https://t.me/+AbCdEf']);
  });
});

describe('study talk', () => {
  it.each([
    '今天第 138 页到 142 页，第3题',
    '2024-05-06 12:30 上课，2024.05.07 交',
    '13.08.2024 9:30',
    '考了 135 140 128 99 分',
    '数学135，英语140，语文128，理综270，总分673',
    '3.1415926535897',
    'x = 13800138000',
    'x +12345678901 and n + 12345678901',
    '准考证号 202412345678901',
    '准考证号：13912345678',
    '学号 13912345678',
    '1+2+3+4+5+6+7=28',
    '2+12345678=12345680',
    '1 3 2 4 1 3 2 2 1 4 3',
    '1 3 5 7 9 11 13',
    '答案 1 2 3 4 5 6 7 8 9 10 11',
    '微信群里说了2024-05-06交作业',
    '微信 2024 版更新了',
    'QQ空间 10000 次访问',
    '加 100000 分',
    '这个课 199 值得买吗',
    '课本多少钱',
    '价格 1,380,013,800',
    '¥13800138000',
    '腾讯会议 123-456-789',
    '会议号：123 456 789',
    '@teacher 老师好',
    'see @someone thanks',
    '192.168.100.200 is the ip, 139.130.140.22 too',
    'WeChat is an app',
    'telegram channel, telegram works on android',
    '请在群里回复1234',
    '2024年高考 750分',
    '一二三四五六七八九十',
    '二〇二四年一月',
    '三七二十一，四七二十八',
    '2023-2024学年 第二学期',
    'ISBN 978-7-5446-1234-5',
    '订单号 13800138000',
    '加油加油，下课吃鸡蛋',
    '卫星轨道半径 42164 km，同步卫星 35786 km',
    'vx = 12 m/s, vy = 9, v=10m/s t=20s s=200m',
    '100000000 + 200000000, 1000000-2000000',
    'log2(1024)=10, 2^20=1048576',
    'https://example.com/13800138000.html',
    'example.com/a?id=13800138000',
    'docs at https://t.me/share/url?url=example.com',
    'заказ 89161234567',
    'call me later, text me when you are home',
    '6.02×10^23, 1.6×10^-19, 3×10^8',
    '1 2 3 4 5 6 7 8 9 0',
    '0.00001234567',
    'q：1.6×10^-19 C，e = 1.602176634',
    'Q: 123456 + 654321 = ?',
    'signal 10000000 samples, номер 517831',
    '微信支付 123456.00，QQ 音乐 2023 年 12345678 首',
    '加 20240506 那天的课',
    '线段 AB：CD = 12345：67890',
  ])('holds no contact: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('finding contacts', () => {
  it('tells places inside any text, in order, and throws at none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        let end = 0;
        for (const { kind, from, to } of contactsIn(folded, text)) {
          expect(contactKinds).toContain(kind);
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(folded.length);
          expect(text).toContain(originalPiece(text, from, to));
          end = to;
        }
      }),
    );
  });

  it('reads no further than any message reaches', () => {
    expect(kindsIn(`${' '.repeat(60_000)}13800138000`)).toEqual(['phone']);
    expect(kindsIn(`${' '.repeat(70_000)}13800138000`)).toEqual([]);
  });

  it('gives one and the same answer for texts without any', () => {
    expect(contactsIn('作业写完了吗', '作业写完了吗')).toBe(contactsIn('good evening', 'good evening'));
  });

  it.each([
    '1',
    '1 ',
    '1-',
    '138 0013 ',
    '1🐧',
    '加',
    '加v❤',
    'vx',
    'vx ',
    'vx12',
    'q:1 ',
    '微信 ',
    'a@',
    'a@a.',
    '@abcde ',
    'li [at] ',
    't.me/+a ',
    'пишите в ',
    '一',
    '起',
    'o1',
    '+1 ',
    '加我是id',
  ])('takes a time that grows with the length only: %s', (unit) => {
    const text = unit.repeat(Math.ceil(65_536 / unit.length));
    const folded = fold(text);
    const began = performance.now();
    contactsIn(folded, text);
    expect(performance.now() - began).toBeLessThan(700);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '加',
        'v',
        '❤',
        '微',
        '信',
        ' ',
        '扣',
        '1',
        '38',
        '00138000',
        '一',
        '起',
        '③',
        '@',
        'abc',
        '_',
        '.com',
        '群',
        '🐧',
        ':',
        '+',
        '\u200b',
        '\ufdfa',
        '-',
        'тг',
        't.me/',
        '\ud83d',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);
