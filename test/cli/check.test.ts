import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../infra/cli/commands/check.ts';
import { notice } from '../../infra/cli/commands/notice.ts';
import { recordingIo } from './io.ts';

const scratch = mkdtempSync(join(tmpdir(), 'reeve-check-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function community(name: string, text: string): string {
  mkdirSync(join(scratch, name), { recursive: true });
  const file = join(scratch, name, 'community.yaml');
  writeFileSync(file, text);
  return file;
}

const right = community('right', 'version: 1\ncommunity: { name: Right, language: en, timezone: UTC }\n');
const wrong = community('wrong', 'version: 1\ncommunity: { name: 企鹅, language: cn, timezone: UTC }\nx: 1\n');
const warned = community(
  'warned',
  'version: 1\ncommunity: { name: W, language: en, timezone: UTC }\nrewards: { weekly: { at: sunday 21:00, bonus: [1] } }\n',
);

describe('reeve check', () => {
  test('takes the file, its folder, or several of them, and fails when any has a mistake', async () => {
    const codes = [[right], [join(right, '..')], [right, warned], [wrong], [right, wrong], [join(scratch, 'none')]];
    const found = await Promise.all(codes.map((args) => check.run(args, recordingIo())));
    expect(found).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('checks the default community when no file is named', async () => {
    const io = recordingIo();
    expect(await check.run([], io)).toBe(0);
    expect(io.outs.at(-1)).toMatch(/infra\/communities\/penguin-tutoring\/community\.yaml: no mistakes/);
  });

  test('prints a line for each mistake into a pipe, as compilers do', async () => {
    const io = recordingIo({ terminal: false });
    await check.run([wrong], io);
    expect(io.outs).toEqual([
      `${wrong}:2:34: community.language: expected en or zh, got the text "cn". Did you mean "en"?`,
      expect.stringContaining(`${wrong}:3:1: x: expected a known key, got the key "x"`),
      `${wrong}: 2 mistakes`,
    ]);
  });

  test('shows the line and the place on a terminal, with wide characters counted as two', async () => {
    const io = recordingIo({ terminal: true });
    await check.run([wrong], io);
    const lines = io.outs.map((line) => stripVTControlCharacters(line));
    expect(lines.slice(0, 4)).toEqual([
      `${wrong}:2:34  community.language`,
      '  2 │ community: { name: 企鹅, language: cn, timezone: UTC }',
      `    │ ${' '.repeat(35)}^`,
      '  expected en or zh, got the text "cn". Did you mean "en"?',
    ]);
  });

  test('uses colours on a terminal only, and there not for who wants none', async () => {
    const printed = async (io: ReturnType<typeof recordingIo>) => {
      await check.run([wrong], io);
      return io.outs.join('\n');
    };
    const colour = '\u001b[';
    expect(await printed(recordingIo({ terminal: true }))).toContain(colour);
    expect(await printed(recordingIo({ terminal: true, env: { NO_COLOR: '1' } }))).not.toContain(colour);
    expect(await printed(recordingIo({ terminal: false }))).not.toContain(colour);
  });

  test('says what the platforms of the file cannot do and what happens there instead; of all when it names none', async () => {
    const lines = async (file: string) => {
      const io = recordingIo();
      await check.run([file], io);
      return io.outs.filter((line) => / cannot .+: ./.test(line));
    };
    const platforms = 'platforms: { telegram: { chats: [-1001234567890] } }\n';
    const telegram = community(
      'telegram',
      `version: 1\ncommunity: { name: T, language: en, timezone: UTC }\n${platforms}`,
    );
    const deleted = 'cannot tell when somebody deletes a message: what it has earned stays';
    expect(await lines(telegram)).toEqual([expect.stringContaining(`Telegram ${deleted}`)]);
    expect(await lines(right)).toContain('Matrix cannot end a mute by itself: a timer of Reeve’s own ends it');
    const others = (await lines(right)).filter((line) => !line.startsWith('Matrix '));
    expect(others).toEqual(await lines(telegram));
  });

  test('prints warnings and does not fail for them', async () => {
    const io = recordingIo();
    expect(await check.run([warned], io)).toBe(0);
    expect(io.outs[0]).toContain(`${warned}:3:12: warning: rewards.weekly: `);
    expect(io.outs.at(-1)).toBe(`${warned}: no mistakes, 1 warning (W, 0 rules)`);
  });
});

describe('reeve notice', () => {
  test('prints the notice of a community', async () => {
    const io = recordingIo();
    expect(await notice.run([right], io)).toBe(0);
    expect(io.outs.join('\n')).toMatch(/^📌 Right\n/);
  });

  test('of a file with mistakes prints those instead, apart from what one would post', async () => {
    const io = recordingIo({ terminal: true });
    expect(await notice.run([wrong], io)).toBe(1);
    expect(io.outs).toEqual([]);
    expect(io.errs).toHaveLength(2);
  });

  test('takes one file at most', async () => {
    await expect(notice.run([right, right], recordingIo())).rejects.toThrow('expected one file at most');
  });
});
