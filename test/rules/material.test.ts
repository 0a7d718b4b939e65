import { describe, expect, it } from 'vitest';
import type { Condition, ExampleSubject } from '../../shared/rules/condition.ts';
import { material } from '../../shared/rules/conditions/material.ts';
import { inEnglish } from './said.ts';
import { readyCondition } from './subject.ts';

const { prepared, subject } = readyCondition(material as Condition, { kind: ['any'] });
const explain = (given: ExampleSubject) => prepared.explain(subject(given));
const file = (fileName: string): ExampleSubject => ({ message: { media: [{ kind: 'document', id: 'd', fileName }] } });

describe('material from elsewhere', () => {
  it.each([
    'https://pan.quark.cn/s/abcdef',
    'https://www.alipan.com/s/abcdef',
    'https://wwx.lanzoui.com/iabcdef 密码:ab12',
    'https://drive.google.com/drive/folders/abc',
    'https://mega.nz/folder/abc',
    '链接已失效的找我，提取码: 7k2x',
    '网盘自取，提取马：ab12',
    '网盘自取，提.取.码 8k2d',
    '网盘自取，提取マ: 8k2d',
    'p.a.n.baidu.com/s/1abcdefg',
    'pan 点 baidu 点 com/s/1abcdefg',
    'pan[.]quark[.]cn/s/abcdef',
    'drive dot google dot com/file/d/abc',
    'https://ke.qq.com/course/12345',
    'https://abc.xet.tech/s/xyz',
    'https://stepik.org/course/1',
  ])('is %s', (text) => {
    expect(explain({ text }).matched).toBe(true);
  });

  it.each([
    'https://www.baidu.com/s?wd=pan',
    'box.com or mega.nz, which is better',
    '提取公因式再代入 1234',
    '验证码 1234',
    '提取吗？我明天去取 1234 号快递',
    '从溶液中提取 m 克碘 1234',
    'p.a.n.example.com/s/1abcdefg',
    'https://docs.google.com/document/d/abc',
    'https://www.qq.com/a/b',
  ])('is not %s', (text) => {
    expect(explain({ text }).matched).toBe(false);
  });

  it.each(['高考数学 讲义（第 3 讲）.pdf', '四级押题.docx', 'Lecture slides 5.pptx', '全套网课.zip'])(
    'is the file %s',
    (name) => {
      expect(explain(file(name))).toMatchObject({ matched: true, quote: name });
    },
  );

  it.each(['作业.pdf', '请假条.docx', 'IMG_2027.jpg', '讲义.jpg', 'homework.pdf'])('is not the file %s', (name) => {
    expect(explain(file(name)).matched).toBe(false);
  });

  it('is any document or archive that is forwarded', () => {
    const forward = { from: 'chat', name: 'x' } as const;
    const given = file('3.ppt');
    expect(inEnglish(explain({ message: { ...given.message, forward } }).because)).toBe('a forwarded document');
    expect(explain({ message: { ...file('cat.gif').message, forward } }).matched).toBe(false);
  });
});
