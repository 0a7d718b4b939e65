import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Community } from '../../shared/community/community.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { groupNotice } from '../../shared/community/notice.ts';

const load = (name: string) =>
  requireCommunity(fileURLToPath(new URL(`../../infra/communities/${name}`, import.meta.url)));
const penguins = load('penguin-tutoring');
const corner = load('english-corner');
const now = Date.parse('2026-11-22T12:00:00Z');

/** A community with one rule that gives so many strikes on a ladder of so many steps. */
function withRule(strikes: number, then: Partial<Community['rules'][number]['then']> = {}): Community {
  const rule = {
    id: 'r',
    title: 'No adverts',
    mode: 'live' as const,
    when: { type: 'condition' as const, name: 'newcomer', settings: {} },
    then: { remove: false, points: 0, serious: false, sanction: { ladder: 'standard', strikes }, ...then },
  };
  const { rewards: _, ...rest } = corner;
  return { ...rest, rules: [rule] };
}

describe('the group notice', () => {
  test.each([
    ['penguin-tutoring', penguins],
    ['english-corner', corner],
  ])('of %s names every live rule in order, and none that is on trial or off', (_, community) => {
    const notice = groupNotice(community, now);
    const live = community.rules.filter(({ mode }) => mode === 'live').map(({ title }) => title);
    const lines = notice.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(lines).toEqual(live.map((title, index) => `${index + 1}. ${title}`));
    for (const { title } of community.rules.filter(({ mode }) => mode !== 'live')) expect(notice).not.toContain(title);
  });

  test.each([
    ['penguin-tutoring', penguins],
    ['english-corner', corner],
  ])('of %s fits into one message and leaves no placeholder', (_, community) => {
    const notice = groupNotice(community, now);
    expect(notice.length).toBeLessThan(4096);
    expect(notice).not.toMatch(/[{}]|undefined|NaN/);
  });

  test('of the penguins is in Chinese, with the form of nicknames and an example of this year’s', () => {
    const notice = groupNotice(penguins, now);
    expect(notice).toContain('请把群昵称改成「高考年份+省份+昵称」，例如「2027+北京+小企鹅」。');
    expect(notice).toContain('↳ 撤回消息；提醒 → 禁言 10 分钟 → 禁言 1 天 → 移出本群 → 永久移出；扣 5 积分');
    expect(notice).toContain('• 每周日 21:00 公布本周之星，额外奖励：+30、+20、+10');
    expect(notice).toContain('私聊管理员');
    expect(notice).toContain('入群初期（前 1 天）请先不要发转发内容、链接，发了会被撤回');
  });

  test('names the commands that a member would not find alone, of what the file has, in the words of /help', () => {
    const named = (community: Community) => groupNotice(community, now).match(/(?<=^• )\/[a-z]+/gm);
    expect(named(penguins)).toEqual(['/ask', '/remind', '/suggest', '/invite', '/help']);
    expect(named(corner)).toEqual(['/points', '/classes', '/remind', '/suggest', '/invite', '/help']);
    const { reminders: _r, suggestions: _s, growth: _g, classes: _c, ...bare } = corner;
    expect(named(bare)).toEqual(['/points']);
  });

  test('of the corner is in English, in its own words, and speaks of no nicknames', () => {
    const notice = groupNotice(corner, now);
    expect(notice).toMatch(/^📌 English Corner\n\nA place to practise English, mistakes welcome\./);
    expect(notice).not.toMatch(/\p{Script=Han}|nickname/u);
    expect(notice).toContain('every Friday at 18:00');
    expect(notice).toContain('by replying “thanks”');
  });

  test('tells what follows the first offence, the second, and so on', () => {
    const follows = (community: Community) =>
      groupNotice(community, now)
        .split('\n')
        .find((line) => line.includes('↳'));
    expect(follows(withRule(1))).toBe(
      '   ↳ warned → muted for 10 minutes → muted for 1 day → removed from the group → removed for good',
    );
    expect(follows(withRule(2))).toBe('   ↳ muted for 10 minutes → removed from the group → removed for good');
    expect(follows(withRule(9))).toBe('   ↳ removed for good');
    expect(follows(withRule(5, { remove: true, points: -3, serious: true }))).toBe(
      '   ↳ the message is withdrawn; removed for good; 3 points off; the admins look at it',
    );
  });

  test('holds only what the community has', () => {
    const { rewards: _, nickname: __, entry: ___, ...rest } = penguins;
    const notice = groupNotice({ ...rest, rules: [] }, now);
    expect(notice).not.toMatch(/群昵称|群规\n|积分|新成员/);
    expect(notice).toContain('私聊管理员');
  });
});
