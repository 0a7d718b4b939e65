import { describe, expect, it } from 'vitest';
import type { Row } from '../../infra/training/rows.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';
import { judge } from './judge.ts';
import { unmasked } from './masks.ts';

function row(text: string, more: Partial<Row> = {}): Row {
  return { text, lang: 'ru', label: 'spam', category: 'c', source: 's', tasks: ['spam'], core: true, ...more };
}

const every = '[LINK] [USERNAME] [PHONE] [CURRENCY] [TIME] [HASHTAG]';

describe('masks in rows', () => {
  it('stand for something that may have been sent, always the same in a row', () => {
    const rows = [row(`пишите ${every}`), row(`звоните ${every}`)];
    const once = unmasked(rows).rows.map(({ text }) => text);
    expect(unmasked(rows).rows.map(({ text }) => text)).toEqual(once);
    expect(new Set(once).size).toBe(2);
    for (const text of once) {
      expect(text).not.toMatch(/[[\]]/);
      expect(text).toContain('@');
      expect(text).toContain('example');
      expect(text).not.toContain('t.me');
    }
  });

  it('are told of by source and label, and other rows stay what they are', () => {
    const plain = row('брат [1], сестра [ДА], [link] и [LINKS]');
    const { rows, lines } = unmasked([row('смотри [LINK]'), plain, row('в [TIME]', { label: 'benign' }), row('да')]);
    expect(rows[1]).toBe(plain);
    expect(lines).toEqual([
      { language: 'ru', source: 's', label: 'spam', rows: 3, masked: 1 },
      { language: 'ru', source: 's', label: 'benign', rows: 1, masked: 1 },
    ]);
  });

  it('make no advert of what is none', () => {
    const talks = [
      'вот расписание на завтра, посмотри до пары: [LINK]',
      '[USERNAME] ты во сколько сегодня придёшь?',
      'позвони бабушке, она ждёт, номер [PHONE]',
      'билет на электричку стоит 90[CURRENCY], обратно столько же',
      'встречаемся в [TIME] у входа в школу',
      '[HASHTAG] опять дождь, сижу дома и читаю',
    ];
    // Each mask is filled in by the text it stands in: many texts, many fillings.
    const rows = talks.flatMap((talk) => ['', ' а', ' ну', ' да', ' вот', ' ладно'].map((more) => row(talk + more)));
    const alarms = judge(unmasked(rows).rows, readShipped()).filter(({ ranks }) => ranks.advert >= 2);
    expect(alarms.map((one) => one.row.text)).toEqual([]);
  });
});
