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
    expect(newcomer.lines).toContainEqual(expect.stringMatching(/^shadow {3}newcomers-links {2}newcomer and links:/));
    expect(newcomer.lines.at(-1)).toBe('No live rule is broken.');
    expect((await explain(folder, ...text)).lines).toContainEqual(expect.stringMatching(/^passes {3}newcomers-links/));
  });

  it('minds where it comes from', async () => {
    const { lines } = await explain(folder, '--text', 'hello', '--forwarded', 'channel', ...noon);
    expect(lines.at(-1)).toContain('(channels) decides');
  });

  it.each([
    [[]],
    [['--text', 'a', '--as', 'admin']],
    [['--text', 'a', '--at', 'noon']],
    [['--text', 'a', '--media', 'book']],
    [['--text', 'a', '--forwarded', 'home']],
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
