import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../infra/cli/commands.ts';
import { run } from '../../infra/cli/run.ts';

const file = `
version: 1
community: { name: Test club, language: en, timezone: Asia/Shanghai }
people: { admins: [telegram:1] }
rules:
  - id: offers
    title: No offers
    when: { text: { any: [加微信, cheap course] } }
    unless: { time: { from: "22:00", to: "06:00" } }
    then: { remove: true }
  - id: newcomers-links
    title: No links from newcomers
    mode: shadow
    when: { links: { any: true }, newcomer: { fewer-than: 5 } }
    then: { remove: true }
  - id: channels
    title: No forwards
    when: { forwarded: { from: channel } }
    then: { remove: true }
`;

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'reeve-explain-')), 'test-club');
  mkdirSync(folder);
  writeFileSync(join(folder, 'community.yaml'), file);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

async function explain(...args: string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: (line: string) => errors.push(line), env: {} };
  const code = await run(['explain', ...args], commands, io);
  return { code, lines, errors: errors.join('\n') };
}

const noon = ['--at', '2026-03-04T12:00+08:00'];

describe('reeve explain', () => {
  it('speaks the language of the community', async () => {
    writeFileSync(join(folder, 'community.yaml'), file.replace('language: en', 'language: zh'));
    const { lines } = await explain(folder, '--text', '加\u200b微信', ...noon);
    expect(lines).toEqual([
      '处理     offers  text: 消息中有“加微信”，写法不同',
      '         > 加\u200b微信',
      expect.stringMatching(/^通过 {5}newcomers-links {2}newcomer: .*前入群/),
      '通过     channels  forwarded: 不是转发的消息',
      '',
      '由「No offers」（offers）处理。',
    ]);
    expect((await explain(folder, '--text', '你好', ...noon)).lines.at(-1)).toBe('没有违反任何生效的规则。');
  });

  it('tells of every rule what it says of a text, quotes the text as written, and names the rule that decides', async () => {
    const { code, lines } = await explain(folder, '--text', '加\u200b微信', ...noon);
    expect(code).toBe(0);
    expect(lines).toEqual([
      'decides  offers  text: word "加微信" in the message, written otherwise',
      '         > 加\u200b微信',
      expect.stringMatching(/^passes {3}newcomers-links {2}newcomer:/),
      expect.stringMatching(/^passes {3}channels {2}forwarded:/),
      '',
      '“No offers” (offers) decides.',
    ]);
  });

  it('minds the time', async () => {
    const { lines } = await explain(folder, '--text', 'Cheap course', '--at', '2026-03-04T23:00+08:00');
    expect(lines[0]).toBe('passes   offers  unless time: it is wed 23:00');
  });

  it('minds who writes, and does not let a rule on trial decide', async () => {
    const text = ['--text', 'look: example.com', ...noon];
    const newcomer = await explain(folder, ...text, '--as', 'newcomer');
    expect(newcomer.lines).toContainEqual(expect.stringMatching(/^shadow {3}newcomers-links {2}newcomer, links:/));
    expect(newcomer.lines.at(-1)).toBe('No live rule is broken.');
    expect((await explain(folder, ...text)).lines).toContainEqual(expect.stringMatching(/^passes {3}newcomers-links/));
  });

  it('minds what else is said of the member', async () => {
    const rules = `${file}
  - id: fresh
    title: Newcomers listen first
    when:
      text: { any: [hello] }
      newcomer: { joined-within: 7d, fewer-than: 20 }
    then: { strikes: 1 }
`;
    writeFileSync(join(folder, 'community.yaml'), rules);
    const says = async (facts: string) => (await explain(folder, '--text', 'hello', '--member', facts, ...noon)).lines;
    expect((await says('joined 3d, messages 12')).at(-1)).toContain('(fresh) decides');
    expect((await says('joined=3d; messages=20')).at(-1)).toBe('No live rule is broken.');
    expect((await says('joined 30d')).at(-1)).toBe('No live rule is broken.');
    expect((await says('joined 3d, messages 12, role staff')).at(-1)).toBe(
      'Staff and admins are never sanctioned: nothing follows.',
    );
  });

  it('minds what else the message brings', async () => {
    const rules = file.replace(
      '{ forwarded: { from: channel } }',
      '{ text: { any: [offer, 资料], where: [link-text, file-name, bio] } }',
    );
    writeFileSync(join(folder, 'community.yaml'), rules);
    const says = async (...args: string[]) => (await explain(folder, ...args, ...noon)).lines.at(-1);
    expect(await says('--text', 'look', '--link', 'best offer > https://example.com')).toContain('(channels) decides');
    expect(await says('--file', '资料.zip')).toContain('(channels) decides');
    expect(await says('--text', 'hi', '--bio', 'offer of the day')).toContain('(channels) decides');
    expect(await says('--text', 'offer')).toBe('No live rule is broken.');
  });

  it('tells of rules that build on others, and of all that decide where one goes on', async () => {
    const rules = `${file.replace('then: { remove: true }', 'then: { points: -1, continue: true }')}
  - id: again
    title: No offers, again
    when: { rule: offers }
    then: { remove: true }
`;
    writeFileSync(join(folder, 'community.yaml'), rules);
    const { lines } = await explain(folder, '--text', 'a CHEAP course', ...noon);
    expect(lines).toContainEqual(
      expect.stringMatching(/^decides {2}again {2}rule offers: what the rule offers asks for is met$/),
    );
    expect(lines.at(-1)).toBe('“No offers” (offers), then “No offers, again” (again) decide.');
  });

  it('quotes every piece that all of the words needed', async () => {
    const rules = file.replace('{ any: [加微信, cheap course] }', '{ all: [course, sell] }');
    writeFileSync(join(folder, 'community.yaml'), rules);
    const { lines } = await explain(folder, '--text', 'I SELL a nice Course', ...noon);
    expect(lines.slice(1, 3)).toEqual(['         > Course', '         > SELL']);
  });

  it('minds where it comes from', async () => {
    const { lines } = await explain(folder, '--text', 'hello', '--forwarded', 'channel', ...noon);
    expect(lines.at(-1)).toContain('(channels) decides');
  });

  it.each(['self', 'member', 'staff', 'bot', 'channel'])('minds whom it answers: %s', async (who) => {
    const rules = file.replace('{ forwarded: { from: channel } }', `{ reply: { to: ${who} } }`);
    writeFileSync(join(folder, 'community.yaml'), rules);
    const says = async (...args: string[]) => (await explain(folder, '--text', 'hello', ...args, ...noon)).lines.at(-1);
    expect(await says('--reply-to', who)).toContain('(channels) decides');
    expect(await says('--reply-to', who === 'staff' ? 'member' : 'staff')).toBe('No live rule is broken.');
    expect(await says('--reply', 'good evening')).toBe('No live rule is broken.');
  });

  describe('lets every condition be tried', () => {
    const verdict = async (when: string, ...args: string[]) => {
      const nickname = `nickname: { parts: [year, province, nickname], separators: ["-"], provinces: china }
`;
      const rule = file.replace('{ forwarded: { from: channel } }', when);
      writeFileSync(join(folder, 'community.yaml'), `${nickname}${rule}`);
      const { lines, errors } = await explain(folder, '--text', 'good evening', ...args, ...noon);
      expect(errors).toBe('');
      return lines.at(-1)?.includes('(channels) decides');
    };

    it.each([
      ['via-bot', '{ via-bot: { any: true } }', ['--via-bot', 'gif']],
      ['via-bot by name', '{ via-bot: { names: "@ads_bot" } }', ['--via-bot', '@Ads_Bot'], ['--via-bot', 'gif']],
      ['buttons', '{ buttons: { at-least: 2 } }', ['--button', 'Join', '--button', 'Look'], ['--button', 'Join']],
      [
        'buttons with links',
        '{ buttons: { at-least: 1, with-links: true } }',
        ['--button', 'Join > https://example.com'],
        ['--button', 'Join'],
      ],
      ['the words on buttons', '{ text: { any: join, where: link-text } }', ['--button', 'Join > https://example.com']],
      ['the words on buttons without links', '{ text: { any: join, where: link-text } }', ['--button', 'Join']],
      ['what buttons lead to', '{ links: { any: true } }', ['--button', 'Join > https://example.com']],
      ['late edits', '{ edited: { after: 10m } }', ['--edited-after', '11m'], ['--edited-after', '9m']],
      [
        'forwards from one channel',
        '{ forwarded: { from: channel, names: "@courses" } }',
        ['--forwarded', 'channel @Courses'],
        ['--forwarded', 'channel @news'],
      ],
      [
        'forwards from one channel by id',
        '{ forwarded: { ids: "telegram:-1009" } }',
        ['--forwarded', 'channel -1009'],
        ['--forwarded', 'channel -1001'],
      ],
      ['custom emoji', '{ emoji: { custom: true, at-least: 3 } }', ['--custom-emoji', '3'], ['--custom-emoji', '2']],
      [
        'the year a nickname says',
        '{ member: { year: { at-most: 2027 } } }',
        ['--name', '2027-广东-小鹅'],
        ['--name', '2028-广东-小鹅'],
      ],
      [
        'the province a nickname says',
        '{ member: { province: 广东 } }',
        ['--name', '2027-广东-小鹅'],
        ['--name', '2027-北京-小鹅'],
      ],
      [
        'who invited them',
        '{ member: { invited-by: telegram:77 } }',
        ['--member', 'invited-by telegram:77'],
        ['--member', 'invited-by telegram:78'],
      ],
      [
        'whether staff invited them',
        '{ member: { invited-by: staff } }',
        ['--member', 'invited-by staff'],
        ['--member', 'invited-by member'],
      ],
      ['floods', '{ flood: { messages: 4, within: 10s } }', ['--earlier', '3'], ['--earlier', '2']],
      ['repetition', '{ duplicate: { times: 3, within: 1h } }', ['--earlier', '2'], ['--earlier', '1']],
      [
        'repetition in many chats',
        '{ duplicate: { times: 3, within: 1h, across: chats, near: true } }',
        ['--earlier', '2'],
        ['--earlier', '1'],
      ],
      [
        'repetition by many members',
        '{ duplicate: { times: 3, within: 1h, across: members } }',
        ['--others', '2'],
        ['--others', '1'],
      ],
      ['crowds that join', '{ joins: { more-than: 5, within: 1m } }', ['--joins', '6'], ['--joins', '5']],
      [
        'what a chat speaks of',
        '{ media: { kind: red-envelope }, topic: { is: study, by: 3 members } }',
        ['--topic', 'study', '--media', 'red-envelope'],
        ['--media', 'red-envelope'],
      ],
    ])('%s', async (_, when, made, spared: string[] = []) => {
      expect(await verdict(when, ...made)).toBe(true);
      expect(await verdict(when, ...spared)).toBe(false);
    });
  });

  it('names the topics that rules ask about when it is told of another', async () => {
    writeFileSync(
      join(folder, 'community.yaml'),
      file.replace('{ forwarded: { from: channel } }', '{ topic: { is: study } }'),
    );
    const { code, errors } = await explain(folder, '--text', 'a', '--topic', 'studies');
    expect(code).toBe(2);
    expect(errors).toContain('study');
  });

  it.each([
    [[]],
    [['--text', 'a', '--as', 'admin']],
    [['--text', 'a', '--at', 'noon']],
    [['--text', 'a', '--media', 'book']],
    [['--text', 'a', '--forwarded', 'home']],
    [['--text', 'a', '--reply-to', 'toString']],
    [['--text', 'a', '--member', 'height 180']],
    [['--text', 'a', '--member', 'joined yesterday']],
    [['--text', 'a', '--member', 'messages -3']],
    [['--text', 'a', '--link', 'https://example.com']],
    [['--text', 'a', '--via-bot', 'my bot']],
    [['--text', 'a', '--button', ' ']],
    [['--text', 'a', '--button', 'Join > ']],
    [['--text', 'a', '--edited-after', 'long']],
    [['--text', 'a', '--custom-emoji', 'many']],
    [['--text', 'a', '--earlier', '0']],
    [['--text', 'a', '--others', '-1']],
    [['--text', 'a', '--joins', '1e9']],
    [['--text', 'a', '--topic', 'study']],
    [['--text', 'a', '--member', 'invited-by somebody']],
    [['another', '--text', 'a']],
  ])('ends with 2 when it is called with %j', async (args) => {
    const { code, errors } = await explain(...(args.length > 0 ? [folder] : []), ...args);
    expect(code).toBe(2);
    expect(errors).toContain('Usage: reeve explain');
  });

  it('ends with 1 when the community file has mistakes, and names them', async () => {
    writeFileSync(join(folder, 'community.yaml'), file.replace('fewer-than', 'fewer'));
    const { code, errors } = await explain(folder, '--text', 'a');
    expect(code).toBe(1);
    expect(errors).toContain('fewer');
  });
});
