import { describe, expect, it } from 'vitest';
import type { Condition } from '../../shared/rules/condition.ts';
import { sale } from '../../shared/rules/conditions/sale.ts';
import { readyCondition } from './subject.ts';

const { prepared, subject } = readyCondition(sale as Condition, { of: ['any'] });
const isOffer = (text: string) => prepared.matches(subject({ text }));

describe('an offer', () => {
  it.each([
    '出高数网课全套，只要 19.9 元，需要的私聊',
    '低价出考研英语课程，加微信 abc_2027',
    '四级押题卷 5 块一份，要的滴滴',
    '专业代刷网课，一门 10r，质量保证',
    '各大平台视频会员账号，半价，扫码下单',
    '初中数学名师课录播 + 讲义 + 题库 打包 30 元，手慢无，私我',
    '出号，满级，300 元，有意私',
    'Selling lecture recordings, $10 for all, DM me',
    'Cheap premium accounts, instant delivery, contact me on Telegram @examplexyz',
    'Test bank for sale, $15, text me',
    'Netflix account 1 year, only $8. Order now!',
  ])('is %s', (text) => {
    expect(isOffer(text)).toBe(true);
  });

  it.each([
    '课本多少钱',
    '这个课 199 值得买吗',
    '这个课程 199 元值得买吗，有没有人报过',
    '我妈给我报了 3000 块的网课，烦死了',
    '账号登不上去了，怎么办',
    '会员还有 3 天到期',
    '资料在群文件，需要的自己下',
    '笔记我拍给你，私聊发你',
    '老师说课件 10 点发，需要的找我要',
    '真题 2023 年第 5 题谁会',
    '课程表改了，周三 19:00 上课',
    '有骗子冒充老师卖课，50 元一份，大家别信',
    '想买一套押题卷，多少钱',
    'how much is the course? is it worth $200?',
    'I paid $200 for that course, was ok',
    'my account got locked, text me please',
    'the course starts at 10, only 5 people came',
    'beware of scammers selling courses for $5, DM me if you see one',
    'can someone share study notes with me',
  ])('is not %s', (text) => {
    expect(isOffer(text)).toBe(false);
  });
});
