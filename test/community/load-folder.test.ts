import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { CommunityRefused, loadCommunityFolder, requireCommunity } from '../../shared/community/load-folder.ts';

const communities = fileURLToPath(new URL('../../infra/communities', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'reeve-folder-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(scratch, name, path, '..'), { recursive: true });
    writeFileSync(join(scratch, name, path), text);
  }
  return join(scratch, name);
}

const head = 'version: 1\ncommunity: { name: Test, language: en, timezone: UTC }\n';

describe('the folder of a community', () => {
  test.each(['penguin-tutoring', 'english-corner'])(
    '%s that comes with Reeve is right and can be decided with',
    (name) => {
      const community = requireCommunity(join(communities, name));
      expect(community.id).toBe(name);
      expect(compileWithShipped(community).rules.running.length).toBeGreaterThan(3);
    },
  );

  test('gives its name to the community and its lists to the rules', () => {
    const rule = '{ id: a, title: A, when: { text: { any: [one, { file: words/a.txt }] } }, then: { remove: true } }';
    const path = folder('book-club', {
      'community.yaml': `${head}rules: [${rule}]\n`,
      'words/a.txt': '# more of them\ntwo\r\n\n  three  \n',
    });
    const { id, rules, lists } = requireCommunity(path);
    expect(id).toBe('book-club');
    const any = { own: ['one'], lists: [{ name: 'file:words/a.txt' }] };
    expect(rules[0]?.when).toMatchObject({ name: 'text', settings: { any } });
    expect(lists).toEqual({ 'file:words/a.txt': { words: { own: ['two', 'three'], lists: [] } } });
  });

  test('holds plain JSON data once loaded, with every default filled in', () => {
    const community = requireCommunity(folder('plain', { 'community.yaml': head }));
    expect(JSON.parse(JSON.stringify(community))).toEqual(community);
    expect(community).toEqual({
      id: 'plain',
      name: 'Test',
      language: 'en',
      timezone: 'UTC',
      platforms: {},
      people: { admins: [], staff: [] },
      rules: [],
      ladders: {
        standard: {
          decay: 2_592_000_000,
          steps: [
            { strikes: 1, do: 'warn' },
            { strikes: 2, do: 'mute', for: 600_000 },
            { strikes: 3, do: 'mute', for: 86_400_000 },
            { strikes: 4, do: 'kick' },
            { strikes: 5, do: 'ban' },
          ],
        },
      },
      notices: { removalsPerHour: 60, keepEvidence: 2_592_000_000 },
      texts: {},
    });
  });

  test('without a community file is refused', () => {
    expect(loadCommunityFolder(join(scratch, 'nowhere'))).toMatchObject({
      ok: false,
      mistakes: [{ got: 'no file of this name' }],
    });
  });

  test('whose name cannot be an id is refused, beside the mistakes of the file', () => {
    const path = folder('Büro 1', { 'community.yaml': `${head}x: 1\n` });
    const loaded = loadCommunityFolder(path);
    expect(loaded).toMatchObject({ ok: false, mistakes: [{ got: 'the folder "Büro 1"' }, { path: 'x', line: 3 }] });
  });

  test('with mistakes stops whoever cannot go on, who hears of all of them', () => {
    const path = folder('wrong', {
      'community.yaml': 'version: 1\ncommunity: { name: 1, language: xx, timezone: UTC }\n',
    });
    expect(() => requireCommunity(path)).toThrow(CommunityRefused);
    expect(() => requireCommunity(path)).toThrow(/has 2 mistakes:\n.*wrong\/community\.yaml:2:20: .*\n.*:2:33: /);
  });
});

describe('a warning', () => {
  const warnings = (text: string) => {
    const loaded = loadCommunityFolder(folder('warned', { 'community.yaml': head + text }));
    return loaded.ok ? loaded.warnings.map(({ path }) => path) : loaded;
  };

  test('is given when nobody would hear of serious cases', () => {
    const rules = 'rules: [{ id: a, title: A, when: { newcomer: { fewer-than: 1 } }, then: { serious: true } }]\n';
    expect(warnings(rules)).toEqual(['rules[0].then.serious']);
    expect(warnings(`${rules}people: { admins: [telegram:1] }\n`)).toEqual([]);
    expect(warnings(`${rules}platforms: { telegram: { admin-chat: -5 } }\n`)).toEqual([]);
  });

  test('is given when somebody is both admin and staff', () => {
    expect(warnings('people: { admins: [telegram:1], staff: [telegram:2, telegram:1] }\n')).toEqual([
      'people.staff[1]',
    ]);
  });

  test('is given when the best of a week are sought where nothing earns points', () => {
    expect(warnings('rewards: { weekly: { at: sunday 21:00, bonus: [5] } }\n')).toEqual(['rewards.weekly']);
  });

  test('is given when a text is in another language than the community', () => {
    expect(warnings('texts: { answer.done: 好的，这件事情已经处理完毕了 }\n')).toEqual(['texts.answer.done']);
    expect(warnings('texts: { answer.done: "All done and dusted, 谢谢", nickname.sample: 小企鹅 }\n')).toEqual([]);
  });
});
